import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  type RouterHistory,
} from '@tanstack/react-router';
import { AddressWords } from './address-words.ts';
import { featureRoutes } from './routes.tsx';
import { NotFoundScreen, ScreenFault } from './fallback-screens.tsx';
import { Shell } from './shell.tsx';

/** The way through the window: one root, the frame, and each feature's screens from the list in routes.tsx. */
export function createAppRouter(history: RouterHistory = createHashHistory()) {
  const root = createRootRoute({
    component: Shell,
    notFoundComponent: NotFoundScreen,
    errorComponent: ScreenFault,
  });
  const children = featureRoutes.map((route) =>
    createRoute({ getParentRoute: () => root, path: route.path, component: route.screen }),
  );
  const words = new AddressWords();
  return createRouter({
    routeTree: root.addChildren(children),
    history,
    stringifySearch: words.stringify,
    parseSearch: words.parse,
    defaultErrorComponent: ScreenFault,
    defaultNotFoundComponent: NotFoundScreen,
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;
