import type { ReactNode } from 'react';
import { uiText } from '../../shared/text/app.ts';
import { CopyButton } from './copy-button.tsx';
import './reference.css';

/** A reference number in the monospaced face, with a button that copies it. `children` may be its link. */
export function Reference({
  reference,
  children,
  canCopy = true,
}: {
  reference: string;
  children?: ReactNode;
  canCopy?: boolean;
}) {
  return (
    <span className="cu-ref">
      {children ?? <span>{reference}</span>}
      {canCopy ? <CopyButton text={reference} label={uiText.copyReference(reference)} /> : null}
    </span>
  );
}
