import type { ReactNode } from 'react';
import './states.css';

/** What belongs here and how it gets here. */
export function EmptyState({
  icon,
  title,
  children,
  actions,
}: {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="cu-state">
      {icon}
      <h2>{title}</h2>
      {children === undefined ? null : <div className="cu-soft">{children}</div>}
      {actions === undefined ? null : <div className="cu-state-actions">{actions}</div>}
    </div>
  );
}
