import type { FindingCode } from '../../shared/text/bundle.ts';

/** One thing found. Its sentence is made by `findingSentence` (shared/text/bundle.ts). */
export type VerifyFinding = { code: FindingCode; path?: string; detail?: string };

/** An error of the content breaks the bag, one of the container only what carries it. */
export type ErrorKind = 'content' | 'container';

// A bag of a million wrong files is as wrong as one of a thousand, and the answer stays readable.
const most = 1000;

/** Gathers what a verification finds, without limit in count but limited in what is kept. */
export class Findings {
  readonly errors: VerifyFinding[] = [];
  readonly warnings: VerifyFinding[] = [];
  #contentErrors = 0;
  #omitted = { errors: 0, warnings: 0 };

  error(kind: ErrorKind, finding: VerifyFinding): void {
    if (kind === 'content') this.#contentErrors += 1;
    this.#keep('errors', finding);
  }

  warn(finding: VerifyFinding): void {
    this.#keep('warnings', finding);
  }

  get isContentValid(): boolean {
    return this.#contentErrors === 0;
  }

  #keep(list: 'errors' | 'warnings', finding: VerifyFinding): void {
    if (this[list].length < most) this[list].push(finding);
    else {
      this.#omitted[list] += 1;
      this[list][most] = { code: 'more', detail: String(this.#omitted[list]) };
    }
  }
}

/** @returns the finding's path, left out where there is none. */
export function at(path: string | undefined, detail?: string): { path?: string; detail?: string } {
  return { ...(path === undefined ? {} : { path }), ...(detail === undefined ? {} : { detail }) };
}
