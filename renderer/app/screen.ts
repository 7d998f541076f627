/**
 * What of a screen is looked at and tested: `empty` nothing recorded yet, `error` the core refuses, `long` the
 * longest names and texts, `full` many rows, `wrong` a form that was refused, `running` work under way.
 */
export type ScreenState = 'content' | 'empty' | 'error' | 'long' | 'full' | 'wrong' | 'running';

export type Screen = {
  /** Names the pictures. */
  id: string;
  /**
   * Where it is: a path of routes.tsx; `gate` for what stands before the frame; a dialog names the screen it lies
   * over.
   */
  route: `/${string}` | 'gate' | { over: string };
  /** The heading a person reads, by which a test knows it has arrived. */
  title: string;
  /** The path as typed where `route` has parameters; the test fills in a case's own as `:reference`, a party's as `:party`. */
  example?: string;
  /** A dialog's source below renderer/: each file that shows one is named by an entry. */
  from?: `${'app' | 'features' | 'ui'}/${string}.tsx`;
  states: readonly ScreenState[];
};

/** A dialog that lies over `over` and is shown by the file `from`. */
export function dialog(id: string, over: string, title: string, from: NonNullable<Screen['from']>): Screen {
  return { id, route: { over }, title, from, states: ['content'] };
}

/** A dialog that asks for something and may be refused. */
export function asking(id: string, over: string, title: string, from: NonNullable<Screen['from']>): Screen {
  return { ...dialog(id, over, title, from), states: ['content', 'wrong'] };
}
