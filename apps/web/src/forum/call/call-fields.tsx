import { Checkbox, Radio, Textfield } from '@digdir/designsystemet-react';
import { useId } from 'react';
import type { ForumPage, ForumSeat } from '#contract/forum';
import { nameIn } from '#kernel/language';
import type { Occasion } from '#kernel/meeting/call-meeting';
import type { Cadence } from '#kernel/time/cadence/cadence';
import { useToday } from '../../shell/session.js';
import { useTexts } from '../../shell/use-texts.js';
import type { CallField, CallForm } from './use-call.js';

interface FieldsProps {
  readonly forum: ForumPage;
  readonly cadence: Cadence;
  readonly form: CallForm;
}

/** Why it is called; where the plan knows one reason only, it is said and not asked. */
export const Occasions = ({
  occasions,
  form,
}: {
  readonly occasions: readonly Occasion[];
  readonly form: CallForm;
}) => {
  const { t } = useTexts();
  const name = useId();
  const word = (occasion: Occasion) => t(`forum-page.call.occasions.${occasion}`);
  const [only, ...more] = occasions;
  if (only !== undefined && more.length === 0) return <p className="strong">{word(only)}</p>;
  return (
    <fieldset className="plain-fieldset">
      <legend className="strong">{t('forum-page.call.for')}</legend>
      {occasions.map((occasion) => (
        <Radio
          key={occasion}
          name={name}
          value={occasion}
          label={word(occasion)}
          checked={form.typed.occasion === occasion}
          onChange={() => form.type({ occasion })}
        />
      ))}
    </fieldset>
  );
};

const useField = (form: CallForm) => (field: CallField) => ({
  name: field,
  value: form.typed[field],
  error: form.fault(field),
  autoComplete: 'off',
  onChange: ({ target }: { readonly target: { readonly value: string } }) =>
    form.type({ [field]: target.value }),
});

/** Where it is held, as far as the plan lets it be chosen. */
const Place = ({ forum, cadence, form }: FieldsProps) => {
  const { t } = useTexts();
  const field = useField(form);
  const { where } = cadence;
  if (where === 'fixed')
    return (
      <p className="second">
        {forum.place === null
          ? t('forum-page.call.no-fixed')
          : t('forum-page.call.fixed', { place: forum.place })}
      </p>
    );
  const hint = where === 'follows-the-child' ? 'follows' : 'by-instance';
  return (
    <Textfield
      {...field('place')}
      maxLength={200}
      label={t('forum-page.call.place')}
      description={t(`forum-page.call.${hint}`)}
    />
  );
};

/** When and where. */
export const WhenAndWhere = ({ forum, cadence, form }: FieldsProps) => {
  const { t } = useTexts();
  const today = useToday();
  const field = useField(form);
  const hours = cadence.hours === 'outside' ? 'outside' : 'ordinary';
  return (
    <>
      <p className="second">{t(`forum-page.call.${hours}`)}</p>
      <div className="call-when">
        <Textfield {...field('day')} type="date" min={today} label={t('forum-page.call.day')} />
        <Textfield {...field('starts')} type="time" label={t('forum-page.call.starts')} />
        <Textfield
          {...field('minutes')}
          type="number"
          inputMode="numeric"
          min={5}
          max={480}
          label={t('forum-page.call.minutes')}
        />
      </div>
      <Place forum={forum} cadence={cadence} form={form} />
    </>
  );
};

const comesWhenAsked = ({ role }: ForumSeat): boolean => role === 'on-demand' || role === 'guest';

/** Those who come when they are asked: none of them is asked unless somebody is ticked. */
export const Asked = ({ forum, form }: Omit<FieldsProps, 'cadence'>) => {
  const { t, language } = useTexts();
  const seats = forum.seats.filter(comesWhenAsked);
  if (seats.length === 0) return <p className="second">{t('forum-page.call.called')}</p>;
  const { asked } = form.typed;
  const toggle = (seat: string) =>
    form.type({
      asked: asked.includes(seat) ? asked.filter((one) => one !== seat) : [...asked, seat],
    });
  const about = ({ label, condition }: ForumSeat) =>
    [label, condition]
      .flatMap((text) => (text === null ? [] : [nameIn(text, language)]))
      .join('. ');
  return (
    <fieldset className="plain-fieldset">
      <legend className="strong">{t('forum-page.call.asked')}</legend>
      <p className="second">
        {t('forum-page.call.called')} {t('forum-page.call.asked-hint')}
      </p>
      {seats.map((seat) =>
        seat.person === null ? (
          <p key={seat.id} className="second">
            {t('forum-page.call.nobody', { seat: nameIn(seat.label, language) })}
          </p>
        ) : (
          <Checkbox
            key={seat.id}
            label={seat.person.name}
            description={about(seat)}
            checked={asked.includes(seat.id)}
            onChange={() => toggle(seat.id)}
          />
        ),
      )}
    </fieldset>
  );
};
