import type { ReactNode } from 'react';
import { appText } from '../../shared/text/app.ts';
import { BrandMark } from './brand-mark.tsx';
import './center-page.css';

/** A page before or beside the frame: first run, unlocking, faults. */
export function CenterPage({
  title,
  lead,
  width = 'narrow',
  children,
  foot,
}: {
  title: string;
  lead?: ReactNode;
  width?: 'narrow' | 'wide';
  children: ReactNode;
  foot?: ReactNode;
}) {
  return (
    <main className="cu-center">
      <div className="cu-center-inner" data-width={width}>
        <div className="cu-center-brand">
          <BrandMark />
          {appText.name}
        </div>
        <div className="cu-center-panel cu-stack">
          <div>
            <h1>{title}</h1>
            {lead === undefined ? null : <p className="cu-soft">{lead}</p>}
          </div>
          {children}
        </div>
        {foot === undefined ? null : <div className="cu-center-foot">{foot}</div>}
      </div>
    </main>
  );
}

/** A link that does something here instead of leading somewhere. */
export function LinkButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className="cu-link" onClick={onClick}>
      {children}
    </button>
  );
}
