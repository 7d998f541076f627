import type { CaseId } from '../../shared/ids.ts';
import { undoneText } from '../../shared/text/undone.ts';
import { useApi } from './api-context.tsx';
import type { CustodiaClient } from './client.ts';
import { errorText } from './error-text.ts';
import { type Action, useAction } from './use-action.ts';

/** How a screen says what was done, with a way back. */
export type Say = (text: string, undo?: () => void) => void;

/** Lets a person take back what they just did: the act is named now, so a later one is never undone in its place. */
export async function sayWithUndo(
  client: CustodiaClient,
  caseId: CaseId,
  say: Say,
  text: string,
): Promise<void> {
  const history = await client.cases.history({ id: caseId, limit: 1 }).catch(() => undefined);
  const newest = history?.entries[0];
  if (newest?.canUndo !== true) {
    say(text);
    return;
  }
  say(text, () => {
    client.journal.undo({ actId: newest.actId }).then(
      () => say(undoneText.undone),
      (error: unknown) => say(errorText(error, undoneText.where)),
    );
  });
}

/**
 * Something a person does to a case: when it is done the screen says so and offers to undo it.
 *
 * @param told.done what was done, a sentence
 * @param told.say shows it, `showToast`
 */
export function useCaseAction<I, O>(
  caseId: CaseId,
  where: string,
  act: (client: CustodiaClient, input: I) => Promise<O>,
  told: { done: string | ((output: O) => string); say: Say },
): Action<I, O> {
  const { client } = useApi();
  const action = useAction(where, act);
  return {
    ...action,
    run: async (input) => {
      const output = await action.run(input);
      if (output !== undefined) {
        const text = typeof told.done === 'string' ? told.done : told.done(output);
        void sayWithUndo(client, caseId, told.say, text);
      }
      return output;
    },
  };
}
