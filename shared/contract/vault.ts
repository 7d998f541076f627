import { z } from 'zod';
import { zoneName } from '../dates.ts';
import { office, role } from '../domain/offices.ts';
import { personId } from '../ids.ts';
import { done, line, nothing, procedure } from './base.ts';

/** Who is at the keyboard: everything recorded now is recorded under this person's name. */
export const sessionPerson = z.object({ id: personId, name: z.string(), office, role });

export const vaultStatus = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('closed'),
    defaultFolder: z.string(),
    folder: z.string().nullable(),
    found: z.boolean(),
  }),
  z.object({
    state: z.literal('open'),
    folder: z.string(),
    person: sessionPerson,
    /** SHA-256 of the vault's public key, in groups: what a bundle's signature is compared with. */
    fingerprint: z.string(),
    zone: zoneName,
    /** After a restore, until a person has said which number was used last outside this vault. */
    askForLastNumber: z.boolean(),
    /** A new recovery code has to be made: nobody has said since that they keep the last one. */
    needsRecoveryCode: z.boolean(),
  }),
]);
export type VaultStatus = z.infer<typeof vaultStatus>;

const passphrase = z.string().min(1).max(1_000);

export const vaultContract = {
  /** Whether a vault is open, and where one would be looked for. Never refused. */
  status: procedure.input(nothing).output(vaultStatus),
  /**
   * Makes a vault in an empty or absent folder and opens it for its first person, an administrator. The
   * recovery code is in this answer and nowhere else.
   */
  create: procedure
    .input(z.object({ folder: z.string().min(1), name: line, office, passphrase }))
    .output(z.object({ recoveryCode: z.string() })),
  /** Opens the vault for the person whose passphrase this is. */
  open: procedure.input(z.object({ folder: z.string().min(1), passphrase })).output(vaultStatus),
  /** Closes the databases and drops the keys. Never refused. */
  lock: procedure.input(nothing).output(done),
  /** Whether the person at the keyboard is still there: puts idle locking off. */
  stillHere: procedure.input(nothing).output(done),
  /** `exposed`: somebody may know the old passphrase, so the data key is replaced too, with a new recovery code. */
  changePassphrase: procedure
    .input(z.object({ current: passphrase, next: passphrase, exposed: z.boolean().default(false) }))
    .output(z.object({ recoveryCode: z.string().nullable() })),
  /**
   * Opens the vault with the recovery code and gives a person (by name; the only administrator where none is
   * named) a new passphrase and new keys. The code is used up; the answer holds the next one.
   */
  recover: procedure
    .input(
      z.object({
        folder: z.string().min(1),
        code: z.string().min(1),
        name: line.optional(),
        next: passphrase,
      }),
    )
    .output(z.object({ recoveryCode: z.string(), name: z.string() })),
  /**
   * The person has the recovery code that an answer of this session held. Until then each later unlock asks for a new
   * one: the program may have stopped before anybody saw it.
   */
  confirmRecoveryCode: procedure.input(nothing).output(done),
  /** Replaces the recovery code; the old one opens nothing any more that is saved from now on. */
  newRecoveryCode: procedure.input(z.object({ passphrase })).output(z.object({ recoveryCode: z.string() })),
  /** After a restore: the last number given outside this vault, so that none is given twice. */
  setLastNumber: procedure
    .input(z.object({ numbers: z.array(z.object({ reference: z.string() })) }))
    .output(done),
};

export const person = z.object({
  id: personId,
  name: z.string(),
  office,
  role,
  addedAt: z.string(),
  removedAt: z.string().nullable(),
});
export type Person = z.infer<typeof person>;

export const peopleContract = {
  /** Everybody who can or could open this vault. */
  list: procedure.input(nothing).output(z.object({ people: z.array(person) })),
  /** An administrator adds a person with a first passphrase of their own. */
  add: procedure.input(z.object({ name: line, office, role, passphrase })).output(z.object({ id: personId })),
  /**
   * An administrator takes a person's access away: new data key, database re-encrypted, new recovery code. What
   * that person could read before stays readable in old copies. The last administrator can't be removed.
   */
  remove: procedure.input(z.object({ id: personId })).output(z.object({ recoveryCode: z.string() })),
};

export const settings = z.object({
  /** Minutes without a sign of the person until the vault locks, 1 to 240. */
  lockAfterMinutes: z.number().int().min(1).max(240),
  /** Paper by office: Letter in the US, A4 elsewhere. */
  paper: z.enum(['A4', 'Letter']),
  /** Folder that backups go to unless another is named. */
  backupFolder: z.string().nullable(),
});
export type Settings = z.infer<typeof settings>;

export const settingsContract = {
  get: procedure.input(nothing).output(settings),
  change: procedure.input(settings.partial()).output(settings),
};
