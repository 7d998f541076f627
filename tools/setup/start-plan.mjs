// What `npm start` opens, by what was typed after it.

/**
 * The desktop program takes no options of its own: whatever is given is for the program in this machine's browser, so
 * that none is ever ignored. `--loopback` in front (npm run dev:loopback) asks for that program without an option.
 * @param {readonly string[]} given
 * @returns {{ desktop: boolean, args: string[], line?: string }} `line`: one line for the person, where it isn't what
 *   they may expect
 */
export function startPlan(given) {
  if (given[0] === '--loopback') return { desktop: false, args: given.slice(1) };
  if (given.length === 0) return { desktop: true, args: [] };
  return {
    desktop: false,
    args: [...given],
    line: `With ${given[0]} the program opens through this machine's browser instead of the desktop window.`,
  };
}
