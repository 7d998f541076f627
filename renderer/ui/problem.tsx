import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import './states.css';

/** Within a form: why the step failed. Shows nothing while there is nothing to say. */
export function Problem({ children }: { children: ReactNode }) {
  if (children === null || children === undefined || children === '') return null;
  return (
    <div className="cu-problem" role="alert">
      <IconAlertTriangle size={15} stroke={1.75} aria-hidden="true" />
      <div>{children}</div>
    </div>
  );
}
