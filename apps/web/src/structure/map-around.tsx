import { useId } from 'react';
import type { Structure, StructureAround } from '#contract/structure';
import { aroundRoles } from '#kernel/forum/vocabulary';
import { nameIn } from '#kernel/language';
import { useTexts } from '../shell/use-texts.js';
import { nameOf, placesIn } from './words.js';

interface OneProps {
  readonly one: StructureAround;
  readonly structure: Structure;
}

/** Its level, and what has become of it where it is not in use: «nå Tidlig innsatsteam», «planlagt». */
const Second = ({ one: { level, status, replacedBy }, structure }: OneProps) => {
  const { t, language } = useTexts();
  const places = placesIn(structure);
  const after = replacedBy.flatMap((key) => places.get(key) ?? []);
  const state =
    after.length > 0
      ? t('structure.around.now', {
          places: after.map((place) => nameOf(t, language, place)).join(', '),
        })
      : status !== 'active' && t(`structure.around.status.${status}`);
  return (
    <span className="second">
      {[t(`structure.around.level.${level}`), ...(state ? [state] : [])].join(' · ')}
    </span>
  );
};

/** What the plan names and nobody runs here: context, without ways and without anything to press. */
export const Around = ({ structure }: { readonly structure: Structure }) => {
  const { t, language } = useTexts();
  const id = useId();
  const groups = aroundRoles.flatMap((role) => {
    const ones = structure.around.filter((one) => one.role === role);
    return ones.length > 0 ? [{ role, ones }] : [];
  });
  if (groups.length === 0) return null;
  return (
    <section className="map-around" aria-labelledby={id}>
      <div>
        <h2 id={id}>{t('structure.around.title')}</h2>
        <p className="second">{t('structure.around.lead')}</p>
      </div>
      {groups.map(({ role, ones }) => (
        <div key={role} className="around-group">
          <h3 id={`${id}${role}`}>{t(`structure.around.role.${role}`)}</h3>
          <ul aria-labelledby={`${id}${role}`}>
            {ones.map((one) => (
              <li key={one.key} className="around-one" data-status={one.status}>
                <span>{nameIn(one.name, language)}</span>
                <Second one={one} structure={structure} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
};
