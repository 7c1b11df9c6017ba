import { RichText } from '#contract/agenda-item';
import type { Extract, FrozenMinutes } from '#contract/minutes';
import { outcomeCodes } from '#kernel/forum/vocabulary';
import type { ReferralId, ServiceId } from '#kernel/ids';
import type { Name } from '#kernel/language';
import { extractFor, systemCopy, type Audience } from '#kernel/minutes/extract';
import type { Action } from '#persistence/action/action.row';
import type { AgendaItem } from '#persistence/meeting/agenda-item.row';
import type { Attendance } from '#persistence/meeting/attendance.row';
import type { Referral } from '#persistence/referral/referral.row';
import type { HeldMinutes } from './hold-minutes.js';

/** All of a meeting that its minutes are made of, with the names behind ids. */
export interface MinutesContent {
  readonly items: readonly AgendaItem[];
  readonly actions: readonly Action[];
  readonly people: readonly Attendance[];
  readonly names: ReadonlyMap<string, string>;
  readonly services: ReadonlyMap<string, Name>;
  readonly cases: ReadonlyMap<ReferralId, Referral>;
}

const outcomeOf = ({ outcome }: AgendaItem) =>
  outcomeCodes.find((code) => code === outcome) ?? null;
const textOf = ({ text }: AgendaItem): RichText => {
  const read = RichText.safeParse(text);
  return read.success ? read.data : { type: 'doc' };
};
const nameOf = (names: ReadonlyMap<string, string>, id: string | null | undefined) =>
  id == null ? null : (names.get(id) ?? null);
const serviceOf = (
  services: ReadonlyMap<string, Name>,
  id: string | null | undefined,
): Name | null => (id == null ? null : (services.get(id) ?? null));

const taskOf = (action: Action, { names, services }: MinutesContent) => ({
  goal: action.goal,
  what: action.what,
  person: nameOf(names, action.person),
  service: serviceOf(services, action.service),
  dueOn: action.dueOn,
});

/** Who was there, without those who came for one case: that they came would tell of it. */
export const presentAt = ({ people, names, services }: MinutesContent): FrozenMinutes['present'] =>
  people
    .filter(({ role }) => role !== 'referrer' && role !== 'family')
    .map(({ person, service, presence }) => ({
      name: names.get(person) ?? '',
      service: serviceOf(services, service),
      presence,
    }));

/** The system copy: what may be read outside the cases, and nothing of them. */
export const freeze = ({ forum, meeting }: HeldMinutes, content: MinutesContent): FrozenMinutes => {
  const { items, actions } = systemCopy(content);
  return {
    forum: forum.name,
    day: meeting.day,
    starts: meeting.starts.slice(0, 5),
    place: meeting.place,
    present: presentAt(content),
    items: items.map((item, index) => ({
      number: index + 1,
      type: item.type,
      title: item.title ?? null,
      outcome: outcomeOf(item),
      reason: item.reason ?? null,
      text: textOf(item),
      actions: actions
        .filter(({ agendaItem }) => agendaItem === item.id)
        .map((action) => taskOf(action, content)),
    })),
  };
};

/** One extract to be written: of one case, for one reader. */
export interface NewExtract {
  readonly item: AgendaItem;
  readonly referral: ReferralId;
  readonly audience: 'family' | 'service';
  readonly service: ServiceId | null;
  readonly body: Extract['body'];
}

const bodyFor = (
  item: AgendaItem,
  content: MinutesContent,
  audience: Audience,
): Extract['body'] => {
  const about = item.referral;
  const own = about == null ? null : extractFor(about, content, audience);
  const family = audience === 'family';
  return {
    question: about == null ? '' : (content.cases.get(about)?.question ?? ''),
    childView: item.childView ?? null,
    childViewMissingReason: item.childViewReason ?? null,
    bestInterests: item.bestInterests ?? null,
    outcome: outcomeOf(item),
    reason: item.reason ?? null,
    dissent: item.dissent ?? null,
    leadService: serviceOf(content.services, item.leadService),
    text: family ? textOf(item) : null,
    actions: (own?.actions ?? [])
      .filter(({ agendaItem }) => agendaItem === item.id)
      .map((action) => ({ ...taskOf(action, content), evaluateOn: action.evaluateOn ?? null })),
  };
};

/** The extracts of a meeting: for each case one to the family, and one to each service that leads or has a measure. */
export const extractsOf = (content: MinutesContent): NewExtract[] =>
  content.items.flatMap((item) => {
    const { referral } = item;
    if (referral == null || item.state !== 'concluded') return [];
    const tasks = content.actions.filter(({ agendaItem }) => agendaItem === item.id);
    const services = new Set(
      [item.leadService, ...tasks.map(({ service }) => service)].flatMap((id) => id ?? []),
    );
    return [
      {
        item,
        referral,
        audience: 'family' as const,
        service: null,
        body: bodyFor(item, content, 'family'),
      },
      ...[...services].map((service) => ({
        item,
        referral,
        audience: 'service' as const,
        service,
        body: bodyFor(item, content, { service }),
      })),
    ];
  });
