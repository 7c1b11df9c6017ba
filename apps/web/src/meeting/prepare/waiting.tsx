import { Button } from '@digdir/designsystemet-react';
import type { ItemAdded, MeetingPage } from '#contract/meeting';
import { newIdempotencyKey, post } from '../../shell/api.js';
import { useTexts } from '../../shell/use-texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Section } from '../../ui/section.js';
import type { Deed } from '../use-deed.js';

/** What the forum has to deal with and is on no agenda yet. A case is told by its kind alone. */
export const Waiting = ({
  meeting,
  deed,
}: {
  readonly meeting: MeetingPage;
  readonly deed: Deed;
}) => {
  const { t } = useTexts();
  const put = (topic: string, minutes: number) =>
    void deed.act(() =>
      post<ItemAdded>(
        `/api/meetings/${meeting.id}/items`,
        { topic, minutes },
        { idempotencyKey: newIdempotencyKey() },
      ),
    );
  const waiting = meeting.waiting.filter(({ type }) => type !== 'case');
  const cases = meeting.waiting.length - waiting.length;
  return (
    <Section title={t('meeting-page.waiting.title')} count={meeting.waiting.length}>
      <div className="sheet">
        {waiting.length === 0 && cases === 0 && (
          <EmptyState good>{t('meeting-page.waiting.none')}</EmptyState>
        )}
        <ul className="rows">
          {waiting.map(({ id, title, type, minutes }) => (
            <li key={id} className="waiting-row">
              <span>
                <span className="strong">{title ?? t(`meeting.types.${type}`)}</span>{' '}
                <span className="second">
                  {t(`meeting.types.${type}`)} · {t('common.minutes', { count: minutes })}
                </span>
              </span>
              <Button variant="secondary" onClick={() => put(id, minutes)}>
                {t('meeting-page.waiting.put')}
              </Button>
            </li>
          ))}
        </ul>
        {cases > 0 && (
          <p className="second in-place">{t('meeting-page.waiting.cases', { count: cases })}</p>
        )}
      </div>
    </Section>
  );
};
