import { createHash } from 'node:crypto';
import { isSystemFile } from './bag-paths.ts';
import { hashes } from './container-file.ts';
import type { Findings } from './findings.ts';
import type { Bag } from './locate-bag.ts';
import { PathMatcher } from './match-paths.ts';
import type { BagTags } from './read-bag.ts';
import type { Manifest, ManifestLine } from './read-tags.ts';

/** A hash that a file has to have, and the manifest that says so. */
export type Expectation = { path: string; algorithm: string; digest: string; manifest: string };

/**
 * Holds what the manifests list against what is there, without reading contents (RFC 8493, 3: "complete").
 *
 * @returns what each file's contents have to hash to.
 */
export function checkLists(bag: Bag, tags: BagTags, findings: Findings): Expectation[] {
  return new ListCheck(bag, tags, findings).run();
}

class ListCheck {
  readonly #bag: Bag;
  readonly #tags: BagTags;
  readonly #findings: Findings;
  readonly #matcher: PathMatcher;
  readonly #expectations: Expectation[] = [];
  readonly #covered = new Map<string, Set<string>>();
  readonly #missing = new Set<string>();
  readonly #fetched: ReadonlySet<string>;
  #emptySystemFiles = 0;

  constructor(bag: Bag, tags: BagTags, findings: Findings) {
    this.#bag = bag;
    this.#tags = tags;
    this.#findings = findings;
    this.#matcher = new PathMatcher(new Set(bag.files.keys()), tags.version ?? '1.0', findings);
    this.#fetched = new Set(
      tags.fetch.map((line) => this.#matcher.find(line, 'fetch.txt') ?? this.#matcher.listed(line)),
    );
  }

  run(): Expectation[] {
    if (!this.#bag.hasDataFolder) this.#findings.error('content', { code: 'noPayload' });
    if (this.#tags.manifests.length === 0) this.#findings.error('content', { code: 'noManifest' });
    for (const manifest of [...this.#tags.manifests, ...this.#tags.tagManifests])
      this.#readManifest(manifest);
    this.#checkFetch();
    this.#checkPayloadCoverage();
    this.#checkTagCoverage();
    this.#checkOxum();
    this.#matcher.warnOfTwins();
    return this.#expectations;
  }

  #isStrict(): boolean {
    return this.#tags.version === '1.0';
  }

  #readManifest(manifest: Manifest): void {
    const covered = new Set<string>();
    const seen = new Map<string, string>();
    for (const line of manifest.lines) {
      this.#checkTwice(manifest, line, seen);
      const path = this.#matcher.find(line, manifest.file);
      this.#checkScope(manifest, path ?? this.#matcher.listed(line));
      if (path === undefined) this.#reportMissing(manifest, line);
      else {
        covered.add(path);
        this.#expectations.push({
          path,
          algorithm: manifest.algorithm,
          digest: line.digest,
          manifest: manifest.file,
        });
      }
    }
    this.#covered.set(manifest.file, covered);
  }

  #checkTwice(manifest: Manifest, line: ManifestLine, seen: Map<string, string>): void {
    const before = seen.get(line.path);
    seen.set(line.path, line.digest);
    if (before === undefined) return;
    const where = { path: line.path, detail: manifest.file };
    if (before !== line.digest) this.#findings.error('content', { code: 'listedDifferently', ...where });
    // Forbidden since 1.0 (RFC 8493, 2.1.3); before, one file listed twice alike was bad style.
    else if (this.#isStrict()) this.#findings.error('content', { code: 'listedTwice', ...where });
    else this.#findings.warn({ code: 'listedTwice', ...where });
  }

  #checkScope(manifest: Manifest, path: string): void {
    const isPayload = path.startsWith('data/');
    const isOfTags = this.#tags.tagManifests.includes(manifest);
    const isRight = isOfTags ? !isPayload && !/^tagmanifest-[^/]+\.txt$/.test(path) : isPayload;
    if (isRight) return;
    const where = { path, detail: manifest.file };
    if (isOfTags && !this.#isStrict()) this.#findings.warn({ code: 'outsidePayload', ...where });
    else this.#findings.error('content', { code: 'outsidePayload', ...where });
  }

  #reportMissing(manifest: Manifest, line: ManifestLine): void {
    const path = this.#matcher.listed(line);
    if (this.#missing.has(path)) return;
    this.#missing.add(path);
    if (this.#fetched.has(path)) this.#findings.error('content', { code: 'notFetched', path });
    else if (isSystemFile(path) && line.digest === emptyDigest(manifest.algorithm)) {
      // Copying tools drop these. Listed as empty, all that it held is known, so nothing is lost with it.
      this.#emptySystemFiles += path.startsWith('data/') ? 1 : 0;
      this.#findings.warn({ code: 'missingSystemFile', path });
    } else this.#findings.error('content', { code: 'missing', path, detail: manifest.file });
  }

  #checkFetch(): void {
    const listed = new Set([...this.#missing, ...[...this.#covered.values()].flatMap((paths) => [...paths])]);
    for (const path of this.#fetched) {
      if (!listed.has(path)) this.#findings.error('content', { code: 'fetchUnlisted', path });
    }
  }

  #checkPayloadCoverage(): void {
    const lists = this.#tags.manifests.map((manifest) => manifest.file);
    for (const path of this.#bag.files.keys()) {
      if (!path.startsWith('data/')) continue;
      const absent = lists.filter((file) => this.#covered.get(file)?.has(path) !== true);
      if (absent.length === 0) continue;
      // RFC 8493, 3: each manifest lists every file since 1.0; before, one of them was enough.
      if (absent.length === lists.length) this.#findings.error('content', { code: 'unlisted', path });
      else if (this.#isStrict())
        this.#findings.error('content', { code: 'notInEveryManifest', path, detail: absent.join(', ') });
      else this.#findings.warn({ code: 'notInEveryManifest', path, detail: absent.join(', ') });
    }
  }

  #checkTagCoverage(): void {
    const lists = this.#tags.tagManifests.map((manifest) => this.#covered.get(manifest.file));
    if (lists.length === 0) return;
    for (const path of this.#bag.files.keys()) {
      const isExempt =
        path.startsWith('data/') || /^tagmanifest-[^/]+\.txt$/.test(path) || path === 'signature.json';
      if (!isExempt && !lists.some((list) => list?.has(path)))
        this.#findings.warn({ code: 'unlistedTagFile', path });
    }
  }

  #checkOxum(): void {
    const stated = this.#tags.info.filter((line) => line.label.toLowerCase() === 'payload-oxum');
    const payload = [...this.#bag.files].filter(([path]) => path.startsWith('data/'));
    const bytes = payload.reduce((sum, [, file]) => sum + file.size, 0);
    const actual = `${bytes}.${payload.length + this.#emptySystemFiles}`;
    if (this.#isStrict() && stated.length > 1) {
      this.#findings.error('content', { code: 'oxum', detail: 'Payload-Oxum stands there more than once' });
    }
    for (const { value } of stated) {
      const plain = /^(\d+)\.(\d+)$/.exec(value);
      const isSame = plain !== null && `${BigInt(plain[1] ?? '0')}.${BigInt(plain[2] ?? '0')}` === actual;
      if (!isSame) this.#findings.error('content', { code: 'oxum', detail: `${value}, found ${actual}` });
    }
  }
}

function emptyDigest(algorithm: string): string {
  return createHash(hashes.get(algorithm)?.name ?? 'sha256').digest('hex');
}
