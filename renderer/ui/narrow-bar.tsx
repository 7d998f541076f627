import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

/** What narrows a list, and what clears it once something does. */
export function NarrowBar({
  label,
  clear,
  isNarrowed,
  onClear,
  children,
}: {
  label: string;
  clear: string;
  isNarrowed: boolean;
  onClear: () => void;
  children: ReactNode;
}) {
  return (
    <div className="cu-filter" role="search" aria-label={label}>
      {children}
      {isNarrowed ? (
        <Button variant="subtle" color="gray" onClick={onClear}>
          {clear}
        </Button>
      ) : null}
    </div>
  );
}
