import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeModels, sameModel, withEdits } from './merge-models.js';

/** A model in small: forums by key, each with settings. */
const model = fc.record({
  title: fc.constantFrom('a', 'b', 'c'),
  forums: fc.uniqueArray(
    fc.record({
      key: fc.constantFrom('team', 'network', 'group', 'council'),
      status: fc.constantFrom('planned', 'active'),
      settings: fc.dictionary(
        fc.constantFrom('meets', 'chair', 'slot'),
        fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constant('open'), fc.array(fc.boolean())),
      ),
    }),
    { selector: ({ key }) => key },
  ),
});

/** The order of forums is not part of what a model says. */
const sorted = (value: unknown): unknown => {
  const { forums, ...rest } = value as { forums?: { key: string }[] };
  return {
    ...rest,
    forums: (forums ?? []).toSorted((one, other) => (one.key < other.key ? -1 : 1)),
  };
};

describe('a new edition of a model', () => {
  it('changes nothing where it is the old one: what was changed here stands', () => {
    fc.assert(
      fc.property(model, model, (base, local) => {
        expect(mergeModels({ base, local, theirs: base })).toEqual({ edits: [], conflicts: [] });
      }),
    );
  });

  it('is taken as it is where nothing was changed here', () => {
    fc.assert(
      fc.property(model, model, (base, theirs) => {
        const { edits, conflicts } = mergeModels({ base, local: base, theirs });
        expect(conflicts).toEqual([]);
        expect(sameModel(sorted(withEdits(base, edits)), sorted(theirs))).toBe(true);
      }),
    );
  });

  it('has no conflict with the same change made here', () => {
    fc.assert(
      fc.property(model, model, (base, both) => {
        expect(mergeModels({ base, local: both, theirs: both })).toEqual({
          edits: [],
          conflicts: [],
        });
      }),
    );
  });

  it('gives the same from either side where there is no conflict, and is then merged for good', () => {
    fc.assert(
      fc.property(model, model, model, (base, local, theirs) => {
        const one = mergeModels({ base, local, theirs });
        const other = mergeModels({ base, local: theirs, theirs: local });
        expect(one.conflicts.length).toBe(other.conflicts.length);
        const result = withEdits(local, one.edits);
        if (one.conflicts.length === 0)
          expect(sameModel(sorted(result), sorted(withEdits(theirs, other.edits)))).toBe(true);
        expect(mergeModels({ base: theirs, local: result, theirs }).edits).toEqual([]);
      }),
    );
  });

  it('keeps what was changed here and tells that both have changed it', () => {
    const forum = (agendaBefore: number) => ({
      forums: [{ key: 'team', settings: { agendaBefore } }],
    });
    const { edits, conflicts } = mergeModels({ base: forum(5), local: forum(7), theirs: forum(9) });
    expect(edits).toEqual([]);
    expect(conflicts).toEqual([
      {
        path: ['forums', { key: 'team' }, 'settings', 'agendaBefore'],
        local: 7,
        theirs: 9,
      },
    ]);
  });
});
