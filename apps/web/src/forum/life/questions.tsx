import { Button, Radio } from '@digdir/designsystemet-react';
import { useId, useRef, useState } from 'react';
import type { ForumPage } from '#contract/forum';
import type { ForumQuestion, ForumQuestions } from '#contract/forum-questions';
import { post } from '../../shell/api.js';
import { keep, kept, letGo } from '../../shell/kept.js';
import { sayDone } from '../../shell/say.js';
import { useTexts } from '../../shell/use-texts.js';
import { useDeed } from '../../meeting/use-deed.js';
import { MoodTag } from '../../ui/mood-tag.js';
import { Section } from '../../ui/section.js';
import { AnswerField } from './answer-field.js';
import { emptyOf, fieldsOf, type Typed, valueOf } from './answer-model.js';
import { Said } from './said.js';

interface QuestionProps {
  readonly forum: ForumPage;
  readonly known: ForumQuestions;
  readonly question: ForumQuestion;
}

/** What is typed of an answer, and the sending of it. */
const useAnswer = ({ forum, known, question }: QuestionProps) => {
  const { t } = useTexts();
  const name = `forum.settle ${forum.id} ${question.setting}`;
  const deed = useDeed(`/api/forums/${forum.id}`);
  const [typed, setTyped] = useState<Typed>(() => kept<Typed>(name) ?? {});
  const [missing, setMissing] = useState<readonly string[]>([]);
  const { offered, setting } = question;
  const fields = offered === null ? fieldsOf(question, typed, known) : [];
  const type = (field: string, text: string) => {
    const next = { ...typed, [field]: text };
    setTyped(next);
    keep(name, next);
  };
  const send = async (): Promise<string | undefined> => {
    const chosen = typed['offered'] === undefined ? [] : [typed['offered']];
    const lacking =
      offered === null ? emptyOf(fields, typed) : chosen.length === 0 ? ['offered'] : [];
    setMissing(lacking);
    if (lacking.length > 0) return lacking[0];
    const value =
      offered === null ? valueOf(question, typed) : (offered[Number(typed['offered'])] ?? null);
    const path = `/api/forums/${forum.id}/settle`;
    const settled = await deed.act(() =>
      post(path, { setting, value }, { version: forum.version }),
    );
    if (settled !== null) {
      letGo(name);
      void sayDone(t('forum-page.settle.done'));
    }
    return undefined;
  };
  return { typed, type, fields, missing, send, deed };
};

/** The alternatives the plan names, to choose one of. */
const Offered = ({
  props: { forum, question },
  answer,
}: {
  readonly props: QuestionProps;
  readonly answer: ReturnType<typeof useAnswer>;
}) => {
  const { t } = useTexts();
  const name = useId();
  return (
    <fieldset className="plain-fieldset">
      <legend className="second">{t('forum-page.settle.offered')}</legend>
      {question.offered?.map((value, at) => (
        <Radio
          key={JSON.stringify(value)}
          name={name}
          value={String(at)}
          label={<Said value={value} forum={forum} />}
          checked={answer.typed['offered'] === String(at)}
          onChange={() => answer.type('offered', String(at))}
        />
      ))}
      {answer.missing.includes('offered') && (
        <p className="is-late">{t('refusals.field.required')}</p>
      )}
    </fieldset>
  );
};

const Answer = (props: QuestionProps) => {
  const { t } = useTexts();
  const { question } = props;
  const form = useRef<HTMLFormElement>(null);
  const answer = useAnswer(props);
  const title = t(`forum.setting.${question.setting}`);
  const send = async () => {
    const wrong = await answer.send();
    if (wrong) form.current?.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus();
  };
  return (
    <form
      ref={form}
      className="ask-form"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {question.offered !== null && <Offered props={props} answer={answer} />}
      {answer.fields.map((field) => (
        <AnswerField
          key={field.name}
          field={field}
          question={title}
          value={answer.typed[field.name] ?? ''}
          error={answer.missing.includes(field.name) && t('refusals.field.required')}
          onChange={(text) => answer.type(field.name, text)}
        />
      ))}
      {answer.deed.problem && (
        <p role="alert" className="ask-problem">
          {answer.deed.problem}
        </p>
      )}
      <div className="ask-foot">
        <Button type="submit" variant="secondary" aria-busy={answer.deed.busy}>
          {t('forum-page.settle.do')}
        </Button>
      </div>
    </form>
  );
};

const Question = (props: QuestionProps) => {
  const { t } = useTexts();
  const { question, forum } = props;
  const { open, setting, value } = question;
  return (
    <li>
      <details>
        <summary>
          <span className="strong">{t(`forum.setting.${setting}`)}</span>{' '}
          <MoodTag mood={open ? 'soon' : 'met'}>
            {t(`forum-page.settle.${open ? 'open' : 'settled'}`)}
          </MoodTag>{' '}
          <span className="second">
            <Said value={value} forum={forum} />
          </span>
        </summary>
        <Answer {...props} />
      </details>
    </li>
  );
};

/** What the plan leaves to the municipality for this forum: an administrator answers it here. */
export const Questions = ({ forum }: { readonly forum: ForumPage }) => {
  const { t } = useTexts();
  const { questions } = forum;
  if (questions === null) return null;
  const { items, elsewhere } = questions;
  return (
    <Section
      title={t('forum-page.settle.title')}
      count={items.filter(({ open }) => open).length || undefined}
    >
      <div className="sheet">
        {items.length > 0 && (
          <ul className="question-list">
            {items.map((question) => (
              <Question
                key={question.setting}
                forum={forum}
                known={questions}
                question={question}
              />
            ))}
          </ul>
        )}
        <p className="second question-note">
          {elsewhere.length > 0
            ? `${t('forum-page.settle.elsewhere')} ${t('forum-page.settle.places', { count: elsewhere.length })}`
            : items.every(({ open }) => !open) && t('forum-page.settle.none')}
        </p>
      </div>
    </Section>
  );
};
