/** What an agenda item is for (DOMAIN §6): drives template, rights and where it is kept. */
export const itemTypes = [
  'inform',
  'discuss',
  'decide',
  'case',
  'minutes-received',
  'escalation',
  'mandate',
  'standing',
] as const;
export type ItemType = (typeof itemTypes)[number];
