import type { AgendaItemLine } from '#contract/agenda-item';
import { nameIn } from '#kernel/language';
import { useTexts } from '../shell/use-texts.js';
import { FamilySymbol } from '../ui/family-symbol.js';
import { MoodTag } from '../ui/mood-tag.js';
import { ResponsibilityTable } from '../ui/responsibility-table.js';
import { Quoted } from './quoted.js';
import { isEmptyText, RichText, wordsOf } from './text/rich-text.js';

const said = { waiting: 'waiting', accepted: 'yes', disputed: 'disputed' } as const;

const ChildView = ({ item }: { readonly item: AgendaItemLine }) => {
  const { t } = useTexts();
  if (item.type !== 'case' || (item.childView === null && item.childViewMissingReason === null))
    return null;
  return (
    <div className="voice">
      <p className="strong">
        <FamilySymbol family="voice" size={15} /> {t('meeting-page.voice.title')}
      </p>
      {item.childView ? <Quoted text={item.childView} /> : <p>{item.childViewMissingReason}</p>}
    </div>
  );
};

const Agreed = ({ item }: { readonly item: AgendaItemLine }) => {
  const { t, language } = useTexts();
  if (item.actions.length === 0) return null;
  return (
    <div>
      {item.leadService && (
        <p className="second">
          {t('meeting-page.measures.led-by', { service: nameIn(item.leadService.name, language) })}
        </p>
      )}
      <ResponsibilityTable
        caption={t('meeting-page.measures.title')}
        rows={item.actions.map((action) => ({
          id: action.id,
          goal: action.goal ?? '',
          measure: action.what ?? '',
          person: action.person?.name ?? null,
          service: action.service ? nameIn(action.service.name, language) : '',
          due: action.dueOn,
          evaluated: action.evaluateOn,
          answer: said[action.response],
        }))}
      />
    </div>
  );
};

/** What an item ended with, for reading: the child's view, the text, the outcome, and who does what. */
export const ItemResult = ({
  item,
  withText = true,
}: {
  readonly item: AgendaItemLine;
  readonly withText?: boolean;
}) => {
  const { t } = useTexts();
  const told = withText ? wordsOf(item.text) : '';
  const isTold = (words: string | null): boolean => words !== null && told.includes(words);
  return (
    <div className="item-result">
      {!isTold(item.childView) && <ChildView item={item} />}
      {item.bestInterests && !isTold(item.bestInterests) && (
        <div>
          <p className="strong">{t('meeting-page.best.title')}</p>
          <p>{item.bestInterests}</p>
        </div>
      )}
      {withText && item.text && !isEmptyText(item.text) && <RichText text={item.text} />}
      {(item.outcome || item.state === 'postponed') && (
        <p>
          <MoodTag mood={item.outcome ? 'met' : 'plain'}>
            {t(item.outcome ? `forum.outcome.${item.outcome}` : 'meeting.items.postponed')}
          </MoodTag>{' '}
          {item.reason}
        </p>
      )}
      <Agreed item={item} />
      {item.dissent && (
        <p>
          <b>{t('meeting-page.dissent')}</b> {item.dissent}
        </p>
      )}
    </div>
  );
};
