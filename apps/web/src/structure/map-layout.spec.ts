import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { forumKinds } from '#contract/forum-kinds';
import type { Structure } from '#contract/structure';
import { layOut, map, type Box } from './map-layout.js';

const kinds = Object.keys(forumKinds);
const anyStructure = fc
  .array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 30 })
  .chain((of) =>
    fc
      .array(fc.tuple(fc.nat(of.length - 1), fc.nat(of.length - 1)), { maxLength: 40 })
      .map((pairs): Structure => ({
        today: '2026-11-25',
        nodes: of.map((kind, at) => ({
          key: `n${at}`,
          kind,
          level: 'both',
          status: 'active',
          forums: [{ id: `f${at}`, name: { nb: `Forum ${at}` }, kind, met: false, mine: false }],
          next: null,
        })),
        ends: [],
        around: [],
        edges: pairs.map(([from, to]) => ({
          kind: 'reportsTo',
          from: `n${from}`,
          to: `n${to}`,
          count: 0,
          respondBy: null,
        })),
        totals: [],
      })),
  );

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.w &&
  other.x < one.x + one.w &&
  one.y < other.y + other.h &&
  other.y < one.y + one.h;

describe('the map of forums', () => {
  it('gives every place its own room within the drawing', () => {
    fc.assert(
      fc.property(anyStructure, (structure) => {
        const { boxes, height } = layOut(structure);
        const all = [...boxes.values()];
        expect(all).toHaveLength(structure.nodes.length);
        for (const box of all) {
          expect(box.x >= map.left && box.x + box.w <= map.width + 0.001).toBe(true);
          expect(box.y >= 0 && box.y + box.h <= height).toBe(true);
        }
        const clash = all.some((one, at) => all.slice(at + 1).some((two) => overlap(one, two)));
        expect(clash).toBe(false);
      }),
    );
  });

  it('draws a line for every way between two places, and for no other', () => {
    fc.assert(
      fc.property(anyStructure, (structure) => {
        const between = structure.edges.filter(({ from, to }) => from !== to);
        expect(layOut(structure).lines.map(({ edge }) => edge)).toHaveLength(between.length);
      }),
    );
  });

  it('stands the individual level below the wall and the system level above it', () => {
    fc.assert(
      fc.property(anyStructure, (structure) => {
        const { wall, tiers } = layOut(structure);
        if (wall === null) return;
        for (const { tier, y } of tiers) expect(y > wall).toBe(['advise', 'near'].includes(tier));
      }),
    );
  });

  it('is the same each time', () => {
    fc.assert(fc.property(anyStructure, (one) => expect(layOut(one)).toEqual(layOut(one))));
  });
});
