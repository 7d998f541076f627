export const backupText = {
  none: 'it holds no complete backup',
  missing: (file: string) => `${file} is missing`,
  changed: (file: string) => `${file} is not the file that was written`,
  unreadable: (file: string, why: string) => `${file} cannot be read back (${why})`,
  otherVault: 'it holds backups of another vault; give each vault a backup folder of its own',
  notEmpty: 'it holds other files; choose an empty folder or one with backups of this vault',
  insideVault: 'it lies inside the vault; choose a folder on another disk',
} as const;
