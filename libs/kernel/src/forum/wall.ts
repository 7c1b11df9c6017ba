import { refuse } from '../outcome.js';
import type { Found, Intake, RuleAnswer } from './rules.js';

/** The wall (DOMAIN §3): a text on system level is not stored before it is clean of persons. */
export const neverPersons = ({ persons }: Found): RuleAnswer =>
  persons > 0 ? refuse('wall.person-found', { values: { count: persons } }) : null;

/** Nothing of the individual level comes in, with or without consent. */
export const systemOnly = ({ kind }: Intake): RuleAnswer =>
  kind === 'system' ? null : refuse('forum.kind-not-accepted');
