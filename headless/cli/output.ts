import { cliText } from '../../shared/text/cli.ts';
import type { Failure } from './failures.ts';

/** Names and texts of a case can hold anything; what steers a terminal or turns text around is shown as a code. */
export function plainText(text: string): string {
  return text.replace(
    /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}

/** The same on one line. */
export function plainLine(text: string): string {
  return plainText(text.replaceAll(/\s+/gu, ' ').trim());
}

/** Columns as wide as their longest cell; the last one runs on. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows].map((row) => row.map(plainLine));
  const widths = head.map((_, index) => Math.max(...all.map((row) => row[index]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, index) => (index === row.length - 1 ? cell : cell.padEnd(widths[index] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

type Streams = { out: (text: string) => void; err: (text: string) => void; showsProgress: boolean };

/** Where the answer, messages and progress go. */
export class Output {
  readonly #streams: Streams;
  readonly #isJson: boolean;
  #isDrawn = false;

  constructor(streams: Streams, isJson: boolean) {
    this.#streams = streams;
    this.#isJson = isJson;
  }

  /** The command's answer, the only thing on standard output. */
  answer(json: unknown, text: string): void {
    this.#clear();
    this.#streams.out(this.#isJson ? `${JSON.stringify(json)}\n` : `${plainText(text)}\n`);
  }

  /** A part of an answer in text that is given piece by piece. */
  part(text: string): void {
    this.#clear();
    if (!this.#isJson) this.#streams.out(`${plainText(text)}\n`);
  }

  /** The whole answer as JSON, where the text was given by parts. */
  json(json: unknown): void {
    this.#clear();
    if (this.#isJson) this.#streams.out(`${JSON.stringify(json)}\n`);
  }

  message(text: string): void {
    this.#clear();
    if (!this.#isJson) this.#streams.err(`${plainText(text)}\n`);
  }

  progress(what: string, step: { done: number; total: number }): void {
    if (!this.#streams.showsProgress || this.#isJson) return;
    this.#isDrawn = true;
    this.#streams.err(`\r\u001B[K${plainLine(cliText.progress(what, step.done, step.total))}`);
  }

  failure({ code, data, message }: Failure): void {
    this.#clear();
    const json = () => `${JSON.stringify({ error: { code, data, message } })}\n`;
    this.#streams.err(this.#isJson ? json() : `${plainText(message)}\n`);
  }

  #clear(): void {
    if (this.#isDrawn) this.#streams.err('\r\u001B[K');
    this.#isDrawn = false;
  }
}
