/** What a child that is to be killed does, and where it is killed; `step` null: at any time, by its parent. */
export type Job = {
  scenario: 'save' | 'attach' | 'export' | 'backup' | 'migrate' | 'rekey' | 'keyFile';
  folder: string;
  /** For bundles and backups. */
  out: string;
  passphrase: string;
  step: string | null;
  nth: number;
};

/** A line that the child prints once a call has returned; `trying` just before a change of passphrase. */
export type Acknowledged =
  | { kind: 'ready' }
  | { kind: 'case'; id: string; title: string }
  | { kind: 'note'; id: string; text: string }
  | { kind: 'document'; id: string; sha256: string }
  | { kind: 'export'; path: string }
  | { kind: 'backup'; folder: string }
  | { kind: 'trying'; passphrase: string }
  | { kind: 'passphrase'; passphrase: string }
  | { kind: 'migrated' };

export const steps = {
  save: ['save.begun', 'save.applied', 'save.committed'],
  attach: ['attach.chunk', 'attach.committed', 'attach.segmentNamed'],
  export: ['export.begun', 'export.written', 'export.synced', 'export.renamed'],
  backup: ['backup.begun', 'backup.records', 'backup.segment', 'backup.described', 'backup.named'],
  migrate: ['migrate.backedUp', 'migrate.begun', 'migrate.applied', 'migrate.committed'],
  rekey: ['rekey.keyFileWritten', 'rekey.reencrypted', 'rekey.promoted'],
  keyFile: ['keyFile.written', 'keyFile.synced', 'keyFile.replaced'],
} as const;

/** Steps that come once (or once per migration) however long the child works. */
export const mostTimes: Readonly<Record<string, number>> = {
  'attach.segmentNamed': 1,
  'migrate.backedUp': 1,
  'migrate.begun': 2,
  'migrate.applied': 2,
  'migrate.committed': 2,
};
