import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { familyOfKind, forumFamilies, type ForumFamily } from '#contract/forum-kinds';
import type { ForumLine } from '#contract/forum';
import { nameIn } from '#kernel/language';
import { dateIn } from '../shell/dates.js';
import { PageHeading } from '../shell/page-heading.js';
import { useTexts } from '../shell/use-texts.js';
import { EmptyState } from '../ui/empty-state.js';
import { FamilySymbol } from '../ui/family-symbol.js';
import { ForumTile } from '../ui/forum-tile.js';
import { Loaded, Section, Skeletons } from '../ui/section.js';
import { forumsReading } from './forum.queries.js';
import './forum.css';

const ForumCard = ({ forum }: { readonly forum: ForumLine }) => {
  const { t, language } = useTexts();
  return (
    <li>
      <Link to="/forums/$id" params={{ id: forum.id }} className="forum-card sheet">
        <ForumTile family={familyOfKind(forum.kind)} size={32} />
        <span className="forum-card-words">
          <b>{nameIn(forum.name, language)}</b>
          <span className="second">
            {forum.next
              ? t('forum-page.list.next', { day: dateIn(language, forum.next.day, 'weekdayShort') })
              : t('forum-page.list.no-next')}
          </span>
        </span>
      </Link>
    </li>
  );
};

const FamilyGroup = ({
  family,
  forums,
}: {
  readonly family: ForumFamily;
  readonly forums: readonly ForumLine[];
}) => {
  const { t } = useTexts();
  const own = forums.filter((forum) => familyOfKind(forum.kind) === family);
  if (own.length === 0) return null;
  return (
    <section className="family-group">
      <h3>
        <FamilySymbol family={family} /> {t(`forum-kinds.family.${family}`)}{' '}
        <span className="muted">{own.length}</span>
      </h3>
      <ul className="forum-cards">
        {own.map((forum) => (
          <ForumCard key={forum.id} forum={forum} />
        ))}
      </ul>
    </section>
  );
};

const families = Object.keys(forumFamilies).filter(
  (key): key is ForumFamily => key in forumFamilies,
);

interface ForumListProps {
  readonly forums: readonly ForumLine[];
  readonly text: string;
}

const ForumList = ({ forums, text }: ForumListProps) => {
  const { t, language } = useTexts();
  const wanted = text.trim().toLocaleLowerCase(language);
  const found = forums.filter((forum) =>
    nameIn(forum.name, language).toLocaleLowerCase(language).includes(wanted),
  );
  const mine = found.filter((forum) => forum.roles.length > 0);
  if (forums.length === 0) return <EmptyState>{t('forum-page.list.empty')}</EmptyState>;
  return (
    <>
      <p className="unseen" aria-live="polite">
        {wanted !== '' && t('forum-page.list.matches', { count: found.length })}
      </p>
      {found.length === 0 && <EmptyState>{t('forum-page.list.none', { text })}</EmptyState>}
      {mine.length > 0 && (
        <Section title={t('forum-page.list.mine')} count={mine.length}>
          <ul className="forum-cards">
            {mine.map((forum) => (
              <ForumCard key={forum.id} forum={forum} />
            ))}
          </ul>
        </Section>
      )}
      {found.length > 0 && (
        <Section title={t('forum-page.list.all')} count={found.length} className="all-forums">
          {families.map((family) => (
            <FamilyGroup key={family} family={family} forums={found} />
          ))}
        </Section>
      )}
    </>
  );
};

/** Every forum of the municipality: one's own first, then by family. */
export const ForumsPage = () => {
  const { t } = useTexts();
  const forums = useQuery(forumsReading);
  const navigate = useNavigate({ from: '/forums' });
  const text = useSearch({ from: '/behind-door/forums' })['text'] ?? '';
  const look = (next: string) =>
    void navigate({ search: next === '' ? {} : { text: next }, replace: true });
  return (
    <div className="content">
      <div className="page-head">
        <div>
          <PageHeading>{t('forum-page.list.title')}</PageHeading>
          <p className="lead">{t('forum-page.list.lead')}</p>
        </div>
        <input
          type="search"
          className="ds-input forum-search"
          aria-label={t('forum-page.list.filter')}
          placeholder={t('forum-page.list.filter')}
          value={text}
          onChange={(event) => look(event.target.value)}
        />
      </div>
      <Loaded query={forums} skeleton={<Skeletons lines={10} />}>
        {({ items }) => <ForumList forums={items} text={text} />}
      </Loaded>
    </div>
  );
};
