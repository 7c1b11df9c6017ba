import { Link } from '@tanstack/react-router';
import { useSignedIn } from '../../shell/session.js';
import { useTexts } from '../../shell/use-texts.js';

/** The way to the planning of a year, for those who may. */
export const PlanLink = ({ schoolYear }: { readonly schoolYear: number }) => {
  const { t } = useTexts();
  if (!useSignedIn()?.may.includes('year-plan.propose')) return null;
  return (
    <Link to="/year/plan" search={{ year: String(schoolYear) }} className="strong">
      {t('year-proposal.open')}
    </Link>
  );
};
