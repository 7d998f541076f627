// Real inputs that lie beside the project on the machines where it is made, and nowhere else.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const samples = resolve(import.meta.dirname, '../../../shared/samples');

/** @returns the absolute path of a folder of samples, or undefined where this machine has none. */
export function samplesFolder(name: string): string | undefined {
  const folder = join(samples, name);
  return existsSync(folder) ? folder : undefined;
}
