import type { ReferralCard } from '#contract/referral';
import { useTexts } from '../../shell/use-texts.js';
import { DateText } from '../../ui/date-text.js';
import { DeadlineText } from '../../ui/deadline-ring.js';

/** Working days used, days the clock stood still, and days left, drawn and in words. */
export const ClockBar = ({ clock }: { readonly clock: ReferralCard['clock'] }) => {
  const { t } = useTexts();
  if (clock === null) return null;
  const paused = clock.pausedOn !== null;
  const total = Math.max(1, clock.days ?? 1);
  const used = Math.round(clock.used * total * 10) / 10;
  const late = clock.left < 0;
  return (
    <div className="clock-bar">
      <p className="clock-words">
        <DeadlineText left={clock.left} paused={paused} />
        <span className="second">
          {t('referral-page.clock.due')} <DateText when={clock.dueOn} form="weekday" relative />
        </span>
      </p>
      <div className="clock-drawn" aria-hidden="true" data-late={late}>
        <i data-part="used" style={{ flexGrow: used }} />
        {clock.pausedDays > 0 && <i data-part="paused" style={{ flexGrow: clock.pausedDays }} />}
        <i data-part="left" style={{ flexGrow: late ? 0 : Math.max(0, total - used) }} />
      </div>
      {(paused || clock.pausedDays > 0) && (
        <p className="second">
          {paused && clock.pausedOn !== null ? (
            <>
              {t('referral-page.clock.paused-since')} <DateText when={clock.pausedOn} form="day" />.
            </>
          ) : (
            t('referral-page.clock.stood', { count: clock.pausedDays })
          )}
        </p>
      )}
    </div>
  );
};
