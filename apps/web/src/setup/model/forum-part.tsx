import { Button } from '@digdir/designsystemet-react';
import type { PackDraft } from '#contract/pack';
import { useTexts } from '../../shell/use-texts.js';
import { isObject } from '../fields/field.js';
import { SettingLines } from '../setting-lines.js';
import { Fold } from './fold.js';
import { useModelForm } from './model-context.js';
import { MapFields } from './part-field.js';
import type { Schema } from './shape.js';

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
      {settled && (
        <Fold title={t('setup.part.settings')}>
          <SettingLines forum={settled} />
        </Fold>
      )}
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
