import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import type { SeatRole } from '#kernel/access/actor';
import type {
  AccountId,
  ForumId,
  Id,
  OfficeId,
  OwnerId,
  PersonId,
  ServiceId,
  UnitId,
} from '#kernel/ids';
import { fenceOf } from '#application/unit-of-work';
import { discussionTeam } from '#forums/discussion-team/discussion-team.policy';
import { localTeam } from '#forums/local-team/local-team.policy';
import { network } from '#forums/network/network.policy';
import { policeCouncil } from '#forums/police-council/police-council.policy';
import { strategicGroup } from '#forums/strategic-group/strategic-group.policy';
import { Forum } from '#persistence/forum/forum.row';
import { ForumEdge } from '#persistence/forum/forum-edge.row';
import { Seat } from '#persistence/forum/seat.row';
import { ormConfig } from '#persistence/orm.config';
import { Owner } from '#persistence/owner/owner.row';
import { Office } from '#persistence/person/office.row';
import { Person } from '#persistence/person/person.row';
import { Service } from '#persistence/person/service.row';
import { Unit } from '#persistence/person/unit.row';
import { Account } from '#persistence/session/account.row';
import { Membership } from '#persistence/session/membership.row';
import { asDay } from '#kernel/time/day';
import { idSource } from './ids.js';
import { someClocks } from './case-builders.js';

const now = new Date('2026-08-01T08:00:00Z');
const from = '2026-08-01';

/** The people of the small invented municipality, by what they are. */
export const people = [
  'principal', // chairs the school's team
  'secretary', // keeps the school team's minutes
  'coordinator', // leads the discussion team
  'ppt', // member of everything on individual level, of the network too
  'nurse', // the other member of the discussion team
  'teacher', // works at the school, sits nowhere
  'otherPrincipal', // chairs the other school's team
  'networkLeader', // chairs the network
  'unitLeader', // chairs the collaboration group; office of the unit
  'director', // leadership office
  'police', // guest of the group, member of the council
  'mayor', // chairs the council
  'administrator',
] as const;
export type Who = (typeof people)[number];

/** A small municipality with one forum of each kind that the main flow passes, and somebody in every seat. */
export interface Municipality {
  readonly owner: OwnerId;
  readonly person: Readonly<Record<Who, PersonId>>;
  readonly forum: Readonly<
    Record<'school' | 'otherSchool' | 'discussion' | 'network' | 'group' | 'council', ForumId>
  >;
  readonly service: Readonly<Record<'school' | 'pps' | 'health' | 'police', ServiceId>>;
  readonly office: Readonly<Record<'unitLeader' | 'director', OfficeId>>;
  readonly unit: Readonly<Record<'school' | 'otherSchool', UnitId>>;
}

/**
 * Writes the municipality as the application's role, inside the fence. People sign in as `demo:<key>.<who>`.
 * @param key its name; two municipalities in one database have different ones
 */
export async function aMunicipality(appUrl: string, key = 'granmo'): Promise<Municipality> {
  const orm = await MikroORM.init(ormConfig(appUrl));
  const ids = idSource(key);
  const owner = ids.next() as OwnerId;
  const em = orm.em.fork() as EntityManager;
  em.setSessionContext({ variables: fenceOf({ owner, owners: [owner] }) });
  try {
    return await em.transactional((tx) => write(tx, key, { owner, next: ids.next }));
  } finally {
    await orm.close(true);
  }
}

interface Pen {
  readonly owner: OwnerId;
  readonly next: () => string;
}

const record = <Key extends string, Value>(keys: readonly Key[], make: (key: Key) => Value) =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;

async function write(em: EntityManager, key: string, { owner, next }: Pen): Promise<Municipality> {
  const id = <Branded extends Id<string>>() => next() as Branded;
  em.create(Owner, {
    id: owner,
    key,
    kind: 'municipality',
    name: { nb: `${key} kommune` },
    covers: [],
    regions: [],
    around: [],
    createdAt: now,
  });
  await em.flush();
  const service = record(['school', 'pps', 'health', 'police'], () => id<ServiceId>());
  for (const [name, serviceId] of Object.entries(service)) {
    em.create(Service, {
      id: serviceId,
      owner,
      key: name,
      name: { nb: `Tjeneste ${name}` },
      external: false,
      serves: [],
    });
  }
  const unit = record(['school', 'otherSchool'], () => id<UnitId>());
  for (const [name, unitId] of Object.entries(unit)) {
    em.create(Unit, {
      id: unitId,
      owner,
      key: name,
      name: `Skole ${name}`,
      kind: 'school',
      area: 'north',
    });
  }
  await em.flush();
  const serviceOf: Partial<Record<Who, ServiceId>> = {
    principal: service.school,
    secretary: service.school,
    teacher: service.school,
    otherPrincipal: service.school,
    ppt: service.pps,
    coordinator: service.pps,
    nurse: service.health,
    police: service.police,
  };
  const person = record(people, () => id<PersonId>());
  for (const who of people) {
    const account = id<AccountId>();
    em.create(Account, { id: account, subject: `demo:${key}.${who}`, createdAt: now });
    em.create(Person, {
      id: person[who],
      owner,
      account,
      givenName: who,
      familyName: 'Oppdiktsen',
      email: `${who}@${key}.example`,
      service: serviceOf[who] ?? null,
      unit: null,
      language: 'nb',
      systemRoles: who === 'administrator' ? ['administrator'] : [],
      startedOn: from,
      endedAt: null,
      endedReason: null,
    });
    await em.flush();
    em.create(Membership, { id: id<Id<'membership'>>(), account, owner, person: person[who] });
  }
  const office = record(['unitLeader', 'director'], () => id<OfficeId>());
  for (const name of ['unitLeader', 'director'] as const) {
    em.create(Office, {
      id: office[name],
      owner,
      key: name,
      role: name,
      name: { nb: `Kontor ${name}` },
      unit: null,
      service: null,
      holder: person[name],
      leadership: true,
      heldFrom: from,
      version: 1,
    });
  }
  const kinds = {
    school: localTeam,
    otherSchool: localTeam,
    discussion: discussionTeam,
    network,
    group: strategicGroup,
    council: policeCouncil,
  };
  const forum = record(Object.keys(kinds) as (keyof typeof kinds)[], () => id<ForumId>());
  for (const [name, policy] of Object.entries(kinds)) {
    const forumUnit = name === 'school' || name === 'otherSchool' ? unit[name] : null;
    em.create(Forum, {
      id: forum[name as keyof typeof kinds],
      owner,
      key: name,
      packKey: name,
      kind: policy.kind,
      level: policy.levels[0] ?? 'system',
      status: 'active',
      life: [{ status: 'active', on: asDay(from) }],
      name: { nb: `Forum ${name}` },
      unit: forumUnit,
      area: null,
      settings: settings(office.director),
      standing:
        name === 'network'
          ? [{ key: 'slt', title: { nb: 'SLT-arbeidet' }, timesPerHalfYear: 1 }]
          : [],
      without: [],
      mandate: { purpose: { nb: 'Prøves' }, rules: [], settledHere: [] },
      version: 1,
    });
  }
  await em.flush();
  const sit = (where: keyof typeof kinds, role: SeatRole, who: Who, required = true) =>
    em.create(Seat, {
      id: id(),
      owner,
      forum: forum[where],
      role,
      service: serviceOf[who] ?? null,
      office: null,
      unit: null,
      person: person[who],
      label: { nb: `${role} i ${where}` },
      required,
      termEndsOn: role === 'chair' && where === 'network' ? '2027-07-31' : null,
      timesPerHalfYear: role === 'guest' ? 2 : null,
      withItem: null,
      terms: null,
      toOn: null,
      ord: 0,
      fromOn: from,
      vacantSince: null,
      endedAt: null,
      endedReason: null,
      version: 1,
    });
  sit('school', 'chair', 'principal');
  sit('school', 'secretary', 'secretary');
  sit('school', 'member', 'ppt');
  sit('otherSchool', 'chair', 'otherPrincipal');
  sit('discussion', 'leader', 'coordinator');
  sit('discussion', 'member', 'ppt');
  sit('discussion', 'member', 'nurse');
  sit('network', 'chair', 'networkLeader');
  sit('network', 'member', 'ppt');
  sit('group', 'chair', 'unitLeader');
  sit('group', 'guest', 'police', false);
  sit('council', 'chair', 'mayor');
  sit('council', 'member', 'unitLeader');
  sit('council', 'member', 'police');
  const edge = (kind: string, a: keyof typeof kinds, b: keyof typeof kinds | OfficeId) =>
    em.create(ForumEdge, {
      id: id(),
      owner,
      kind,
      from: forum[a],
      toForum: b in forum ? forum[b as keyof typeof kinds] : null,
      toOffice: b in forum ? null : (b as OfficeId),
      toService: null,
      reason: null,
      days: null,
      endedAt: null,
    });
  edge('refersTo', 'school', 'discussion');
  edge('refersTo', 'otherSchool', 'discussion');
  edge('returnsTo', 'discussion', 'school');
  edge('returnsTo', 'discussion', 'otherSchool');
  edge('reportsTo', 'discussion', 'group');
  edge('circulatesMinutesTo', 'network', 'group');
  edge('reportsTo', 'network', 'group');
  edge('escalatesTo', 'network', 'group');
  edge('escalatesTo', 'group', 'council');
  edge('escalatesTo', 'group', office.director);
  await em.flush();
  return { owner, person, forum, service, office, unit };
}

/** What this municipality has settled for every forum; the packs say it per forum. */
const settings = (director: OfficeId) => ({
  clocks: someClocks,
  agendaBefore: 5,
  minutesWithin: 5,
  remarksWithin: 5,
  answersWithin: 10,
  escalatesAfter: 5,
  escalatesToOffice: director,
  participation: 'main-rule',
  withoutFamily: 'consent',
  anonymity: 'allowed',
});
