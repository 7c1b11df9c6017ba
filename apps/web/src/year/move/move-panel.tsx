import { Button, Textfield } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import type { Year } from '#contract/year';
import { familyOfKind } from '#contract/forum-kinds';
import { nameIn } from '#kernel/language';
import { clockIn, dateIn } from '../../shell/dates.js';
import { problemText } from '../../shell/problem-text.js';
import { sayDone } from '../../shell/say.js';
import { useTexts } from '../../shell/use-texts.js';
import { FamilySymbol } from '../../ui/family-symbol.js';
import { useDeed } from '../../meeting/use-deed.js';
import { Breaks, NearestFree } from './breaks.js';
import { focusTarget } from './drop-place.js';
import { breaksOn, verdictOf } from './move-model.js';
import type { Move } from './use-move.js';
import './move.css';

interface PanelProps {
  readonly year: Year;
  readonly move: Move;
}

/** Which meeting is in the hand, and where it stands now. */
const Held = ({ year, move }: PanelProps) => {
  const { t, language } = useTexts();
  const forum = year.forums.find(({ id }) => id === move.meeting.forum);
  const { day, starts } = move.meeting;
  return (
    <div className="move-held">
      {forum && <FamilySymbol family={familyOfKind(forum.kind)} planned size={16} />}
      <div>
        <h2>{t('year-move.title', { forum: forum ? nameIn(forum.name, language) : '' })}</h2>
        <p className="second">
          {t('year-move.stands', {
            day: dateIn(language, day, 'weekday'),
            time: clockIn(language, starts),
          })}
        </p>
      </div>
    </div>
  );
};

const Place = ({ move }: { readonly move: Move }) => {
  const { t } = useTexts();
  const { target, aim } = move;
  return (
    <div className="move-place">
      <Textfield
        type="date"
        label={t('year-move.day')}
        value={target.day}
        onChange={({ target: { value } }) => value !== '' && aim({ day: value })}
      />
      <Textfield
        type="time"
        label={t('year-move.time')}
        value={target.starts}
        onChange={({ target: { value } }) => value !== '' && aim({ starts: value.slice(0, 5) })}
      />
    </div>
  );
};

/** Escape lets go, wherever the focus is. */
const useEscape = (letGo: () => void) => {
  useEffect(() => {
    const pressed = ({ key }: KeyboardEvent) => key === 'Escape' && letGo();
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [letGo]);
};

/** The meeting in the hand: where to, what that breaks, and the one button that moves it. Drag and arrows only aim. */
export const MovePanel = ({ year, move }: PanelProps) => {
  const { t, language } = useTexts();
  const deed = useDeed('/api/year');
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!focusTarget()) panel.current?.focus({ preventScroll: true });
  }, []);
  useEscape(move.letGo);
  const { target, meeting, checking } = move;
  const stays = target.day === meeting.day && target.starts === meeting.starts;
  const breaks = breaksOn(move.places, target.day);
  const stopped = !stays && breaks !== undefined && !checking && verdictOf(breaks) === 'stops';
  const words = {
    day: dateIn(language, target.day, 'weekday'),
    time: clockIn(language, target.starts),
  };
  const confirm = async () => {
    if (await deed.act(async () => move.confirm().then(() => true)))
      await sayDone(t('year-move.done', words));
  };
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className="sheet move-panel no-print"
      aria-label={t('year-move.name')}
    >
      <Held year={year} move={move} />
      <Place move={move} />
      <div className="move-breaks" aria-live="polite" aria-busy={checking}>
        {move.error !== null && !checking ? (
          <p className="is-late">{problemText(t, move.error)}</p>
        ) : (
          <Breaks breaks={stays ? null : breaks} checking={checking} year={year} />
        )}
        <NearestFree move={move} />
      </div>
      {deed.problem && (
        <p role="alert" className="is-late">
          {deed.problem}
        </p>
      )}
      <div className="page-actions">
        {!stays && !stopped && (
          <Button data-move-confirm aria-busy={deed.busy} onClick={() => void confirm()}>
            {t(breaks?.length ? 'year-move.do-anyway' : 'year-move.do', words)}
          </Button>
        )}
        <Button variant="tertiary" onClick={move.letGo}>
          {t('year-move.let-go')}
        </Button>
      </div>
    </section>
  );
};
