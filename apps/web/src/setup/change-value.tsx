import type { PackChange } from '#contract/pack-changes';
import type { ToldSeat } from '#kernel/forum/pack-changes';
import { isCadence } from '#kernel/time/cadence/cadence';
import { nameIn } from '#kernel/language';
import { CadenceText } from '../forum/cadence-text.js';
import { dateIn } from '../shell/dates.js';
import { useTexts } from '../shell/use-texts.js';
import { isObject } from './fields/field.js';

const isName = (value: unknown): value is { nb: string } =>
  isObject(value) && typeof value['nb'] === 'string';

const isSeat = (value: unknown): value is ToldSeat =>
  isObject(value) && isName(value['label']) && typeof value['role'] === 'string';

/** A seat in words: whose it is, in which role, and what more is said of it. */
const SeatText = ({ seat }: { readonly seat: ToldSeat }) => {
  const { t, language } = useTexts();
  const { label, role, timesPerHalfYear, condition, from, to } = seat;
  const more = [
    timesPerHalfYear !== null && t('setup.editor.seat-times', { count: timesPerHalfYear }),
    condition !== null && nameIn(condition, language),
    from !== null && t('setup.editor.seat-from', { day: dateIn(language, from, 'day') }),
    to !== null && t('setup.editor.seat-to', { day: dateIn(language, to, 'day') }),
  ].filter((said) => said !== false);
  const named = t('setup.editor.seat', {
    name: nameIn(label, language),
    role: t(`forum-page.seats.roles.${role}`),
  });
  return <>{[named, ...more].join(', ')}</>;
};

/** What stood somewhere in a model, or stands there now, as people read it. */
export const ChangeValue = ({
  change,
  value,
}: {
  readonly change: PackChange;
  readonly value: unknown;
}) => {
  const { t, language } = useTexts();
  if (value === null || value === undefined) return null;
  if (isCadence(value)) return <CadenceText cadence={value} />;
  if (isSeat(value)) return <SeatText seat={value} />;
  if (isName(value)) return <>{nameIn(value, language)}</>;
  if (change.what === 'status' && typeof value === 'string')
    return <>{t(`setup.editor.status-of.${value}`)}</>;
  if (change.what === 'way-changed' && typeof value === 'number')
    return <>{t('setup.editor.days', { count: value })}</>;
  return <code>{JSON.stringify(value)}</code>;
};
