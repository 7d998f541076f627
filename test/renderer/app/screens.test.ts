import { describe, expect, it } from 'vitest';
import { featureRoutes } from '../../../renderer/app/routes.tsx';
import { pathsWithoutScreen, screens, unknownPath } from '../../../renderer/app/screens.ts';

describe('the screens registry', () => {
  it('holds every route', () => {
    const registered = new Set<unknown>(screens.map((screen) => screen.route));
    const missing = featureRoutes
      .map((route) => route.path)
      .filter((path) => !registered.has(path) && !pathsWithoutScreen.includes(path));
    expect(missing).toEqual([]);
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
