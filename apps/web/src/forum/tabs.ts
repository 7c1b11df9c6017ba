import type { ComponentType } from 'react';
import type { ForumPage } from '#contract/forum';
import { Actions } from './actions.js';
import { Cases } from './cases.js';
import { Meetings } from './meetings.js';
import { Minutes } from './minutes.js';
import { Overview } from './overview.js';
import { Rules } from './rules.js';
import { Seats } from './seats.js';

/** The parts of a forum's page, in order. A new part is a word here and its panel below. */
export const forumTabs = [
  'overview',
  'meetings',
  'cases',
  'actions',
  'minutes',
  'seats',
  'rules',
] as const;
export type ForumTab = (typeof forumTabs)[number];

export const panelOf: Record<ForumTab, ComponentType<{ readonly forum: ForumPage }>> = {
  overview: Overview,
  meetings: Meetings,
  cases: Cases,
  actions: Actions,
  minutes: Minutes,
  seats: Seats,
  rules: Rules,
};
