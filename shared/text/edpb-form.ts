import type { Conflict } from '../domain/edpb/conflicts.ts';
import type { EdpbContext, localFields } from '../domain/edpb/context.ts';

const conflicts: Readonly<Record<Conflict['what'], string>> = {
  sumAboveTotal: 'The countries together give more people than the number of people above.',
  endBeforeBegin: 'The end lies before the begin.',
  awareBeforeBegin: 'The controller became aware before it happened.',
  toldUsAfterAware: 'The other party told us after the controller became aware.',
  toldBeforeBegin: 'The people were told before it happened.',
  willTellInPast: 'This day has passed.',
  filedBeforeAware: 'The controller became aware after the form is filed.',
  notOffered: 'The option chosen here is not offered with the answers above.',
  withoutCountry: 'A number stands here for a country that is not named above.',
};

const local: Readonly<Record<(typeof localFields)[number], string>> = {
  identifier: 'An identifier of the organisation',
  national_id: 'The national ID number of whoever reports',
  responsibility_tick: 'A tick for accuracy and responsibility',
};

const inEea: Readonly<Record<EdpbContext['controllerInEea'], string>> = {
  yes: 'The controller is established in the EEA.',
  no: 'The controller is not established in the EEA.',
  notKnown: 'Whether the controller is established in the EEA is not known: set our entity under Facts.',
};

/** Words of the EDPB's form in the window and on paper. */
export const edpbFormText = {
  title: 'Form of the authority',
  lead: 'Filled from the recorded facts; each value is yours to change. Nothing is sent: copy it into the authority’s form, or save it as a file.',
  none: 'No form is begun yet.',
  begin: 'Begin the form',
  beginNext: 'Begin the next form',
  begun: 'Form begun with what the facts answer.',
  openNamed: (number: number) => `Open form ${String(number)}`,
  form: (number: number) => `Form ${String(number)}`,
  filed: 'Filed',
  draft: 'Being filled',
  progress: (filled: number, required: number) =>
    `${String(filled)} of ${String(required)} required fields filled`,
  all: 'All required fields are filled',
  missing: 'Required',
  optional: 'Optional',
  conflictsTitle: 'What does not fit together',
  sections: 'Sections',
  sectionLeft: (count: number) => `${String(count)} left`,
  sectionDone: 'Complete',
  sectionEmpty: 'Nothing is asked here with the answers so far.',
  back: 'Back to the duties',
  save: 'Save',
  saveNext: 'Save and go on',
  saved: 'Saved.',
  timeUnreadable: 'A time of this section can’t be read. The rest is saved once it is put right or emptied.',
  countUnreadable: 'Write a whole number, 0 or more.',
  fromFacts: 'From the facts of the breach',
  factsSay: (value: string) => `The facts now say: ${value}`,
  takeOver: 'Take it over',
  takeOverNamed: (label: string) => `Take it over: ${label}`,
  readOnly: 'This form was filed: it stays as it was.',
  authority: 'Authority it goes to',
  anyAuthority: 'Not said yet',
  local: 'The authority also asks for',
  localFields: local,
  inEea,
  conflicts,
  contact: { name: 'Name', address: 'Address', telephone: 'Telephone', email: 'Mail address' },
  party: (number: number) => `Party ${String(number)}`,
  addParty: 'Add a party',
  removeParty: (number: number) => `Remove party ${String(number)}`,
  perCountry: (country: string) => `People in ${country}`,
  removePartyAct: 'Remove',
  more: 'More for this form',
  export: 'Save as a file',
  exportFormats: { pdf: 'PDF, to read', docx: 'Word document', json: 'JSON, every key and letter' },
  exportedTo: (path: string) => `Saved to ${path}.`,
  exportStarted: (name: string) => `${name} is being saved by the browser.`,
  remove: 'Take the form off',
  removeBody: 'For a form that was begun by mistake. It stays in the history.',
  removed: 'Form taken off.',
  notFound: 'This form is not on this breach any more.',
  empty: 'not filled',
  paper: {
    kind: 'Content of a notification',
    footer: (template: string) => template,
    notice: (count: number) => `${String(count)} required fields are not filled.`,
    row: (row: number, label: string) => `${String(row)} ${label}`,
  },
  fileName: (reference: string, number: number, extension: string) =>
    `${reference}-notification-${String(number)}.${extension}`,
  refused: {
    noForm: 'The common template is for notifications under GDPR Art. 33(1). This duty has another form.',
    answer: 'This is not an answer to this field of the template.',
    foreign: 'Only a form of the same duty can be the beginning of another.',
    filed: 'It was filed and stays as it was. Begin the next one.',
    otherDuty: 'The form belongs to another duty, or was filed already.',
  },
  where: {
    begin: 'Begin a form',
    fill: 'Save a form',
    remove: 'Take a form off',
    export: 'Save a form as a file',
  },
} as const;
