import { isPortablePath, isSystemFile, pathDanger } from './bag-paths.ts';
import { folderFileBytes, listFolder, type BundleSource, type FolderSource } from './bundle-source.ts';
import type { ContainerFile } from './container-file.ts';
import type { Findings } from './findings.ts';
import { isReadable, readZip, type ZipContents } from './read-zip.ts';

/** A file of a bag. What is blocked is there by name, but a finding forbids reading it. */
export type BagFile = ContainerFile & { isBlocked: boolean };

export type Bag = {
  /** Name of the folder the bag lies in within its container, '' where it lies at the top. */
  top: string;
  /** By path relative to the bag. */
  files: ReadonlyMap<string, BagFile>;
  hasDataFolder: boolean;
  /** The zip's own directory, undefined for a folder. */
  zip: ZipContents | undefined;
};

type Contents = { files: BagFile[]; folders: string[]; zip: ZipContents | undefined };

/**
 * Opens what holds the bag and finds the bag in it: at the top, or in the one folder there that has a bagit.txt.
 *
 * @returns undefined, with findings, where there is no bag or no reading it.
 */
export async function locateBag(source: BundleSource, findings: Findings): Promise<Bag | undefined> {
  const contents =
    source.kind === 'zip' ? await zipContents(source, findings) : await folderContents(source, findings);
  if (contents === undefined) return undefined;
  const top = topFolder(contents.files);
  if (typeof top !== 'string') {
    findings.error('content', { code: top === undefined ? 'notABag' : 'severalBags' });
    return undefined;
  }
  const prefix = top === '' ? '' : `${top}/`;
  const files = new Map<string, BagFile>();
  for (const file of contents.files) {
    if (!file.path.startsWith(prefix)) reportOutside(file.path, findings);
    else if (files.has(file.path.slice(prefix.length)))
      findings.error('container', { code: 'duplicateEntry', path: file.path });
    else files.set(file.path.slice(prefix.length), file);
  }
  for (const path of files.keys()) {
    if (path.startsWith('data/') && isSystemFile(path)) findings.warn({ code: 'systemFile', path });
    if (!isPortablePath(path)) findings.warn({ code: 'unportable', path });
  }
  const hasDataFolder =
    contents.folders.includes(`${prefix}data`) || [...files.keys()].some((path) => path.startsWith('data/'));
  return { top, files, hasDataFolder, zip: contents.zip };
}

async function zipContents(
  source: Extract<BundleSource, { kind: 'zip' }>,
  findings: Findings,
): Promise<Contents | undefined> {
  const zip = await readZip(source, findings);
  if (zip === undefined) return undefined;
  const paths = [...zip.files.map((file) => file.path), ...zip.folders];
  paths.forEach((path) => reportDanger(path, findings));
  const files = zip.files.map((file) => ({
    ...file,
    isBlocked: !isReadable(file, findings) || pathDanger(file.path) !== undefined,
  }));
  return { files, folders: zip.folders, zip };
}

async function folderContents(source: FolderSource, findings: Findings): Promise<Contents> {
  const items = await listFolder(source);
  const files: BagFile[] = [];
  for (const { path, size, kind } of items) {
    reportDanger(path, findings);
    if (kind === 'folder') continue;
    if (kind !== 'file') findings.error('content', { code: kind, path });
    files.push({
      path,
      size,
      crc32: undefined,
      read: () => folderFileBytes(source, path, size),
      isBlocked: kind !== 'file' || pathDanger(path) !== undefined,
    });
  }
  const folders = items.filter((item) => item.kind === 'folder').map((item) => item.path);
  return { files, folders, zip: undefined };
}

/** @returns the bag's folder, undefined where there is none, null where there are several. */
function topFolder(files: readonly BagFile[]): string | undefined | null {
  const paths = files.map((file) => file.path);
  if (paths.includes('bagit.txt')) return '';
  const tops = new Set(
    paths.filter((path) => /^[^/]+\/bagit\.txt$/.test(path)).map((path) => path.slice(0, -10)),
  );
  return tops.size > 1 ? null : [...tops][0];
}

function reportDanger(path: string, findings: Findings): void {
  if (pathDanger(path) !== undefined) findings.error('content', { code: 'unsafePath', path });
}

function reportOutside(path: string, findings: Findings): void {
  if (isSystemFile(path)) findings.warn({ code: 'outsideBag', path });
  else findings.error('container', { code: 'outsideBag', path });
}
