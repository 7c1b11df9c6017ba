import { Injectable } from '@nestjs/common';
import {
  type MeetingPlaces,
  type PlaceBreak,
  placesLength,
  type PlacesQuery,
} from '#contract/meeting-places';
import type { Actor } from '#kernel/access/actor';
import { may } from '#kernel/access/may';
import type { MeetingId } from '#kernel/ids';
import type { Calendar } from '#kernel/time/calendar';
import { addDays, asDay, daysOf, type Span } from '#kernel/time/day';
import { asWallTime } from '#kernel/time/wall-time';
import { breaksOf } from '#kernel/year-plan/check-move';
import { type Break, type MovePlace, weights } from '#kernel/year-plan/move-ground';
import { Meeting } from '#persistence/meeting/meeting.row';
import { Calendars } from '../calendar/calendars.js';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import { subjectOf } from './hold-meeting.js';
import { mayOnMeeting } from './meeting-may.js';
import { groundsOf, type Known } from './move-ground.js';

interface Answered {
  readonly page: MeetingPlaces;
  readonly meeting: Meeting;
}

/** What a meeting would break on each of some days: asked while somebody looks for another place. Nothing is moved. */
@Injectable()
export class ListPlaces {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calendars: Calendars,
  ) {}

  /** @throws Refused `not-found`, `not-allowed` */
  async execute(actor: Actor, id: MeetingId, query: PlacesQuery): Promise<MeetingPlaces> {
    const calendars = await this.calendars.all(actor.owner);
    const { page } = await this.work.read<Answered>(actor, 'meeting.list-places', {
      load: async (store) => {
        const meeting = await store.em.findOne(Meeting, { id, owner: actor.owner });
        if (meeting === null) return null;
        const between = daysAsked(query, meeting);
        // Nobody's calendar is read for whoever is about to be refused.
        const known = may(actor, 'meeting.list-places', subjectOf({ meeting }, actor))
          ? await groundsOf(store, { meeting, calendars, between })
          : [];
        return { meeting, page: places(store, { meeting, known, query, between }) };
      },
      subject: (held) => subjectOf(held, actor),
    });
    return page;
  }
}

interface Asked {
  readonly meeting: Meeting;
  /** For each forum whose meeting it is; none for whoever may not ask. */
  readonly known: readonly Known[];
  readonly query: PlacesQuery;
  readonly between: Span;
}

const daysAsked = ({ from, to }: PlacesQuery, meeting: Meeting): Span => {
  const first = asDay(from ?? meeting.day);
  return { from: first, to: to === undefined ? addDays(first, placesLength - 1) : asDay(to) };
};

const places = ({ actor }: Store, { meeting, known, query, between }: Asked): MeetingPlaces => {
  const starts = asWallTime(query.starts ?? meeting.starts.slice(0, 5));
  const minutes = query.minutes ?? meeting.minutes;
  return {
    id: meeting.id,
    starts,
    minutes,
    days:
      known.length === 0
        ? []
        : daysOf(between).map((day) => dayOf(known, { day, starts, minutes })),
    version: meeting.version,
    may: mayOnMeeting(actor, meeting),
  };
};

/** What both forums of a joint meeting would break is told once. */
const dayOf = (all: readonly Known[], place: MovePlace): MeetingPlaces['days'][number] => {
  const breaks = all.flatMap((known) =>
    breaksOf(known.ground, place).map((found) =>
      inWords(found, { known, closed: known.ground.calendar.closed.get(place.day) }),
    ),
  );
  return {
    day: place.day,
    breaks: [...new Map(breaks.map((one) => [JSON.stringify(one), one])).values()].toSorted(
      (one, other) => weights.indexOf(one.weight) - weights.indexOf(other.weight),
    ),
  };
};

type ClosedDay = ReturnType<Calendar['closed']['get']>;

const inWords = (
  { person, forum, ...found }: Break,
  { known, closed }: { readonly known: Known; readonly closed: ClosedDay },
): PlaceBreak => ({
  ...found,
  person: known.people.get(person ?? '') ?? null,
  forum: known.forums.get(forum ?? '') ?? null,
  name: found.code === 'closed' ? (closed?.name ?? null) : null,
});
