import { describe, expect, it } from '@jest/globals';
import type { MeetingPlaces, PlaceBreak } from '#contract/meeting-places';
import { isWeekend } from '../calendar-model.js';
import { nearestFree, stepDay, verdicts, weeksAsked } from './move-model.js';

const broken = (weight: PlaceBreak['weight']): PlaceBreak => ({
  code: 'busy',
  weight,
  values: {},
  person: null,
  forum: null,
  name: null,
});
const places = (days: Readonly<Record<string, readonly PlaceBreak[]>>): MeetingPlaces => ({
  id: 'm',
  starts: '09:00',
  minutes: 60,
  days: Object.entries(days).map(([day, breaks]) => ({ day, breaks: [...breaks] })),
  version: 1,
  may: [],
});

describe('the places of a meeting that is being moved', () => {
  it('are as bad as the worst of what they break', () => {
    const known = places({
      '2026-11-23': [broken('stops'), broken('note')],
      '2026-11-24': [broken('note')],
      '2026-11-25': [],
    });
    expect([...verdicts(known).values()]).toEqual(['stops', 'note', 'free']);
    expect(verdicts(undefined).size).toBe(0);
  });

  it('are offered from the nearest on, and never the one it stands on', () => {
    const known = places({
      '2026-11-20': [],
      '2026-11-23': [broken('breaks')],
      '2026-11-24': [],
      '2026-11-25': [],
      '2026-11-30': [broken('note')],
    });
    expect(nearestFree(known, '2026-11-24')).toEqual(['2026-11-25', '2026-11-20', '2026-11-30']);
  });

  it('are asked for a month at a time', () => {
    expect(weeksAsked('2026-11-25')).toEqual({ from: '2026-10-26', to: '2026-12-06' });
  });

  it('are walked by arrows over the weekend where it is not shown', () => {
    const workday = (day: string) => !isWeekend(day);
    expect(stepDay('2026-11-27', 1, workday)).toBe('2026-11-30');
    expect(stepDay('2026-11-30', -1, workday)).toBe('2026-11-27');
    expect(stepDay('2026-11-25', 7, workday)).toBe('2026-12-02');
  });
});
