import { Button, Radio, Fieldset } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { IssuePage } from '#contract/system-issue';
import { nameIn } from '#kernel/language';
import { post } from '../shell/api.js';
import { problemText } from '../shell/problem-text.js';
import { readAnew } from '../shell/read-anew.js';
import { sayDone, sayProblem } from '../shell/say.js';
import { useTexts } from '../shell/use-texts.js';
import { DeedForm } from '../ui/deed-form.js';
import { Section } from '../ui/section.js';
import { Segmented } from '../ui/segmented.js';

interface IssueProps {
  readonly issue: IssuePage;
}

type Verb = 'lift' | 'answer' | 'acknowledge';

const useIssueDeed = ({ id, version }: IssuePage) => {
  const { t } = useTexts();
  return async (verb: Verb, body: unknown = {}): Promise<void> => {
    try {
      await post(`/api/system-issues/${id}/${verb}`, body, { version });
    } finally {
      await readAnew('system-issue');
    }
    await sayDone(t(`system-issue-page.done.${verb}`));
  };
};

interface WayUp {
  readonly body: { readonly forum: string } | { readonly office: string };
  readonly name: string;
}

const Lift = ({ issue }: IssueProps) => {
  const { t, language } = useTexts();
  const act = useIssueDeed(issue);
  const ways: readonly WayUp[] = issue.liftTo.flatMap(({ forum, office }): WayUp[] => {
    if (forum) return [{ body: { forum: forum.id }, name: nameIn(forum.name, language) }];
    return office ? [{ body: { office: office.id }, name: nameIn(office.name, language) }] : [];
  });
  const [chosen, setChosen] = useState(0);
  const way = ways[chosen];
  if (way === undefined) return <p className="second">{t('system-issue-page.no-way-up')}</p>;
  return (
    <DeedForm
      name={`system-issue.${issue.id}.lift`}
      fields={[{ name: 'why', label: t('system-issue.field.why'), kind: 'text', required: true }]}
      submit={t('system-issue.lift')}
      onSend={({ why = '' }) => act('lift', { ...way.body, why })}
    >
      <Fieldset>
        <Fieldset.Legend>{t('system-issue.field.to')}</Fieldset.Legend>
        {ways.map(({ name }, at) => (
          <Radio
            key={name}
            name="lift-to"
            value={String(at)}
            label={name}
            checked={at === chosen}
            onChange={() => setChosen(at)}
          />
        ))}
      </Fieldset>
    </DeedForm>
  );
};

/** The first answer is written; one that has come from above is passed on, with or without words of one's own. */
const Answer = ({ issue }: IssueProps) => {
  const { t } = useTexts();
  const act = useIssueDeed(issue);
  const passes = issue.state === 'answered';
  return (
    <DeedForm
      name={`system-issue.${issue.id}.answer`}
      fields={[
        {
          name: 'answer',
          label: t('system-issue.field.answer'),
          kind: 'text',
          required: true,
          hint: t(passes ? 'system-issue-page.pass-hint' : 'system-issue-page.escalation.hint'),
        },
      ]}
      submit={t(passes ? 'system-issue.pass-down' : 'system-issue-page.send-answer')}
      onSend={({ answer = '' }) => act('answer', { answer })}
    />
  );
};

const Acknowledge = ({ issue }: IssueProps) => {
  const { t } = useTexts();
  const act = useIssueDeed(issue);
  const [busy, setBusy] = useState(false);
  const press = async () => {
    if (busy) return;
    setBusy(true);
    await act('acknowledge').catch((error: unknown) => sayProblem(problemText(t, error)));
    setBusy(false);
  };
  return (
    <div>
      <Button aria-busy={busy} onClick={() => void press()}>
        {t('system-issue.acknowledge')}
      </Button>
    </div>
  );
};

const panels = { answer: Answer, lift: Lift } as const;
type Panel = keyof typeof panels;

/** What the reader may do with it where it lies now: answer it, or lift it on. */
export const IssueDeeds = ({ issue }: IssueProps) => {
  const { t } = useTexts();
  const offered = (['answer', 'lift'] as const).filter((deed) =>
    issue.may.includes(`system-issue.${deed}`),
  );
  const [wanted, setWanted] = useState<Panel>(issue.state === 'raised' ? 'lift' : 'answer');
  const shown = offered.includes(wanted) ? wanted : offered[0];
  const reads = issue.may.includes('system-issue.acknowledge');
  if (shown === undefined && !reads) return null;
  const Shown = shown === undefined ? null : panels[shown];
  return (
    <Section title={t('system-issue-page.now')}>
      <div className="sheet issue-sheet">
        {reads && <Acknowledge issue={issue} />}
        {offered.length > 1 && shown !== undefined && (
          <Segmented
            legend={t('system-issue-page.now')}
            value={shown}
            options={offered.map((value) => ({
              value,
              label: t(`system-issue-page.deed.${value}`),
            }))}
            onChange={setWanted}
          />
        )}
        {Shown && <Shown key={issue.version} issue={issue} />}
      </div>
    </Section>
  );
};
