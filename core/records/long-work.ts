import { CustodiaError } from '../../shared/errors.ts';
import type { OpenVault } from '../session/open-vault.ts';

/** Lets other calls have their turn between two steps of long work. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** @throws CustodiaError CANCELLED or VAULT_LOCKED when long work should not go on */
export function assertOpen(vault: OpenVault, signal?: AbortSignal): void {
  if (signal?.aborted === true) throw new CustodiaError('CANCELLED', {});
  if (!vault.isOpen) throw new CustodiaError('VAULT_LOCKED', {});
}
