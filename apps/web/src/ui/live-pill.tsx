import { dateIn } from '../shell/dates.js';
import { useLive } from '../shell/live.js';
import { useTexts } from '../shell/use-texts.js';

/** Whether the numbers on the page are of now: «Direkte», «Henter det du mistet», «Ikke direkte siden 11:58». */
export const LivePill = () => {
  const { t, language } = useTexts();
  const { status, since } = useLive();
  const time = since === null ? '' : dateIn(language, since, 'clockSeconds');
  const key = status === 'off' && since === null ? 'never' : status;
  return (
    <span className="live-pill" data-status={status}>
      {t(`common.live.${key}`, { time })}
    </span>
  );
};
