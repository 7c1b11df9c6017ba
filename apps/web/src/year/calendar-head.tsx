import { Button } from '@digdir/designsystemet-react';
import { useTexts } from '../shell/use-texts.js';
import { Icon } from '../ui/icon.js';

interface CalendarHeadProps {
  readonly title: string;
  /** What the arrows are called. */
  readonly names: { readonly before: string; readonly after: string };
  readonly today: string;
  readonly onToday: (day: string) => void;
  readonly onStep: (by: -1 | 1) => void;
}

/** Which month or week is shown, and the way to the next. */
export const CalendarHead = ({ title, names, today, onToday, onStep }: CalendarHeadProps) => {
  const { t } = useTexts();
  return (
    <div className="calendar-head">
      <h2 aria-live="polite">{title}</h2>
      <div className="calendar-steps no-print">
        <Button variant="tertiary" icon aria-label={names.before} onClick={() => onStep(-1)}>
          <Icon name="arrowLeft" />
        </Button>
        <Button variant="secondary" onClick={() => onToday(today)}>
          {t('year.today')}
        </Button>
        <Button variant="tertiary" icon aria-label={names.after} onClick={() => onStep(1)}>
          <Icon name="arrowRight" />
        </Button>
      </div>
    </div>
  );
};
