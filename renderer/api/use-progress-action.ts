import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from './api-context.tsx';
import type { CustodiaClient } from './client.ts';
import { cancelledText, errorText, isCancellation } from './error-text.ts';

export type ProgressAction<I, O> = {
  run: (input: I) => Promise<O | undefined>;
  cancel: () => void;
  /** Where the work is, or null when none is under way; `total` is 0 while unknown. */
  progress: { done: number; total: number } | null;
  result: O | null;
  /** The sentence for the last failure; cancelling says so too. */
  problem: string | null;
  reset: () => void;
};

export type ProgressControls = { signal: AbortSignal; report: (done: number, total: number) => void };

/** Long work that reports its progress and can be cancelled; leaving the screen cancels it. */
export function useProgressAction<I, O>(
  where: string,
  act: (client: CustodiaClient, input: I, controls: ProgressControls) => Promise<O>,
): ProgressAction<I, O> {
  const { client } = useApi();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [result, setResult] = useState<O | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef<AbortController | undefined>(undefined);

  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback(
    async (input: I) => {
      const controller = new AbortController();
      running.current = controller;
      setProgress({ done: 0, total: 0 });
      setResult(null);
      setProblem(null);
      try {
        const report = (done: number, total: number) => setProgress({ done, total });
        const answer = await act(client, input, { signal: controller.signal, report });
        setResult(answer);
        return answer;
      } catch (error) {
        const isCancelled = controller.signal.aborted || isCancellation(error);
        setProblem(isCancelled ? cancelledText() : errorText(error, where));
        return undefined;
      } finally {
        setProgress(null);
      }
    },
    [act, client, where],
  );

  return {
    run,
    cancel: () => running.current?.abort(),
    progress,
    result,
    problem,
    reset: () => {
      setResult(null);
      setProblem(null);
    },
  };
}
