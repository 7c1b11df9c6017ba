import { Button } from '@digdir/designsystemet-react';
import { lazy, Suspense } from 'react';
import type { DraftForum, PackDraft } from '#contract/pack';
import { useTexts } from '../../shell/use-texts.js';
import { Skeletons } from '../../ui/section.js';
import { isObject } from '../fields/field.js';
import { SettingLines } from '../setting-lines.js';
import { Fold } from './fold.js';
import { useModelForm } from './model-context.js';
import { MapFields } from './part-field.js';
import type { Schema } from './shape.js';

/** The fields of settings come when somebody opens them. */
const SettleForm = lazy(() =>
  import('../settle-form.js').then(({ SettleForm: component }) => ({ default: component })),
);

interface SettingsProps {
  readonly draft: PackDraft;
  readonly forum: DraftForum;
}

/** What the plan says of how the forum works, and what it leaves to the municipality, to be answered here. */
const Settings = ({ draft, forum }: SettingsProps) => {
  const { t } = useTexts();
  const asked = draft.may.includes('pack.settle')
    ? forum.questions.filter((question) => question.asked)
    : [];
  const said = forum.questions.filter((question) => !asked.includes(question));
  return (
    <Fold title={t('setup.part.settings')}>
      <SettingLines questions={said} />
      {asked.length > 0 && (
        <Suspense fallback={<Skeletons lines={4} />}>
          <SettleForm draft={draft} forum={forum} questions={asked} />
        </Suspense>
      )}
    </Fold>
  );
};

interface ForumPartProps {
  readonly schema: Schema;
  readonly draft: PackDraft;
  readonly at: number;
  readonly onGone: () => void;
  readonly onGo: (forum: string) => void;
}

/** One forum of the model: all that its schema has, what is settled for it, and the way to its place in the text. */
export const ForumPart = ({ schema, draft, at, onGone, onGo }: ForumPartProps) => {
  const { t } = useTexts();
  const { model, locked, remove } = useModelForm();
  const forums = model['forums'];
  const value: unknown = Array.isArray(forums) ? forums[at] : undefined;
  if (!isObject(value)) return null;
  const key = String(value['key']);
  const settled = draft.forums.find((one) => one.key === key);
  return (
    <>
      <MapFields schema={schema} path={['forums', at]} value={value} />
      {settled && <Settings draft={draft} forum={settled} />}
      <div className="ask-foot">
        <Button variant="tertiary" onClick={() => onGo(key)}>
          {t('setup.editor.go-line')}
        </Button>
        {!locked && (
          <Button
            variant="tertiary"
            data-color="danger"
            onClick={() => {
              remove(['forums', at]);
              onGone();
            }}
          >
            {t('setup.editor.remove-forum')}
          </Button>
        )}
      </div>
    </>
  );
};
