import type { DraftQuestion } from '#contract/pack';
import { isCadence } from '#kernel/time/cadence/cadence';
import { CadenceText } from '../forum/cadence-text.js';
import { useTexts } from '../shell/use-texts.js';

const plain = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

const Said = ({ question }: { readonly question: DraftQuestion }) => {
  const { t } = useTexts();
  const said = question.value ?? question.planned;
  if (said === null || said === undefined)
    return <span className="second">{t('setup.editor.open-here')}</span>;
  if (isCadence(said)) return <CadenceText cadence={said} />;
  if (question.type === 'choice') return <>{t(`setup.choice.${plain(said)}`)}</>;
  return <code>{plain(said)}</code>;
};

/** Settings of a forum, and what the model says of each. */
export const SettingLines = ({ questions }: { readonly questions: readonly DraftQuestion[] }) => {
  const { t } = useTexts();
  return (
    <dl className="setting-lines">
      {questions
        .filter(({ path }) => path.startsWith('forums.'))
        .map((question) => (
          <div key={question.path}>
            <dt>{t(`forum.setting.${question.setting}`)}</dt>
            <dd>
              <Said question={question} />
            </dd>
          </div>
        ))}
    </dl>
  );
};
