import type { Year } from '#contract/year';

/** Asks the api as the persona. */
export type Ask = <Answer>(path: string) => Promise<Answer>;

/** A page of the router, who looks at it, and where an example of it lies in the demo. */
export interface Place {
  /** As the router has it. */
  readonly route: string;
  /** What its pictures are called; the route where nothing is said. */
  readonly name?: string;
  readonly persona: string | null;
  /** The address of an example; undefined when the demo has none, which is a mistake. */
  readonly find: (ask: Ask) => Promise<string | undefined>;
  /** The request whose answer the page is about: emptied, lengthened or broken for the states. Null: it has none. */
  readonly about: RegExp | null;
}

interface Items {
  readonly items: readonly { readonly id: string }[];
}

const at = (path: string) => () => Promise.resolve(path);
const first = (list: string, path: (id: string) => string) => async (ask: Ask) => {
  const [found] = (await ask<Items>(list)).items;
  return found === undefined ? undefined : path(found.id);
};

/** The forum whose page shows most: the one the coordinator leads. */
const ownForum = async (ask: Ask) => {
  const { signedIn } = await ask<{ signedIn: { forums: { id: string }[] } }>('/api/session');
  const [forum] = signedIn.forums;
  return forum === undefined ? undefined : `/forums/${forum.id}`;
};

/** What waits for the persona of one kind, as my day tells it. */
const waiting = (kind: string, path: (id: string) => string) => async (ask: Ask) => {
  const { waiting: all } = await ask<{ waiting: { kind: string; id: string }[] }>('/api/my-day');
  const found = all.find((one) => one.kind === kind);
  return found === undefined ? undefined : path(found.id);
};

/** An extract of a case that the persona sent. */
const extract = async (ask: Ask) => {
  for (const { id } of (await ask<Items>('/api/referrals?box=sent&limit=100')).items) {
    const [found] = (await ask<Items>(`/api/referrals/${id}/extracts`)).items;
    if (found !== undefined) return `/extracts/${found.id}`;
  }
  return undefined;
};

/** A month in which a meeting is in the hand: the next one the persona may move. */
const movable = async (ask: Ask) => {
  const year = await ask<Year>('/api/year');
  const led = new Set(
    year.forums.flatMap(({ id, may }) => (may.includes('meeting.move') ? [id] : [])),
  );
  const found = year.meetings.find(
    ({ forum, day, state }) => led.has(forum) && day > year.today && state !== 'cancelled',
  );
  return found && `/year?view=month&day=${found.day}&move=${found.id}`;
};

const meeting = async (ask: Ask) => {
  const { next } = await ask<{ next: { id: string } | null }>('/api/my-day');
  return next === null ? undefined : `/meetings/${next.id}`;
};

/** Every page. A route of the router that is not here fails `npm run shots`. */
export const places: readonly Place[] = [
  { route: '/sign-in', persona: null, find: at('/sign-in'), about: /\/api\/personas/ },
  { route: '/', persona: 'principal', find: at('/'), about: /\/api\/my-day/ },
  { route: '/forums', persona: 'ppt-adviser', find: at('/forums'), about: /\/api\/forums$/ },
  { route: '/forums/$id', persona: 'coordinator', find: ownForum, about: /\/api\/forums\/[^/]+$/ },
  { route: '/setup', persona: 'administrator', find: at('/setup'), about: null },
  {
    route: '/setup/pack',
    persona: 'administrator',
    find: at('/setup/pack'),
    about: /\/api\/setup$/,
  },
  { route: '/year', persona: 'unit-leader', find: at('/year'), about: /\/api\/year/ },
  ...['month', 'week', 'list', 'mend'].map((view): Place => ({
    route: '/year',
    name: `/year/${view}`,
    persona: 'unit-leader',
    find: at(`/year?view=${view}`),
    about: /\/api\/year/,
  })),
  {
    route: '/year',
    name: '/year/moving',
    persona: 'coordinator',
    find: movable,
    about: /\/api\/meetings\/[^/]+\/places/,
  },
  {
    route: '/year/plan',
    persona: 'administrator',
    find: at('/year/plan'),
    about: /\/api\/year\/proposals\?/,
  },
  {
    route: '/structure',
    persona: 'sector-director',
    find: at('/structure'),
    about: /\/api\/structure/,
  },
  {
    route: '/referrals',
    persona: 'coordinator',
    find: at('/referrals'),
    about: /\/api\/referrals\?/,
  },
  {
    route: '/referrals/new',
    persona: 'principal',
    find: at('/referrals/new'),
    about: /\/api\/referrals\/routes/,
  },
  {
    route: '/referrals/$id',
    persona: 'coordinator',
    find: first('/api/referrals?box=queue', (id) => `/referrals/${id}`),
    about: /\/api\/referrals\/[^/?]+$/,
  },
  {
    route: '/referrals/$id/edit',
    persona: 'principal',
    find: first('/api/referrals?box=drafts', (id) => `/referrals/${id}/edit`),
    about: /\/api\/referrals\/[^/?]+$/,
  },
  {
    route: '/referrals/$id/receipt',
    persona: 'principal',
    find: first('/api/referrals?box=sent', (id) => `/referrals/${id}/receipt`),
    about: /\/api\/referrals\/[^/?]+$/,
  },
  {
    route: '/meetings/$id',
    persona: 'unit-leader',
    find: meeting,
    about: /\/api\/meetings\/[^/?]+$/,
  },
  {
    route: '/meetings/$id',
    name: '/meetings/in-session',
    persona: 'coordinator',
    find: meeting,
    about: /\/api\/meetings\/[^/?]+$/,
  },
  {
    route: '/minutes/$id',
    persona: 'network-leader',
    find: async (ask) =>
      (await waiting('minutes-approve', (id) => `/minutes/${id}`)(ask)) ??
      first('/api/minutes', (id) => `/minutes/${id}`)(ask),
    about: /\/api\/minutes\/[^/?]+$/,
  },
  {
    route: '/extracts/$id',
    persona: 'principal',
    find: extract,
    about: /\/api\/extracts\/[^/?]+$/,
  },
  {
    route: '/leadership',
    persona: 'sector-director',
    find: at('/leadership'),
    about: /\/api\/leadership/,
  },
  { route: '/actions', persona: 'principal', find: at('/actions'), about: /\/api\/actions\?/ },
  {
    route: '/actions/$id',
    persona: 'principal',
    find: first('/api/actions?box=mine', (id) => `/actions/${id}`),
    about: /\/api\/actions\/[^/?]+$/,
  },
  {
    route: '/system-issues',
    persona: 'sector-director',
    find: at('/system-issues'),
    about: /\/api\/system-issues\?/,
  },
  {
    route: '/system-issues/new',
    persona: 'network-leader',
    find: at('/system-issues/new'),
    about: null,
  },
  {
    route: '/system-issues/$id',
    persona: 'sector-director',
    find: first('/api/system-issues?box=at-me', (id) => `/system-issues/${id}`),
    about: /\/api\/system-issues\/[^/?]+$/,
  },
  {
    route: '/escalations',
    persona: 'sector-director',
    find: at('/escalations'),
    about: /\/api\/escalations/,
  },
  {
    route: '/elections/$id',
    persona: 'network-leader',
    find: waiting('election', (id) => `/elections/${id}`),
    about: /\/api\/duties\/[^/?]+$/,
  },
  { route: '/calendar', persona: 'principal', find: at('/calendar'), about: /\/api\/feeds/ },
  { route: '/people', persona: 'administrator', find: at('/people'), about: null },
  {
    route: '/school-year',
    persona: 'administrator',
    find: at('/school-year'),
    about: /\/api\/calendar-days/,
  },
];
