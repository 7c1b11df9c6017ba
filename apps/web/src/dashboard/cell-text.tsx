import type { Leadership } from '#contract/leadership';
import { useTexts } from '../shell/use-texts.js';

export type Cell = Leadership['actions']['kinds'][number]['open'];

export const isNumber = (cell: Cell): cell is number => typeof cell === 'number';

/** A count as it may be shown: a small one is «<5», read aloud as «under 5». */
export const CellText = ({ cell }: { readonly cell: Cell }) => {
  const { t } = useTexts();
  if (isNumber(cell)) return <>{cell}</>;
  if (cell === 'hidden') return <span className="muted">{t('leadership.cell.hidden')}</span>;
  return (
    <>
      <span aria-hidden="true">{'<5'}</span>
      <span className="unseen">{t('leadership.cell.under-5')}</span>
    </>
  );
};
