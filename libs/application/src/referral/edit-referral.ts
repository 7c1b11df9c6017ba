import { Injectable } from '@nestjs/common';
import type { ChildWritten, EditReferral as EditBody, ReferralMoved } from '#contract/referral';
import type { Actor } from '#kernel/access/actor';
import type { ChildId, ReferralId } from '#kernel/ids';
import { editReferral, type Edit } from '#kernel/referral/edit';
import { Child } from '#persistence/person/child.row';
import type { Store } from '../store.js';
import { identityInTexts } from './anonymous-text.js';
import { ageBandOn } from './age-band.js';
import { CaseDesk } from './case-desk.js';
import type { CaseInHand } from './case-in-hand.js';

/**
 * Writes on a referral while it is with the sender; what is left out stays. The page saves so while one writes.
 * @throws Refused `version.stale` with the version there is now, `referral.state`, `referral.identity-in-anonymous`
 */
@Injectable()
export class EditReferral {
  constructor(private readonly desk: CaseDesk) {}

  execute(
    actor: Actor,
    asked: { readonly id: ReferralId; readonly version: number },
    body: EditBody,
  ): Promise<ReferralMoved> {
    const { child, ...texts } = body;
    return this.desk.act(actor, 'referral.edit', {
      id: asked.id,
      more: (hand, store) => childOf(hand, child, store),
      decide: (hand, row) =>
        identityInTexts(hand.referral.kind, texts) ??
        editReferral(hand.referral, edit(hand, asked.version, { texts, row })),
      moves: (change) => change,
      then: (hand, { more: row }, store) => {
        if (row === null || child === undefined) return;
        write(hand, { row, child }, store);
      },
    });
  }
}

/** The child's row, or the id of the one to be written; null when nothing is said of a child. */
interface ChildRow {
  readonly id: ChildId;
  readonly stored: Child | null;
  readonly bornOn: string;
}

const childOf = async (
  { referral }: CaseInHand,
  child: ChildWritten | undefined,
  { em, newId }: Store,
): Promise<ChildRow | null> => {
  if (child === undefined) return null;
  const { bornOn } = child;
  if (referral.child == null) return { id: newId<ChildId>(), stored: null, bornOn };
  return {
    id: referral.child,
    stored: await em.findOneOrFail(Child, { id: referral.child }),
    bornOn,
  };
};

const edit = (
  { at }: CaseInHand,
  version: number,
  { texts, row }: { readonly texts: Omit<EditBody, 'child'>; readonly row: ChildRow | null },
): Edit => ({
  ...texts,
  version,
  ...(row === null ? {} : { child: row.id, ageBand: ageBandOn(row.bornOn, at.today) }),
});

const write = (
  { referral, actor }: CaseInHand,
  { row, child }: { readonly row: ChildRow; readonly child: ChildWritten },
  { em }: Store,
): void => {
  if (row.stored !== null) Object.assign(row.stored, child);
  else {
    em.create(Child, { id: row.id, owner: actor.owner, unit: referral.unit ?? null, ...child });
  }
};
