import type { INestApplicationContext } from '@nestjs/common';
import { FillSeats } from '#application/forum/fill-seats';
import { InstallPack } from '#application/pack/install-pack';
import type { InstalledPack } from '#application/pack/pack-ids';
import { EnrolPeople } from '#application/person/enrol-people';
import { Actors } from '#application/session/actors';
import type { Actor } from '#kernel/access/actor';
import type { OwnerId, PersonId } from '#kernel/ids';
import { demoPackOf } from '#model-packs/packs-on-disk';
import { asAdmin } from './cases.js';
import { someone, there } from './house.js';

/** A region that is installed, with the machine that acts for it. */
export interface Region {
  readonly owner: OwnerId;
  readonly machine: Actor;
  readonly ids: InstalledPack;
}

/** Installs the layer of a region as its pack has it. */
export const aRegion = async (
  house: Pick<INestApplicationContext, 'get'>,
  owner: OwnerId,
  key = 'gjovikregionen',
): Promise<Region> => {
  const machine = house.get(Actors).clock(owner);
  return { owner, machine, ids: await house.get(InstallPack).execute(machine, demoPackOf(key)) };
};

/** Someone of a municipality is enrolled in the region too, with the account it has, and sits where the pack has room. */
export const seatFromHome = async (
  house: Pick<INestApplicationContext, 'get'>,
  { machine, ids }: Region,
  { subject, forum }: { readonly subject: string; readonly forum: string | null },
): Promise<PersonId> => {
  const enrolled = await house
    .get(EnrolPeople)
    .execute(machine, [someone(subject.replaceAll(/\W/g, '.'), subject)]);
  const person = there(enrolled[0]);
  taken.set(ids, [...(taken.get(ids) ?? [])]);
  const seat = ids.seats.find(
    ({ id, forum: of, role, office }) =>
      of === forum && role === 'member' && office === null && !taken.get(ids)?.includes(id),
  );
  if (seat === undefined) return person;
  taken.get(ids)?.push(seat.id);
  await house.get(FillSeats).execute(machine, [{ seat: seat.id, person }]);
  return person;
};
const taken = new WeakMap<InstalledPack, string[]>();

/** The municipality says that it rests on the region; the region names it already. */
export const restsOn = (adminUrl: string, municipality: OwnerId, region = 'gjovikregionen') =>
  asAdmin(adminUrl, `update laget.owner set regions = jsonb_build_array($2::text) where id = $1`, [
    municipality,
    region,
  ]);
