// Real inputs that lie beside the project on the machines where it is made, and nowhere else.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const beside = resolve(import.meta.dirname, '../../../shared');

function folderBeside(...path: string[]): string | undefined {
  const folder = join(beside, ...path);
  return existsSync(folder) ? folder : undefined;
}

/** @returns the absolute path of a folder of samples, or undefined where this machine has none. */
export const samplesFolder = (name: string): string | undefined => folderBeside('samples', name);

/** @returns the absolute path of the tables of law, or undefined where this machine has none. */
export const tablesFolder = (name: 'regulations' | 'facts'): string | undefined => folderBeside(name);
