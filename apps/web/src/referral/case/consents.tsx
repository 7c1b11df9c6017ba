import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ReferralPage } from '#contract/referral';
import { nameIn } from '#kernel/language';
import { post } from '../../shell/api.js';
import { problemText } from '../../shell/problem-text.js';
import { useTexts } from '../../shell/use-texts.js';
import { DateText } from '../../ui/date-text.js';
import { MoodTag } from '../../ui/mood-tag.js';
import { readCasesAnew } from '../referral.queries.js';

type Waiver = ReferralPage['waivers'][number];

const Withdraw = ({ waiver }: { readonly waiver: Waiver }) => {
  const { t } = useTexts();
  const [sure, setSure] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const withdraw = async () => {
    try {
      await post(`/api/waivers/${waiver.id}/withdraw`);
      await readCasesAnew();
    } catch (error) {
      setProblem(error);
    }
  };
  if (!sure) {
    return (
      <button type="button" className="as-link" onClick={() => setSure(true)}>
        {t('referral-page.consent.withdraw')}
      </button>
    );
  }
  return (
    <div className="withdraw-sure">
      <p>{t('referral-page.consent.withdraw-means')}</p>
      {problem !== undefined && <p role="alert">{problemText(t, problem)}</p>}
      <Button variant="secondary" onClick={() => void withdraw()}>
        {t('referral-page.consent.withdraw-now')}
      </Button>
      <Button variant="tertiary" onClick={() => setSure(false)}>
        {t('referral-page.deed.cancel')}
      </Button>
    </div>
  );
};

const Line = ({ waiver }: { readonly waiver: Waiver }) => {
  const { t, language } = useTexts();
  const given = waiver.state === 'given';
  return (
    <li>
      <p>
        <b>{t(`waiver.capacity.${waiver.capacity}`)}</b>{' '}
        <MoodTag mood={given ? 'met' : 'soon'} icon={given ? 'check' : 'warning'}>
          {t(`waiver.state.${waiver.state}`)}
        </MoodTag>
      </p>
      {given && <p>{waiver.services.map(({ name }) => nameIn(name, language)).join(', ')}</p>}
      <p className="second">
        <DateText when={waiver.givenOn} form="date" />,{' '}
        {t(`waiver.channel.${waiver.channel}`).toLocaleLowerCase()}.{' '}
        {given && (
          <>
            {t('referral-page.consent.holds-until')}{' '}
            <DateText when={waiver.validUntil} form="date" />.
          </>
        )}
      </p>
      {waiver.may.includes('referral.withdraw-waiver') && <Withdraw waiver={waiver} />}
    </li>
  );
};

/** Who has said what about sharing the case, and who may hear it. */
export const Consents = ({ page }: { readonly page: ReferralPage }) => {
  const { t } = useTexts();
  if (page.kind === 'anonymous') return <p>{t('referral-page.consent.anonymous')}</p>;
  if (page.waivers.length === 0)
    return <p className="is-soon">{t('referral-page.consent.none')}</p>;
  return (
    <ul className="consents rows">
      {page.waivers.map((waiver) => (
        <Line key={waiver.id} waiver={waiver} />
      ))}
    </ul>
  );
};
