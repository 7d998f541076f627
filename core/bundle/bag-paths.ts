/**
 * Which paths may stand in a bag. A bundle made on one system is opened on another, so a path is judged by the
 * rules of all of them at once: what leaves the bag anywhere is refused everywhere (RFC 8493, 5.1 and 5.2).
 */

// Names that Windows opens as devices whatever their extension, superscript digits included.
const deviceName =
  /^(con|prn|aux|nul|conin\$|conout\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])$/i;
const systemName = /^(\.ds_store|thumbs\.db|ehthumbs\.db|desktop\.ini|\.localized|\._.*)$/i;
const unportable = /[<>:"|?*\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Why a path leaves the bag. */
export type PathDanger =
  'empty' | 'nul' | 'backslash' | 'absolute' | 'home' | 'variable' | 'drive' | 'parent' | 'device';

/**
 * @param path '/'-separated, as written by whoever made the bag.
 * @returns why the path leaves the bag by the rules of some system, or undefined where it stays.
 */
export function pathDanger(path: string): PathDanger | undefined {
  if (path === '') return 'empty';
  if (path.includes('\0')) return 'nul';
  if (path.includes('\\')) return 'backslash';
  if (path.startsWith('/')) return 'absolute';
  if (path.startsWith('~')) return 'home';
  if (/^%[^%/]+%/.test(path)) return 'variable';
  const parts = path.split('/');
  // "C:", and "file:" and other schemes that programs follow.
  if (/^[a-z][a-z0-9+.-]*:/i.test(parts[0] ?? '')) return 'drive';
  // Windows drops dots and spaces at a name's end: ".. " and "..." are "..".
  if (parts.some((part) => part !== '.' && /^\.[. ]*$/.test(part))) return 'parent';
  if (parts.some(isDeviceName)) return 'device';
  return undefined;
}

/** @returns whether Windows opens a file of this name as a device. */
export function isDeviceName(name: string): boolean {
  return deviceName.test((name.split('.')[0] ?? '').trimEnd());
}

/** @returns whether the last part is a file that systems make by themselves (`.DS_Store`, `Thumbs.db`). */
export function isSystemFile(path: string): boolean {
  return path.startsWith('__MACOSX/') || systemName.test(path.slice(path.lastIndexOf('/') + 1));
}

/** @returns whether every system can hold the path as it is: no character Windows refuses, none that hides text. */
export function isPortablePath(path: string): boolean {
  return path.split('/').every((part) => !unportable.test(part) && !/[. ]$/.test(part));
}

/** Takes out `./` and empty parts, which tools put into manifests and which mean nothing. */
export function withoutDots(path: string): string {
  if (!/(^|\/)\.?\//.test(path) || path.startsWith('/')) return path;
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

/** What two names share that some file system takes for one: letter case and Unicode composition set aside. */
export function foldedPath(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC');
}
