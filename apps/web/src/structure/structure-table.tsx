import { familyOfKind, forumTiers, tierOfKind } from '#contract/forum-kinds';
import type { Structure } from '#contract/structure';
import { useTexts } from '../shell/use-texts.js';
import { ForumTile } from '../ui/forum-tile.js';
import { Section } from '../ui/section.js';
import { Arrows } from './forum-map.js';
import { PlaceNow } from './map-place.js';
import { WaysOut } from './structure-panel.js';
import { nameOf } from './words.js';

/** The map as lists, tier by tier: the same places and ways in words. */
export const StructureTable = ({ structure }: { readonly structure: Structure }) => {
  const { t, language } = useTexts();
  const tiers = forumTiers.map((tier) => {
    const nodes = structure.nodes.filter(({ kind }) => tierOfKind(kind) === tier);
    if (nodes.length === 0) return null;
    return (
      <Section key={tier} title={t(`structure.tier.${tier}`)}>
        <ul className="structure-list">
          {nodes.map((node) => (
            <li key={node.key} className="sheet structure-panel">
              <div className="structure-name">
                <ForumTile family={familyOfKind(node.kind)} size={32} />
                <div>
                  <b>{nameOf(t, language, node)}</b>
                  <p className="second">
                    <PlaceNow node={node} />
                  </p>
                </div>
              </div>
              <WaysOut structure={structure} place={node} />
            </li>
          ))}
        </ul>
      </Section>
    );
  });
  return (
    <>
      <svg className="map-heads" aria-hidden="true">
        <Arrows />
      </svg>
      {tiers}
    </>
  );
};
