import type { ResolvedOffice, ResolvedPack } from '#kernel/forum/resolved-pack';
import { unitOffice } from './a-seat.js';
import { unitsOf } from './instances.js';
import type { Pack } from './pack.schema.js';

/** The offices of the municipality: one for each unit where the role belongs to a unit. */
export const officesOf = (pack: Pack): ResolvedOffice[] =>
  pack.offices.flatMap((office): ResolvedOffice[] => {
    const plain = {
      role: office.key,
      service: office.service ?? null,
      leadership: office.leadership ?? false,
    };
    const { unitKinds } = office;
    if (unitKinds === undefined)
      return [{ ...plain, key: office.key, name: office.name, unit: null }];
    return unitsOf(pack)
      .filter((unit) => unitKinds.includes(unit.kind))
      .map((unit) => ({
        ...plain,
        key: unitOffice(office.key, unit.key),
        name: office.name,
        unit: unit.key,
      }));
  });

/** Whose model it is: a municipality's, or a region's with those it covers. */
export const ownerOf = ({ key, municipality, region }: Pack): ResolvedPack['owner'] => ({
  key,
  name: (region ?? municipality)?.name ?? { nb: key },
  kind: region === undefined ? 'municipality' : 'region',
  covers: (region?.covers ?? []).map((each) => each.key),
});

/** What is drawn and not run. */
export const aroundOf = ({ around = [] }: Pack): ResolvedPack['around'] =>
  around.map(({ key, name, role, level, status, replacedBy = [] }) => ({
    key,
    name,
    role,
    level,
    status,
    replacedBy,
  }));
