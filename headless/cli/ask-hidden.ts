import { CustodiaError } from '../../shared/errors.ts';

/** Asks on the terminal without showing what is typed. Ctrl-C and an end of input cancel. */
export function askHidden(question: string, signal: AbortSignal): Promise<string> {
  const { stdin, stderr } = process;
  return new Promise((resolve, reject) => {
    let typed = '';
    const end = (finish: () => void): void => {
      stdin.off('data', onData);
      signal.removeEventListener('abort', cancel);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write('\n');
      finish();
    };
    const cancel = (): void => end(() => reject(new CustodiaError('CANCELLED', {})));
    const onData = (text: string): void => {
      for (const character of text) {
        if (character === '\r' || character === '\n') {
          end(() => resolve(typed));
          return;
        }
        if (character === '\u0003' || character === '\u0004') {
          cancel();
          return;
        }
        if (character === '\u007F' || character === '\b') typed = Array.from(typed).slice(0, -1).join('');
        else typed += character;
      }
    };
    stderr.write(question);
    stdin.setEncoding('utf8');
    stdin.setRawMode(true);
    stdin.on('data', onData);
    stdin.resume();
    signal.addEventListener('abort', cancel, { once: true });
  });
}
