import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { MeetingMoved } from '#contract/meeting';
import type { MeetingPlaces } from '#contract/meeting-places';
import type { Year, YearMeeting } from '#contract/year';
import { post } from '../../shell/api.js';
import type { Choices } from '../year-choices.js';
import { isMovable } from '../year-shown.js';
import { placesReading } from './places.queries.js';

/** Where a meeting would be put. */
export interface Target {
  readonly day: string;
  readonly starts: string;
}

/** While somebody drags, only a place they stay at is asked about. */
const patience = 120;

const useSettled = (starts: string): string => {
  const [settled, settle] = useState(starts);
  useEffect(() => {
    const timer = setTimeout(() => settle(starts), patience);
    return () => clearTimeout(timer);
  }, [starts]);
  return settled;
};

/** A meeting in the hand: where it would be put, and what that breaks. */
export interface Move {
  readonly meeting: YearMeeting;
  readonly target: Target;
  readonly places: MeetingPlaces | undefined;
  /** What is shown is not yet about this hour or these weeks. */
  readonly checking: boolean;
  readonly error: unknown;
  readonly aim: (target: Partial<Target>) => void;
  readonly letGo: () => void;
  /** Moves it. Throws what the server refuses. */
  readonly confirm: () => Promise<void>;
}

/** Picking up and moving. Nothing is moved before it is confirmed. */
export const useMove = (year: Year | undefined, choices: Choices) => {
  const client = useQueryClient();
  const meeting = year?.meetings.find(({ id }) => id === choices.moving);
  const held = year && meeting && isMovable(year, meeting) ? meeting : null;
  const [aimed, setAimed] = useState<{ readonly id: string; readonly at: Target } | null>(null);
  const own = { day: held?.day ?? '', starts: held?.starts ?? '' };
  const target = held && aimed?.id === held.id ? aimed.at : own;
  const settled = useSettled(target.starts);
  const starts = settled || own.starts;
  const query = useQuery({
    ...placesReading(held?.id ?? null, { day: target.day, starts }),
    enabled: held !== null,
    placeholderData: keepPreviousData,
  });
  const pickUp = (id: string | null) => {
    setAimed(null);
    choices.change({ move: id ?? undefined });
  };
  const move: Move | null = held && {
    meeting: held,
    target,
    places: query.data?.id === held.id ? query.data : undefined,
    checking: query.isPlaceholderData || query.isPending || starts !== target.starts,
    error: query.error,
    aim: (next) => setAimed({ id: held.id, at: { ...target, ...next } }),
    letGo: () => {
      pickUp(null);
      toHandle(held.id);
    },
    confirm: async () => {
      const { version } = query.data ?? {};
      await post<MeetingMoved>(
        `/api/meetings/${held.id}/move`,
        target,
        version === undefined ? {} : { version },
      );
      await client.invalidateQueries({ predicate: ({ queryKey }) => isAboutYear(queryKey) });
      pickUp(null);
      toHandle(held.id);
    },
  };
  return { move, pickUp };
};

/** Back to where it was picked up. */
const toHandle = (id: string) =>
  setTimeout(() => document.querySelector<HTMLElement>(`[data-pick-up="${id}"]`)?.focus());

const isAboutYear = ([path]: readonly unknown[]): boolean =>
  typeof path === 'string' && (path.startsWith('/api/year') || path.includes('/places?'));

export type Mover = ReturnType<typeof useMove>;
