import { Injectable } from '@nestjs/common';
import type { PeopleFile, PeoplePreview } from '#contract/people';
import type { Actor } from '#kernel/access/actor';
import { type Language, nameIn } from '#kernel/language';
import { isRefusal } from '#kernel/outcome';
import { Refused } from '../refused.js';
import { UnitOfWork } from '../unit-of-work.js';
import type { Named } from './known-places.js';
import { holdList, type ReadList } from './people-desk.js';
import { countsOf, type PlannedLine } from './plan-people.js';

const nameOf = (place: Named<unknown> | null, language: Language): string | null => {
  if (place === null) return null;
  return typeof place.name === 'string' ? place.name : nameIn(place.name, language);
};

const rowOf = (
  { line, person, service, unit, office, seat }: PlannedLine,
  language: Language,
): PeoplePreview['rows'][number] => ({
  line,
  name: `${person.givenName} ${person.familyName}`,
  email: person.email,
  isNew: person.known === null,
  service: nameOf(service, language),
  unit: nameOf(unit, language),
  office: nameOf(office, language),
  seat: seat && { forum: nameOf(seat.forum, language) ?? '', role: seat.role },
});

const asAnswer = ({ hash, encoding, plan }: ReadList, language: Language): PeoplePreview => ({
  hash,
  encoding,
  rows: plan.lines.map((line) => rowOf(line, language)),
  faults: [...plan.faults],
  left: [...plan.left],
  counts: countsOf(plan),
});

/**
 * Shows whom a list would enrol and seat, line by line. Writes nothing.
 * @throws Refused `file.*`, `people.*` for a file that cannot be read as a whole
 */
@Injectable()
export class PreviewPeople {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, asked: PeopleFile): Promise<PeoplePreview> {
    return this.work.read(actor, 'person.preview', {
      load: async (store) => {
        const read = await holdList(store, asked);
        if (isRefusal(read)) throw new Refused(read);
        return asAnswer(read, actor.language);
      },
    });
  }
}
