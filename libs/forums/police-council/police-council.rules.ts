import { neverPersons, systemOnly } from '#kernel/forum/wall';

/** The council never gets a case: only issues that someone has written anew without persons. */
export const mayTakeIn = systemOnly;

export const mayWrite = neverPersons;
