import { useState } from 'react';
import type { UsedDraft } from '../../api/use-draft.ts';
import { showToast } from '../../ui/toast.tsx';

type Acting<A> = {
  isRunning: boolean;
  problem: string | null;
  run: (asked: A) => Promise<unknown>;
};

/**
 * What a form of the office's law does when it is submitted: it says what is missing, or asks the core, throws the draft
 * away and says that it is done.
 *
 * @param found what is asked of the core, or why nothing can be yet
 */
export function useSubmit<A>({
  draft,
  found,
  action,
  done,
  onDone,
}: {
  draft: Pick<UsedDraft<object>, 'submitted'>;
  found: { asked: A } | { problem: string };
  action: Acting<A>;
  done: string;
  onDone: () => void;
}) {
  // What is missing is said once somebody has tried, and from then on as it is typed.
  const [isTried, setIsTried] = useState(false);
  const missing = isTried && 'problem' in found ? found.problem : null;

  async function submit(): Promise<void> {
    setIsTried(true);
    if ('problem' in found || (await action.run(found.asked)) === undefined) return;
    await draft.submitted();
    showToast(done);
    onDone();
  }

  return {
    isRunning: action.isRunning,
    problem: missing ?? action.problem,
    onSubmit: () => void submit(),
    onCancel: onDone,
  };
}
