import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tabsOf } from '../../../renderer/app/case-tabs.tsx';
import { featureRoutes } from '../../../renderer/app/routes.tsx';
import { pathsWithoutScreen, screens, unknownPath } from '../../../renderer/app/screens.ts';
import { settingsText } from '../../../shared/text/settings.ts';

const renderer = resolve(import.meta.dirname, '../../../renderer');

/** Components that lie over the page, by how they begin in the source. */
const dialogTags = /<(?:Dialog|DialogButton|ConfirmDialog|ReasonDialog|Modal|Drawer|ShortcutSheet)\b/;
/** The parts that the dialogs of features are made of; what shows them is registered. */
const dialogParts = [
  'ui/dialog.tsx',
  'ui/dialog-button.tsx',
  'ui/confirm-dialog.tsx',
  'ui/reason-dialog.tsx',
  'ui/shortcut-sheet.tsx',
];

/** Files below renderer/ that show a dialog of their own. */
function filesWithDialogs(): string[] {
  return readdirSync(renderer, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.tsx') && !dialogParts.includes(name))
    .filter((name) => dialogTags.test(readFileSync(join(renderer, name), 'utf8')));
}

describe('the screens registry', () => {
  it('holds every route', () => {
    const registered = new Set<unknown>(screens.map((screen) => screen.route));
    const missing = featureRoutes
      .map((route) => route.path)
      .filter((path) => !registered.has(path) && !pathsWithoutScreen.includes(path));
    expect(missing).toEqual([]);
  });

  it('holds every tab of a case and every section of the settings', () => {
    const examples = screens.map((screen) => screen.example ?? screen.route);
    const tabs = [
      ...tabsOf('complaint').map(({ id }) => `/complaints/:reference?tab=${id}`),
      ...tabsOf('breach').flatMap(({ id, only }) =>
        only === undefined ? [] : [`/breaches/:breach?tab=${id}`],
      ),
    ];
    const sections = Object.keys(settingsText.sections)
      .filter((section) => section !== 'general')
      .map((section) => `/settings/${section}`);
    expect([...tabs, ...sections].filter((place) => !examples.includes(place))).toEqual([]);
  });

  it('holds every dialog, by the file that shows it', () => {
    const registered = new Set<string | undefined>(screens.map((screen) => screen.from));
    expect(filesWithDialogs().filter((file) => !registered.has(file))).toEqual([]);
  });

  it('names no file that shows no dialog, and a file for each dialog', () => {
    const showing = new Set<string | undefined>(filesWithDialogs());
    const wrong = screens.filter(({ route, from }) =>
      typeof route === 'object' ? !showing.has(from) : from !== undefined,
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('names no route that is gone', () => {
    const paths = new Set<unknown>(featureRoutes.map((route) => route.path));
    const gone = screens
      .map((screen) => screen.route)
      .filter((route) => typeof route === 'string' && route !== 'gate' && route !== unknownPath)
      .filter((route) => !paths.has(route));
    expect(gone).toEqual([]);
  });

  it('gives each screen one name and each dialog a screen to lie over', () => {
    const ids = screens.map((screen) => screen.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const screen of screens) {
      if (typeof screen.route === 'object') expect(ids).toContain(screen.route.over);
    }
  });

  it('has an example for every path with parameters, and states for all', () => {
    for (const screen of screens) {
      if (typeof screen.route === 'string' && screen.route.includes('$'))
        expect(screen.example).toBeDefined();
      expect(screen.states.length).toBeGreaterThan(0);
    }
  });
});
