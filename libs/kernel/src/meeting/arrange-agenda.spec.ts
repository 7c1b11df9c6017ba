import { describe, expect, it } from '@jest/globals';
import { named, tuesday } from '../../../../tests/support/case-builders.js';
import { aMeeting, anItem } from '../../../../tests/support/meeting-builders.js';
import type { AgendaItemId } from '../ids.js';
import { isRefusal } from '../outcome.js';
import { arrangeAgenda } from './arrange-agenda.js';

const one = named<AgendaItemId>('item-1');
const two = named<AgendaItemId>('item-2');
const items = [anItem({ id: one }), anItem({ id: two })];
const asked = (...order: AgendaItemId[]) => ({
  version: 1,
  items,
  order: order.map((item) => ({ item, minutes: 15 })),
});
const refused = (outcome: object) => (isRefusal(outcome) ? outcome.refused : null);

describe('arranging an agenda', () => {
  it('takes the items in the order given', () => {
    expect(arrangeAgenda(aMeeting(), asked(two, one), tuesday)).toMatchObject({
      change: {
        items: [
          { id: 'item-2', set: { ord: 1, minutes: 15 } },
          { id: 'item-1', set: { ord: 2 } },
        ],
      },
    });
  });

  it.each([[[one]], [[one, one]], [[one, two, named<AgendaItemId>('foreign')]]])(
    'loses no item and takes in no other: %j',
    (order) => {
      expect(refused(arrangeAgenda(aMeeting(), asked(...order), tuesday))).toBe(
        'meeting.order-incomplete',
      );
    },
  );

  it('is over when the meeting is, and asks for the latest version', () => {
    expect(refused(arrangeAgenda(aMeeting({ state: 'held' }), asked(one, two), tuesday))).toBe(
      'meeting.state',
    );
    expect(refused(arrangeAgenda(aMeeting({ version: 2 }), asked(one, two), tuesday))).toBe(
      'version.stale',
    );
  });
});
