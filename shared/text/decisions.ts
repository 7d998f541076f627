/** Decisions on a case: written by one person, signed off by another. */
export const decisionsText = {
  tab: 'Decisions',
  title: 'Decisions',
  lead: 'What was decided, by whom and why. One person submits a decision, another signs it off. Both sign with their own key, and what is signed stays as it is.',
  none: 'No decision yet',
  noneBody:
    'Write down what is decided, and why. It is signed together with the facts and dates of the case as they stand then.',
  failed: 'The decision could not be read',
  where: {
    show: 'showing the decision',
    draft: 'saving the decision',
    discard: 'discarding the draft',
    renew: 'beginning a new version',
    submit: 'submitting the decision',
    takeBack: 'taking the decision back',
    signOff: 'signing off the decision',
    returned: 'returning the decision',
  },
  named: (number: number, version: number) => `Decision ${String(number)}, version ${String(version)}`,
  version: (version: number) => `Version ${String(version)}`,
  fileName: (number: number, version: number) =>
    `Decision ${String(number)}, version ${String(version)}, signed off.pdf`,
  subject: 'About',
  subjectHint: 'Such as: Whom to notify',
  decided: 'What is decided',
  reasons: 'Reasons',
  reasonsHint: 'Legal advice does not belong here: what is written here goes to whoever gets the case file.',
  missing: 'Say what it is about, what is decided and why.',
  write: {
    act: 'Write a decision',
    title: 'Write a decision',
    save: 'Save draft',
    saved: 'Draft saved.',
  },
  change: { act: 'Change', title: 'Change the draft', save: 'Save draft', saved: 'Draft saved.' },
  discard: {
    act: 'Discard',
    title: 'Discard this draft?',
    body: 'It is taken off the case. The history keeps what it said.',
    done: 'Draft discarded.',
  },
  renew: { act: 'New version', done: 'A new version is begun as a draft.' },
  submit: {
    act: 'Submit for sign-off',
    title: 'Submit for sign-off',
    body: 'You sign the decision and the facts below with your key, exactly as they stand here. Neither can be changed afterwards; what changes is a new version.',
    sign: 'Sign and submit',
    done: 'Submitted for sign-off.',
    signer: (name: string) => `To be signed off by ${name}, who reviews the case.`,
    anySigner: 'The case has no reviewer besides you: anybody else in this vault can sign it off.',
  },
  takeBack: {
    act: 'Take back',
    title: 'Take this decision back?',
    body: 'It is no longer waiting for sign-off. What you signed stays on record.',
    done: 'Taken back.',
  },
  signOff: {
    act: 'Sign off',
    title: 'Sign off this decision?',
    body: 'You sign with your key that you read the decision, the facts it rests on and what has changed since. It is kept on the case as a PDF.',
    sign: 'Sign off',
    done: 'Signed off. The PDF is among the documents.',
    own: 'You submitted it. Somebody else signs it off.',
  },
  giveBack: {
    act: 'Return',
    title: 'Return this decision?',
    body: 'You sign your remarks. A new version can then be written.',
    remarks: 'Remarks',
    missing: 'Say what has to change.',
    done: 'Returned with remarks.',
  },
  read: 'Read',
  readNamed: (name: string) => `Read ${name}`,
  draftedBy: (name: string, when: string) => `Written by ${name}, ${when}`,
  submittedBy: (name: string, when: string) => `Submitted by ${name}, ${when}`,
  settled: {
    signedOff: (name: string, when: string) => `Signed off by ${name}, ${when}`,
    returned: (name: string, when: string) => `Returned by ${name}, ${when}`,
    takenBack: (name: string, when: string) => `Taken back by ${name}, ${when}`,
  },
  compare: 'Compare with the version before',
  hide: 'Hide comparison',
  sameText: 'The text is the same.',
  facts: 'Facts it rests on',
  factsNow: 'Facts as they stand now',
  factsErased: 'What was signed was erased. Its hash and signatures stay.',
  notRecorded: 'not recorded',
  changed: {
    title: (count: number) =>
      count === 1
        ? 'One fact has changed since it was submitted'
        : `${String(count)} facts have changed since it was submitted`,
    fact: 'Fact',
    before: 'At the submission',
    after: 'Now',
    none: 'The facts are those it was submitted with.',
  },
  signatures: {
    title: 'Signatures',
    purpose: {
      'decision.submitted': 'Submission',
      'decision.signedOff': 'Sign-off',
      'decision.returned': 'Return',
    } as Record<string, string>,
    check: {
      holds: 'Signature holds',
      erased: 'Signature holds, text erased',
      broken: 'Signature does not hold',
    },
    at: 'Signed',
    key: 'Key',
    hash: 'SHA-256 of what was signed',
    broken:
      'What stands here is not what was signed. Somebody changed this vault with other tools. Restore a backup, or ask for the signed file from an earlier export.',
  },
} as const;

/** The decision as a PDF. */
export const decisionPaperText = {
  decision: 'Decision',
  facts: 'Facts it rests on',
  fact: 'Fact',
  changed: 'Changed between submission and sign-off',
  unchanged: 'Nothing: the facts at the sign-off were those of the submission.',
  signatures: 'Signatures',
  check: 'How to check the signatures',
  footer: (reference: string, name: string) => `${reference} · ${name}`,
  signed: (purpose: string, name: string) => `${purpose} by ${name}`,
  signedAt: 'Signed at (UTC)',
  key: 'Key fingerprint',
  hash: 'SHA-256 of what was signed',
  signature: 'Signature (Ed25519, base64)',
  howTo:
    'What was signed is kept beside this paper, byte for byte: the case file that the office exports holds it under data/decisions with the signatures and the public keys, and the commands by which OpenSSL checks them. ' +
    'The key fingerprint is SHA-256 of the person’s public key. Compare it with one that the person gave you another way: a signature shows that this key signed, not whose it is.',
} as const;

/** Why something can't be done to a decision now, and what to do first. */
export const decisionStepsText = {
  notDraft: 'It was submitted: its text changes by a new version only.',
  notSubmitted: 'It is not waiting for sign-off.',
  underWay: 'A version of this decision is still worked on. Finish that one first.',
  notLast: 'There is a later version of this decision. Take that one.',
  changedSinceSeen: 'The case or the decision was changed while you read. Read it again, then sign.',
  ownSubmission: 'You submitted this decision. Another person signs it off or returns it.',
  notYours: 'Somebody else submitted it. Return it with remarks instead.',
  paper: 'This is the paper of a signed decision. It stays on the case as it is.',
  undecided: 'No decision on this breach was signed off by another person. Say why it is closed without one.',
} as const;

/** What stands beside the signed files in a bundle. */
export const decisionFilesText = (folders: readonly string[]): string =>
  [
    'Decisions on this case: what was signed, byte for byte, with each signature and public key.',
    '',
    'Each folder holds a version of a decision. submitted.json is what one person submitted: the decision and the facts it',
    'rests on. signedOff.json or returned.json is what another person signed then, and names the first by its SHA-256.',
    'Beside each stand the signature (.sig, 64 bytes) and the public key (.pem, Ed25519). A snapshot that was erased is absent.',
    '',
    'To check one with OpenSSL 3, in its folder:',
    '',
    "  ( printf 'custodia/decision/v1\\n'; openssl dgst -sha256 -binary submitted.json ) > message.bin",
    '  openssl pkeyutl -verify -pubin -inkey submitted.pem -rawin -in message.bin -sigfile submitted.sig',
    '',
    'A signature shows that this key signed, not whose it is: compare the key with one that the person gave you another way.',
    '',
    ...folders,
    '',
  ].join('\n');
