import { dateIn, daysUntil, todayInOslo, type DateForm } from '../shell/dates.js';
import { useTexts } from '../shell/use-texts.js';
import { useToday } from '../shell/session.js';

interface DateTextProps {
  /** A day (`2026-11-19`) or an instant (`…Z`). */
  readonly when: string;
  readonly form?: DateForm;
  /** Says «i dag», «i morgen» and «i går» where that is nearer. */
  readonly relative?: boolean;
}

const nearby: Record<number, string> = {
  [-1]: 'common.yesterday',
  0: 'common.today',
  1: 'common.tomorrow',
};

/** A date in words of the language that is shown; the machine's form stands in `datetime`. */
export const DateText = ({ when, form = 'dayShort', relative = false }: DateTextProps) => {
  const { t, language } = useTexts();
  const today = useToday();
  const day = when.includes('T') ? todayInOslo(Date.parse(when)) : when;
  const near = relative ? nearby[daysUntil(day, today)] : undefined;
  return <time dateTime={when}>{near ? t(near) : dateIn(language, when, form)}</time>;
};
