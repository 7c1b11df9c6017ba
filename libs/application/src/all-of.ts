import { isRefusal, type Fact, type Outcome, type Refusal } from '#kernel/outcome';

type Changes<Parts> = {
  readonly [Name in keyof Parts]: Parts[Name] extends Outcome<infer Change> ? Change : never;
};

/** The same forum's numbers moved: said once per deed. */
const once = (facts: readonly Fact[]): Fact[] =>
  facts.filter(
    (fact, index) =>
      fact.name !== 'forum.counted' ||
      facts.findIndex((other) => other.name === fact.name && other.about.id === fact.about.id) ===
        index,
  );

/**
 * Several rules in one deed: all of them are done, with their facts in order, or the first refusal stands.
 * @returns the changes by the names of the parts
 */
export const allOf = <Parts extends Readonly<Record<string, Outcome<unknown>>>>(
  parts: Parts,
): Outcome<Changes<Parts>> => {
  const outcomes: Outcome<unknown>[] = Object.values(parts);
  const refusal: Refusal | undefined = outcomes.find(isRefusal);
  if (refusal !== undefined) return refusal;
  const facts = outcomes.flatMap((part) => (isRefusal(part) ? [] : part.facts));
  const changes = Object.entries(parts).map(([name, part]) => [
    name,
    isRefusal(part) ? null : part.change,
  ]);
  return { change: Object.fromEntries(changes) as Changes<Parts>, facts: once(facts) };
};

/** The same rule for each of several rows. */
export const each = <Row, Change>(
  rows: readonly Row[],
  rule: (row: Row, index: number) => Outcome<Change>,
): Outcome<Change[]> => {
  const outcomes = rows.map(rule);
  const refusal = outcomes.find(isRefusal);
  if (refusal !== undefined) return refusal;
  const done = outcomes.flatMap((outcome) => (isRefusal(outcome) ? [] : [outcome]));
  return { change: done.map(({ change }) => change), facts: done.flatMap(({ facts }) => facts) };
};
