import type { ReactNode } from 'react';
import { Icon } from './icon.js';
import { useTexts } from '../shell/use-texts.js';

/** The first letters of a person's first and last name. */
export const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
};

export const Initials = ({ name }: { readonly name: string }) => (
  <span className="seat-initials" aria-hidden="true">
    {initialsOf(name)}
  </span>
);

interface SeatRowProps {
  /** What the seat is: an office, a service or a role. */
  readonly position: string;
  /** Who sits in it; none when it is vacant. */
  readonly holder?: string | null;
  /** True for a seat that someone new sits in for each case. */
  readonly perCase?: boolean;
  /** Stands where there is no holder, or after the holder's name. */
  readonly note?: ReactNode;
  /** A tag or a button at the end. */
  readonly aside?: ReactNode;
}

/** A seat is a position: the person in it may change every August, the row stays. */
export const SeatRow = ({ position, holder, perCase = false, note, aside }: SeatRowProps) => {
  const { t } = useTexts();
  return (
    <li className="seat-row">
      {holder ? (
        <Initials name={holder} />
      ) : (
        <span className="seat-initials" data-vacant={!perCase} aria-hidden="true">
          {perCase ? <Icon name="swap" size={16} /> : '?'}
        </span>
      )}
      <div className="grow">
        <div className="strong">{position}</div>
        <div className="second">
          {holder}
          {note ?? (holder ? null : t('common.seat.vacant'))}
        </div>
      </div>
      {aside}
    </li>
  );
};
