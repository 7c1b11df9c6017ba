import { Button, Checkbox } from '@digdir/designsystemet-react';
import { useState, type FormEvent } from 'react';
import type { DraftForum, DraftQuestion, PackDraft } from '#contract/pack';
import { ProblemError } from '../shell/api.js';
import { keep, kept, letGo } from '../shell/kept.js';
import { problemText } from '../shell/problem-text.js';
import { sayDone } from '../shell/say.js';
import { useTexts } from '../shell/use-texts.js';
import { MoodTag } from '../ui/mood-tag.js';
import { QuestionField } from './question-field.js';
import { draftDeeds, type DraftAnswer } from './setup.queries.js';

/** Forums of the same kind that ask the same. */
const siblingsOf = (draft: PackDraft, forum: DraftForum | null): readonly DraftForum[] =>
  forum === null
    ? []
    : draft.forums.filter(
        (one) =>
          one.key !== forum.key &&
          one.kind === forum.kind &&
          one.questions.some(({ asked, path }) => asked && path.startsWith('forums.')),
      );

/** The answers as they fit another forum: the same settings, where it leaves them open and they are not place by place. */
const forSibling = (answers: readonly DraftAnswer[], sibling: DraftForum): DraftAnswer[] =>
  answers.flatMap(({ path, value }) => {
    const setting = path.split('.')[2];
    const question = sibling.questions.find((one) => one.asked && one.setting === setting);
    const differs = JSON.stringify(value ?? null).includes('"each":');
    return question === undefined || !path.startsWith('forums.') || differs
      ? []
      : [{ path: question.path, value }];
  });

/** Sends them one by one where they are refused together: what fits is kept. @returns how many did not fit */
const settleWhatFits = async (
  draft: PackDraft,
  answers: readonly DraftAnswer[],
): Promise<number> => {
  if (answers.length === 0) return 0;
  try {
    await draftDeeds.settle(draft, answers);
    return 0;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.fields.length === 0) throw error;
    const bad = new Set(error.fields.map(({ path }) => path));
    const good = answers.filter(({ path }) => !bad.has(path));
    if (good.length === answers.length) return answers.length;
    return bad.size + (await settleWhatFits(draft, good));
  }
};

type Typed = Readonly<Record<string, unknown>>;

interface SettleFormProps {
  readonly draft: PackDraft;
  /** Null for the places of the municipality. */
  readonly forum: DraftForum | null;
  readonly questions: readonly DraftQuestion[];
}

const useSettling = ({ draft, forum }: SettleFormProps) => {
  const { t } = useTexts();
  const name = `setup.${draft.base}.${forum?.key ?? 'places'}`;
  const [typed, setTyped] = useState<Typed>(() => kept<Typed>(name) ?? {});
  const [forKind, setForKind] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const siblings = siblingsOf(draft, forum);
  const type = (path: string, value: unknown) => {
    const next = { ...typed, [path]: value };
    setTyped(next);
    keep(name, next);
  };
  const deliver = async () => {
    const answers = Object.entries(typed).map(([path, value]) => ({ path, value }));
    if (answers.length === 0) return sayDone(t('setup.settle.nothing'));
    const settled = await draftDeeds.settle(draft, answers);
    setTyped({});
    letGo(name);
    await sayDone(t('setup.settle.saved'));
    if (!forKind) return undefined;
    const left = await settleWhatFits(
      settled,
      siblings.flatMap((one) => forSibling(answers, one)),
    );
    return left > 0 ? sayDone(t('setup.settle.kind-left', { count: left })) : undefined;
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    await deliver().catch(setProblem);
    setBusy(false);
  };
  return { typed, type, forKind, setForKind, problem, busy, siblings, send };
};

/** What one forum leaves open, as a form. An answer that cannot be used is told at its field and nothing is lost. */
export const SettleForm = (props: SettleFormProps) => {
  const { t } = useTexts();
  const { draft, forum, questions } = props;
  const { typed, type, forKind, setForKind, problem, busy, siblings, send } = useSettling(props);
  const faults = problem instanceof ProblemError ? problem.fields : [];
  const errorOf = (path: string): string | false => {
    const code = faults.find((one) => one.path === path)?.code;
    return code === undefined ? false : t([`refusals.field.${code}`, 'refusals.body.invalid']);
  };
  return (
    <form className="setup-form" noValidate onSubmit={(event) => void send(event)}>
      {questions.map((question) => (
        <div key={question.path} className="setup-question" data-open={question.open}>
          {question.blocks && <MoodTag mood="late">{t('setup.settle.must')}</MoodTag>}
          <QuestionField
            question={question}
            forum={forum}
            draft={draft}
            value={question.path in typed ? typed[question.path] : question.value}
            onChange={(value) => type(question.path, value)}
            error={errorOf(question.path)}
          />
        </div>
      ))}
      {siblings.length > 0 && (
        <Checkbox
          checked={forKind}
          onChange={(event) => setForKind(event.target.checked)}
          label={t('setup.settle.kind', { count: siblings.length })}
        />
      )}
      {problem !== undefined && (
        <p role="alert" className="ask-problem">
          {problemText(t, problem)}
        </p>
      )}
      <div className="ask-foot">
        <Button type="submit" aria-busy={busy}>
          {t('setup.settle.save')}
        </Button>
      </div>
    </form>
  );
};
