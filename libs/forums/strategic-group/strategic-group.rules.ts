import { neverPersons } from '#kernel/forum/wall';

export const mayWrite = neverPersons;
