import { twoAt } from './digits.js';

/** An hour as the clock on the wall shows it: `09:00`. Stays the same in summer and winter, and sorts as text. */
export type WallTime = string & { readonly unit: 'wall-time' };

const shape = /^([01]\d|2[0-3]):[0-5]\d$/;

export const isWallTime = (text: string): text is WallTime => shape.test(text);

/** Reads a wall time from text that is known to be one. Throws RangeError otherwise. */
export const asWallTime = (text: string): WallTime => {
  if (!isWallTime(text)) throw new RangeError(`not a time of day: ${text}`);
  return text;
};

/** Minutes since midnight on the wall. */
export const minuteOf = (time: WallTime): number => twoAt(time, 0) * 60 + twoAt(time, 3);

/** The wall time so many minutes after midnight. Throws RangeError outside the day. */
export const wallTimeAt = (minute: number): WallTime =>
  asWallTime(
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
  );
