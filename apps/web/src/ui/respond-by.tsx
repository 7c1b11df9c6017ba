import { dateIn, daysUntil } from '../shell/dates.js';
import { useToday } from '../shell/session.js';
import { useTexts } from '../shell/use-texts.js';
import { MoodTag } from './mood-tag.js';

const soon = 3;

/** By when an answer is owed: «Svar innen 24. november», «2 dager over fristen». */
export const RespondBy = ({ day }: { readonly day: string | null }) => {
  const { t, language } = useTexts();
  const today = useToday();
  if (day === null) return <MoodTag>{t('leadership-page.no-deadline')}</MoodTag>;
  const left = daysUntil(day, today);
  if (left < 0) {
    return <MoodTag mood="late">{t('leadership-page.over', { count: -left })}</MoodTag>;
  }
  return (
    <MoodTag mood={left <= soon ? 'soon' : 'plain'}>
      {t('leadership-page.answer-by', { day: dateIn(language, day, 'dayShort') })}
    </MoodTag>
  );
};
