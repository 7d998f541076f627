import { wholeFile } from './container-file.ts';
import type { Findings } from './findings.ts';
import type { Bag } from './locate-bag.ts';
import {
  manifestAlgorithm,
  readDeclaration,
  readFetch,
  readInfo,
  readManifest,
  tagText,
  type InfoLine,
  type Manifest,
  type ManifestLine,
} from './read-tags.ts';

/** What a bag says about itself, read from its tag files once. */
export type BagTags = {
  version: string | null;
  /** The bytes of each tag file that was read: these and no later ones are what is verified. */
  loaded: ReadonlyMap<string, Buffer>;
  manifests: Manifest[];
  tagManifests: Manifest[];
  fetch: ManifestLine[];
  info: InfoLine[];
};

// Half a million lines of SHA-256: more than any bag that people handle, and little memory.
const tagFileLimit = 64 * 1024 * 1024;

const supported = new Set(['0.97', '1.0']);

/** Reads the tag files that the standard and we know. What is wrong with them goes into `findings`. */
export async function readBag(bag: Bag, findings: Findings): Promise<BagTags> {
  const loaded = await loadTagFiles(bag, findings);
  const declarationBytes = loaded.get('bagit.txt');
  const declaration =
    declarationBytes === undefined ? undefined : readDeclaration(declarationBytes, findings);
  const version = declaration?.version ?? null;
  if (version !== null && !supported.has(version)) {
    findings.error('content', { code: 'unsupportedVersion', detail: version });
  }
  const texts = new Map<string, string>();
  for (const [path, bytes] of loaded) {
    if (path === 'bagit.txt' || path === 'signature.json') continue;
    const text = tagText({ path, bytes }, declaration?.encoding ?? 'UTF-8', findings);
    if (text !== undefined) texts.set(path, text);
  }
  const lists = [...texts]
    .filter(([path]) => manifestAlgorithm(path) !== undefined)
    .map(([path, text]) => readManifest({ path, text }, findings))
    .filter((manifest) => manifest !== undefined);
  const isOfTags = (manifest: Manifest): boolean => manifest.file.startsWith('tag');
  return {
    version,
    loaded,
    manifests: lists.filter((manifest) => !isOfTags(manifest)),
    tagManifests: lists.filter(isOfTags),
    fetch: readFetch(texts.get('fetch.txt') ?? '', findings),
    info: readInfo(texts.get('bag-info.txt') ?? '', version ?? '1.0', findings),
  };
}

async function loadTagFiles(bag: Bag, findings: Findings): Promise<Map<string, Buffer>> {
  const loaded = new Map<string, Buffer>();
  const known = ['bagit.txt', 'bag-info.txt', 'fetch.txt', 'signature.json'];
  for (const [path, file] of bag.files) {
    if (file.isBlocked || !(known.includes(path) || manifestAlgorithm(path) !== undefined)) continue;
    try {
      const bytes = await wholeFile(file, tagFileLimit);
      if (bytes === undefined) findings.error('content', { code: 'tooLarge', path });
      else loaded.set(path, bytes);
    } catch (error) {
      findings.error('content', {
        code: 'unreadable',
        path,
        detail: error instanceof Error ? error.message : '',
      });
    }
  }
  return loaded;
}
