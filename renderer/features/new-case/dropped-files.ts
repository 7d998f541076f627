import { create } from 'zustand';

export type DroppedFile = {
  file: File;
  /** Who gave it: a file waits for its own person only. */
  person: string | null;
  /** Whether it was meant for the form as it stood, or begins a complaint of its own. */
  isForThisForm: boolean;
};

/** Files given by drop or choice that are not in the vault yet; a form that is left goes on with them when it is back. */
export const useDroppedFiles = create<{ files: readonly DroppedFile[] }>(() => ({ files: [] }));

export function giveFiles(
  files: readonly File[],
  { person, isForThisForm }: { person: string | null; isForThisForm: boolean },
): void {
  const given = files.map((file) => ({ file, person, isForThisForm }));
  useDroppedFiles.setState((before) => ({ files: [...before.files, ...given] }));
}

export function forgetFile(dropped: DroppedFile): void {
  useDroppedFiles.setState((before) => ({ files: before.files.filter((other) => other !== dropped) }));
}
