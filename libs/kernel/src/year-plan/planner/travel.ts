import type { Track } from './board.js';
import type { YearInstance } from './instance.js';
import { clash } from './starts.js';

/** Minutes from one forum's place to another's. */
export const travelBetween = ({ travel }: YearInstance, one: Track, other: Track): number => {
  if (one.forum.place === other.forum.place) return 0;
  return one.area === other.area ? travel.sameArea : travel.otherArea;
};

/** The starts of a forum that another's meeting takes from it, by the minute of that meeting. */
export const takenBy = (instance: YearInstance, track: Track, other: Track) => {
  const gap = travelBetween(instance, track, other);
  return (from: number): number =>
    clash(track.starts, track.forum.minutes, [from - gap, from + other.forum.minutes + gap]);
};
