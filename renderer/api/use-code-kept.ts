import { useApi } from './api-context.tsx';

/**
 * @param onFinish what the screen does once the person has the recovery code
 * @returns the same, which also tells the vault so: it stops asking for a new one at each unlock
 */
export function useCodeKept(onFinish: () => void): () => void {
  const { client } = useApi();
  return () => {
    // Locked meanwhile: the next unlock asks again, which is what is meant then.
    client.vault.confirmRecoveryCode({}).catch(() => undefined);
    onFinish();
  };
}
