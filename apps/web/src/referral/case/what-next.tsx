import { Link } from '@tanstack/react-router';
import type { ReferralPage } from '#contract/referral';
import { ownerOf } from '#kernel/referral/referral.states';
import { nameIn } from '#kernel/language';
import { clockIn } from '../../shell/dates.js';
import { placeOf } from '../../shell/places.js';
import { useTexts } from '../../shell/use-texts.js';
import { DateText } from '../../ui/date-text.js';

/** Whose move it is, and what happens next: never a case without an owner and a date. */
export const WhatNext = ({ page }: { readonly page: ReferralPage }) => {
  const { t, language } = useTexts();
  const owner = ownerOf(page.state);
  const who = (): string => {
    if (owner === 'coordinator') return page.claimedBy?.name ?? nameIn(page.toForum.name, language);
    return owner === 'decider' ? t('referral-page.next.decider') : page.referrer.name;
  };
  return (
    <div className="what-next">
      <p>{t(`referral-page.next.${page.state}`)}</p>
      {owner !== null && (
        <p className="second">
          {t('referral-page.next.owner', { name: who() })}
          {page.clock && (
            <>
              {' '}
              {t('referral-page.next.by')} <DateText when={page.clock.dueOn} form="weekday" />.
            </>
          )}
        </p>
      )}
      {page.meeting && (
        <p>
          <Link to={placeOf('meeting', page.meeting.id)} className="strong">
            {nameIn(page.meeting.forum.name, language)},{' '}
            <DateText when={page.meeting.day} form="weekday" />{' '}
            {clockIn(language, page.meeting.starts)}
          </Link>
        </p>
      )}
    </div>
  );
};
