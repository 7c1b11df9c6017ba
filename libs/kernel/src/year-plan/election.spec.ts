import { describe, expect, it } from '@jest/globals';
import { asDay } from '../time/day.js';
import { electionDue } from './election.js';

const meetings = ['2026-09-09', '2026-11-25', '2027-02-10', '2027-04-21', '2027-09-08'].map(
  (day) => ({ day: asDay(day), cancelled: false }),
);
const term = { since: asDay('2026-05-01'), months: 12 };
const on = (today: string, known = meetings) => electionDue(term, known, asDay(today));

describe('a chair elected for one year', () => {
  it('is elected anew at the last meeting before the year ends', () => {
    expect(on('2026-10-01')).toMatchObject({
      endsOn: '2027-05-01',
      meeting: { day: '2027-04-21' },
      due: false,
      overdue: false,
    });
  });

  it('is asked for when that meeting is the next one, and on its day', () => {
    expect(on('2027-02-11').due).toBe(true);
    expect(on('2027-04-21').due).toBe(true);
    expect(on('2027-02-10').due).toBe(false);
  });

  it('moves to the meeting before when that one is cancelled', () => {
    const known = meetings.map((meeting) => ({
      ...meeting,
      cancelled: meeting.day === '2027-04-21',
    }));
    expect(on('2026-12-01', known)).toMatchObject({ meeting: { day: '2027-02-10' }, due: true });
  });

  it('falls to the next meeting when the year went by without an election', () => {
    expect(on('2027-06-01')).toMatchObject({
      meeting: { day: '2027-09-08' },
      due: true,
      overdue: true,
    });
  });

  it('is asked for when the term is over and no meeting is set up', () => {
    expect(on('2027-06-01', [])).toMatchObject({ meeting: null, due: true, overdue: true });
    expect(on('2026-06-01', [])).toMatchObject({ meeting: null, due: false, overdue: false });
  });
});
