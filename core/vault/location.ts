import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, sep } from 'node:path';
import { CustodiaError } from '../../shared/errors.ts';
import { existingPart } from '../node-ports/private-folder.ts';

/** File systems on which SQLite's log and locks can't be relied on, or that another machine writes too. */
const networkTypes =
  /^(nfs\d*|cifs|smb\d*|smbfs|afs|ncpfs|9p|davfs|ceph|glusterfs|lustre|fuse(\..*)?|fuseblk|vboxsf|prl_fs|webdav|afpfs)$/;

/** Folder names under which sync clients keep their copy; they put back old halves of a database. */
const syncedNames: readonly [RegExp, string][] = [
  [/^onedrive( - .*)?$/i, 'OneDrive'],
  [/^dropbox( \(.*\))?$/i, 'Dropbox'],
  [/^(google ?drive|my drive|googledrive-.*)$/i, 'Google Drive'],
  [/^(icloud ?drive|mobile documents|com~apple~clouddocs)$/i, 'iCloud'],
  [/^box( sync)?$/i, 'Box'],
  [/^cloudstorage$/i, 'a cloud service'],
];

const syncMarkers: readonly [string, string][] = [
  ['.dropbox', 'Dropbox'],
  ['.dropbox.cache', 'Dropbox'],
  ['.tmp.drivedownload', 'Google Drive'],
];

function ancestors(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}

/** @returns the sync service that keeps this folder, or null. */
export function syncServiceOf(folder: string, environment: NodeJS.ProcessEnv = process.env): string | null {
  for (const name of folder.split(sep)) {
    const known = syncedNames.find(([pattern]) => pattern.test(name));
    if (known) return known[1];
  }
  for (const variable of ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer']) {
    const root = environment[variable];
    if (root && (folder === root || folder.startsWith(root + sep))) return 'OneDrive';
  }
  for (const ancestor of ancestors(folder)) {
    const marker = syncMarkers.find(([file]) => existsSync(join(ancestor, file)));
    if (marker) return marker[1];
  }
  return null;
}

/**
 * @param mountInfo the text of /proc/self/mountinfo (proc(5))
 * @returns the file system's type under `folder` when it is one that can't hold a vault, else null
 */
export function networkMountOf(folder: string, mountInfo: string): string | null {
  let best = { point: '', type: '' };
  for (const line of mountInfo.split('\n')) {
    const [left, right] = line.split(' - ');
    const point = left
      ?.split(' ')[4]
      ?.replaceAll(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
    const type = right?.split(' ')[0];
    if (point === undefined || type === undefined) continue;
    const isUnder = folder === point || point === '/' || folder.startsWith(`${point}/`);
    if (isUnder && point.length >= best.point.length) best = { point, type };
  }
  return networkTypes.test(best.type) ? best.type : null;
}

/**
 * Refuses folders that can't hold a vault: network shares, mapped drives, user-space mounts, synced folders.
 *
 * @throws CustodiaError FOLDER_REFUSED with the reason
 */
export function assertVaultLocation(folder: string): void {
  const refuse = (reason: 'network' | 'synced' | 'notAFolder' | 'relative', detail: string) =>
    new CustodiaError('FOLDER_REFUSED', { folder, reason, detail });
  if (!isAbsolute(folder)) throw refuse('relative', '');
  if (folder.startsWith('\\\\') || folder.startsWith('//')) throw refuse('network', 'a share');
  const existing = existingPart(folder);
  if (!statSync(existing).isDirectory()) throw refuse('notAFolder', '');
  // A mapped drive or a link resolves to where it really lies.
  const real = realpathSync.native(existing) + folder.slice(existing.length);
  if (real.startsWith('\\\\')) throw refuse('network', 'a mapped drive');
  const service = syncServiceOf(real) ?? syncServiceOf(folder);
  if (service !== null) throw refuse('synced', service);
  if (process.platform === 'linux' && existsSync('/proc/self/mountinfo')) {
    const type = networkMountOf(real, readFileSync('/proc/self/mountinfo', 'utf8'));
    if (type !== null) throw refuse('network', type);
  }
}
