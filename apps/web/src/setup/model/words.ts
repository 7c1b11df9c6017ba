import type { TFunction } from 'i18next';

/** Where the word of a value is found: the first that has one. Keys of the model itself have none, and are shown as they are. */
export const wordKeys = (value: string): string[] => [
  `setup.word.${value}`,
  `forum.edge.${value}`,
  `forum.level.${value}`,
  `setup.editor.status-of.${value}`,
  `forum-page.seats.roles.${value}`,
  `forum.outcome.${value}`,
  `forum-kinds.${value}.name`,
];

export const wordOf = (t: TFunction, value: string): string =>
  t(wordKeys(value), { defaultValue: value });
