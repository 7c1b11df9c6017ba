import type { ReactNode } from 'react';
import { DeadlineRing, DeadlineText } from './deadline-ring.js';
import { Icon, type IconName } from './icon.js';

interface BoardColumnProps {
  readonly title: string;
  readonly count: number;
  /** What the column promises: «svar innen 5 dager», «klokka står». */
  readonly promise?: string;
  /** Stands where there are no cards. */
  readonly empty: string;
  /** Cards, each in a `li`. */
  readonly children: ReactNode;
}

/** A column of the triage board: a list with a name, a number and a promise. */
export const BoardColumn = ({ title, count, promise, empty, children }: BoardColumnProps) => (
  <section className="board-column" aria-label={`${title}, ${count}`}>
    <div className="board-column-head">
      <h2>{title}</h2>
      <span className="muted">{count}</span>
      {promise && <span className="promise">{promise}</span>}
    </div>
    {count === 0 ? <p className="second in-place">{empty}</p> : <ul>{children}</ul>}
  </section>
);

export interface ReferralCardProps {
  /** Age band and school. Never a name. */
  readonly meta: string;
  readonly question: string;
  readonly clock: { readonly left: number; readonly used: number; readonly paused: boolean };
  readonly consent: {
    readonly text: string;
    readonly icon: IconName;
    readonly mood: 'is-met' | 'is-soon' | 'muted';
  };
  /** At most one: sent on a second time, protected address, frozen. */
  readonly exception?: string | undefined;
  readonly chosen: boolean;
  readonly tabIndex?: 0 | -1;
  readonly onOpen: () => void;
}

/** A referral on the board: at most five lines, and nothing that says who the child is. */
export const ReferralCard = (card: ReferralCardProps) => (
  <button
    type="button"
    className="referral-card"
    aria-current={card.chosen}
    tabIndex={card.tabIndex ?? 0}
    onClick={card.onOpen}
  >
    <span className="meta">{card.meta}</span>
    <span className="question">{card.question}</span>
    <span className="line">
      <DeadlineRing
        left={card.clock.left}
        used={card.clock.used}
        size={16}
        paused={card.clock.paused}
      />
      <DeadlineText left={card.clock.left} paused={card.clock.paused} />
    </span>
    <span className={`line ${card.consent.mood}`}>
      <Icon name={card.consent.icon} size={16} />
      {card.consent.text}
    </span>
    {card.exception && (
      <span className="exception">
        <Icon name="refresh" size={16} />
        {card.exception}
      </span>
    )}
  </button>
);
