import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, memo, Suspense, useCallback, useRef, useState } from 'react';
import type { PackDraft } from '#contract/pack';
import { PageHeading } from '../shell/page-heading.js';
import { PageLoaded } from '../shell/page-loaded.js';
import { problemText } from '../shell/problem-text.js';
import { useTexts } from '../shell/use-texts.js';
import { EmptyState } from '../ui/empty-state.js';
import { SaveState, type Saving } from '../ui/save-state.js';
import { Section, Skeletons } from '../ui/section.js';
import { FaultList } from './fault-list.js';
import { ModelChanges } from './model-changes.js';
import { setupReading } from './setup.queries.js';
import { useModelText } from './use-model-text.js';
import { UpgradeDeed } from './upgrade-deed.js';
import { goToLine, YamlPane } from './yaml-pane.js';
import './setup.css';

/** The form comes after the page. */
const ModelForm = lazy(() =>
  import('./model/model-form.js').then(({ ModelFormPanel: component }) => ({ default: component })),
);
const PreviewMap = lazy(() =>
  import('./preview-map.js').then(({ PreviewMap: component }) => ({ default: component })),
);

type ModelText = ReturnType<typeof useModelText>;

const savingOf = ({ problem, retry, saving, pending, savedAt }: ModelText): Saving | null => {
  if (problem !== undefined) return { state: 'failed', onRetry: retry };
  if (saving || pending) return { state: 'saving' };
  return savedAt === undefined ? null : { state: 'saved', at: savedAt };
};

interface FoundProps {
  readonly draft: PackDraft;
  readonly onLine: (line: number) => void;
}

/** What was read of the text last. Typing goes on while it stands. */
const Found = memo(({ draft }: Pick<FoundProps, 'draft'>) => {
  const { t } = useTexts();
  return (
    <>
      <Section title={t('setup.editor.map')}>
        <Suspense fallback={<Skeletons lines={6} />}>
          {draft.map ? <PreviewMap map={draft.map} /> : <p>{t('setup.editor.no-map')}</p>}
        </Suspense>
      </Section>
      <ModelChanges draft={draft} />
    </>
  );
});

const Faults = memo(({ draft, onLine }: FoundProps) => (
  <FaultList faults={draft.faults} onLine={onLine} />
));

const Editor = ({ draft }: { readonly draft: PackDraft }) => {
  const { t } = useTexts();
  const area = useRef<HTMLTextAreaElement>(null);
  const model = useModelText(draft);
  const saving = savingOf(model);
  const onLine = useCallback((line: number) => goToLine(area.current, line), []);
  const locked = !draft.may.includes('pack.write');
  return (
    <>
      {saving && <SaveState saving={saving} />}
      {model.problem !== undefined && (
        <p role="alert" className="ask-problem">
          {problemText(t, model.problem)}
        </p>
      )}
      <div className="model-columns">
        <Section title={t('setup.editor.form')}>
          <div className="sheet setup-sheet">
            <Suspense fallback={<Skeletons lines={8} />}>
              <ModelForm
                draft={draft}
                text={model.text}
                locked={locked}
                onText={model.setText}
                onLine={onLine}
              />
            </Suspense>
          </div>
        </Section>
        <Section title={t('setup.editor.text')}>
          <YamlPane
            area={area}
            text={model.text}
            faults={draft.faults}
            locked={locked}
            onText={model.setText}
          />
          <Faults draft={draft} onLine={onLine} />
        </Section>
      </div>
      <Found draft={draft} />
    </>
  );
};

/** The model as form and text beside each other, with its faults, its map and what has changed. */
export const PackPage = () => {
  const { t } = useTexts();
  const setup = useQuery(setupReading);
  const [edition, setEdition] = useState(0);
  return (
    <div className="content">
      <PageLoaded query={setup} skeleton={<Skeletons lines={12} />}>
        {({ draft, forums }) => (
          <>
            <p>
              <Link to="/setup">{t('setup.editor.back')}</Link>
            </p>
            <div>
              <PageHeading>{t('setup.editor.title')}</PageHeading>
              <p className="lead">{t('setup.editor.lead')}</p>
            </div>
            {draft === null ? (
              <EmptyState>{t(forums > 0 ? 'setup.elsewhere' : 'setup.editor.no-draft')}</EmptyState>
            ) : (
              <>
                <UpgradeDeed draft={draft} onUpgraded={() => setEdition(edition + 1)} />
                <Editor key={edition} draft={draft} />
              </>
            )}
          </>
        )}
      </PageLoaded>
    </div>
  );
};
