import type { Leadership } from '#contract/leadership';
import { useTexts } from '../shell/use-texts.js';
import { isNumber } from './cell-text.js';

interface ShareBarProps {
  readonly row: Leadership['actions']['kinds'][number];
  readonly most: number;
}

/** Open actions as a bar, what is over its deadline hatched at its end; no bar where a number is not shown. */
export const ShareBar = ({ row: { open, overdue }, most }: ShareBarProps) => {
  const { t } = useTexts();
  if (!isNumber(open))
    return <span className="second">{t('leadership-page.actions.too-few')}</span>;
  const late = isNumber(overdue) ? overdue : 0;
  const share = (count: number) => (count / Math.max(1, most)) * 100;
  return (
    <svg className="action-share" aria-hidden="true">
      <rect width={`${share(open - late)}%`} height="100%" rx="2" />
      {late > 0 && (
        <rect
          x={`${share(open - late)}%`}
          width={`${share(late)}%`}
          height="100%"
          rx="2"
          className="is-overdue"
          fill="url(#overdue-hatch)"
        />
      )}
    </svg>
  );
};

/** Slanting lines: lateness is seen without colour. */
export const OverdueHatch = () => (
  <svg width="0" height="0" className="hatch-ground" aria-hidden="true">
    <defs>
      <pattern
        id="overdue-hatch"
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="5" height="5" className="hatch-back" />
        <rect width="2.5" height="5" className="hatch-line" />
      </pattern>
    </defs>
  </svg>
);
