import type { Provider } from '@nestjs/common';
import { ApproveMinutes } from './approve-minutes.js';
import { CirculateMinutes } from './circulate-minutes.js';
import { ListMinutes } from './list-minutes.js';
import { ReadExtracts } from './read-extracts.js';
import { ReadMinutes } from './read-minutes.js';
import { RemarkMinutes } from './remark-minutes.js';

/** Every verb and view of minutes and their extracts. */
export const minutesVerbs: Provider[] = [
  ApproveMinutes,
  CirculateMinutes,
  ListMinutes,
  ReadExtracts,
  ReadMinutes,
  RemarkMinutes,
];
