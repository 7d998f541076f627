import { join } from 'node:path';
import type { BrowserWindow, Dialog, Shell } from 'electron';

type Effects = {
  dialog: Pick<Dialog, 'showSaveDialog'>;
  shell: Pick<Shell, 'showItemInFolder'>;
  /** The folder a save dialog starts in. */
  documents: () => string;
};

/** Where exports go: a place that a person chose. Only such places can be shown in the file manager. */
export function exportPlaces({ dialog, shell, documents }: Effects) {
  const chosen = new Set<string>();
  return {
    choose: async (window: BrowserWindow, fileName: string): Promise<string | null> => {
      // A name only: what the window says must not lead into another folder.
      const name = fileName.replaceAll(/[\\/:]/g, '_');
      const answer = await dialog.showSaveDialog(window, {
        defaultPath: join(documents(), name),
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      });
      if (answer.canceled || answer.filePath === '') return null;
      chosen.add(answer.filePath);
      return answer.filePath;
    },
    reveal: (path: string): void => {
      if (chosen.has(path)) shell.showItemInFolder(path);
    },
  };
}
