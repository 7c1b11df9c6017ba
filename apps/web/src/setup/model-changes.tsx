import { Button, Table } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import type { PackDraft } from '#contract/pack';
import type { DraftChanges, PackChange } from '#contract/pack-changes';
import { nameIn, type Language } from '#kernel/language';
import { get } from '../shell/api.js';
import { problemText } from '../shell/problem-text.js';
import { readAnew } from '../shell/read-anew.js';
import { sayDone } from '../shell/say.js';
import { useTexts } from '../shell/use-texts.js';
import { Loaded, Section } from '../ui/section.js';
import { ChangeValue } from './change-value.js';
import { HeldBack } from './held-back.js';
import { draftDeeds } from './setup.queries.js';

/** Read anew with each edition of the model. */
const changesReading = (version: number) => ({
  queryKey: ['/api/setup/changes', version],
  queryFn: ({ signal }: { signal: AbortSignal }) => get<DraftChanges>('/api/setup/changes', signal),
  meta: { about: [] },
});

const whatOf = (t: TFunction, { what, detail }: PackChange): string => {
  if (what === 'setting') return t([`forum.setting.${detail}`, 'setup.editor.what.setting']);
  const said = t(`setup.editor.what.${what}`);
  return what.startsWith('way-') ? `${said}: ${t(`forum.edge.${detail}`)}` : said;
};

const namesOf = (t: TFunction, language: Language, { name, count }: PackChange): string =>
  count === 1
    ? nameIn(name, language)
    : t('setup.editor.of-all', { name: nameIn(name, language), count: count - 1 });

interface ChangeTableProps {
  readonly title: string;
  readonly changes: readonly PackChange[];
}

const ChangeTable = ({ title, changes }: ChangeTableProps) => {
  const { t, language } = useTexts();
  if (changes.length === 0) return <p>{t('setup.editor.diff-none')}</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls by itself on a narrow window, and has nothing in it to tab to
    <section className="model-changes" aria-label={title} tabIndex={0}>
      <Table>
        <caption className="unseen">{title}</caption>
        <Table.Head>
          <Table.Row>
            {['what', 'forum', 'before', 'after'].map((column) => (
              <Table.HeaderCell key={column} scope="col">
                {t(`setup.editor.col-${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {changes.map((change) => (
            <Table.Row key={JSON.stringify(change)}>
              <Table.Cell>{whatOf(t, change)}</Table.Cell>
              <Table.Cell>{namesOf(t, language, change)}</Table.Cell>
              <Table.Cell>
                <ChangeValue change={change} value={change.before} />
              </Table.Cell>
              <Table.Cell>
                <ChangeValue change={change} value={change.after} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </section>
  );
};

/** Lets what has changed take effect, after it was seen. */
const TakeEffect = ({ draft }: { readonly draft: PackDraft }) => {
  const { t } = useTexts();
  const [problem, setProblem] = useState<unknown>();
  const change = async () => {
    setProblem(undefined);
    try {
      await draftDeeds.change(draft);
      await readAnew('forum', 'session');
      await sayDone(t('setup.editor.changed'));
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <div className="sheet setup-sheet">
      <p>{t('setup.editor.change-help')}</p>
      {problem !== undefined && (
        <p role="alert" className="ask-problem">
          {problemText(t, problem)}
        </p>
      )}
      <div>
        <Button onClick={() => void change()}>{t('setup.editor.change')}</Button>
      </div>
    </div>
  );
};

/** What the model has become: against what is in force where something is, else against what it was begun from. */
export const ModelChanges = ({ draft }: { readonly draft: PackDraft }) => {
  const { t } = useTexts();
  const changes = useQuery(changesReading(draft.version));
  const isForce = draft.inForceOn !== null;
  return (
    <Section title={t('setup.editor.diff')}>
      <p className="second">{t(isForce ? 'setup.editor.diff-force' : 'setup.editor.diff-base')}</p>
      <Loaded query={changes}>
        {({ base, force, held }) => {
          const shown = isForce ? force : base;
          if (shown === null) return <p>{t('setup.editor.no-map')}</p>;
          return (
            <>
              <ChangeTable title={t('setup.editor.table')} changes={shown} />
              {isForce && held && <HeldBack held={held} />}
              {isForce && shown.length > 0 && <TakeEffect draft={draft} />}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
};
