import type { ErrorCode, ErrorData } from '../errors.ts';
import { lawText } from './law.ts';

const folderReason: Record<ErrorData<'FOLDER_REFUSED'>['reason'], (detail: string) => string> = {
  network: (detail) => `it lies on a network or mapped drive (${detail}), where the database can lose writes`,
  synced: (detail) => `${detail} keeps it in step with other machines and can put back old halves of it`,
  notAFolder: () => 'it is not a folder',
  relative: () => 'its full path is needed',
};

const sentences: { [C in ErrorCode]: (data: ErrorData<C>) => string } = {
  VAULT_LOCKED: () => 'The vault is locked. Unlock it with your passphrase and try again.',
  VAULT_MISSING: ({ folder }) => `There is no vault in ${folder}. Check the folder, or create a vault there.`,
  VAULT_EXISTS: ({ folder }) =>
    `${folder} already holds a vault or other files. Nothing was changed: choose an empty folder, or open the vault that is there.`,
  WRONG_PASSPHRASE: () =>
    'This passphrase does not open the vault. Check Caps Lock and the keyboard layout; if it is lost, use the recovery code.',
  PASSPHRASE_REFUSED: ({ reason }) =>
    reason === 'weak'
      ? 'This passphrase would be easy to guess. Use at least four unrelated words, or twelve mixed characters.'
      : 'This passphrase cannot be used in this vault. Choose another one.',
  KEY_FILE_MISSING: ({ folder }) =>
    `The key file (keyfile.json) is missing from ${folder}. Nothing was changed: put it back from a backup of this vault.`,
  KEY_FILE_DAMAGED: ({ folder }) =>
    `The key file (keyfile.json) in ${folder} is damaged. Nothing was changed: put it back from a backup of this vault.`,
  VAULT_DAMAGED: ({ folder, file }) =>
    `${file} in ${folder} is damaged and was left as it is. Restore the newest backup into another folder and open that.`,
  VAULT_NEWER: ({ folder }) =>
    `The vault in ${folder} was written by a newer version of Custodia. Nothing was changed: install that version to open it.`,
  VAULT_ALTERED: ({ migration }) =>
    `The vault was prepared by another build of this version (${migration} differs). Nothing was changed: open it with the build that wrote it.`,
  VAULT_IN_USE: ({ folder }) =>
    `The vault in ${folder} is open in another Custodia on this machine. Close or lock it there, then try again.`,
  FOLDER_REFUSED: ({ folder, reason, detail }) =>
    `${folder} cannot hold a vault: ${folderReason[reason](detail)}. Choose a folder on a disk of this machine; backups may go to a share.`,
  FOLDER_READ_ONLY: ({ folder }) =>
    `Custodia may not write in ${folder}. Nothing was changed: make the folder writable for you, or choose another.`,
  DISK_FULL: ({ folder }) =>
    `The disk that holds ${folder} is full. What was saved before is safe; free some space and try again.`,
  NOT_FOUND: ({ what, which }) => `There is no ${what} ${which} in this vault.`,
  CONFLICT: ({ what, why }) => `${what}: ${why}`,
  NOT_ALLOWED: ({ why }) => why,
  INVALID: ({ field, why }) => `${field}: ${why}`,
  NOT_A_MAIL: ({ name, why }) =>
    `${name} is not a mail (${why}). Attach it to a case as a document instead; saved mails end in .eml or .msg.`,
  PACK_REFUSED: (problem) => lawText.pack.problem(problem),
  UPLOAD_BROKEN: ({ name }) => `${name} did not arrive whole. Nothing of it was kept: add it again.`,
  CONTENT_DAMAGED: ({ name }) =>
    `${name} no longer has the content that was recorded. It was not handed out: restore it from a backup.`,
  BACKUP_UNUSABLE: ({ folder, why }) =>
    `The backup in ${folder} cannot be used: ${why}. Nothing was changed.`,
  CANCELLED: () => 'Cancelled. Nothing was left behind.',
};

/** @returns the sentence a person reads: what happened, what was kept, what to do. */
export function errorSentence<C extends ErrorCode>(code: C, data: ErrorData<C>): string {
  return sentences[code](data);
}

/** For a failure nobody foresaw: `where` is a short place, never case data. */
export function unexpectedSentence(where: string): string {
  return `Something failed that Custodia did not foresee (${where}). What was saved before is safe; nothing of this step was kept.`;
}
