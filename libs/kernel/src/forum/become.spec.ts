import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ForumId } from '../ids.js';
import { isRefusal } from '../outcome.js';
import { asDay } from '../time/day.js';
import { becomeOf, settleForum, type LivingForum, type Step } from './become.js';
import { forumStatuses, isOver } from './lifecycle.js';
import type { SettingsSchema } from './settings.js';

const schema: SettingsSchema = {
  meets: { type: 'cadence', required: true },
  agendaBefore: { type: 'working-days', required: true },
  note: { type: 'yes-no', required: false },
};

const aForum = (more: Partial<LivingForum> = {}): LivingForum => ({
  id: 'forum' as ForumId,
  status: 'planned',
  life: [{ status: 'planned', on: asDay('2026-08-01') }],
  level: 'system',
  settings: { meets: 'open', agendaBefore: 5 },
  mandate: { open: ['meets'], settledHere: [] },
  version: 1,
  ...more,
});

const step = (more: Partial<Step>): Step => ({
  ...{
    status: 'active',
    on: null,
    today: '2026-09-01',
    reason: null,
    schema,
    successor: null,
    work: {},
  },
  ...more,
});
const answer = (setting: string, value: unknown) => ({
  ...{ setting, value, offered: null, isOffered: true },
});
const refusalOf = (outcome: object) => (isRefusal(outcome) ? outcome.refused : null);

describe('an open question of a forum (R-012)', () => {
  it('R-012 is answered once and for all to see, and nothing else gets an answer by it', () => {
    const settled = settleForum(aForum(), answer('meets', { every: 'month' }), schema);
    expect(settled).toMatchObject({
      change: {
        settings: { meets: { every: 'month' }, agendaBefore: 5 },
        mandate: { open: [], settledHere: ['meets'] },
      },
      facts: [{ name: 'forum.settled' }],
    });
  });

  it('R-012 is no question where the plan has answered, or where the kind does not ask', () => {
    const asked = (setting: string) => refusalOf(settleForum(aForum(), answer(setting, 3), schema));
    expect(asked('agendaBefore')).toBe('forum.setting-settled');
    expect(asked('colour')).toBe('forum.setting-unknown');
  });

  it('R-012 is answered by one of the plan’s alternatives where it names some', () => {
    const offered = { setting: 'meets', value: { every: 'week' }, offered: [{ every: 'month' }] };
    const asked = (isOffered: boolean) => settleForum(aForum(), { ...offered, isOffered }, schema);
    expect(refusalOf(asked(false))).toBe('forum.setting-not-offered');
    expect(asked(true)).toMatchObject({ change: { mandate: { offered: { meets: [{}] } } } });
  });
});

describe('a step in the life of a forum (R-008)', () => {
  it('R-012 is no activation while anything is open, edges and places too', () => {
    const forum = aForum({ mandate: { open: ['meets', 'escalatesTo', 'units'] } });
    expect(becomeOf(forum, step({}))).toMatchObject({
      refused: 'forum.open-settings',
      fields: ['meets', 'escalatesTo', 'units'].map((name) => ({
        path: `settings.${name}`,
        code: 'open',
      })),
    });
  });

  it('R-008 keeps the steps before it, with their days', () => {
    const forum = aForum({ settings: { meets: { every: 'month' }, agendaBefore: 5 }, mandate: {} });
    expect(becomeOf(forum, step({}))).toMatchObject({
      change: {
        status: 'active',
        life: [
          { status: 'planned', on: '2026-08-01' },
          { status: 'active', on: '2026-09-01' },
        ],
      },
    });
  });

  it('R-008 ends no forum that has unfinished work, and replaces none by nobody', () => {
    const active = aForum({
      status: 'active',
      life: [{ status: 'active', on: asDay('2026-08-01') }],
    });
    const ends = (more: Partial<Step>) =>
      becomeOf(active, step({ status: 'superseded', reason: 'Slått sammen', ...more }));
    expect(ends({ successor: 'next', work: { meetings: 2, actions: 0 } })).toMatchObject({
      refused: 'forum.unfinished',
      fields: [{ path: 'work.meetings' }],
    });
    expect(refusalOf(ends({}))).toBe('forum.successor-missing');
    expect(ends({ successor: 'next', reason: null })).toMatchObject({
      refused: 'forum.end-reason',
      fields: [{ path: 'reason', code: 'required' }],
    });
    expect(ends({ successor: 'next' })).toMatchObject({
      change: { life: [{ status: 'active' }, { status: 'superseded', by: 'next' }] },
    });
  });

  it('R-008 whatever is asked in whatever order: never active with an open question, never back from an end', () => {
    const asked = fc.array(
      fc.record({
        status: fc.constantFrom(...forumStatuses),
        open: fc.boolean(),
        work: fc.nat(1),
      }),
    );
    fc.assert(
      fc.property(asked, (steps) => {
        let forum = aForum();
        for (const { status, open, work } of steps) {
          const settings = { meets: open ? 'open' : { every: 'month' }, agendaBefore: 5 };
          const before = { ...forum, settings, mandate: {} };
          const next = becomeOf(
            before,
            step({ status, successor: 'next', reason: 'Prøvd', work: { actions: work } }),
          );
          if (isRefusal(next)) continue;
          expect(isOver(before.status)).toBe(false);
          expect(status === 'active' && open).toBe(false);
          expect(isOver(status) && work > 0).toBe(false);
          forum = { ...forum, ...next.change };
        }
      }),
    );
  });
});
