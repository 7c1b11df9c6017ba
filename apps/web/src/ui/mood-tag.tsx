import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';

interface MoodTagProps {
  /** Green is met, yellow is soon, red is a broken promise, brand is yours to do. */
  readonly mood?: 'met' | 'soon' | 'late' | 'act' | 'plain';
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** A state in one or two words, with an icon where it matters: never colour alone. */
export const MoodTag = ({ mood = 'plain', icon, children }: MoodTagProps) => (
  <span className="mood-tag" data-mood={mood}>
    {icon && <Icon name={icon} size={14} />}
    {children}
  </span>
);
