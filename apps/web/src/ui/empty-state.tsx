import type { ReactNode } from 'react';
import { Icon } from './icon.js';

interface EmptyStateProps {
  /** What belongs here, and where it comes from. */
  readonly children: ReactNode;
  /** The action that would put something here, where there is one. */
  readonly action?: ReactNode;
  /** True where nothing is good news: nothing waits. */
  readonly good?: boolean;
}

/** An empty list says what belongs in it and offers the action. */
export const EmptyState = ({ children, action, good = false }: EmptyStateProps) => (
  <div className="in-place quiet">
    <p>
      {good && (
        <span className="is-met">
          <Icon name="check" />{' '}
        </span>
      )}
      {children}
    </p>
    {action}
  </div>
);
