import { useState, type ReactNode } from 'react';
import { useTexts } from '../shell/use-texts.js';
import { Segmented } from './segmented.js';

interface ChartCardProps {
  /** Remembers the choice between graph and table under this name. */
  readonly id: string;
  readonly title: string;
  /** The number the chart is about, and the words after it. */
  readonly headline?: ReactNode;
  /** The drawing: an svg with `role="img"` and a sentence as its name. */
  readonly graph: ReactNode;
  /** The same in a real table with a caption. */
  readonly table: ReactNode;
  readonly foot?: ReactNode;
}

const views = ['graph', 'table'] as const;
type View = (typeof views)[number];

const rememberedView = (id: string): View =>
  localStorage.getItem(`laget.chart.${id}`) === 'table' ? 'table' : 'graph';

/** A number, its drawing and its table. The table is no second choice: it holds everything the drawing does. */
export const ChartCard = ({ id, title, headline, graph, table, foot }: ChartCardProps) => {
  const { t } = useTexts();
  const [view, setView] = useState<View>(() => rememberedView(id));
  const choose = (next: View) => {
    localStorage.setItem(`laget.chart.${id}`, next);
    setView(next);
  };
  return (
    <section className="sheet chart-card" aria-label={title}>
      <div className="chart-card-head">
        <h3>{title}</h3>
        <Segmented
          legend={t('common.chart.legend', { title })}
          value={view}
          options={views.map((value) => ({ value, label: t(`common.chart.${value}`) }))}
          onChange={choose}
        />
      </div>
      {headline && <p className="chart-card-number">{headline}</p>}
      {view === 'graph' ? graph : <div className="table-scroll">{table}</div>}
      {foot && <p className="second">{foot}</p>}
    </section>
  );
};
