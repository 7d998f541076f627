export type ProgressStep<T> =
  { step: 'progress'; done: number; total: number } | { step: 'result'; result: T };

/**
 * Turns work that reports progress by a callback into steps: the newest progress whenever somebody asks, then the
 * result. Progress nobody asked for in time is left out, so slow readers don't hold up the work.
 */
export async function* progressOf<T>(
  work: (onProgress: (done: number, total: number) => void) => Promise<T>,
): AsyncGenerator<ProgressStep<T>> {
  const waiting: { done: number; total: number }[] = [];
  let wake: () => void = () => undefined;
  const running = work((done, total) => {
    waiting[0] = { done, total };
    wake();
  }).then((result) => ({ step: 'result' as const, result }));
  // Observed below; this keeps a rejection between two steps from counting as unhandled.
  running.catch(() => undefined);
  for (;;) {
    const woken = new Promise<null>((resolve) => {
      wake = () => resolve(null);
    });
    const next = waiting.length === 0 ? await Promise.race([running, woken]) : null;
    if (next !== null) {
      yield next;
      return;
    }
    const report = waiting.pop();
    if (report) yield { step: 'progress', ...report };
  }
}
