import type { Board, Tie, Track } from './board.js';
import type { Layer } from './layers.js';
import { of } from './numbers.js';
import type { Table } from './table.js';

const layerAt = ({ layers }: Track, day: number): Layer | undefined =>
  layers.find(({ from, to }) => from <= day && day <= to);

/** Whether a forum that comes before could have a day of its own, in the same of its periods. */
const hasRoom = (
  earlier: Track,
  day: number,
  [least, most]: readonly [number, number],
): boolean => {
  const layer = layerAt(earlier, day);
  for (let back = least; back <= most; back += 1) {
    const one = day - back;
    if (of(earlier.free, one) !== 0 && (!layer || (layer.from <= one && one <= layer.to)))
      return true;
  }
  return false;
};

/** The days before which no forum that must come first could meet. */
export const roomless = (board: Board, track: Track): ((day: number) => boolean) => {
  const ties = track.after.flatMap(({ index, least, most }) => {
    const earlier = board.tracks[index];
    return earlier ? [{ earlier, days: [least, most] as const }] : [];
  });
  return (day) => ties.some(({ earlier, days }) => !hasRoom(earlier, day, days));
};

/** The layer of the earlier forum that answers for a day of the later one. */
const answers = (earlier: Track, day: number, least: number): Layer | undefined =>
  layerAt(earlier, day) ?? earlier.layers.findLast(({ from }) => from <= day - least);

/** For each forum it is tied to: on which of its days it would break the tie, as they stand. */
export const tiesOf = ({ board, standing }: Table, track: Track) => {
  const before = track.before.map(({ index, least, most }) => {
    const days =
      standing[index]?.days.filter(
        (day) =>
          day >= 0 && hasRoom(track, day, [least, most]) && !board.tracks[index]?.held.has(day),
      ) ?? [];
    const waits = days.map((day) => ({ day, layer: answers(track, day, least) }));
    const breaks = (day: number): boolean =>
      waits.some(
        ({ day: later, layer }) =>
          layer &&
          layer.from <= day &&
          day <= layer.to &&
          (later - day < least || later - day > most),
      );
    return { index, breaks };
  });
  const after = track.after.map(({ index, least, most }) => {
    const chain = standing[index];
    const breaks = (day: number): boolean =>
      chain !== null &&
      chain !== undefined &&
      !chain.days.some((one) => one >= 0 && day - one >= least && day - one <= most);
    return { index, breaks };
  });
  return [...before, ...after, ...closeTo({ board, standing }, track)];
};

/** On which of its days a forum would lie too close to those it must keep clear of, as they stand. */
const closeTo = ({ board, standing }: Pick<Table, 'board' | 'standing'>, track: Track) => {
  const free = (index: number): number[] =>
    (standing[index]?.days ?? []).filter((day) => day >= 0 && !board.tracks[index]?.held.has(day));
  const close = ({ index, most }: Tie, way: 1 | -1) => {
    const days = free(index);
    const breaks = (day: number): boolean =>
      days.some((other) => way * (other - day) >= 0 && way * (other - day) <= most);
    return { index, breaks };
  };
  return [
    ...track.clear.map((tie) => close(tie, 1)),
    ...track.cleared.map((tie) => close(tie, -1)),
  ];
};
