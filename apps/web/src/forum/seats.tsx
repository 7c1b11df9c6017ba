import type { ForumPage, ForumSeat } from '#contract/forum';
import { nameIn } from '#kernel/language';
import { dateIn } from '../shell/dates.js';
import { useTexts } from '../shell/use-texts.js';
import { EmptyState } from '../ui/empty-state.js';
import { MoodTag } from '../ui/mood-tag.js';
import { SeatRow } from '../ui/seat-row.js';
import { Section } from '../ui/section.js';

/** Roles that are filled anew for each case: nobody holds the seat in between. */
const perCase: readonly string[] = ['referrer', 'family'];

const Seat = ({ seat }: { readonly seat: ForumSeat }) => {
  const { t, language } = useTexts();
  const note = (): string | null => {
    if (seat.person) return null;
    if (perCase.includes(seat.role)) return t('forum-page.seats.per-case');
    return seat.vacantSince
      ? t('forum-page.seats.since', { day: dateIn(language, seat.vacantSince, 'day') })
      : t('common.seat.vacant');
  };
  const label = nameIn(seat.label, language);
  const role = t(`forum-page.seats.roles.${seat.role}`);
  return (
    <SeatRow
      position={label}
      holder={seat.person?.name ?? null}
      perCase={perCase.includes(seat.role)}
      note={note()}
      aside={
        seat.termEndsOn ? (
          <MoodTag mood="soon">
            {t('forum-page.seats.term', { day: dateIn(language, seat.termEndsOn, 'day') })}
          </MoodTag>
        ) : (
          seat.role !== 'member' &&
          !perCase.includes(seat.role) &&
          label !== role && <span className="second">{role}</span>
        )
      }
    />
  );
};

/** Who has a place at the table. Seats are positions; a vacant one says since when. */
export const Seats = ({ forum }: { readonly forum: ForumPage }) => {
  const { t } = useTexts();
  const asked = forum.seats.filter((seat) => !perCase.includes(seat.role));
  const filled = asked.filter((seat) => seat.person !== null).length;
  return (
    <Section
      title={t('forum-page.seats.title')}
      count={
        forum.seats.length > 0
          ? t('forum-page.seats.filled', { filled, all: asked.length })
          : undefined
      }
    >
      <div className="sheet">
        {forum.seats.length === 0 ? (
          <EmptyState>{t('forum-page.seats.none')}</EmptyState>
        ) : (
          <ul className="rows">
            {forum.seats.map((seat) => (
              <Seat key={seat.id} seat={seat} />
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
};
