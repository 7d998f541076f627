import type { ZonedTime } from '../dates.ts';
import { dateOf } from '../dates.ts';
import type { PeriodLength } from '../domain/periods/length.ts';
import { lengthText } from './periods.ts';
import { dateInWords } from './when.ts';

type Set = { setByName: string; setAt: ZonedTime };
type Confirmed = { counsel: string; confirmedOn: string; read: string; lapsedOn: string | null };

const on = ({ setAt }: Set) => dateInWords(dateOf(setAt));
const setBy = (set: Set) => `set by ${set.setByName} on ${on(set)}`;

type Target = Set & { length: PeriodLength };
const targetSaid = (target: Target) => `Our target: ${lengthText(target.length)}, ${setBy(target)}`;

/** Words of the office's own law: its targets, its rules, counsel's confirmations, choices and imported packs. */
export const officeLawText = {
  setBy,
  target: {
    /** What stands as the source of the length in the steps of a date. */
    source: (target: Target) =>
      `our own target, not the law’s: ${lengthText(target.length)}, ${setBy(target)}`,
    detail: (target: Target & { reason: string }) =>
      `${lengthText(target.length)}, ${setBy(target)}: ${target.reason}`,
    note: (target: Target & { reason: string }) =>
      `The law gives no number. ${targetSaid(target)}: ${target.reason}`,
  },
  origin: {
    imported: (pack: Set & { version: string; isSigned: boolean; reason: string | null }) =>
      pack.isSigned
        ? `pack ${pack.version}, imported by ${pack.setByName} on ${on(pack)}`
        : `pack ${pack.version}, without a signature that holds, imported by ${pack.setByName} on ${on(pack)}: ${pack.reason ?? ''}`,
    house: (house: Set & { reason: string }) => `the office’s own, ${setBy(house)}: ${house.reason}`,
    overriding: (house: Set & { reason: string }, law: string) =>
      `the office’s own, ${setBy(house)}: ${house.reason}. In place of the packs’ rule, which stands: ${law}`,
  },
  unsignedNote:
    'This rule came in a pack without a signature that holds: check it before relying on the date.',
  confirmation: {
    label: 'Confirmed by counsel',
    said: ({ counsel, confirmedOn, read, lapsedOn }: Confirmed) =>
      lapsedOn === null
        ? `${counsel}, ${dateInWords(confirmedOn)}; read: ${read}`
        : `lapsed: the rule changed on ${dateInWords(lapsedOn)} (${counsel} confirmed the one before on ${dateInWords(confirmedOn)}; read: ${read})`,
  },
  /** Beside a rule in its list. */
  marks: { confirmed: 'confirmed', lapsed: 'confirmation lapsed', ours: 'ours', notFollowed: 'not followed' },
  where: {
    load: 'reading the office’s law',
    target: 'setting a target',
    withdrawTarget: 'withdrawing a target',
    confirm: 'recording a confirmation',
    withdrawConfirmation: 'withdrawing a confirmation',
    rule: 'recording a rule of the office',
    withdrawRule: 'withdrawing a rule of the office',
    choose: 'recording which version is followed',
    preview: 'reading the pack',
    import: 'importing the pack',
    outdated: 'looking for dates that would be others',
    bringUpToDate: 'bringing dates up to date',
  },
  failed: 'The office’s law cannot be shown',
  setTarget: {
    act: 'Set a target',
    another: 'Set another target',
    title: 'Our own target',
    lead: (standard: string, citation: string) =>
      `The law says “${standard}” (${citation}) and gives no number. The office’s target dates it, and is always shown as the office’s own.`,
    length: 'Target',
    unit: 'Of what',
    lengthMissing: 'Write a whole number above zero.',
    reasonMissing: 'Say why: it is kept with the target.',
    save: 'Set target',
    done: 'Target set.',
    label: 'Our target',
  },
  withdrawTarget: {
    act: 'Withdraw the target',
    title: 'Withdraw our target',
    body: 'Dates that rest on it are no longer computed; those on record stay as they are.',
    done: 'Target withdrawn.',
  },
  confirm: {
    act: 'Record counsel’s confirmation',
    title: 'Counsel’s confirmation',
    lead: 'It is bound to the rule as it now is and lapses when the rule changes. How the rule is known stays as it is.',
    counsel: 'Who confirmed it',
    counselMissing: 'Write the name of the counsel who confirmed it.',
    day: 'On which day',
    dayMissing: 'Say on which day it was confirmed.',
    read: 'What was read',
    readHint: 'The article and where it was read, so that others can follow.',
    readMissing: 'Say what was read.',
    save: 'Record confirmation',
    done: 'Confirmation recorded.',
  },
  withdrawConfirmation: {
    act: 'Withdraw the confirmation',
    title: 'Withdraw the confirmation',
    body: 'The rule counts as one that nobody confirmed.',
    done: 'Confirmation withdrawn.',
  },
  override: {
    act: 'Put our own rule in its place',
    title: 'Our own rule in its place',
    lead: (citation: string) =>
      `The packs’ rule (${citation}) stays as it is and is shown beside ours. Dates are computed from ours from now on.`,
    save: 'Put in its place',
    done: 'The office’s rule is in force.',
  },
  add: {
    act: 'Add a rule',
    title: 'A rule of the office',
    lead: 'A law that the packs lack, or a duty under an agreement. It counts beside the rules of the packs.',
    save: 'Add rule',
    done: 'Rule added.',
  },
  withdrawRule: {
    act: 'Withdraw our rule',
    title: 'Withdraw our rule',
    body: 'A rule of the packs that it stood in place of counts again. Dates on record stay as they are.',
    done: 'Rule withdrawn.',
  },
  fields: {
    kind: 'About',
    kinds: { breach: 'Breaches', request: 'Requests and complaints' },
    jurisdiction: 'Place',
    jurisdictionHint: 'EU, GB, US-TX; XX for an agreement',
    regime: 'Law or agreement, in short',
    citation: 'Article or clause',
    address: 'Where it can be read',
    addressWrong: 'Write an address that begins with https://, or leave it empty.',
    standard: 'By when',
    number: 'a number',
    recipient: 'Whom to tell',
    authority: 'By name',
    role: 'Whom it binds',
    trigger: 'What triggers it',
    requestType: 'What is owed',
    startsAt: 'Starts with',
    knownBy: 'How it is known',
    seenIn: 'Read where',
    seenKind: 'What kind of source',
    effectiveFrom: 'In force from',
    notes: 'Notes',
    reason: 'Why',
    missing: 'Fill in the place, the law, the article, what triggers it and why.',
    seenMissing: 'Say where it was read.',
  },
  choose: {
    title: 'Versions side by side',
    lead: 'Two versions of a rule of which either may bind. Until the office follows one, with counsel, all of them count.',
    names: { fcc: 'FCC data breach rule, 47 CFR 64.2011' } as Readonly<Record<string, string>>,
    versions: { '2007': 'Text of 2007', '2024': 'Text of 2024', both: 'Every version' } as Readonly<
      Record<string, string>
    >,
    notChosen: 'Not chosen: every version counts',
    act: 'Choose',
    dialog: 'Which version we follow',
    follow: 'We follow',
    followMissing: 'Choose a version.',
    save: 'Record',
    done: 'Recorded.',
  },
  ours: {
    tab: 'Our own',
    targets: 'Our targets',
    targetsLead: 'Where the law gives no number. Set one from the rule: tab Rules.',
    noTargets: 'No target is set.',
    rules: 'Our rules',
    rulesLead: 'Rules that the office added, or put in place of a rule of the packs.',
    noRules: 'The office has no rule of its own.',
    confirmations: 'Confirmed by counsel',
    confirmationsLead: 'A confirmation lapses when its rule changes.',
    noConfirmations: 'Counsel has confirmed no rule yet. Record one from the rule: tab Rules.',
    inPlaceOf: (citation: string) => `in place of ${citation}`,
    oneMore: 'one more',
    agreement: 'Agreement',
    headers: {
      targets: ['Rule', 'Target', 'Why', ''],
      rules: ['Rule', 'By when', 'Why', ''],
      confirmations: ['Rule', 'By', 'State', ''],
      choices: ['Rule', 'We follow', 'Why', ''],
    },
    withdraw: 'Withdraw',
    withdrawOf: (what: string) => `Withdraw: ${what}`,
    stands: 'stands',
    lapsed: (day: string) => `lapsed: the rule changed on ${day}`,
    gone: 'no rule of the packs any more',
    hasNumber: 'not used: the rule has a number now',
  },
  packs: {
    tab: 'Packs',
    title: 'Packs of rules in force',
    lead: 'Each topic has one pack in force. Importing a later one shows first what it changes.',
    age: (days: number) =>
      days === 0
        ? 'The rules are of today.'
        : `The rules are ${String(days)} ${days === 1 ? 'day' : 'days'} old.`,
    headers: ['Topic', 'Version', 'Of', 'Rules', 'Where from'],
    builtIn: 'came with the program',
    imported: (name: string, day: string) => `imported by ${name} on ${day}`,
    unsigned: 'no signature that holds',
    changes: 'What changed',
    act: 'Import a pack',
    drop: 'It is read and compared with the rules in force. Nothing is imported yet.',
    reading: 'Reading the pack and comparing open dates…',
    other: 'Choose another file',
    preview: {
      title: (topic: string, version: string) => `${topic}, version ${version}`,
      before: (version: string | null) =>
        version === null ? 'A new topic: no pack of it is in force.' : `In force now: version ${version}.`,
      signature: {
        holds: 'Signed with the program’s key',
        doesNotHold: 'The signature does not hold',
        none: 'Not signed',
      },
      unsigned:
        'Nobody can tell where this pack comes from. Importing it needs a reason, and each date that it makes is marked.',
      reason: 'Why it is imported all the same',
      added: (count: number) => `New rules: ${String(count)}`,
      changed: (count: number) => `Changed rules: ${String(count)}`,
      withdrawn: (count: number) => `Withdrawn rules: ${String(count)}`,
      moved: (count: number) => `Open dates that would be others: ${String(count)}`,
      none: 'none',
      more: (count: number) => `and ${String(count)} more`,
      kept: 'Dates on record stay as they are, with the pack that computed them, until the facts of their case change.',
      noDate: 'no date',
      ruleHeaders: ['Rule', 'By when before', 'By when then'],
      sameTime: 'the same; other words',
      movedHeaders: ['Case', 'Rule', 'Now', 'With this pack'],
      import: 'Import this pack',
      cancel: 'Do not import',
      done: 'The pack is in force.',
    },
  },
  outdated: {
    title: 'Dates computed before',
    lead: 'A target, a rule, a version followed or a pack counts for what is recorded from then on. Dates on record stay until the facts of their case change, or until they are brought up to date here.',
    look: 'Look for dates that would be others now',
    looking: 'Looking through the cases under way',
    bringing: 'Bringing dates up to date',
    found: ({ movedCount, caseCount }: { movedCount: number; caseCount: number }) =>
      movedCount === 0
        ? 'Every open date of law is what the law in force gives.'
        : `${movedCount.toLocaleString('en')} open ${movedCount === 1 ? 'date' : 'dates'} of ${caseCount.toLocaleString('en')} ${caseCount === 1 ? 'case' : 'cases'} would be ${movedCount === 1 ? 'another' : 'others'} now.`,
    headers: ['Case', 'Rule', 'On record', 'By the law in force'],
    bring: 'Bring them up to date',
    kept: 'The dates before stay in the history of their cases.',
    done: ({ cases, dates }: { cases: number; dates: number }) =>
      `${dates.toLocaleString('en')} ${dates === 1 ? 'date' : 'dates'} of ${cases.toLocaleString('en')} ${cases === 1 ? 'case' : 'cases'} brought up to date.`,
  },
  standing: {
    unconfirmed: (count: number, of: number) =>
      `${count.toLocaleString('en')} of ${of.toLocaleString('en')} open dates of law rest on rules that no counsel confirmed.`,
    see: 'See the rules',
    seePacks: 'See the packs',
  },
  kept: 'A form about this rule was begun and left.',
  refused: {
    jurisdiction: (code: string) =>
      `no place is known as “${code}”. Write EU, a country such as GB, a state such as US-TX, or XX for an agreement.`,
    otherKind: 'a rule about breaches can’t take the place of one about requests, nor the reverse.',
    period: 'give a number with its unit, or the law’s words without a number: one of the two.',
    hasNumber: (citation: string) =>
      `this rule has a period of its own (${citation}), so it takes no target. To count otherwise, override the rule.`,
    beyondCap: (cap: string, citation: string) =>
      `the law allows at most ${cap} (${citation}). Choose a target within it.`,
    noTarget: 'no target is set for this rule.',
    noConfirmation: 'this rule is not confirmed.',
    overridden: 'the office has a rule in its place already. Withdraw that one first.',
    ownRule: 'it is the office’s own. Withdraw it and add it as it should be.',
    withdrawn: 'it was withdrawn already.',
    laterDay: 'it can’t have been confirmed on a day to come.',
    unsigned:
      'this pack has no signature that holds under the program’s key. Say why it is imported all the same; each date it makes is then marked.',
    noChoice: (id: string) => `there are no versions of ${id} to choose between.`,
    noVersion: 'it is none of the versions that stand side by side.',
  },
} as const;
