import { Link } from '@tanstack/react-router';
import type { ForumNeighbour, ForumPage } from '#contract/forum';
import { familyOfKind } from '#contract/forum-kinds';
import { nameIn } from '#kernel/language';
import { useTexts } from '../shell/use-texts.js';
import { EmptyState } from '../ui/empty-state.js';
import { FamilySymbol } from '../ui/family-symbol.js';
import { Icon } from '../ui/icon.js';
import { Section } from '../ui/section.js';

const Neighbour = ({ neighbour }: { readonly neighbour: ForumNeighbour }) => {
  const { t, language } = useTexts();
  const { forum, count } = neighbour;
  const name = (): string => {
    if (forum && count > 1)
      return `${count} ${t(`forum-kinds.${forum.kind}.plural`).toLocaleLowerCase(language)}`;
    const named = forum?.name ?? neighbour.office ?? neighbour.service;
    return named ? nameIn(named, language) : '';
  };
  return (
    <li>
      {forum ? (
        <FamilySymbol family={familyOfKind(forum.kind)} />
      ) : (
        <Icon name="person" size={15} />
      )}
      <span>
        {forum && count === 1 ? (
          <Link to="/forums/$id" params={{ id: forum.id }}>
            {name()}
          </Link>
        ) : (
          <span className="strong">{name()}</span>
        )}{' '}
        <span className="second">{t(`forum-page.place.edges.${neighbour.edge}`)}</span>
      </span>
    </li>
  );
};

const Ways = ({
  title,
  neighbours,
}: {
  readonly title: string;
  readonly neighbours: readonly ForumNeighbour[];
}) => {
  if (neighbours.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {neighbours.map((each) => (
          <Neighbour
            key={`${each.edge} ${each.forum?.id ?? each.office?.nb ?? each.service?.nb}`}
            neighbour={each}
          />
        ))}
      </ul>
    </div>
  );
};

/** Where the forum stands: what it sends and to whom, and from whom it receives. */
export const PlaceInStructure = ({ forum }: { readonly forum: ForumPage }) => {
  const { t, language } = useTexts();
  const family = familyOfKind(forum.kind);
  if (forum.neighbours.length === 0) {
    return (
      <Section title={t('forum-page.place.title')}>
        <div className="sheet">
          <EmptyState>{t('forum-page.place.none')}</EmptyState>
        </div>
      </Section>
    );
  }
  return (
    <Section title={t('forum-page.place.title')}>
      <div className="sheet ways">
        <Ways
          title={t('forum-page.place.up')}
          neighbours={forum.neighbours.filter(({ way }) => way === 'out')}
        />
        <p className="here" data-family={family}>
          <FamilySymbol family={family} size={16} />
          {nameIn(forum.name, language)}
        </p>
        <Ways
          title={t('forum-page.place.down')}
          neighbours={forum.neighbours.filter(({ way }) => way === 'in')}
        />
        {forum.level !== 'system' && <p className="second wall">{t('forum-page.place.wall')}</p>}
      </div>
    </Section>
  );
};
