import { useTexts } from '../shell/use-texts.js';

export type AgendaWeight = 'case' | 'system' | 'frame';

interface TimeBarProps {
  readonly items: readonly {
    readonly id: string;
    readonly minutes: number;
    readonly weight: AgendaWeight;
  }[];
  /** Minutes the meeting has. */
  readonly minutes: number;
}

/** How the minutes of a meeting are given away: dark is a case, middle a system item, pale opening and close. */
export const TimeBar = ({ items, minutes }: TimeBarProps) => {
  const { t } = useTexts();
  const planned = items.reduce((sum, item) => sum + item.minutes, 0);
  const surplus = planned - minutes;
  return (
    <div className="time-bar">
      <span className="unseen">{t('common.minutesOf', { planned, minutes })}</span>
      {items.map((item) => (
        <i key={item.id} data-weight={item.weight} style={{ flexGrow: item.minutes }} />
      ))}
      {surplus > 0 && <i data-weight="over" style={{ flexGrow: surplus }} />}
      {surplus < 0 && (
        <i data-weight="free" style={{ flexGrow: -surplus, background: 'var(--hair)' }} />
      )}
    </div>
  );
};
