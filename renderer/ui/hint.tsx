import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import './states.css';

/** Something to know before going on; `attention` where it can't be taken back. */
export function Hint({ tone = 'plain', children }: { tone?: 'plain' | 'attention'; children: ReactNode }) {
  return (
    <div className="cu-note" data-tone={tone}>
      <IconInfoCircle size={15} stroke={1.75} aria-hidden="true" />
      <div>{children}</div>
    </div>
  );
}
