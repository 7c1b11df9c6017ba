import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { named, on, tuesday } from '../../../../tests/support/case-builders.js';
import { anAction, anItem, someMinutes } from '../../../../tests/support/meeting-builders.js';
import type { ForumId, ReferralId, ServiceId } from '../ids.js';
import { isRefusal } from '../outcome.js';
import {
  approveMinutes,
  circulateMinutes,
  deliverMinutes,
  lockMinutes,
  remarkOn,
  type MinutesEdge,
} from './circulate.js';
import { extractFor, systemCopy } from './extract.js';
import { followMeeting } from './follow-meeting.js';
import { minutesStateNames } from './minutes.js';
import { saveText } from './save-text.js';

const refused = (outcome: object) => (isRefusal(outcome) ? outcome.refused : null);
const approval = { number: '2026-3', body: {}, hash: 'a'.repeat(64) };

describe('minutes', () => {
  it('follow the meeting until they are drafted', () => {
    expect(followMeeting(someMinutes(), 'meeting.publish-agenda')).toMatchObject({
      change: { state: 'summoned' },
    });
    expect(followMeeting(someMinutes({ state: 'in-session' }), 'meeting.end')).toMatchObject({
      change: { state: 'drafted' },
      facts: [{ name: 'minutes.drafted', from: 'in-session', to: 'drafted' }],
    });
    expect(refused(followMeeting(someMinutes({ state: 'locked' }), 'meeting.end'))).toBe(
      'minutes.state',
    );
  });

  it('go out with a day for remarks, and take remarks until then', () => {
    const drafted = someMinutes({ state: 'drafted' });
    expect(circulateMinutes(drafted, { remarksWithin: 5 }, tuesday)).toMatchObject({
      change: { state: 'circulated', remarksDueOn: '2026-09-15' },
    });
    const out = someMinutes({ state: 'circulated', remarksDueOn: '2026-09-15' });
    const remark = { by: named<never>('kari'), text: 'I was there' };
    expect(refused(remarkOn(out, remark, on('2026-09-15')))).toBeNull();
    expect(refused(remarkOn(out, remark, on('2026-09-16')))).toBe('minutes.remarks-over');
  });

  it('are approved by name and time when remarks are due, not before', () => {
    const out = someMinutes({ state: 'circulated', remarksDueOn: '2026-09-15' });
    expect(refused(approveMinutes(out, approval, tuesday))).toBe('minutes.remarks-open');
    const last = on('2026-09-15');
    expect(approveMinutes(out, approval, last)).toMatchObject({
      change: { state: 'approved', approvedBy: 'kari', approvedAt: last.now },
    });
  });

  it('are locked once they have gone out, and only then', () => {
    expect(lockMinutes(someMinutes({ state: 'approved' }))).toMatchObject({
      change: { state: 'locked' },
      facts: [{ name: 'minutes.locked', from: 'approved', to: 'locked' }],
    });
    expect(refused(lockMinutes(someMinutes({ state: 'circulated' })))).toBe('minutes.state');
  });

  it('never change after that', () => {
    const text = { text: { type: 'doc' }, version: 3 };
    const item = { ...anItem(), textVersion: 3 };
    for (const state of minutesStateNames) {
      const saved = saveText(item, { ...text, minutes: someMinutes({ state }) }, tuesday);
      const frozen = state === 'approved' || state === 'locked';
      expect([state, refused(saved)]).toEqual([state, frozen ? 'minutes.frozen' : null]);
    }
  });

  it('tell whoever wrote on an older text which is the latest', () => {
    const input = { text: {}, version: 2, minutes: someMinutes({ state: 'in-session' }) };
    expect(saveText({ ...anItem(), textVersion: 3 }, input, tuesday)).toMatchObject({
      refused: 'version.stale',
      current: { version: 3 },
    });
  });
});

describe('delivering approved minutes [MEL-R27, MEL-R28]', () => {
  const approved = someMinutes({ state: 'approved' });
  const edge = (id: string, toForum: string, more: Partial<MinutesEdge> = {}): MinutesEdge => ({
    id: named(id),
    kind: 'circulatesMinutesTo',
    from: named('school-network'),
    toForum: named<ForumId>(toForum),
    toOffice: null,
    ...more,
  });

  it('follows the edges that lead out of the forum, and no others (R-097)', () => {
    const edges = [
      edge('e1', 'group'),
      edge('e2', 'council', { kind: 'escalatesTo' }),
      edge('e3', 'group', { from: named('other-network') }),
    ];
    expect(deliverMinutes(approved, edges, [])).toMatchObject({
      change: [{ edge: 'e1', toForum: 'group' }],
      facts: [{ name: 'minutes.delivered', forum: 'group' }],
    });
  });

  it('reaches each receiver exactly once, however often it is tried', () => {
    const someEdges = fc.array(fc.nat({ max: 4 }), { maxLength: 8 });
    fc.assert(
      fc.property(someEdges, fc.nat({ max: 8 }), (receivers, cut) => {
        const edges = receivers.map((to, index) => edge(`e${index}`, `forum-${to}`));
        const first = deliverMinutes(approved, edges.slice(0, cut), []);
        const sent = isRefusal(first) ? [] : first.change;
        const again = deliverMinutes(
          approved,
          edges,
          sent.map((delivery) => delivery.edge),
        );
        const all = [...sent, ...(isRefusal(again) ? [] : again.change)].map(
          (each) => each.toForum,
        );
        expect(new Set(all)).toEqual(new Set(edges.map((each) => each.toForum)));
        expect(all).toHaveLength(new Set(all).size);
      }),
    );
  });

  it('sends no draft', () => {
    const drafted = someMinutes({ state: 'drafted' });
    expect(refused(deliverMinutes(drafted, [edge('e1', 'group')], []))).toBe(
      'minutes.not-approved',
    );
  });
});

describe('extracts', () => {
  const mine = named<ReferralId>('case-1');
  const other = { id: named<never>('item-2'), referral: named<ReferralId>('case-2') };
  const items = [
    anItem(),
    anItem(other),
    anItem({ id: named('item-3'), type: 'inform', referral: null }),
  ];
  const actions = [
    anAction(),
    anAction({ id: named('action-2'), service: named<ServiceId>('health') }),
    anAction({ id: named('action-3'), referral: other.referral }),
    anAction({ id: named('action-4'), referral: null, level: 'system' }),
  ];
  const ids = (content: ReturnType<typeof systemCopy<(typeof items)[0], (typeof actions)[0]>>) =>
    [...content.items, ...content.actions].map(({ id }) => id);

  it('give the family its own case, and never another', () => {
    expect(ids(extractFor(mine, { items, actions }, 'family'))).toEqual([
      'item-1',
      'action-1',
      'action-2',
    ]);
  });

  it('give a service the outcome and its own tasks', () => {
    const audience = { service: named<ServiceId>('health') };
    expect(ids(extractFor(mine, { items, actions }, audience))).toEqual(['item-1', 'action-2']);
  });

  it('leave no case in the copy of the system level (R-102)', () => {
    expect(ids(systemCopy({ items, actions }))).toEqual(['item-3', 'action-4']);
  });
});
