import type { ForumFamily } from '#contract/forum-kinds';

const petals = Array.from({ length: 5 }, (_, petal) => {
  const angle = (petal / 5) * 2 * Math.PI - Math.PI / 2;
  return { petal, x: 8 + 4.1 * Math.cos(angle), y: 8 + 4.1 * Math.sin(angle) };
});

/** Outlines on a grid of 16. The flower stands apart: five loose petals, never mistaken for the pentagon. */
const outlines: Record<Exclude<ForumFamily, 'voice'>, string> = {
  near: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z',
  intake: 'M8 .8 15.2 8 8 15.2.8 8z',
  reach: 'M8 1.8 15 14H1z',
  weave: 'M5.6 1.500h4.800v4.100h4.100v4.800h-4.100v4.100H5.600v-4.100H1.500V5.600h4.100z',
  steer: 'M2.5 2.500h11v11h-11z',
  guard: 'M8 1.2 15 6.3 12.3 14.500H3.700L1 6.300z',
};

interface ShapeProps {
  readonly family: ForumFamily;
  /** Held is filled, planned is an outline. */
  readonly planned?: boolean;
}

/** The shape alone, in the middle of 16 × 16, for use inside a drawing. */
export const FamilyShape = ({ family, planned = false }: ShapeProps) => {
  const paint = planned
    ? { fill: 'var(--sheet)', stroke: `var(--family-${family})`, strokeWidth: 1.7 }
    : { fill: `var(--family-${family})` };
  if (family !== 'voice') return <path d={outlines[family]} {...paint} strokeLinejoin="round" />;
  return (
    <g>
      {petals.map(({ petal, x, y }) => (
        <circle key={petal} cx={x} cy={y} r={planned ? 2.3 : 2.7} {...paint} />
      ))}
      <circle cx="8" cy="8" r="1.5" fill={planned ? `var(--family-${family})` : 'var(--sheet)'} />
    </g>
  );
};

interface FamilySymbolProps extends ShapeProps {
  readonly size?: number;
  /** The name of the family, where no words beside the symbol say it. */
  readonly label?: string;
}

/** The symbol of a family of forums, in its colour. Identity only: it never says that something is late or good. */
export const FamilySymbol = ({ family, planned, size = 13, label }: FamilySymbolProps) => (
  <svg
    className="family-symbol"
    width={size}
    height={size}
    viewBox="0 0 16 16"
    {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
  >
    <FamilyShape family={family} planned={planned ?? false} />
  </svg>
);
