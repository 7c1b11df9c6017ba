import type { Position } from '#persistence/outbox/outbox.queries';

/** A position as it goes on the wire: `epoch.tx.seq`. */
export const textOf = ({ epoch, tx, seq }: Position): string => `${epoch}.${tx}.${seq}`;

/** @param text of the form the contract's PositionText lets through */
export const positionOf = (text: string): Position => {
  const [epoch = '0', tx = '0', seq = '0'] = text.split('.');
  return { epoch: Number(epoch), tx, seq: Number(seq) };
};

/** Does the first lie after the second? Transaction ids are 64 bits wide: compared as such. */
export const isAfter = (one: Position, other: Position): boolean => {
  if (one.epoch !== other.epoch) return one.epoch > other.epoch;
  const [tx, otherTx] = [BigInt(one.tx), BigInt(other.tx)];
  return tx === otherTx ? one.seq > other.seq : tx > otherTx;
};
