import type { Provider } from '@nestjs/common';
import { AddDays } from './add-days.js';
import { EndBusy } from './end-busy.js';
import { EndDays } from './end-days.js';
import { ImportBusy } from './import-busy.js';
import { ImportCalendar } from './import-calendar.js';
import { ListBusy } from './list-busy.js';
import { ListDays } from './list-days.js';
import { PreviewBusy } from './preview-busy.js';
import { PreviewCalendar } from './preview-calendar.js';
import { SettleCalendar } from './settle-calendar.js';

/** Every verb and view of the days nobody meets, and of the hours somebody is busy. */
export const calendarVerbs: Provider[] = [
  AddDays,
  EndBusy,
  EndDays,
  ImportBusy,
  ImportCalendar,
  ListBusy,
  ListDays,
  PreviewBusy,
  PreviewCalendar,
  SettleCalendar,
];
