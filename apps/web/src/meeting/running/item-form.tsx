import { Textfield } from '@digdir/designsystemet-react';
import type { AgendaItemLine } from '#contract/agenda-item';
import type { MeetingPage } from '#contract/meeting';
import { useTexts } from '../../shell/use-texts.js';
import { MinutesSection } from '../text/minutes-section.js';
import type { WrittenText } from '../text/use-text.js';
import { takesMeasures } from './draft.js';
import type { FieldErrors } from './fields.js';
import { Measures } from './measures.js';
import { Outcome } from './outcome.js';
import type { Draft } from './use-draft.js';
import { Voices } from './voices.js';

interface ItemFormProps {
  readonly item: AgendaItemLine;
  readonly meeting: MeetingPage;
  readonly draft: Draft;
  readonly written: WrittenText;
  readonly errors: FieldErrors;
}

/** Everything that is written about the item in hand, in the order it is talked through. */
export const ItemForm = ({ item, meeting, draft, written, errors }: ItemFormProps) => {
  const { t } = useTexts();
  const isCase = item.type === 'case';
  return (
    <>
      {isCase && <Voices draft={draft} errors={errors} />}
      <MinutesSection written={written} isCase={isCase} />
      <Outcome item={item} draft={draft} errors={errors} />
      {takesMeasures(draft.value.outcome) && (
        <Measures item={item} meeting={meeting} draft={draft} errors={errors} />
      )}
      {isCase && (
        <Textfield
          multiline
          rows={2}
          label={t('meeting-page.dissent-label')}
          value={draft.value.dissent}
          onChange={(event) => draft.set({ dissent: event.target.value })}
        />
      )}
    </>
  );
};
