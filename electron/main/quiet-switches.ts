import type { App } from 'electron';

/** Chromium's switches by which it talks to nobody on its own account. */
export const quietSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-breakpad'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-http-cache'],
  ['disable-sync'],
  ['no-pings'],
  ['no-proxy-server'],
  // No name is ever looked up, whatever else might ask.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-features', 'NetworkTimeServiceQuerying,OptimizationHints,SpellcheckServerQuerying,Translate'],
];

/** Before the program is ready: afterwards Chromium no longer reads them. The crash reporter is never started. */
export function quietChromium(app: Pick<App, 'commandLine'>): void {
  for (const [name, value] of quietSwitches) app.commandLine.appendSwitch(name, value);
}
