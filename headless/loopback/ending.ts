/** Puts away what the program holds, last made first, and then ends the process, whoever asks for it first. */
export type Ending = {
  /** @param task done before the process ends; what it returns is waited for */
  before: (task: () => unknown) => void;
  /** @param sentence said when all is put away */
  end: (sentence: string) => void;
  isEnding: () => boolean;
};

export function newEnding(world: { say: (text: string) => void; exit: () => void }): Ending {
  const tasks: (() => unknown)[] = [];
  let isEnding = false;
  async function putAway(sentence: string): Promise<void> {
    for (const task of tasks.reverse()) {
      try {
        await task();
      } catch {
        // What can't be put away now is swept at the next start; the rest still is.
      }
    }
    world.say(sentence);
    world.exit();
  }
  return {
    before: (task) => tasks.push(task),
    isEnding: () => isEnding,
    end: (sentence) => {
      if (isEnding) return;
      isEnding = true;
      void putAway(sentence);
    },
  };
}
