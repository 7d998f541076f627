import type { MenuItemConstructorOptions } from 'electron';
import { menuText } from '../../shared/text/menu.ts';

/** The native menu. No shortcut holds Ctrl and Alt together: that is AltGr, with which people type letters. */
export function menuTemplate(options: {
  platform: NodeJS.Platform;
  hasDevTools: boolean;
  lock: () => void;
}): MenuItemConstructorOptions[] {
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const isMac = options.platform === 'darwin';
  return [
    {
      label: isMac ? menuText.program : menuText.file,
      submenu: [
        { label: menuText.lock, accelerator: 'CommandOrControl+Shift+L', click: options.lock },
        separator,
        ...(isMac ? [{ role: 'hide', label: menuText.hide } as const, separator] : []),
        { role: 'quit', label: menuText.quit },
      ],
    },
    {
      label: menuText.edit,
      submenu: [
        { role: 'undo', label: menuText.undo },
        { role: 'redo', label: menuText.redo },
        separator,
        { role: 'cut', label: menuText.cut },
        { role: 'copy', label: menuText.copy },
        { role: 'paste', label: menuText.paste },
        { role: 'selectAll', label: menuText.selectAll },
      ],
    },
    {
      label: menuText.view,
      submenu: [
        { role: 'resetZoom', label: menuText.actualSize },
        { role: 'zoomIn', label: menuText.zoomIn },
        { role: 'zoomOut', label: menuText.zoomOut },
        separator,
        { role: 'togglefullscreen', label: menuText.fullScreen },
        ...(options.hasDevTools
          ? [{ label: menuText.developerTools, role: 'toggleDevTools', accelerator: 'F12' } as const]
          : []),
      ],
    },
    {
      label: menuText.window,
      submenu: [
        { role: 'minimize', label: menuText.minimize },
        { role: 'close', label: menuText.close },
      ],
    },
  ];
}
