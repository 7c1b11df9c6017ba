import { clashesIn } from './clashes.js';
import { isObject, shapes, type Shape } from './shapes.js';
import { mistake, type Cadence, type CadenceMistake } from './words.js';

export type { Cadence, CadenceMistake, CountDemand, RhythmDemand } from './words.js';

const keyMistakes = (value: Readonly<Record<string, unknown>>, shape: Shape): CadenceMistake[] => {
  const known = { ...shape.needs, ...shape.may };
  const missing = Object.entries(shape.needs)
    .filter(([key]) => value[key] === undefined)
    .map(([key, check]) => mistake(key, 'missing', check.allowed));
  const wrong = Object.entries(value).flatMap(([key, given]) => {
    const check = known[key];
    if (!check) return [mistake(key, 'unknown-key', Object.keys(known))];
    return given === undefined || check.holds(given)
      ? []
      : [mistake(key, 'not-allowed', check.allowed)];
  });
  return [...missing, ...wrong];
};

/** Everything that is wrong with what a pack says; empty when it is a cadence. */
export const cadenceMistakes = (value: unknown): CadenceMistake[] => {
  if (!isObject(value)) return [mistake('', 'not-an-object', ['every', 'timesPer', 'when'])];
  const shape = shapes.find(({ tells }) => tells.every((key) => value[key] !== undefined));
  if (!shape) return [mistake('', 'missing', ['every', 'timesPer', 'when'])];
  const mistakes = keyMistakes(value, shape);
  // Keys and values were just checked, so it has the shape; what is left is whether its words hold together.
  return mistakes.length > 0 ? mistakes : clashesIn(value as unknown as Cadence);
};

export const isCadence = (value: unknown): value is Cadence => cadenceMistakes(value).length === 0;
