import { Injectable } from '@nestjs/common';
import { FrozenMinutes, type MinutesPage } from '#contract/minutes';
import { isLeadership, sits, type Actor } from '#kernel/access/actor';
import { mayOf, type Verb } from '#kernel/access/may';
import type { ForumId, MinutesId } from '#kernel/ids';
import { isFrozen, minutesStates } from '#kernel/minutes/minutes';
import type { ReferralId } from '#kernel/ids';
import { Forum } from '#persistence/forum/forum.row';
import { Meeting } from '#persistence/meeting/meeting.row';
import { attendancesOf, servicesOf } from '#persistence/meeting/meeting.queries';
import { deliveriesOf, listMinutes, remarksOn } from '#persistence/minutes/minutes.queries';
import { Minutes } from '#persistence/minutes/minutes.row';
import { Person } from '#persistence/person/person.row';
import { ForumRegistry } from '../forum/forum.registry.js';
import { type Agenda, agendaLines } from '../meeting/agenda-lines.js';
import type { Store } from '../store.js';
import { UnitOfWork } from '../unit-of-work.js';
import { presentAt } from './frozen.js';
import { loadContent } from './load-content.js';

/** The minutes, and the forum through which the reader may see them: their own, or one they were sent to. */
interface Read {
  readonly page: MinutesPage;
  readonly through: ForumId;
}

/** Minutes with remarks and deliveries; the items as the reader may see them, the frozen body once they are approved. */
@Injectable()
export class ReadMinutes {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registry: ForumRegistry,
  ) {}

  /** @throws Refused `not-found` */
  async execute(actor: Actor, id: MinutesId): Promise<MinutesPage> {
    const { page } = await this.work.read<Read>(actor, 'minutes.read', {
      load: (store) => this.load(store, id),
      subject: ({ through }) => ({ forum: through }),
      audited: ({ page: { items } }) =>
        items
          .filter(({ referral }) => referral !== null)
          .map((item) => ({
            noun: 'agenda-item',
            subject: item.id,
            referral: item.referral as ReferralId,
          })),
    });
    return page;
  }

  private async load(store: Store, id: MinutesId): Promise<Read | null> {
    const { em, actor } = store;
    const [line] = await listMinutes(em, actor, { id, limit: 1 });
    const minutes = await em.findOne(Minutes, { id });
    if (line === undefined || minutes === null) return null;
    const meeting = await em.findOneOrFail(Meeting, { id: minutes.meeting });
    const forum = await em.findOneOrFail(Forum, { id: minutes.forum });
    const inside = sits(actor, forum.id) || isLeadership(actor);
    const deliveries = await deliveriesOf(em, id);
    const receiver = deliveries.flatMap(({ toForum }) => toForum?.id ?? []);
    const { at: _place, ...head } = line;
    return {
      through: inside ? forum.id : (receiver.find((one) => sits(actor, one)) ?? forum.id),
      page: {
        ...head,
        starts: meeting.starts.slice(0, 5),
        place: meeting.place,
        circulatedAt: minutes.circulatedAt?.toISOString() ?? null,
        approvedBy: await approverOf(store, minutes),
        hash: minutes.hash ?? null,
        body: isFrozen(minutes.state) ? FrozenMinutes.parse(minutes.body) : null,
        items: inside ? await this.lines(store, { meeting, forum, minutes }) : [],
        present: presentAt(await loadContent(store, meeting)),
        remarkList: inside ? await remarksOn(em, id) : [],
        deliveries: inside ? deliveries : [],
        may: verbsOn(actor, minutes),
      },
    };
  }

  private async lines(
    store: Store,
    read: Pick<Agenda, 'meeting' | 'forum' | 'minutes'>,
  ): Promise<MinutesPage['items']> {
    const people = await attendancesOf(store.em, read.meeting.id);
    const services = await servicesOf(store.em, read.forum.owner);
    const policy = this.registry.of(read.forum.kind);
    return agendaLines(store, { ...read, policy, people, services });
  }
}

const approverOf = async (
  { em }: Store,
  { approvedBy }: Minutes,
): Promise<MinutesPage['approvedBy']> => {
  const person = approvedBy == null ? null : await em.findOne(Person, { id: approvedBy });
  return person === null
    ? null
    : { id: person.id, name: `${person.givenName} ${person.familyName}` };
};

/** Doors that the state leaves open. Locking follows approval by itself. */
const verbsOn = (actor: Actor, { state, forum }: Minutes): Verb[] => {
  const ways: readonly Verb[] =
    state === 'approved' ? [] : minutesStates[state].map(({ by }): Verb => by);
  const remark: readonly Verb[] = state === 'circulated' ? ['minutes.remark'] : [];
  return mayOf(actor, { forum }, [...ways, ...remark]).filter((verb) =>
    verb.startsWith('minutes.'),
  );
};
