import { ImportBusy } from '#application/calendar/import-busy';
import { PreviewBusy } from '#application/calendar/preview-busy';
import type { SchoolYear } from '#kernel/time/school-year';
import { type Cast, personOf, type Stage } from './stage.js';

/** The adviser has a clinic of her own on Friday afternoons in autumn, and says so to the planner. */
const table = (year: SchoolYear): string =>
  ['Fra;Til;Fra kl;Til kl;Ukedag', `15.8.${year};18.12.${year};12.00;15.30;fredag`].join('\r\n');

/** Lets one of the demo's people tell when she is busy. */
export const tellBusyHours = async (
  stage: Stage,
  cast: Cast,
  schoolYear: SchoolYear,
): Promise<void> => {
  const adviser = await stage.as(personOf(cast, 'ppt-adviser'));
  const file = Buffer.from(table(schoolYear)).toString('base64');
  const asked = { file, schoolYear, source: 'kalender.csv' };
  const { hash } = await stage.verb(PreviewBusy).execute(adviser, asked);
  await stage.verb(ImportBusy).execute(adviser, { ...asked, hash });
};
