import { Refused } from '#application/refused';

/** The version the caller acted on. @throws Refused `version.missing` (428) when If-Match was left out */
export const versioned = (version: number | undefined): number => {
  if (version === undefined) throw new Refused({ refused: 'version.missing' });
  return version;
};
