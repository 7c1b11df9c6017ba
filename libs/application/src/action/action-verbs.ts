import type { Provider } from '@nestjs/common';
import { AcceptAction } from './accept-action.js';
import { ActionDesk } from './action-desk.js';
import { CompleteAction } from './complete-action.js';
import { DisputeAction } from './dispute-action.js';
import { ListActions } from './list-actions.js';
import { PostponeAction } from './postpone-action.js';
import { ReadAction } from './read-action.js';
import { StartAction } from './start-action.js';

/** Every verb and view of a measure. */
export const actionVerbs: Provider[] = [
  AcceptAction,
  ActionDesk,
  CompleteAction,
  DisputeAction,
  ListActions,
  PostponeAction,
  ReadAction,
  StartAction,
];
