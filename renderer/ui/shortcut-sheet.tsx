import { Modal } from '@mantine/core';
import { Fragment } from 'react';
import { appText, uiText } from '../../shared/text/app.ts';
import { KeyHint } from './key-hint.tsx';
import './shortcut-sheet.css';

export type ShortcutGroup = {
  title: string;
  entries: readonly { text: string; keys: readonly (readonly string[])[] }[];
};

/** Every key of the program on one sheet. */
export function ShortcutSheet({
  isOpen,
  groups,
  onClose,
}: {
  isOpen: boolean;
  groups: readonly ShortcutGroup[];
  onClose: () => void;
}) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={appText.shortcuts.title}
      closeButtonProps={{ 'aria-label': uiText.close }}
      size={480}
    >
      {groups.map((group) => (
        <section key={group.title} aria-label={group.title}>
          <h3 className="cu-sheet-title">{group.title}</h3>
          <dl className="cu-sheet">
            {group.entries.map((entry) => (
              <Fragment key={entry.text}>
                <dt>{entry.text}</dt>
                <dd>
                  <span className="cu-hidden">{entry.keys.map((keys) => keys.join('+')).join(', ')}</span>
                  {entry.keys.map((keys) => (
                    <KeyHint key={keys.join('+')} keys={keys} />
                  ))}
                </dd>
              </Fragment>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}
