import type { ReactNode } from 'react';
import './banner.css';

/** A line over everything, for what concerns the whole window. */
export function Banner({
  text,
  detail,
  action,
}: {
  text: string;
  detail?: string | undefined;
  action?: ReactNode;
}) {
  return (
    <div className="cu-strip" role="status">
      <span>{text}</span>
      {detail === undefined ? null : <span className="cu-soft">{detail}</span>}
      {action}
    </div>
  );
}
