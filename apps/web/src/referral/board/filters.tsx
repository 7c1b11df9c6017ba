import { Select } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReferralCard } from '#contract/referral';
import { nameIn } from '#kernel/language';
import { useTexts } from '../../shell/use-texts.js';
import { ageBands } from '../choices.js';
import type { QueueFilter } from '../referral.queries.js';

interface OneProps {
  readonly label: string;
  readonly all: string;
  readonly value: string | undefined;
  readonly options: ReadonlyMap<string, string>;
  readonly onChoose: (value: string) => void;
}

const One = ({ label, all, value, options, onChoose }: OneProps) => (
  <Select aria-label={label} value={value ?? ''} onChange={(event) => onChoose(event.target.value)}>
    <Select.Option value="">{all}</Select.Option>
    {[...options].map(([id, name]) => (
      <Select.Option key={id} value={id}>
        {name}
      </Select.Option>
    ))}
  </Select>
);

interface FiltersProps {
  /** Everything in the queue, unfiltered: what can be chosen. */
  readonly cards: readonly ReferralCard[];
  readonly filter: QueueFilter;
}

/** Forum, school and age. They stand in the address, so that a filtered board can be sent to a colleague. */
export const Filters = ({ cards, filter }: FiltersProps) => {
  const { t, language } = useTexts();
  const navigate = useNavigate({ from: '/referrals' });
  const choose = (name: keyof QueueFilter) => (value: string) =>
    void navigate({
      search: (before) => ({ ...before, [name]: value === '' ? undefined : value }),
      replace: true,
    });
  const forums = new Map(cards.map(({ toForum }) => [toForum.id, nameIn(toForum.name, language)]));
  const units = new Map(cards.flatMap(({ unit }) => (unit ? [[unit.id, unit.name] as const] : [])));
  const ages = new Map(ageBands.map((band) => [band as string, t(`referral.age.${band}`)]));
  return (
    <div className="board-filters">
      {(forums.size > 1 || filter.forum) && (
        <One
          label={t('referral-page.filter.forum')}
          all={t('referral-page.filter.all-forums')}
          value={filter.forum}
          options={forums}
          onChoose={choose('forum')}
        />
      )}
      <One
        label={t('referral-page.filter.unit')}
        all={t('referral-page.filter.all-units')}
        value={filter.unit}
        options={units}
        onChoose={choose('unit')}
      />
      <One
        label={t('referral-page.filter.age')}
        all={t('referral-page.filter.all-ages')}
        value={filter.age}
        options={ages}
        onChoose={choose('age')}
      />
    </div>
  );
};
