import type { ReactNode } from 'react';
import { useTexts } from '../../shell/use-texts.js';
import { DateText } from '../../ui/date-text.js';
import { Consents } from '../case/consents.js';
import { useDraftHere } from './draft-context.js';
import { isWhole } from './draft-values.js';
import type { Step } from './problems.js';

interface PartProps {
  readonly step: Step;
  readonly onGo: (step: Step) => void;
  readonly children: ReactNode;
}

const Part = ({ step, onGo, children }: PartProps) => {
  const { t } = useTexts();
  const name = t(`referral-page.step.${step}`);
  return (
    <section className="review-part" aria-label={name}>
      <div className="section-head">
        <h2>{name}</h2>
        <span className="aside">
          <button type="button" className="as-link" onClick={() => onGo(step)}>
            {t('referral-page.change')}
            <span className="unseen"> {name}</span>
          </button>
        </span>
      </div>
      {children}
    </section>
  );
};

const Text = ({ children }: { readonly children: string }) => {
  const { t } = useTexts();
  return children.trim() === '' ? (
    <p className="muted">{t('referral-page.review.empty')}</p>
  ) : (
    <p className="as-written">{children}</p>
  );
};

const TriedReview = () => {
  const { t } = useTexts();
  const values = useDraftHere().form.getValues();
  if (values.nothingTried) return <Text>{values.triedWaiver}</Text>;
  return (
    <ul className="plain-list">
      {values.tried.filter(isWhole).map((row, place) => (
        <li key={place}>
          {row.what}: {t('referral-page.tried.lasted', { count: Number(row.weeks) })},{' '}
          {t(`referral.effect.${row.effect}`).toLocaleLowerCase()}
        </li>
      ))}
      {values.tried.length === 0 && <li className="muted">{t('referral-page.review.empty')}</li>}
    </ul>
  );
};

const ChildReview = () => {
  const { t } = useTexts();
  const { form, page } = useDraftHere();
  const { givenName, familyName, bornOn, ageBand } = form.getValues();
  if (page.kind === 'anonymous') {
    return <Text>{ageBand === '' ? '' : t(`referral.age.${ageBand}`)}</Text>;
  }
  return (
    <>
      <Text>{`${givenName} ${familyName}`}</Text>
      {bornOn !== '' && (
        <p className="second">
          {t('referral-page.child.born')} <DateText when={bornOn} form="date" />
        </p>
      )}
    </>
  );
};

/** Step 6: everything once more, each part with the way back to it. */
export const ReviewStep = ({ onGo }: { readonly onGo: (step: Step) => void }) => {
  const { t } = useTexts();
  const { form, page } = useDraftHere();
  const values = form.getValues();
  return (
    <div className="review">
      <Part step="question" onGo={onGo}>
        <Text>{values.question}</Text>
        {values.situation.trim() !== '' && <Text>{values.situation}</Text>}
      </Part>
      <Part step="child" onGo={onGo}>
        <ChildReview />
      </Part>
      <Part step="voice" onGo={onGo}>
        <Text>{values.childView}</Text>
      </Part>
      <Part step="consent" onGo={onGo}>
        {page.kind === 'identified' && <Consents page={page} />}
        <TriedReview />
      </Part>
      <Part step="taking-part" onGo={onGo}>
        {values.guardians.map(({ name, relation }, place) => (
          <p key={place}>
            {name}, {relation}
          </p>
        ))}
        <p>
          {t(
            values.urgent ? 'referral-page.taking-part.urgent' : 'referral-page.review.not-urgent',
          )}
        </p>
      </Part>
    </div>
  );
};
