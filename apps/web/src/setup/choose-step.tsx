import { Button, Radio, Textfield } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import type { PackOnShelf, Setup } from '#contract/pack';
import { familyOfKind } from '#contract/forum-kinds';
import { nameIn } from '#kernel/language';
import { problemText } from '../shell/problem-text.js';
import { sayDone } from '../shell/say.js';
import { useTexts } from '../shell/use-texts.js';
import { FamilySymbol } from '../ui/family-symbol.js';
import { Loaded } from '../ui/section.js';
import { draftDeeds, packsReading } from './setup.queries.js';

interface PackChoiceProps {
  readonly pack: PackOnShelf;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

/** A model by the municipality it was made for: its kinds of forums, and how much its plan leaves open. */
const PackChoice = ({ pack, checked, onChoose }: PackChoiceProps) => {
  const { t, language } = useTexts();
  return (
    <div className="setup-pack" data-checked={checked}>
      <Radio
        name="pack"
        value={pack.key}
        checked={checked}
        onChange={onChoose}
        label={nameIn(pack.municipality, language)}
        description={t('setup.choose.plan', { title: pack.plan.title })}
      />
      <ul className="setup-kinds">
        {pack.kinds.map(({ kind, count }) => (
          <li key={kind}>
            <FamilySymbol family={familyOfKind(kind)} size={12} />
            {t('setup.choose.kind', { kind: t(`forum-kinds.${kind}.name`), count })}
          </li>
        ))}
      </ul>
      <p className="second">{t('setup.choose.open', { count: pack.open })}</p>
    </div>
  );
};

/** The model that has nothing in it. */
const empty = 'empty';

/** What is chosen, and the choosing of it. */
const useChoice = (base: string | undefined) => {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [pack, setPack] = useState(base ?? '');
  const [asIs, setAsIs] = useState(false);
  // nobody's plan is taken as it is
  const copies = !asIs || pack === empty;
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const lacks = pack === '' || (copies && name.trim() === '');
    setMissing(lacks);
    if (lacks || busy) return;
    setBusy(true);
    try {
      await draftDeeds.choose({ pack, copyAs: copies ? name : null });
      await sayDone(t('setup.choose.sent'));
      await navigate({ to: '/setup', search: { step: 'settle' } });
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return { pack, setPack, copies, setAsIs, name, setName, missing, problem, busy, send };
};

type Choice = ReturnType<typeof useChoice>;

const HowToUse = ({ choice }: { readonly choice: Choice }) => {
  const { t } = useTexts();
  const { pack, copies, setAsIs, name, setName, missing } = choice;
  return (
    <fieldset className="setup-group">
      <legend>{t('setup.choose.how')}</legend>
      <Radio
        name="how"
        value="copy"
        checked={copies}
        onChange={() => setAsIs(false)}
        label={t('setup.choose.copy')}
        description={t('setup.choose.copy-help')}
      />
      {copies && (
        <Textfield
          label={t('setup.choose.name')}
          description={t('setup.choose.name-help')}
          value={name}
          maxLength={80}
          autoComplete="off"
          error={missing && name.trim() === '' && t('refusals.field.required')}
          onChange={(event) => setName(event.target.value)}
        />
      )}
      {pack !== empty && (
        <Radio
          name="how"
          value="as-is"
          checked={!copies}
          onChange={() => setAsIs(true)}
          label={t('setup.choose.as-is')}
        />
      )}
    </fieldset>
  );
};

interface ChosenProps {
  readonly base: string;
  readonly items: readonly PackOnShelf[];
}

/** What the municipality has begun from already. */
const Chosen = ({ base, items }: ChosenProps) => {
  const { t, language } = useTexts();
  const name = items.find(({ key }) => key === base)?.municipality;
  return (
    <p className="strong">
      {t('setup.choose.chosen', {
        base: name === undefined ? t('setup.choose.empty') : nameIn(name, language),
      })}{' '}
      {t('setup.choose.again')}
    </p>
  );
};

/** Step 1: the model to begin from. */
export const ChooseStep = ({ setup: { draft, forums } }: { readonly setup: Setup }) => {
  const { t } = useTexts();
  const packs = useQuery(packsReading);
  const choice = useChoice(draft?.base);
  if (forums > 0) return <p>{t(draft === null ? 'setup.elsewhere' : 'setup.choose.locked')}</p>;
  return (
    <form className="setup-form" noValidate onSubmit={(event) => void choice.send(event)}>
      <p>{t('setup.choose.lead')}</p>
      <Loaded query={packs}>
        {({ items }) => (
          <>
            {draft && <Chosen base={draft.base} items={items} />}
            <fieldset className="setup-group setup-packs">
              <legend>{t('setup.choose.legend')}</legend>
              {items.map((pack) => (
                <PackChoice
                  key={pack.key}
                  pack={pack}
                  checked={pack.key === choice.pack}
                  onChoose={() => choice.setPack(pack.key)}
                />
              ))}
              <div className="setup-pack" data-checked={choice.pack === empty}>
                <Radio
                  name="pack"
                  value={empty}
                  checked={choice.pack === empty}
                  onChange={() => choice.setPack(empty)}
                  label={t('setup.choose.empty')}
                  description={t('setup.choose.empty-help')}
                />
              </div>
            </fieldset>
          </>
        )}
      </Loaded>
      <HowToUse choice={choice} />
      {choice.missing && choice.pack === '' && (
        <p role="alert" className="ask-problem">
          {t('setup.settle.first-choose')}
        </p>
      )}
      {choice.problem !== undefined && (
        <p role="alert" className="ask-problem">
          {problemText(t, choice.problem)}
        </p>
      )}
      <div className="ask-foot">
        <Button type="submit" aria-busy={choice.busy}>
          {t('setup.choose.send')}
        </Button>
      </div>
    </form>
  );
};
