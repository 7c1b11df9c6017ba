import type { ReferralId } from '#kernel/ids';
import { Action } from '#persistence/action/action.row';
import type { Meeting } from '#persistence/meeting/meeting.row';
import { Person } from '#persistence/person/person.row';
import { Service } from '#persistence/person/service.row';
import { Referral } from '#persistence/referral/referral.row';
import { peopleOf } from '../meeting/case-parts.js';
import { itemsOf } from '../meeting/hold-meeting.js';
import type { Store } from '../store.js';
import type { MinutesContent } from './frozen.js';

/** Reads all that a meeting's minutes are made of. Given to nobody as it is: the system copy and the extracts are cut of it. */
export async function loadContent(store: Store, meeting: Meeting): Promise<MinutesContent> {
  const { em } = store;
  const items = await itemsOf(store, meeting.id);
  const people = await peopleOf(store, meeting.id);
  const ids = items.map(({ id }) => id);
  const actions = await em.find(Action, { agendaItem: { $in: ids } }, { orderBy: { id: 'asc' } });
  const persons = [...people, ...actions].flatMap(({ person }) => person ?? []);
  const found = await em.find(Person, { id: { $in: persons } });
  const services = await em.find(Service, { owner: meeting.owner });
  const cases: ReferralId[] = items.flatMap(({ referral }) => referral ?? []);
  const referrals = await em.find(Referral, { id: { $in: cases } });
  return {
    items,
    people,
    actions,
    names: new Map(
      found.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`]),
    ),
    services: new Map(services.map(({ id, name }) => [id, name])),
    cases: new Map(referrals.map((referral) => [referral.id, referral])),
  };
}
