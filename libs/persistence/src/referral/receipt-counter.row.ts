import { defineEntity } from '@mikro-orm/core';
import { Owner } from '../owner/owner.row.js';
import { p, table } from '../owned.js';

/** The next number in a register of the owner: `L-26` for receipts of 2026. */
export const ReceiptCounterSchema = defineEntity({
  name: 'ReceiptCounter',
  ...table('receipt_counter'),
  uniques: [{ properties: ['owner', 'series'] }],
  properties: {
    id: p.uuid().primary(),
    owner: () => p.manyToOne(Owner).mapToPk(),
    series: p.string().length(20),
    next: p.integer(),
  },
});
export class ReceiptCounter extends ReceiptCounterSchema.class {}
ReceiptCounterSchema.setClass(ReceiptCounter);
