import type { Year } from '#contract/year';
import { familyOfKind, type ForumFamily } from '#contract/forum-kinds';
import { nameIn } from '#kernel/language';
import { useTexts } from '../shell/use-texts.js';
import { type Lane, nearBand, ringPiece, textLine } from './wheel-geometry.js';

const summer = { from: (326 / 365) * 2 * Math.PI, to: (386 / 365) * 2 * Math.PI };

/** Width of a letter of a lane's name, on the average. */
const letter = 7;

/** As much of a name as the summer sector has room for at that distance. */
const shortTo = (name: string, r: number): string => {
  const room = Math.floor(((summer.to - summer.from) * r) / letter);
  return name.length <= room ? name : `${name.slice(0, room - 1).trimEnd()}…`;
};

interface LaneProps {
  readonly lane: Lane;
  readonly chosen: boolean;
  readonly name: string;
}

/** A lane: a thin circle with its name in the summer sector, which is always free of meetings; wide when chosen. */
export const LaneRing = ({ lane, chosen, name }: LaneProps) => {
  const id = `lane-${lane.key}`;
  return (
    <g aria-hidden="true">
      <circle
        r={lane.r}
        fill="none"
        stroke={`var(--family-${lane.family})`}
        strokeWidth={chosen ? 19 : 1}
        opacity={chosen ? 0.26 : 0.35}
      />
      {chosen && (
        <circle r={lane.r} fill="none" stroke={`var(--family-${lane.family})`} strokeWidth="1.6" />
      )}
      <path
        id={id}
        d={textLine(summer.from - 2 * Math.PI, summer.to - 2 * Math.PI, lane.r - 4)}
        fill="none"
      />
      <text className="wheel-lane-name" fill={`var(--family-${lane.family})`}>
        <textPath href={`#${id}`} startOffset="50%">
          {shortTo(name, lane.r)}
        </textPath>
      </text>
    </g>
  );
};

/** What a lane is called: its forum, or the family where many share it. */
export const useLaneNames = (year: Year) => {
  const { t, language } = useTexts();
  return (lane: Lane): string => {
    const one =
      lane.forums.length === 1 ? year.forums.find(({ id }) => id === lane.forums[0]) : undefined;
    return one ? nameIn(one.name, language) : t(`forum-kinds.family.${lane.family}`);
  };
};

interface NearProps {
  readonly year: Year;
  /** Families that are filtered away. */
  readonly hidden: ReadonlySet<ForumFamily>;
}

/** The nearest to the child are seeds without lanes: their number stands where a lane has its name. */
export const NearName = ({ year, hidden }: NearProps) => {
  const { t } = useTexts();
  const count = year.forums.filter(({ kind }) => familyOfKind(kind) === 'near').length;
  if (count === 0 || hidden.has('near')) return null;
  return (
    <g aria-hidden="true">
      <path
        d={ringPiece([0, 2 * Math.PI], [nearBand.to, nearBand.to + 0.6])}
        fill="var(--family-near)"
        opacity="0.3"
      />
      <text className="wheel-lane-name" fill="var(--family-near)" y={-106}>
        {t('year.forums', { count })}
      </text>
    </g>
  );
};
