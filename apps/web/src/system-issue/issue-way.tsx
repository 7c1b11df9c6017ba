import type { IssuePage, IssueStep } from '#contract/system-issue';
import { familyOfKind } from '#contract/forum-kinds';
import { nameIn, type Language } from '#kernel/language';
import { useTexts } from '../shell/use-texts.js';
import { DateText } from '../ui/date-text.js';
import { FamilySymbol } from '../ui/family-symbol.js';
import { Section } from '../ui/section.js';
import { Trail } from '../ui/trail.js';

const placeIn = (language: Language, { to, toOffice }: IssueStep): string => {
  const at = to?.name ?? toOffice?.name;
  return at ? nameIn(at, language) : '';
};

const familyAt = ({ to }: IssueStep) => (to ? familyOfKind(to.kind) : ('steer' as const));

/** The places it was sent up to, in order, and whether the answer has come. */
export const IssueTrail = ({ issue }: { readonly issue: IssuePage }) => {
  const { language } = useTexts();
  const up = issue.steps.filter(({ deed }) => deed === 'raised' || deed === 'lifted');
  return (
    <Trail
      answered={issue.answer !== null}
      stops={up.map((step) => ({
        id: `${step.at} ${step.deed}`,
        name: placeIn(language, step),
        family: familyAt(step),
      }))}
    />
  );
};

const Step = ({ step }: { readonly step: IssueStep }) => {
  const { t, language } = useTexts();
  return (
    <li className="issue-step">
      <FamilySymbol family={familyAt(step)} />
      <div>
        <h3>{t(`system-issue.step.${step.deed}`, { forum: placeIn(language, step) })}</h3>
        <p className="second">
          <DateText when={step.at} form="date" />
          {step.by && <> · {step.by.name}</>}
        </p>
        {step.text && step.deed !== 'raised' && <p className="issue-words">{step.text}</p>}
      </div>
    </li>
  );
};

/** The way it has gone, step by step, with what was said. */
export const IssueWay = ({ steps }: Pick<IssuePage, 'steps'>) => {
  const { t } = useTexts();
  return (
    <Section title={t('system-issue-page.way')}>
      <ol className="sheet rows">
        {steps.map((step) => (
          <Step key={`${step.at} ${step.deed}`} step={step} />
        ))}
      </ol>
    </Section>
  );
};
