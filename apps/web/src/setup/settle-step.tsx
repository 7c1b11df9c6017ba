import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { DraftForum, DraftQuestion, PackDraft, Setup } from '#contract/pack';
import { familyOfKind } from '#contract/forum-kinds';
import { nameIn } from '#kernel/language';
import { dateIn } from '../shell/dates.js';
import { useTexts } from '../shell/use-texts.js';
import { FamilySymbol } from '../ui/family-symbol.js';
import { InstallDeed } from './install-deed.js';
import { SettleForm } from './settle-form.js';

const PreviewMap = lazy(() =>
  import('./preview-map.js').then(({ PreviewMap: component }) => ({ default: component })),
);

/** Something to settle: a forum, or the places of the municipality. */
interface Part {
  readonly key: string;
  readonly forum: DraftForum | null;
  readonly questions: readonly DraftQuestion[];
}

const partsOf = ({ places, forums }: PackDraft): readonly Part[] =>
  [
    { key: 'places', forum: null, questions: places },
    ...forums.map((forum) => ({
      key: forum.key,
      forum,
      questions: forum.questions.filter(({ asked }) => asked),
    })),
  ].filter(({ questions }) => questions.length > 0);

const Quotes = ({ forum }: { readonly forum: DraftForum }) => {
  const { t } = useTexts();
  if (forum.rules.length === 0) return null;
  return (
    <details className="setup-quotes">
      <summary>{t('setup.settle.quotes', { count: forum.rules.length })}</summary>
      <ul className="rows" lang="nb">
        {forum.rules.map(({ id, quote }) => (
          <li key={id}>
            <q>{quote}</q> <span className="second">{id}</span>
          </li>
        ))}
      </ul>
    </details>
  );
};

interface PartsProps {
  readonly parts: readonly Part[];
  readonly now: Part;
}

/** The forums that have something open, with how much. */
const Parts = ({ parts, now }: PartsProps) => {
  const { t, language } = useTexts();
  const navigate = useNavigate();
  return (
    <ul className="setup-parts" aria-label={t('setup.settle.forums')}>
      {parts.map(({ key, forum, questions }) => (
        <li key={key}>
          <button
            type="button"
            aria-pressed={key === now.key}
            onClick={() =>
              void navigate({
                to: '/setup',
                search: { step: 'settle', forum: key },
                replace: true,
                resetScroll: false,
              })
            }
          >
            {forum && <FamilySymbol family={familyOfKind(forum.kind)} size={14} />}
            <span>{forum ? nameIn(forum.name, language) : t('setup.settle.places')}</span>
            <span className="second" data-must={questions.some(({ blocks }) => blocks)}>
              {t('setup.settle.open', { count: questions.filter(({ open }) => open).length })}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
};

const Settling = ({ draft }: { readonly draft: PackDraft }) => {
  const { t, language } = useTexts();
  const search = useSearch({ from: '/behind-door/setup' });
  const parts = partsOf(draft);
  const now = parts.find(({ key }) => key === search['forum']) ?? parts[0];
  if (now === undefined) return <p>{t('setup.settle.none')}</p>;
  const { forum } = now;
  return (
    <>
      <p>{t('setup.settle.lead')}</p>
      <div className="setup-settle">
        <Parts parts={parts} now={now} />
        <div className="sheet setup-sheet">
          <h3>{forum ? nameIn(forum.name, language) : t('setup.settle.places')}</h3>
          {forum && forum.status !== 'active' && <p className="second">{t('setup.settle.may')}</p>}
          {forum && <Quotes forum={forum} />}
          <SettleForm key={now.key} draft={draft} forum={forum} questions={now.questions} />
        </div>
      </div>
    </>
  );
};

/** Step 2: what the plan leaves open, and then the installing. */
export const SettleStep = ({ setup: { draft, forums } }: { readonly setup: Setup }) => {
  const { t, language } = useTexts();
  if (draft === null)
    return <p>{t(forums > 0 ? 'setup.elsewhere' : 'setup.settle.first-choose')}</p>;
  const editor = (
    <p>
      <Link to="/setup/pack">{t('setup.settle.editor')}</Link>
    </p>
  );
  if (forums > 0) {
    return (
      <>
        {draft.inForceOn && (
          <p>{t('setup.settle.installed-on', { day: dateIn(language, draft.inForceOn, 'day') })}</p>
        )}
        {editor}
      </>
    );
  }
  if (draft.faults.length > 0) {
    return (
      <>
        <p role="alert" className="ask-problem">
          {t('setup.settle.faulty')}
        </p>
        {editor}
      </>
    );
  }
  return (
    <>
      <Settling draft={draft} />
      <h3>{t('setup.settle.map')}</h3>
      <p className="second">{t('setup.settle.map-help')}</p>
      <Suspense>{draft.map && <PreviewMap map={draft.map} />}</Suspense>
      {editor}
      <InstallDeed draft={draft} />
    </>
  );
};
