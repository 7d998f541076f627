import { existsSync, realpathSync } from 'node:fs';
import { loopback } from '../../shared/host.ts';
import { loopbackText } from '../../shared/text/loopback.ts';
import { type AppWindow, openAppWindow, openOrdinaryWindow } from './app-window.ts';
import { type World, findBrowser, ordinaryOpener, windowObstacle } from './browser-choice.ts';
import type { Ending } from './ending.ts';

/** What showing the program needs from the rest of the host. */
export type Stage = {
  url: string;
  /** How many windows are connected now. */
  connected: () => number;
  ending: Ending;
  say: (text: string) => void;
  /** Prints the address, the one line of standard output. */
  print: (url: string) => void;
};

export const thisMachine = (): World => ({
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  real: realpathSync,
});

/**
 * Shows the program as well as this machine allows: a window of its own, else the person's browser, else the address
 * alone, as one line to be opened by hand.
 *
 * @returns called when a window has connected
 */
export function show(stage: Stage, world: World): () => void {
  const obstacle = windowObstacle(world);
  if (obstacle !== null) {
    stage.say(loopbackText[obstacle]);
    stage.print(stage.url);
    return () => undefined;
  }
  const browser = findBrowser(world);
  return browser === null ? showOrdinary(stage, world) : showOwnWindow(stage, browser);
}

function showOwnWindow(stage: Stage, browser: string): () => void {
  const { ending, say } = stage;
  const window: AppWindow = openAppWindow(browser, `${stage.url}&${loopback.ownWindow}`);
  let hasArrived = false;
  let isClosing = false;
  process.once('exit', window.drop);
  ending.before(async () => {
    isClosing = true;
    await window.close();
  });
  say(loopbackText.windowOpened);
  void window.ended.then(() => {
    if (isClosing) return;
    if (!hasArrived) {
      say(loopbackText.windowFailed);
      stage.print(stage.url);
      // Somebody may have the address open elsewhere; then the program goes on until they leave.
    } else if (stage.connected() === 0) ending.end(loopbackText.windowClosed);
  });
  return () => {
    hasArrived = true;
    window.arrived();
  };
}

function showOrdinary(stage: Stage, world: World): () => void {
  stage.say(loopbackText.ordinaryBrowser);
  stage.print(stage.url);
  const window = openOrdinaryWindow(
    stage.url,
    (file) => ordinaryOpener(world.platform, file),
    () => stage.say(loopbackText.noBrowser),
  );
  process.once('exit', window.drop);
  stage.ending.before(window.drop);
  return window.arrived;
}
