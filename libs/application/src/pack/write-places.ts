import type { OfficeId, ServiceId, UnitId } from '#kernel/ids';
import type { ResolvedPack } from '#kernel/forum/resolved-pack';
import { Owner } from '#persistence/owner/owner.row';
import { Office } from '#persistence/person/office.row';
import { Service } from '#persistence/person/service.row';
import { Unit } from '#persistence/person/unit.row';
import type { Store } from '../store.js';
import { idIn, idOrNull, type PackIds } from './pack-ids.js';

/** The municipality or the region itself. */
export const writeOwner = (pack: ResolvedPack, { em, actor, at }: Store): void => {
  const { key, name, kind, covers } = pack.owner;
  const around = [...pack.around];
  em.create(Owner, {
    id: actor.owner,
    key,
    kind,
    name,
    covers: [...covers],
    regions: [...pack.regions],
    around,
    createdAt: at.now,
  });
};

/** Its schools, kindergartens and services. */
export const writePlaces = (pack: ResolvedPack, ids: PackIds, { em, actor }: Store): void => {
  const { owner } = actor;
  for (const { key, name, external, serves } of pack.services) {
    const id = idIn<ServiceId>(ids.services, key);
    em.create(Service, { id, owner, key, name, external, serves: [...serves] });
  }
  for (const { key, name, kind, area } of pack.units) {
    em.create(Unit, { id: idIn<UnitId>(ids.units, key), owner, key, name, kind, area });
  }
};

/** Its offices, each vacant until somebody is given it. */
export const writeOffices = (pack: ResolvedPack, ids: PackIds, { em, actor }: Store): void => {
  for (const office of pack.offices) {
    em.create(Office, {
      id: idIn<OfficeId>(ids.offices, office.key),
      owner: actor.owner,
      key: office.key,
      role: office.role,
      name: office.name,
      unit: idOrNull<UnitId>(ids.units, office.unit),
      service: idOrNull<ServiceId>(ids.services, office.service),
      holder: null,
      leadership: office.leadership,
      heldFrom: null,
      version: 1,
    });
  }
};
