const around = Array.from({ length: 7 }, (_, dot) => {
  const angle = (dot / 7) * 2 * Math.PI - Math.PI / 2;
  return { dot, x: 16 + 11.6 * Math.cos(angle), y: 16 + 11.6 * Math.sin(angle) };
});

/** The product's mark: a child, and the team around it. */
export const Mark = ({ size = 28 }: { readonly size?: number }) => (
  <svg className="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
    {around.map(({ dot, x, y }) => (
      <circle key={dot} cx={x} cy={y} r="2.7" fill="var(--brand)" />
    ))}
    <circle cx="16" cy="16" r="4.6" fill="var(--warm)" />
  </svg>
);
