import { useEffect, useState } from 'react';
import type { AgendaItemLine } from '#contract/agenda-item';
import { useTexts } from '../../shell/use-texts.js';

const second = 1000;
const minute = 60 * second;

/** Seconds of the item that are left; counted from when this page saw it open where the house lives on another day. */
const useLeft = (item: AgendaItemLine): number => {
  const [seen] = useState(() => Date.now());
  const [now, setNow] = useState(seen);
  useEffect(() => {
    const beat = setInterval(() => setNow(Date.now()), second);
    return () => clearInterval(beat);
  }, []);
  const opened = item.openedAt === null ? seen : Date.parse(item.openedAt);
  const isToday = opened <= now && now - opened < 12 * 60 * minute;
  return item.minutes * 60 - Math.floor((now - (isToday ? opened : seen)) / second);
};

const moodOf = (left: number): 'calm' | 'soon' | 'late' => {
  if (left < 0) return 'late';
  return left <= 300 ? 'soon' : 'calm';
};

const clock = (left: number): string => {
  const all = Math.abs(left);
  const seconds = String(all % 60).padStart(2, '0');
  return `${left < 0 ? '−' : ''}${Math.floor(all / 60)}:${seconds}`;
};

/** The time that is left of the item, as a number and a bar. Spoken only when five minutes are left, and at the end. */
export const TimeLeft = ({ item }: { readonly item: AgendaItemLine }) => {
  const { t } = useTexts();
  const left = useLeft(item);
  const mood = moodOf(left);
  const used = Math.min(1, Math.max(0, 1 - left / (item.minutes * 60)));
  return (
    <section className="sheet time-left" data-mood={mood} aria-labelledby="time-left">
      <h2 id="time-left">
        {t(mood === 'late' ? 'meeting-page.time.over' : 'meeting-page.time.left')}
      </h2>
      <p role="timer" aria-live="off" className="time-number">
        {clock(left)}
      </p>
      <div className="time-track" aria-hidden="true">
        <i style={{ width: `${used * 100}%` }} />
      </div>
      <p className="second">{t('meeting-page.time.of', { count: item.minutes })}</p>
      <output className="unseen">
        {mood === 'soon' && t('meeting-page.time.soon')}
        {mood === 'late' && t('meeting-page.time.up')}
      </output>
    </section>
  );
};
