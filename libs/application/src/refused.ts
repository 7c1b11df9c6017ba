import type { Refusal } from '#kernel/outcome';

/** The one exception of the house: a rule said no. The door turns the code into status and words (contract/refusals). */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly refusal: Refusal) {
    super(refusal.refused);
  }

  get code(): string {
    return this.refusal.refused;
  }
}

/** What does not exist for this actor: missing, foreign and hidden answer alike (DOMAIN §3). */
export const notFound = () => new Refused({ refused: 'not-found' });
