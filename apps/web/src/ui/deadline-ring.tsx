import { arc } from 'd3-shape';
import { useTexts } from '../shell/use-texts.js';

export type Mood = 'calm' | 'soon' | 'late' | 'paused';

/** Two working days or fewer is soon; below nought is late. */
export const moodOf = (left: number, paused = false): Mood => {
  if (paused) return 'paused';
  if (left < 0) return 'late';
  return left <= 2 ? 'soon' : 'calm';
};

interface DeadlineRingProps {
  /** Working days left; negative when it is over. */
  readonly left: number;
  /** The share of the time that is gone, 0–1. */
  readonly used: number;
  readonly size?: 16 | 32 | 40 | 46;
  readonly paused?: boolean;
}

const segment = arc();

/** The share of the time that is used. Never alone: the words of `DeadlineText` stand beside it. */
export const DeadlineRing = ({ left, used, size = 40, paused = false }: DeadlineRingProps) => {
  const width = size === 16 ? 7 : 3.4;
  const outer = 19;
  const path = segment({
    innerRadius: outer - width,
    outerRadius: outer,
    startAngle: 0,
    endAngle: Math.min(1, Math.max(0, left < 0 ? 1 : used)) * 2 * Math.PI,
  });
  return (
    <svg
      className="deadline-ring"
      data-mood={moodOf(left, paused)}
      width={size}
      height={size}
      viewBox="-20 -20 40 40"
      aria-hidden="true"
    >
      <circle className="track" r={outer - width / 2} strokeWidth={width} />
      <path d={path ?? ''} fill="var(--arc)" />
      {size > 16 && <text y="0.5">{left < 0 ? `−${-left}` : left}</text>}
    </svg>
  );
};

/** The same in words: «2 virkedager igjen», «1 dag over fristen». */
export const DeadlineText = ({
  left,
  paused = false,
}: {
  readonly left: number;
  readonly paused?: boolean;
}) => {
  const { t } = useTexts();
  const mood = moodOf(left, paused);
  const looks: Record<Mood, string> = {
    calm: '',
    soon: 'is-soon',
    late: 'is-late',
    paused: 'muted',
  };
  const words = (): string => {
    if (paused) return t('common.deadline.paused', { count: left });
    if (left < 0) return t('common.deadline.over', { count: -left });
    return left === 0 ? t('common.deadline.today') : t('common.deadline.left', { count: left });
  };
  return <span className={`nowrap ${looks[mood]}`}>{words()}</span>;
};
