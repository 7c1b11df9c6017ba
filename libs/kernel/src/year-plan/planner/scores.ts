import { meetingsAt } from './audit.js';
import { weekdayAt } from './days.js';
import type { Scores } from './instance.js';
import { fullDay, isWished, type Table } from './table.js';
import { overHoliday, unevenIn } from './walk.js';

const share = (part: number, all: number): number => (all === 0 ? 1 : part / all);

/** How well the plan on the table keeps each wish. */
export const scoresOf = (table: Table): Scores => {
  const { board } = table;
  const sum = { meetings: 0, regular: 0, wished: 0, wishes: 0, gaps: 0, uneven: 0 };
  for (const track of board.tracks) {
    const meetings = [...meetingsAt(table, track)];
    const days = meetings.map(([day]) => day);
    const slots = Map.groupBy(
      meetings,
      ([day, start]) => weekdayAt(day + board.first) * 1440 + start,
    );
    const wished = days.filter((day) => isWished(track, weekdayAt(day + board.first)));
    sum.meetings += days.length;
    sum.regular += Math.max(0, ...[...slots.values()].map((one) => one.length));
    sum.wishes += track.forum.weekdays.length > 0 ? days.length : 0;
    sum.wished += track.forum.weekdays.length > 0 ? wished.length : 0;
    sum.uneven += unevenIn(track, days);
    if (track.even)
      sum.gaps += days.filter(
        (day, at) => at > 0 && day - (days[at - 1] ?? 0) <= overHoliday,
      ).length;
  }
  return {
    regularity: share(sum.regular, sum.meetings),
    preference: share(sum.wished, sum.wishes),
    evenGaps: share(sum.gaps - sum.uneven, sum.gaps),
    crowdedPersonDays: table.load.reduce((all, load) => all + (load > fullDay ? 1 : 0), 0),
  };
};
