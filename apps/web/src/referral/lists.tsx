import { Link } from '@tanstack/react-router';
import type { ReferralCard } from '#contract/referral';
import { ownerOf } from '#kernel/referral/referral.states';
import { nameIn } from '#kernel/language';
import { useTexts } from '../shell/use-texts.js';
import { DateText } from '../ui/date-text.js';
import { DeadlineRing, DeadlineText } from '../ui/deadline-ring.js';
import { MoodTag } from '../ui/mood-tag.js';
import { metaOf } from './words.js';

type Cards = readonly ReferralCard[];

/** The reader must do something before anybody else can. */
const waitsForMe = (card: ReferralCard): boolean =>
  ['referrer', 'sender'].includes(ownerOf(card.state) ?? '') && card.may.length > 0;

/** Drafts, each with the way on. */
export const DraftList = ({ drafts }: { readonly drafts: Cards }) => {
  const { t, language } = useTexts();
  return (
    <ul className="case-list rows sheet">
      {drafts.map((card) => (
        <li key={card.id}>
          <div className="grow">
            <Link to="/referrals/$id/edit" params={{ id: card.id }} className="strong">
              {card.question.trim() === '' ? t('referral-page.case.no-question') : card.question}
            </Link>
            <p className="second">
              {t(`referral.kind.${card.kind}`)} · {nameIn(card.toForum.name, language)} ·{' '}
              {t('referral-page.list.begun')}{' '}
              <DateText when={card.stateSince} form="weekdayShort" relative />
            </p>
          </div>
          <Link to="/referrals/$id/edit" params={{ id: card.id }}>
            {t('referral-page.list.continue')}
            <span className="unseen">: {card.question}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
};

const SentRow = ({ card }: { readonly card: ReferralCard }) => {
  const { t, language } = useTexts();
  const mine = waitsForMe(card);
  return (
    <li>
      {card.clock ? (
        <DeadlineRing
          left={card.clock.left}
          used={card.clock.used}
          paused={card.clock.pausedOn !== null && !mine}
        />
      ) : (
        <span className="no-ring" />
      )}
      <div className="grow">
        <Link to="/referrals/$id" params={{ id: card.id }} className="strong">
          {card.question}
        </Link>
        <p className="second">
          {card.receipt} · {metaOf(t, card)} · {nameIn(card.toForum.name, language)}
        </p>
        {card.clock && (
          <p className="second">
            <DeadlineText left={card.clock.left} paused={card.clock.pausedOn !== null && !mine} />
          </p>
        )}
      </div>
      <MoodTag mood={mine ? 'soon' : 'plain'} {...(mine ? { icon: 'bell' as const } : {})}>
        {t(`referral.state.${card.state}`)}
      </MoodTag>
    </li>
  );
};

/** What one has sent, with what waits for oneself first. */
export const SentList = ({ sent }: { readonly sent: Cards }) => {
  const { t } = useTexts();
  const mine = sent.filter(waitsForMe);
  const others = sent.filter((card) => !waitsForMe(card));
  const groups = [
    { key: 'waits', cards: mine },
    { key: 'under-way', cards: others.filter(({ state }) => ownerOf(state) !== null) },
    { key: 'ended', cards: others.filter(({ state }) => ownerOf(state) === null) },
  ].filter(({ cards }) => cards.length > 0);
  return groups.map(({ key, cards }) => (
    <section key={key} className="section" aria-label={t(`referral-page.list.${key}`)}>
      <div className="section-head">
        <h2>{t(`referral-page.list.${key}`)}</h2>
        <span className="count">{cards.length}</span>
      </div>
      <ul className="case-list rows sheet">
        {cards.map((card) => (
          <SentRow key={card.id} card={card} />
        ))}
      </ul>
    </section>
  ));
};
