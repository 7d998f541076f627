import type { Temporal } from 'temporal-polyfill';
import { monthsLong } from './when.ts';

/** `24 November 2026`: the month in letters, as it stands in a letter. */
export function letterDayText(date: Temporal.PlainDate): string {
  return `${String(date.day)} ${monthsLong[date.month - 1] ?? ''} ${String(date.year)}`;
}

/** Sentences about a draft for the person's mail program. */
export const letterMailText = {
  noAddress:
    'This is no address that a mail can go to. Give one of the form name@example.org, in letters that every mail program knows.',
  missingAddress: 'A draft mail needs the recipient’s mail address.',
} as const;

/** What the core says of letters. */
export const letterCoreText = {
  reference: (reference: string) => `Our reference: ${reference}`,
  file: (reference: string, name: string, extension: string) => `${reference} ${name}.${extension}`,
  /** What a letter's file is called where it was written from no template. */
  plain: 'letter',
  noLanguage: 'Write the language as a tag: en-GB, de, fr-CA.',
  replacesUnknown: 'There is no such template of the program.',
  notALetter: 'This communication is no letter that was written here.',
  alreadySent: 'This letter is on record as sent.',
  otherLetter: 'The mail says itself that it is another letter of this case.',
} as const;

/** Words of the dialogs that write letters and of the letters on a case. */
export const lettersText = {
  where: {
    templates: 'listing the templates',
    preview: 'filling the template',
    make: 'writing the letter',
    save: 'saving the letter',
    sent: 'recording that it was sent',
    file: 'filing the sent mail',
    addTemplate: 'adding the template',
    changeTemplate: 'changing the template',
    removeTemplate: 'taking the template away',
  },
  write: {
    act: 'Write letter',
    title: 'Write a letter',
    make: 'Make letter',
    template: 'Template',
    none: 'No template',
    office: 'of the office',
    to: 'To',
    nobody: 'Somebody else',
    name: 'Name',
    address: 'Postal address',
    email: 'Mail address',
    subject: 'Subject',
    body: 'Text',
    bodyHint: 'An empty line begins a new paragraph.',
    source: (source: string) => `Says what the law asks of it: ${source}`,
    format: 'As',
    formats: { pdf: 'PDF', docx: 'Word document (DOCX)', eml: 'Draft for your mail program (EML)' },
    gaps: (count: number) =>
      count === 1
        ? 'One place still wants something: it stands in brackets in the text.'
        : `${String(count)} places still want something: they stand in brackets in the text.`,
    done: 'The letter is a document of this case. It is on record as not sent yet.',
    refill: 'Fill in from the case again',
    subjectMissing: 'Give the letter a subject.',
    bodyMissing: 'The letter says nothing yet.',
    nameMissing: 'Say to whom the letter goes.',
    emailMissing: 'A draft mail needs the recipient’s mail address.',
    book: 'Address book',
    search: 'Name or mail address',
    use: 'Use',
    writeTo: (name: string) => `Write to ${name}`,
    noneFound: 'Nobody here has this in name or mail address.',
    kept: 'You began to write a letter.',
  },
  made: {
    title: 'The letter is made',
    saveMail: 'Save draft mail',
    save: 'Save a copy',
    leaves:
      'A copy that you save leaves the vault: it lies unencrypted where you put it, and your mail program keeps what you send. Delete the copy when it has done its work.',
    mail: 'Open the saved draft in your mail program, look it over and send it. Then drop the sent mail on this letter: it fills in date and proof.',
    paper: 'When it has gone out, say so on the timeline: the date, and the proof where there is one.',
    close: 'Done',
  },
  unsent: 'Not sent yet',
  more: (subject: string) => `More for the letter ${subject}`,
  noSubject: 'No subject',
  sent: {
    act: 'Record as sent',
    title: 'Record that the letter was sent',
    save: 'Record as sent',
    at: 'When it went out',
    medium: 'How',
    proof: 'Proof',
    done: 'Recorded as sent.',
    atMissing: 'Say when it went out.',
  },
  file: {
    act: 'File the sent mail…',
    title: 'File the sent mail',
    lead: 'The mail as it was sent, saved from your mail program. It becomes the proof of this letter, and its own date the letter’s.',
    input: 'Sent mail',
    choose: 'Choose the mail…',
    drop: 'It is filed with the letter',
    done: (subject: string, by: string | null) =>
      by === 'messageId'
        ? `Filed with “${subject}”: it is this letter’s own mail.`
        : `Filed with “${subject}”.`,
  },
  templates: {
    title: 'Letter templates',
    lead: 'The program brings a letter for each step; the office adds its own, or puts one in place of the program’s.',
    add: 'Add template',
    addTitle: 'Add a letter template',
    changeTitle: 'Change the letter template',
    change: 'Change',
    replace: 'Put our own in its place',
    remove: 'Take away',
    removeTitle: 'Take this template away?',
    removeBody: 'Letters that were written from it stay as they are.',
    removeAct: 'Take template away',
    ofProgram: 'Program',
    ofOffice: 'Office',
    headers: ['Template', 'For', 'Law', 'From', ''],
    save: 'Save template',
    added: 'Template added.',
    changed: 'Template saved.',
    removed: 'Template taken away.',
    name: 'Name',
    kinds: 'For cases of the kind',
    language: 'Language',
    languageHint: 'As a language tag: en-GB, de, fr-CA.',
    source: 'Where the law says what it has to say',
    fields: 'Fields you can use',
    fieldsHint:
      'Write {{complainant.name}} where the name is to stand, {{write what we found}} where somebody has to write, and {{if request.reasons}} at the beginning of a paragraph that is left out where there is none.',
    nameMissing: 'Give the template a name.',
    kindsMissing: 'Choose at least one kind of case.',
    failed: 'The templates could not be shown',
    version: (version: number) => `version ${String(version)}`,
    more: (name: string) => `More for ${name}`,
  },
} as const;
