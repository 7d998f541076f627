import { loopbackText } from '../../shared/text/loopback.ts';

export type LoopbackArguments = {
  vault: string | null;
  demo: boolean;
  port: number;
  window: boolean;
  help: boolean;
};

/**
 * Reads the command line.
 *
 * @returns the arguments, or a sentence about the first that can't be used
 */
export function readArguments(given: readonly string[]): LoopbackArguments | { problem: string } {
  const read: LoopbackArguments = { vault: null, demo: false, port: 0, window: true, help: false };
  const rest = [...given];
  for (let option = rest.shift(); option !== undefined; option = rest.shift()) {
    if (option === '--demo') read.demo = true;
    else if (option === '--no-window') read.window = false;
    else if (option === '--help' || option === '-h') read.help = true;
    else if (option === '--vault' || option === '--port') {
      const value = rest.shift();
      if (value === undefined || value === '') return { problem: loopbackText.needsValue(option) };
      if (option === '--vault') read.vault = value;
      else if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) read.port = Number(value);
      else return { problem: loopbackText.badPort(value) };
    } else return { problem: loopbackText.unknownOption(option) };
  }
  return read.demo && read.vault !== null ? { problem: loopbackText.demoAndVault } : read;
}
