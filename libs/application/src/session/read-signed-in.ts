import { Injectable } from '@nestjs/common';
import type { SignedIn } from '#contract/session';
import { forumsWhere, isLeadership, keeps, sits, type Actor } from '#kernel/access/actor';
import { may, type Verb } from '#kernel/access/may';
import { Forum } from '#persistence/forum/forum.row';
import { Owner } from '#persistence/owner/owner.row';
import { titledPeople } from '#persistence/session/persona.queries';
import { UnitOfWork } from '../unit-of-work.js';
import { Actors } from './actors.js';

/** Verbs that open a page or a deed before there is a row to ask about. */
const ofPages: readonly Verb[] = [
  'my-day.read',
  'forum.list',
  'year.read',
  'structure.read',
  'referral.list',
  'action.list',
  'leadership.read',
  'system-issue.list',
  'escalation.list',
  'pack.read',
  'year-plan.propose',
  'person.import',
  'calendar.import',
];

const mayOfPages = (actor: Actor): string[] => [
  ...ofPages.filter((verb) => may(actor, verb, { forum: null })),
  ...(forumsWhere(actor, keeps).length > 0 ? ['referral.draft'] : []),
  ...(forumsWhere(actor, sits).length > 0 ? ['system-issue.raise'] : []),
];

/** Who the actor is, for the frame around every page. */
@Injectable()
export class ReadSignedIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly actors: Actors,
  ) {}

  async execute(actor: Actor): Promise<SignedIn> {
    const places = actor.account === null ? [] : await this.actors.placesOf(actor.account);
    return this.work.read(actor, 'session.read', {
      load: async ({ em, at }) => {
        const owner = await em.findOne(Owner, { id: actor.owner });
        const [person] = await titledPeople(
          em,
          actor.person === null ? [] : [actor.person],
          at.today,
        );
        if (owner === null || person === undefined) return null;
        const { id, givenName, familyName, title, seat, forums } = person;
        return {
          person: { id, givenName, familyName },
          title,
          seat,
          owner: { id: owner.id, key: owner.key, name: owner.name },
          places: places.map(({ owner: place, key, name, kind }) => ({
            id: place,
            key,
            name,
            kind,
          })),
          language: actor.language,
          systemRoles: [...actor.systemRoles],
          leadership: isLeadership(actor),
          setUp: (await em.count(Forum, { owner: actor.owner })) > 0,
          forums,
          may: mayOfPages(actor),
        };
      },
    });
  }
}
