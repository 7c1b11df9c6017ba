import { FoundOwner } from '#application/owner/found-owner';
import { EnrolPeople } from '#application/person/enrol-people';
import { machineClock, seededIds } from '#application/ids';
import { Actors } from '#application/session/actors';
import type { OwnerId } from '#kernel/ids';
import type { House } from './stage.js';

/** Makes a municipality without forums, and one administrator to sign in as and set it up. */
export const seedEmpty = async (house: House, today: string): Promise<void> => {
  const sources = { clock: machineClock, ids: seededIds('empty', machineClock) };
  const machinery = house.get(Actors).clock(sources.ids.next() as OwnerId, sources);
  const name = { nb: 'Ny kommune', nn: 'Ny kommune', en: 'New municipality' };
  await house.get(FoundOwner).execute(machinery, { key: 'ny-kommune', name });
  const administrator = {
    givenName: 'Ask',
    familyName: 'Nordmo',
    email: 'ask.nordmo@example.invalid',
    service: null,
    unit: null,
    language: 'nb' as const,
    systemRoles: ['administrator' as const],
    startedOn: today,
    subject: 'demo:administrator',
  };
  await house.get(EnrolPeople).execute(machinery, [administrator]);
};
