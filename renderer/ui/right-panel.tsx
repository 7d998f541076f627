import { CloseButton } from '@mantine/core';
import { createContext, type ReactNode, use } from 'react';
import { createPortal } from 'react-dom';
import { uiText } from '../../shared/text/app.ts';
import { useShortcut } from './shortcuts.ts';

/** Where panels appear; the frame tells once it is drawn. */
export const RightPlace = createContext<HTMLElement | null>(null);

/** About the selected thing, at the right of the frame; Esc closes it. Rendered by the page it belongs to. */
export function RightPanel({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const place = use(RightPlace);
  useShortcut({ key: 'Escape' }, onClose);
  if (place === null) return null;
  return createPortal(
    <aside aria-label={title}>
      <div className="cu-right-head">
        <h2 className="cu-clip">{title}</h2>
        <CloseButton size={24} aria-label={uiText.toPanel} onClick={onClose} />
      </div>
      <div className="cu-right-body">{children}</div>
    </aside>,
    place,
  );
}
