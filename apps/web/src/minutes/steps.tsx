import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState, type FormEvent } from 'react';
import type { MinutesMoved, MinutesPage } from '#contract/minutes';
import type { Deed } from '../meeting/use-deed.js';
import { post } from '../shell/api.js';
import { dateIn } from '../shell/dates.js';
import { sayDone } from '../shell/say.js';
import { useTexts } from '../shell/use-texts.js';

interface StepProps {
  readonly minutes: MinutesPage;
  readonly deed: Deed;
}

const Problem = ({ deed }: { readonly deed: Deed }) =>
  deed.problem && (
    <p role="alert" className="is-late">
      {deed.problem}
    </p>
  );

const Circulate = ({ minutes, deed }: StepProps) => {
  const { t } = useTexts();
  const [days, setDays] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    const body = days.trim() === '' ? {} : { remarksWithin: Number(days) };
    void deed.act(async () => {
      const { version } = minutes;
      await post<MinutesMoved>(`/api/minutes/${minutes.id}/circulate`, body, { version });
      void sayDone(t('minutes-page.circulate.done'));
    });
  };
  return (
    <form className="sheet step" onSubmit={send}>
      <h2>{t('minutes-page.circulate.title')}</h2>
      <p className="second">{t('minutes-page.circulate.hint')}</p>
      <Textfield
        type="number"
        min={0}
        max={30}
        label={t('minutes-page.circulate.days')}
        description={t('minutes-page.circulate.own')}
        value={days}
        onChange={(event) => setDays(event.target.value)}
      />
      <Problem deed={deed} />
      <Button type="submit" aria-busy={deed.busy}>
        {t('minutes-page.circulate.do')}
      </Button>
    </form>
  );
};

const Approve = ({ minutes, deed }: StepProps) => {
  const { t, language } = useTexts();
  const approve = () =>
    void deed.act(async () => {
      const { version } = minutes;
      await post<MinutesMoved>(`/api/minutes/${minutes.id}/approve`, {}, { version });
      void sayDone(t('minutes-page.approve.done'));
    });
  return (
    <section className="sheet step" aria-labelledby="approve">
      <h2 id="approve">{t('minutes-page.approve.title')}</h2>
      <p className="second">{t('minutes-page.approve.hint')}</p>
      {minutes.remarksDueOn && (
        <p className="second">
          {t('minutes-page.approve.remarks-until', {
            day: dateIn(language, minutes.remarksDueOn, 'weekday'),
          })}
        </p>
      )}
      <Problem deed={deed} />
      <Button aria-busy={deed.busy} onClick={approve}>
        {t('minutes-page.approve.do')}
      </Button>
    </section>
  );
};

/** The next step of the minutes, for those who may take it: send them out, or approve them. It says what will happen. */
export const NextStep = (props: StepProps) => {
  const { may } = props.minutes;
  if (may.includes('minutes.circulate')) return <Circulate {...props} />;
  if (may.includes('minutes.approve')) return <Approve {...props} />;
  return null;
};
