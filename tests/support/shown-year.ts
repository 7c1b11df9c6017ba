import type { Year, YearMeeting } from '#contract/year';

/** The forums of the invented year. */
export const forums = { team: 'team', network: 'network', group: 'group' } as const;

const forum = (id: string, kind: string, more: Partial<Year['forums'][number]> = {}) => ({
  id,
  kind,
  name: { nb: id },
  level: 'system' as const,
  area: null,
  leader: null,
  cadence: null,
  mine: false,
  may: [],
  ...more,
});

const meeting = (of: string, day: string, state: YearMeeting['state'] = 'planned') => ({
  id: `${of} ${day}`,
  forum: of,
  day,
  starts: '09:00',
  minutes: 90,
  state,
  joint: null,
  carries: [],
});

/** A small invented school year: a team, a network that one leads, and the group above it. */
export const aYear = (more: Partial<Year> = {}): Year => ({
  schoolYear: 2026,
  today: '2026-11-10',
  forums: [
    forum(forums.team, 'local-team'),
    forum(forums.network, 'network', { may: ['meeting.move'] }),
    forum(forums.group, 'strategic-group'),
  ],
  people: [{ id: 'rektor', name: 'Rektor Oppdiktsen', forums: [forums.team, forums.network] }],
  items: [{ key: 'slt', name: { nb: 'SLT' } }],
  meetings: [
    meeting(forums.network, '2026-11-25'),
    meeting(forums.network, '2026-09-09', 'held'),
    meeting(forums.network, '2026-10-14', 'cancelled'),
    meeting(forums.team, '2026-11-12'),
    meeting(forums.group, '2026-11-16'),
  ],
  holidays: [],
  obligations: [
    { forum: forums.network, half: 'autumn', key: 'slt', required: 1, planned: 1, met: true },
    { forum: forums.group, half: 'autumn', key: 'guest', required: 2, planned: 1, met: false },
  ],
  conflicts: [
    {
      code: 'duty-open',
      forum: forums.group,
      meeting: null,
      values: {},
      person: null,
      other: null,
    },
  ],
  ...more,
});
