import { useMutation } from '@tanstack/react-query';
import { useApi } from './api-context.tsx';
import type { CustodiaClient } from './client.ts';
import { errorField, errorText } from './error-text.ts';

export type Action<I, O> = {
  /** Runs and resolves to the answer, or to undefined when it failed: `problem` then says why. */
  run: (input: I) => Promise<O | undefined>;
  isRunning: boolean;
  /** The sentence for the last failure, or null. */
  problem: string | null;
  /** The refused field's path, where the failure names one. */
  problemField: string | undefined;
  error: unknown;
  reset: () => void;
};

/**
 * Something a person does. What changes on screen comes by the changes subscription, so actions name no
 * queries.
 *
 * @param where a short place for failures nobody foresaw, "recording the answer"
 */
export function useAction<I, O>(
  where: string,
  act: (client: CustodiaClient, input: I) => Promise<O>,
): Action<I, O> {
  const { client } = useApi();
  const mutation = useMutation({ mutationFn: (input: I) => act(client, input), retry: false });
  return {
    run: (input) => mutation.mutateAsync(input).catch(() => undefined),
    isRunning: mutation.isPending,
    problem: mutation.error === null ? null : errorText(mutation.error, where),
    problemField: mutation.error === null ? undefined : errorField(mutation.error),
    error: mutation.error,
    reset: mutation.reset,
  };
}
