import type { AgendaItemLine } from '#contract/agenda-item';
import type { FrozenMinutes, MinutesPage } from '#contract/minutes';
import { nameIn } from '#kernel/language';
import type { z } from 'zod';
import { ItemResult } from '../meeting/item-result.js';
import { useItemTitle } from '../meeting/item-words.js';
import { RichText } from '../meeting/text/rich-text.js';
import { useTexts } from '../shell/use-texts.js';
import { Icon } from '../ui/icon.js';
import { MoodTag } from '../ui/mood-tag.js';
import { Section } from '../ui/section.js';
import { ExtractLinks } from './extract-links.js';
import { Tasks } from './tasks.js';

type Frozen = z.infer<typeof FrozenMinutes>;
type FrozenItem = Frozen['items'][number];

/** Who was there, and from where. */
export const Present = ({ minutes }: { readonly minutes: MinutesPage }) => {
  const { t, language } = useTexts();
  const there = minutes.present.filter(({ presence }) => presence === 'in' || presence === 'out');
  return (
    <Section title={t('minutes-page.present')} count={there.length}>
      {there.length === 0 ? (
        <p className="second">{t('minutes-page.nobody')}</p>
      ) : (
        <p className="present">
          {there
            .map(({ name, service }) => (service ? `${name} (${nameIn(service, language)})` : name))
            .join(', ')}
        </p>
      )}
    </Section>
  );
};

const Sealed = ({ item }: { readonly item: FrozenItem }) => {
  const { t } = useTexts();
  return (
    <li className="minutes-item">
      <p className="second">
        {t('meeting-page.item', { number: item.number })} · {t(`meeting.types.${item.type}`)}
      </p>
      <h3>{item.title ?? t(`meeting.types.${item.type}`)}</h3>
      <RichText text={item.text} />
      {item.outcome && (
        <p>
          <MoodTag mood="met">{t(`forum.outcome.${item.outcome}`)}</MoodTag> {item.reason}
        </p>
      )}
      <Tasks tasks={item.actions.map((action) => ({ ...action, evaluateOn: null }))} />
    </li>
  );
};

const Living = ({ item, sealed }: { readonly item: AgendaItemLine; readonly sealed: boolean }) => {
  const { t } = useTexts();
  const titleOf = useItemTitle();
  return (
    <li className="minutes-item">
      <p className="second">
        {t('meeting-page.item', { number: item.number })} · {t(`meeting.types.${item.type}`)}
      </p>
      <h3>
        {titleOf(item)} {item.closed && <Icon name="lock" size={16} />}
      </h3>
      <ItemResult item={item} />
      {sealed && item.referral && <ExtractLinks referral={item.referral} />}
    </li>
  );
};

/** What the minutes say: as it was frozen where they are approved, else as it stands. The reader's own cases follow. */
export const MinutesBody = ({ minutes }: { readonly minutes: MinutesPage }) => {
  const { t } = useTexts();
  const { body, items } = minutes;
  const cases = items.filter(({ type, closed }) => type === 'case' && !closed);
  return (
    <Section title={t('minutes-page.content')}>
      <ol className="sheet rows">
        {body
          ? body.items.map((item) => <Sealed key={item.number} item={item} />)
          : items.map((item) => <Living key={item.id} item={item} sealed={false} />)}
        {body && cases.map((item) => <Living key={item.id} item={item} sealed />)}
      </ol>
      {body && <p className="second">{t('minutes-page.closed')}</p>}
    </Section>
  );
};
