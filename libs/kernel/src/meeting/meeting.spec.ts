import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aReferral, aWaiver, named, on, tuesday } from '../../../../tests/support/case-builders.js';
import { aMeeting, anItem, aTopic, atTable } from '../../../../tests/support/meeting-builders.js';
import type { ForumId, PersonId, ServiceId } from '../ids.js';
import { isRefusal } from '../outcome.js';
import { cancelMeeting } from './cancel.js';
import { openItem } from './open-item.js';
import { placeAll, placeOn, placeTopic, type Room } from './place-topic.js';
import { postponeItem } from './postpone-item.js';
import { publishAgenda } from './publish-agenda.js';
import { attend, endMeeting, moveToDay, startMeeting } from './run.js';
import { slots } from './slots.js';

const refused = (outcome: object) => (isRefusal(outcome) ? outcome.refused : null);
const pps = named<ServiceId>('pps');
const forum = named<ForumId>('joint-team');

const roomOn = (day: string, more: Partial<Room['meeting']> = {}, taken = 0): Room => ({
  meeting: aMeeting({ id: named(`meeting-${day}`), day, ...more }),
  items: taken === 0 ? [] : [{ ord: 1, minutes: taken, state: 'planned', topic: null }],
  standing: [],
});

describe('placing a topic', () => {
  it('takes the first coming meeting that is not summoned and has room', () => {
    const rooms = [
      roomOn('2026-10-06'),
      roomOn('2026-09-29', {}, 50),
      roomOn('2026-09-22', { state: 'summoned' }),
      roomOn('2026-09-01'),
      roomOn('2026-09-15', { forum: named('other-team') }),
    ];
    expect(placeOn(rooms, aTopic(), '2026-09-08')?.meeting.day).toBe('2026-10-06');
  });

  it('puts it on one agenda and not on two', () => {
    const input = { item: anItem().id, rooms: [roomOn('2026-09-15')] };
    expect(placeTopic(aTopic(), input, tuesday)).toMatchObject({
      change: { item: { meeting: 'meeting-2026-09-15', ord: 1 }, topic: { state: 'placed' } },
      facts: [{ name: 'agenda-item.placed', to: 'planned' }],
    });
    expect(refused(placeTopic(aTopic({ state: 'placed' }), input, tuesday))).toBe('topic.placed');
    expect(refused(placeTopic(aTopic(), { ...input, rooms: [] }, tuesday))).toBe('topic.no-room');
  });

  it('goes past a meeting that has the same standing item of its own', () => {
    const own = { ...roomOn('2026-09-15'), standing: ['minutes-from-networks'] };
    const rooms = [own, roomOn('2026-09-22'), roomOn('2026-09-29')];
    const standing = (id: string, key: string) => aTopic({ id: named(id), standing: key });
    const [again, other, third] = placeAll(
      [
        standing('again', 'minutes-from-networks'),
        standing('other', 'slt'),
        standing('third', 'minutes-from-networks'),
      ],
      rooms,
      '2026-09-08',
    );
    expect([again?.meeting, other?.meeting, third?.meeting]).toEqual([
      'meeting-2026-09-22',
      'meeting-2026-09-15',
      'meeting-2026-09-29',
    ]);
  });

  it('never fills a meeting beyond its length, and keeps every topic', () => {
    const lengths = fc.array(fc.integer({ min: 5, max: 60 }), { maxLength: 12 });
    fc.assert(
      fc.property(lengths, (minutes) => {
        const topics = minutes.map((length, index) =>
          aTopic({ id: named(`topic-${index}`), minutes: length }),
        );
        const rooms = ['2026-09-15', '2026-09-22', '2026-09-29'].map((day) => roomOn(day));
        const placed = placeAll(topics, rooms, '2026-09-08');
        expect(placed.map(({ topic }) => topic)).toEqual(topics.map(({ id }) => id));
        for (const { meeting } of rooms) {
          const here = topics.filter((_, index) => placed[index]?.meeting === meeting.id);
          expect(here.reduce((sum, topic) => sum + topic.minutes, 0)).toBeLessThanOrEqual(60);
        }
      }),
    );
  });

  it('moves the topics of a cancelled meeting to the next ones', () => {
    const input = {
      reason: 'Snow',
      items: [anItem({ type: 'discuss', referral: null })],
      topics: [aTopic()],
      rooms: [roomOn('2026-09-15'), { meeting: aMeeting(), items: [] }],
    };
    expect(cancelMeeting(aMeeting(), input, tuesday)).toMatchObject({
      change: {
        meeting: { state: 'cancelled', sequence: 1 },
        placements: [{ meeting: 'meeting-2026-09-15' }],
      },
      facts: [{ name: 'meeting.cancelled' }, { name: 'agenda-item.postponed' }],
    });
  });
});

describe('publishing an agenda', () => {
  const items = [anItem(), anItem({ id: named('item-2'), type: 'inform', referral: null, ord: 2 })];
  const services = [pps];
  const cases = [{ item: anItem().id, referral: aReferral(), waivers: [aWaiver()], services }];

  it('sends nothing out while one case on it has no basis on that day', () => {
    const without = {
      items,
      cases: cases.map((one) => ({ ...one, waivers: [] })),
    };
    expect(publishAgenda(aMeeting(), without, tuesday)).toMatchObject({
      refused: 'meeting.case-without-basis',
      fields: [{ path: 'items.item-1', code: 'consent.missing' }],
    });
    expect(refused(publishAgenda(aMeeting(), { items, cases: [] }, tuesday))).toBe(
      'meeting.case-without-basis',
    );
  });

  it('tells which services hear which case, and on what basis', () => {
    const both = cases.map((one) => ({ ...one, services: [pps, named<ServiceId>('police')] }));
    expect(publishAgenda(aMeeting(), { items, cases: both }, tuesday)).toMatchObject({
      change: {
        meeting: { state: 'summoned', sequence: 1 },
        hearings: [{ item: 'item-1', hear: [{ service: 'pps' }], leave: ['police'] }],
      },
      facts: [{ name: 'meeting.summoned', from: 'planned', to: 'summoned', level: 'system' }],
    });
  });
});

describe('running a meeting', () => {
  const running = aMeeting({ state: 'in-session' });

  it('starts on its day only, and is not called off once it runs', () => {
    expect(refused(startMeeting(aMeeting(), tuesday))).toBeNull();
    expect(refused(startMeeting(aMeeting(), on('2026-09-09')))).toBe('meeting.not-today');
    const input = { reason: 'x', items: [], topics: [], rooms: [] };
    expect(refused(cancelMeeting(running, input, tuesday))).toBe('meeting.state');
  });

  it('does not end while an item hangs', () => {
    expect(endMeeting(running, [anItem({ state: 'concluded' }), anItem()], tuesday)).toMatchObject({
      refused: 'meeting.items-open',
      values: { count: 1 },
    });
    expect(refused(endMeeting(running, [anItem({ state: 'postponed' })], tuesday))).toBeNull();
  });

  it('opens a case to those in the room whose service is named and who are impartial', () => {
    const attendances = [
      atTable('adviser'),
      atTable('police', { service: named('police') }),
      atTable('absent', { presence: 'absent' }),
      atTable('uncle'),
      atTable('leader', { role: 'leader', service: null }),
    ];
    const hearing = {
      hear: [
        {
          service: pps,
          basis: { allowed: true, rule: 'consent.names-service', waiver: aWaiver().id } as const,
        },
      ],
      leave: [],
    };
    const partial = [named<PersonId>('uncle')];
    const input = { meeting: running, items: [anItem()], attendances, hearing, partial };
    const opened = openItem(anItem(), input, tuesday);
    expect(
      isRefusal(opened) ? [] : opened.change.participations.map(({ person }) => person),
    ).toEqual(['adviser', 'leader']);
    expect(refused(openItem(anItem(), { ...input, hearing: null }, tuesday))).toBe(
      'consent.missing',
    );
    const busy = [anItem(), anItem({ id: named('item-2'), state: 'open' })];
    expect(refused(openItem(anItem(), { ...input, items: busy }, tuesday))).toBe(
      'meeting.item-open',
    );
  });

  it('lets people come and go until it is over', () => {
    const attendance = atTable('adviser');
    expect(refused(attend(running, { attendance, presence: 'out' }))).toBeNull();
    expect(refused(attend(aMeeting({ state: 'held' }), { attendance, presence: 'in' }))).toBe(
      'meeting.state',
    );
  });

  it('moves with the same identity and a new revision', () => {
    expect(
      moveToDay(aMeeting({ sequence: 2 }), { day: '2026-09-10', starts: '10:00' }, tuesday),
    ).toMatchObject({
      change: { state: 'planned', day: '2026-09-10', sequence: 3 },
    });
    expect(refused(moveToDay(aMeeting(), { day: '2026-09-07', starts: '10:00' }, tuesday))).toBe(
      'meeting.day-past',
    );
  });

  it('gives every item its time', () => {
    const agenda = [anItem({ id: named('b'), ord: 2, minutes: 45 }), anItem({ id: named('a') })];
    expect(slots(agenda, '09:30:00')).toEqual([
      { item: 'a', from: '09:30', to: '09:50' },
      { item: 'b', from: '09:50', to: '10:35' },
    ]);
  });

  it('postpones with a reason, and the topic waits again', () => {
    expect(postponeItem(anItem(), { forum, reason: 'No time' }, tuesday)).toMatchObject({
      change: { item: { state: 'postponed' }, topic: { state: 'waiting' } },
    });
    expect(refused(postponeItem(anItem(), { forum, reason: ' ' }, tuesday))).toBe(
      'meeting.reason-missing',
    );
  });
});
