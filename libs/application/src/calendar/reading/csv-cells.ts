import { type Day, isDay } from '#kernel/time/day';
import { isWallTime, type WallTime } from '#kernel/time/wall-time';

const two = (digits: string): string => digits.padStart(2, '0');

/** A day as it is written in Norway (`8.9.2026`) or in plans (`2026-09-08`); null for what is no day. */
export const dayIn = (cell: string): Day | null => {
  const written = cell.trim();
  const norwegian = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/u.exec(written);
  const [, day = '', month = '', year = ''] = norwegian ?? [];
  const text = norwegian ? `${year}-${two(month)}-${two(day)}` : written;
  return isDay(text) ? text : null;
};

/** A time of day (`8:30`, `08.30`, `8`); null for what is none. */
export const timeIn = (cell: string): WallTime | null => {
  const written = /^(\d{1,2})(?:[.:](\d{2}))?(?::00)?$/u.exec(cell.trim());
  const [, hour = '', minute = '00'] = written ?? [];
  const text = written ? `${two(hour)}:${minute}` : '';
  return isWallTime(text) ? text : null;
};
