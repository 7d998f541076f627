import { useEffect } from 'react';
import { create } from 'zustand';
import { useApi } from '../api/api-context.tsx';

const tellEveryMilliseconds = 30_000;
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** When the person last gave a sign, in steps of the telling interval; epoch milliseconds. */
export const useLastSign = create<{ at: number }>(() => ({ at: Date.now() }));

/** Tells the core that the person is still there, at most every half minute and only upon a real sign. */
export function useStillHere(): void {
  const { client } = useApi();
  useEffect(() => {
    let toldAt = 0;
    const tell = () => {
      const now = Date.now();
      if (now - toldAt < tellEveryMilliseconds) return;
      toldAt = now;
      useLastSign.setState({ at: now });
      // A core that is away can't lock either; the banner says so.
      client.vault.stillHere({}).catch(() => undefined);
    };
    tell();
    for (const sign of signs) window.addEventListener(sign, tell, { passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, tell);
    };
  }, [client]);
}
