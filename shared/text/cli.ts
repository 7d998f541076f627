import type { ZonedTimeProblem } from '../dates.ts';

/** Everything the command line says by itself; sentences of errors stand in errors.ts. */
export const cliText = {
  description:
    'Custodia keeps the cases of a privacy office in an encrypted vault on this machine.\nAnswers go to standard output, everything else to standard error.',
  after: `
Exit codes: 0 done; 1 the answer is no (a bundle or the journal does not hold); 2 wrong use;
3 the vault cannot be opened; 4 failed or refused.

Passphrases are never arguments: they come from a file, from standard input (-) or from a hidden prompt.
REF is a reference number such as US-2026-0042-CO.`,
  options: {
    vault: 'folder of the vault (default: the folder of this user)',
    passphraseFile: 'file with the passphrase; - reads standard input',
    json: 'answer as JSON, errors as JSON on standard error',
    newPassphraseFile: 'file with the new passphrase; - reads standard input',
    exposed: 'somebody may know the old one: replace the keys too; prints a new recovery code',
    codeFile: 'file with the recovery code; - reads standard input',
    recoverName: 'who gets the new passphrase (default: the only administrator)',
    name: 'the person’s name as it should stand on the record',
    office: 'US or INT',
    role: 'administrator, manager, reviewer or counsel',
    fromMail: 'a saved mail, RFC 5322 or Outlook, told by its content',
    received: 'when the office received it, with its zone: 2026-11-24T09:10[Europe/London]',
    facts: {
      complaint: 'the complaint as JSON (docs/schema/complaint.json)',
      request: 'the request as JSON (docs/schema/request.json)',
    },
    case: 'reference number of the case',
    kind: 'only cases of this kind',
    search: 'only cases that hold these words anywhere, mails included',
    out: 'file to write; nothing is ever replaced',
    recipient: 'counsel also gets what is privileged',
    fingerprint: 'the key it has to be signed with',
    backupOut: 'folder for backups of this vault',
    from: 'folder of the backup',
  },
  commands: {
    init: 'create a vault with its first administrator; prints the recovery code',
    people: 'who may open the vault',
    peopleAdd: 'add a person',
    peopleRemove: 'take a person’s access away; prints a new recovery code',
    peopleList: 'list everybody who can or could open the vault',
    passphrase: 'change your passphrase',
    recover: 'set a new passphrase with the recovery code; prints the next code',
    complaint: 'complaints',
    request: 'requests for rights',
    addCase: {
      complaint: 'open a complaint from a mail or from facts; prints its reference number',
      request: 'open a request from a mail or from facts; prints its reference number',
    },
    attach: 'attach files to a case',
    list: 'list cases',
    show: 'show a case',
    export: 'write a case as a signed bundle',
    verify: 'check a bundle or any BagIt bag, zipped or a folder; needs no vault',
    journal: 'the record of every change',
    journalVerify: 'walk the whole journal and name the first bad entry',
    backup: 'write a checked backup',
    restore: 'put a backup into an empty folder (--vault); opens nothing else',
  },
  prompt: {
    passphrase: 'Passphrase: ',
    next: 'New passphrase: ',
    again: 'The same again: ',
    code: 'Recovery code: ',
  },
  usage: {
    noPassphrase: 'A passphrase is needed: name a file with --passphrase-file FILE, or - for standard input.',
    noNewPassphrase:
      'A new passphrase is needed: name a file with --new-passphrase-file FILE, or - for standard input.',
    noCode: 'The recovery code is needed: name a file with --code-file FILE, or - for standard input.',
    stdinTwice: 'Standard input can be read for one thing only: name a file for the other.',
    differs: 'The two passphrases are not the same. Nothing was changed.',
    emptySecret: (file: string) => `${file} is empty, so there is nothing to open the vault with.`,
    unreadable: (file: string, code: string) =>
      `${file} cannot be read (${code}). Check the name and try again.`,
    notAFile: (file: string) => `${file} is not a file.`,
    oneSource: 'Give either --from-mail FILE or --facts FILE.json.',
    receivedNeedsMail: '--received belongs to --from-mail; in a facts file it is the field receivedAt.',
    notJson: (kind: string) => (file: string) =>
      `${file} is not JSON. docs/schema/${kind}.json says what it has to hold.`,
    unknownField: (kind: string, field: string) =>
      `${field}: a ${kind} has no such field. See docs/schema/${kind}.json.`,
    badField: (field: string, why: string) => `${field}: ${why}`,
    wholeFile: 'the file',
    vaultNeeded: 'Name the folder to restore into with --vault DIR.',
    choose: (option: string, choices: readonly string[]) => `${option} is one of: ${choices.join(', ')}.`,
  },
  received: {
    unreadable: '--received cannot be read. Type date, time and zone: 2026-11-24T09:10[Europe/London].',
    noZone: '--received has no time zone. Add it in brackets: 2026-11-24T09:10[Europe/London].',
    unknownZone:
      '--received names no known time zone. Type one such as [Europe/London] or [America/Chicago].',
    skipped:
      '--received is a time that the clocks skipped that night. Type a time that there was, in that zone.',
    repeated:
      '--received is a time that came twice that night. Add the offset: 2026-10-25T01:30+01:00[Europe/London].',
  } satisfies Record<ZonedTimeProblem, string>,
  mailWithoutSubject: 'Mail without a subject',
  created: (folder: string) =>
    `The vault was created in ${folder}. This is its recovery code; it is shown now and never again:`,
  newCode: 'The old recovery code no longer opens the vault. This is the new one, shown now and never again:',
  recovered: (name: string) => `${name} has a new passphrase.`,
  passphraseChanged: 'The passphrase was changed.',
  removed: (name: string) => `${name} no longer opens the vault.`,
  added: (name: string) => `${name} was added.`,
  attached: (name: string, size: number, sha256: string) => `${sha256}  ${name} (${String(size)} bytes)`,
  noCases: 'No cases.',
  columns: ['Reference', 'Status', 'Received', 'Next deadline', 'Complainant', 'Title'],
  peopleColumns: ['Name', 'Office', 'Role', 'Added', 'Removed'],
  missing: 'missing',
  notConfirmed: 'not confirmed',
  sections: {
    parties: 'People and organisations',
    documents: 'Documents',
    communications: 'Communications',
    notes: 'Notes',
    tasks: 'Tasks',
    deadlines: 'Deadlines',
    rungs: 'Rungs',
    parts: 'Parts',
    filings: 'Filings',
  },
  privileged: 'privileged',
  exported: {
    file: 'File',
    hash: 'SHA-256 of the tag manifest',
    fingerprint: 'Signed with the key',
    documents: 'Documents',
    leftOut: 'Left out as privileged',
    nothing: 'nothing',
  },
  fingerprint: (text: string) =>
    `Signed with the key ${text}. Compare it with the one the sender gave you by another way.`,
  warning: (sentence: string) => `Note: ${sentence}`,
  journalHolds: (entries: number, head: string) =>
    `The journal holds: ${String(entries)} entries.\nHead: ${head}`,
  journalBroken: (position: number, why: string) =>
    `The journal does not hold. The first bad entry is number ${String(position)}: ${why}`,
  backedUp: (folder: string, bytes: number) => `${folder} (${String(bytes)} bytes, checked)`,
  restored: (folder: string, cases: number) => `${folder} (${String(cases)} cases, checked)`,
  progress: (what: string, done: number, total: number) =>
    total > 0 ? `${what} ${String(Math.floor((done / total) * 100))} %` : what,
  working: {
    attach: 'Reading',
    export: 'Writing',
    verify: 'Checking',
    backup: 'Backing up',
    restore: 'Restoring',
  },
  where: 'command line',
} as const;
