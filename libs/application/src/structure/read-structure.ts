import { Injectable } from '@nestjs/common';
import type { Structure } from '#contract/structure';
import type { Actor } from '#kernel/access/actor';
import { referralStateNames, referralStates } from '#kernel/referral/referral.states';
import { Owner } from '#persistence/owner/owner.row';
import { Service } from '#persistence/person/service.row';
import {
  onTheWay,
  structureEdges,
  structureEnds,
  structureForums,
} from '#persistence/views/structure.queries';
import { UnitOfWork } from '../unit-of-work.js';
import { countEdges } from './count-edges.js';
import { foldForums } from './fold-forums.js';
import { standAround } from './stand-around.js';

/** The states in which the receiver has the case and has not ended it: sent, and on its way to an answer. */
const referred = referralStateNames.filter((state) => {
  const rule = referralStates[state];
  return 'owner' in rule && state !== 'draft' && state !== 'returned' && state !== 'in-follow-up';
});

/** All forums, the ways between them as the pack has them, and how much is on each way now. No person, no case. */
@Injectable()
export class ReadStructure {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor): Promise<Structure> {
    return this.work.read(actor, 'structure.read', {
      load: async ({ em, at }) => {
        const { today } = at;
        const { person } = actor;
        const forums = await structureForums(em, { today, person });
        const { nodes, placeOf } = foldForums(forums);
        const ends = await structureEnds(em, person);
        const { around } = await em.findOneOrFail(Owner, { id: actor.owner });
        const keys = around.map(({ key }) => key);
        const services = await em.find(Service, { owner: actor.owner, key: { $in: keys } });
        const atEnds = new Set(ends.map(({ key }) => key));
        const drawn = new Set(services.flatMap(({ id, key }) => (atEnds.has(id) ? key : [])));
        const edges = await structureEdges(em);
        const moving = await onTheWay(em, referred);
        return {
          today,
          nodes: [...nodes],
          ends,
          around: standAround(around, { forums, placeOf, drawn }),
          ...countEdges(edges, moving, (row) => placeOf.get(row) ?? row),
        };
      },
    });
  }
}
