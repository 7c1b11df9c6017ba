import type { Year } from '#contract/year';
import { reading } from '../shell/api.js';

/** A school year, by its first year; the current one where none is asked for. */
export const yearReading = (schoolYear: string | undefined) =>
  reading<Year>(schoolYear === undefined ? '/api/year' : `/api/year?schoolYear=${schoolYear}`, [
    'meeting',
    'forum',
    'duty',
  ]);
