import { appText } from '../../shared/text/app.ts';
import type { ShortcutGroup } from '../ui/shortcut-sheet.tsx';

const text = appText.shortcuts;

/** What the sheet shows: each key of the program, as shell.tsx, top-bar.tsx and the lists listen for them. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: text.anywhere,
    entries: [
      { text: text.find, keys: [['Ctrl', 'K']] },
      { text: `${text.today} (${text.outsideFields})`, keys: [['T']] },
      { text: `${text.agenda} (${text.outsideFields})`, keys: [['A']] },
      { text: `${text.newComplaint} (${text.outsideFields})`, keys: [['N']] },
      { text: text.lock, keys: [['Ctrl', 'L']] },
      { text: `${text.sheet} (${text.outsideFields})`, keys: [['?']] },
    ],
  },
  {
    title: text.inLists,
    entries: [
      { text: text.move, keys: [['↑'], ['↓']] },
      { text: text.ends, keys: [['Home'], ['End']] },
      { text: text.pages, keys: [['PgUp'], ['PgDn']] },
      { text: text.open, keys: [['Enter']] },
    ],
  },
  {
    title: text.inForms,
    entries: [
      { text: text.save, keys: [['Ctrl', 'Enter']] },
      { text: text.close, keys: [['Esc']] },
    ],
  },
];
