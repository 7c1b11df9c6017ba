import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { nameIn } from '#kernel/language';
import { PageLoaded } from '../../shell/page-loaded.js';
import { PageHeading } from '../../shell/page-heading.js';
import { useTexts } from '../../shell/use-texts.js';
import { DateText } from '../../ui/date-text.js';
import { Icon } from '../../ui/icon.js';
import { Skeletons } from '../../ui/section.js';
import { referralReading } from '../referral.queries.js';
import '../referral.css';

/** After sending: the receipt, and what happens next. */
export const ReceiptPage = () => {
  const { t, language } = useTexts();
  const { id } = useParams({ from: '/behind-door/referrals/$id/receipt' });
  const query = useQuery(referralReading(id));
  return (
    <div className="receipt">
      <PageLoaded query={query} skeleton={<Skeletons lines={6} />}>
        {(page) => (
          <>
            <span className="receipt-mark">
              <Icon name="check" size={28} />
            </span>
            <PageHeading>
              {t('referral-page.receipt.title', { receipt: page.receipt ?? '' })}
            </PageHeading>
            <p className="lead">
              {t('referral-page.receipt.lead', { forum: nameIn(page.toForum.name, language) })}
            </p>
            <h2>{t('referral-page.next.title')}</h2>
            <ol className="receipt-steps">
              <li>
                {t('referral-page.receipt.claimed')}{' '}
                {page.clock && (
                  <b>
                    <DateText when={page.clock.dueOn} form="weekday" />
                  </b>
                )}
              </li>
              <li>{t('referral-page.receipt.asked')}</li>
              {page.consent.needed && page.consent.state !== 'given' && (
                <li className="is-soon">{t('referral-page.receipt.consent')}</li>
              )}
              <li>{t('referral-page.receipt.answer')}</li>
            </ol>
            <div className="form-row">
              <Button asChild>
                <Link to="/referrals/$id" params={{ id: page.id }}>
                  {t('referral-page.receipt.open')}
                </Link>
              </Button>
              <Link to="/referrals" search={{ box: 'sent' }}>
                {t('referral-page.receipt.all')}
              </Link>
            </div>
          </>
        )}
      </PageLoaded>
    </div>
  );
};
