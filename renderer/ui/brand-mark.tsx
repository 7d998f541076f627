/** The program's mark: a case file kept in a vault's square. */
export function BrandMark({ size = 18 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <rect x="0.75" y="0.75" width="16.5" height="16.5" rx="4.5" fill="var(--accent)" />
      <path
        d="M12.2 6.4A4 4 0 1 0 12.2 11.6"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="1.9"
        strokeLinecap="round"
      />
    </svg>
  );
}
