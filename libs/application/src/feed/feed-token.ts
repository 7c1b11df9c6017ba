import { createHash, randomBytes } from 'node:crypto';
import type { OwnerId } from '#kernel/ids';

/**
 * The secret part of a feed's address: the owner, so that the row can be looked for behind the fence, and 192 random
 * bits. Only the hash is stored; a fast one is enough, since the secret cannot be guessed from a list of words.
 */
export interface FeedToken {
  readonly owner: OwnerId;
  readonly hash: string;
}

const ownerLength = 22;
const secretBytes = 24;
const shape = /^[\w-]{54}$/;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const ownerOf = (token: string): OwnerId => {
  const hex = Buffer.from(token.slice(0, ownerLength), 'base64url').toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as OwnerId;
};

/** Makes a new secret. It is shown once and never stored. */
export const newFeedToken = (owner: OwnerId): FeedToken & { readonly token: string } => {
  const head = Buffer.from(owner.replaceAll('-', ''), 'hex').toString('base64url');
  const token = head + randomBytes(secretBytes).toString('base64url');
  return { token, owner, hash: hashOf(token) };
};

/** Reads what stands in an address; null when it cannot be one of ours. */
export const readFeedToken = (token: string): FeedToken | null =>
  shape.test(token) ? { owner: ownerOf(token), hash: hashOf(token) } : null;
