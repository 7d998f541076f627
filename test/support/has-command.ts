import { spawnSync } from 'node:child_process';

/** @returns whether this machine has a command on its PATH. */
export function hasCommand(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' }).status === 0;
}
