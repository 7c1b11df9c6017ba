import { Button } from '@digdir/designsystemet-react';
import { useTexts } from '../../shell/use-texts.js';
import { Icon } from '../../ui/icon.js';

/**
 * The duty to report, beside every step in the same place: a referral never replaces it.
 * The address is the municipality's, in the texts; nothing that is written here goes there.
 */
export const DutyBox = () => {
  const { t } = useTexts();
  return (
    <section className="duty-box" aria-labelledby="duty-title">
      <h2 id="duty-title">{t('referral-page.duty.title')}</h2>
      <p>{t('referral-page.duty.text')}</p>
      <Button asChild variant="secondary">
        <a href={t('referral-page.duty.address')} target="_blank" rel="noreferrer">
          {t('referral-page.duty.report')}
          <Icon name="arrowRight" size={16} />
          <span className="unseen">{t('referral-page.duty.new-tab')}</span>
        </a>
      </Button>
      <p className="second">{t('referral-page.duty.elsewhere')}</p>
    </section>
  );
};
