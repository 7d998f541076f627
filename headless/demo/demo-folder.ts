import { type OwnFolder, makeOwnFolder, sweepOwnFolders } from '../../core/node-ports/own-folder.ts';

export const demoPrefix = 'custodia-demo-';

/** @returns a throw-away folder for a demonstration; what killed ones left behind is removed first */
export function demoFolder(): OwnFolder {
  sweepOwnFolders(demoPrefix);
  return makeOwnFolder(demoPrefix);
}
