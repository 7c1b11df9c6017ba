import { year } from './01-year.js';
import { doubleBooked } from './02-double-booked.js';
import { referrals } from './03-referrals.js';
import { basis } from './04-basis.js';
import { wall } from './05-wall.js';
import { minutes } from './06-minutes.js';
import { matrix } from './07-matrix.js';
import { heard } from './08-heard.js';
import { owners } from './09-owners.js';
import { once } from './10-once.js';
import { audit } from './11-audit.js';
import { orphans } from './12-orphans.js';
import type { Invariant } from './invariant.js';

/** The invariants of DOMAIN §10, by number. */
export const invariants: readonly Invariant[] = [
  year,
  doubleBooked,
  referrals,
  basis,
  wall,
  minutes,
  matrix,
  heard,
  owners,
  once,
  audit,
  orphans,
];
