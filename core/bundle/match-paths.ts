import { foldedPath } from './bag-paths.ts';
import type { Findings } from './findings.ts';
import { percentDecoded, type ManifestLine } from './read-tags.ts';

/**
 * Finds the file that a manifest's line means. Exact first; then what other tools are known to write: the `*` of
 * `md5sum -b`, other letter case, other Unicode composition. Each of these is warned of, and the line's hash still
 * has to hold.
 */
export class PathMatcher {
  readonly #present: ReadonlySet<string>;
  readonly #folded = new Map<string, string[]>();
  readonly #version: string;
  readonly #findings: Findings;

  constructor(present: ReadonlySet<string>, version: string, findings: Findings) {
    this.#present = present;
    this.#version = version;
    this.#findings = findings;
    for (const path of present) {
      const key = foldedPath(path);
      this.#folded.set(key, [...(this.#folded.get(key) ?? []), path]);
    }
  }

  /** @returns the path of a file that is there, or undefined. */
  find(line: ManifestLine, manifest: string): string | undefined {
    const path = this.#exact(line.path);
    if (path !== undefined) return path;
    if (line.path.startsWith('*')) {
      const bare = this.#exact(line.path.slice(1));
      if (bare !== undefined) {
        this.#findings.warn({ code: 'asterisk', path: manifest, detail: bare });
        return bare;
      }
    }
    const wanted = this.listed(line);
    const alike = this.#folded.get(foldedPath(wanted)) ?? [];
    const [only] = alike;
    if (only === undefined || alike.length > 1) return undefined;
    const code = only.normalize('NFC') === wanted.normalize('NFC') ? 'normalization' : 'letterCase';
    this.#findings.warn({ code, path: only, detail: wanted });
    return only;
  }

  /** @returns the path a line means where no file of that name is there. */
  listed(line: ManifestLine): string {
    return percentDecoded(line.path).replace(/^\*(?=data\/)/, '');
  }

  /** Warns of files that some file system takes for one. */
  warnOfTwins(): void {
    for (const [path, ...others] of this.#folded.values()) {
      for (const other of others) {
        const code = path?.normalize('NFC') === other.normalize('NFC') ? 'normalization' : 'letterCase';
        this.#findings.warn({ code, path: other, ...(path === undefined ? {} : { detail: path }) });
      }
    }
  }

  #exact(path: string): string | undefined {
    const decoded = percentDecoded(path);
    const order = this.#version === '1.0' ? [decoded, path] : [path, decoded];
    return order.find((candidate) => this.#present.has(candidate));
  }
}
