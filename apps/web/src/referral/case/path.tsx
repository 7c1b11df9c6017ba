import type { ReferralPage } from '#contract/referral';
import { dateIn } from '../../shell/dates.js';
import { useTexts } from '../../shell/use-texts.js';

/** The way the case has gone, newest first. */
export const CasePath = ({ page }: { readonly page: ReferralPage }) => {
  const { t, language } = useTexts();
  return (
    <ol className="case-path">
      {page.path.toReversed().map((step) => {
        const fact = step.fact.replace(/^referral\./, '');
        return (
          <li key={`${step.at} ${step.fact}`}>
            <span>{t([`referral.fact.${fact}`, `referral.state.${step.to}`])}</span>
            <span className="second">
              <time dateTime={step.at}>
                {dateIn(language, step.at, 'dayShort')} {dateIn(language, step.at, 'clock')}
              </time>
              {step.by && `, ${step.by.name}`}
            </span>
          </li>
        );
      })}
    </ol>
  );
};
