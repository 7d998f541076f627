import type { ReactNode } from 'react';
import './page-header.css';

/** The frame of a page in the middle: `reading` for forms and text, `full` for lists that fill the height. */
export function Page({
  width = 'normal',
  children,
}: {
  width?: 'normal' | 'reading' | 'medium' | 'full';
  children: ReactNode;
}) {
  return (
    <div className="cu-page" data-width={width}>
      {children}
    </div>
  );
}

/** The page's one h1, what stands beside it, and what a person can do here. */
export function PageHeader({
  title,
  beside,
  actions,
}: {
  title: ReactNode;
  beside?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="cu-page-header">
      <div className="cu-page-title">
        <h1>{title}</h1>
        {beside}
      </div>
      {actions === undefined ? null : <div className="cu-page-actions">{actions}</div>}
    </header>
  );
}
