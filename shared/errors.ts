import { z } from 'zod';

/**
 * Every way a procedure may refuse or fail, with the data its sentence needs (shared/text/errors.ts). The
 * codes are part of the contract: hosts and scripts rely on them.
 */
export const errorData = {
  /** The vault is locked: unlock it first. */
  VAULT_LOCKED: z.object({}),
  /** There is no vault in this folder. */
  VAULT_MISSING: z.object({ folder: z.string() }),
  /** The folder holds a vault, or files that would have to be replaced. */
  VAULT_EXISTS: z.object({ folder: z.string() }),
  /** No wrap of the key file opens with this passphrase or recovery code. */
  WRONG_PASSPHRASE: z.object({}),
  /** A passphrase that is too easy to guess, or one that already opens this vault for somebody. */
  PASSPHRASE_REFUSED: z.object({ reason: z.enum(['weak', 'taken']) }),
  KEY_FILE_MISSING: z.object({ folder: z.string() }),
  KEY_FILE_DAMAGED: z.object({ folder: z.string() }),
  /** The key is right and the database can't be read. */
  VAULT_DAMAGED: z.object({ folder: z.string(), file: z.string() }),
  /** Written by a newer version of the program. */
  VAULT_NEWER: z.object({ folder: z.string(), unknown: z.string() }),
  /** A migration that was applied here is not the one this program has. */
  VAULT_ALTERED: z.object({ folder: z.string(), migration: z.string() }),
  VAULT_IN_USE: z.object({ folder: z.string() }),
  FOLDER_REFUSED: z.object({
    folder: z.string(),
    reason: z.enum(['network', 'synced', 'notAFolder', 'relative']),
    detail: z.string(),
  }),
  FOLDER_READ_ONLY: z.object({ folder: z.string() }),
  DISK_FULL: z.object({ folder: z.string() }),
  /** The thing named is not in this vault. */
  NOT_FOUND: z.object({ what: z.string(), which: z.string() }),
  /** Somebody changed it meanwhile, or it is in a state that doesn't allow this. */
  CONFLICT: z.object({ what: z.string(), why: z.string() }),
  /** The person's role doesn't allow this. */
  NOT_ALLOWED: z.object({ why: z.string() }),
  /** A value is missing or can't be. `field` is the input's path. */
  INVALID: z.object({ field: z.string(), why: z.string() }),
  NOT_A_MAIL: z.object({ name: z.string(), why: z.string() }),
  /** A pack of rules was refused whole: nothing of it is used. `row` is the rule's id or place; null for the file itself. */
  PACK_REFUSED: z.object({ file: z.string(), row: z.string().nullable(), reason: z.string() }),
  /** What arrived isn't what was announced. */
  UPLOAD_BROKEN: z.object({ name: z.string() }),
  /** A stored document's bytes no longer have their recorded hash. */
  CONTENT_DAMAGED: z.object({ name: z.string() }),
  BACKUP_UNUSABLE: z.object({ folder: z.string(), why: z.string() }),
  CANCELLED: z.object({}),
} as const;

export type ErrorCode = keyof typeof errorData;
export type ErrorData<C extends ErrorCode> = z.infer<(typeof errorData)[C]>;

/** What the core throws: a code of the contract with its data. The doors turn it into a typed error. */
export class CustodiaError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly data: ErrorData<C>;

  constructor(code: C, data: ErrorData<C>, options?: { cause?: unknown }) {
    super(code, options);
    this.name = 'CustodiaError';
    this.code = code;
    this.data = data;
  }
}

/** @returns whether `error` is a {@link CustodiaError}, of `code` where one is given. */
export function isCustodiaError<C extends ErrorCode>(error: unknown, code?: C): error is CustodiaError<C> {
  return error instanceof CustodiaError && (code === undefined || error.code === code);
}

/**
 * @param field the input's path
 * @param why a sentence part that says what to do
 */
export const invalid = (field: string, why: string): CustodiaError<'INVALID'> =>
  new CustodiaError('INVALID', { field, why });
