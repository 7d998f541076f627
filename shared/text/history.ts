import { isDateText } from '../dates.ts';
import { breachValueInWords } from './breach-values.ts';
import { fieldLabel, setLabel } from './labels.ts';
import { dateInWords, timeInWords } from './when.ts';

/** What was done, in the past tense, after the person's name: "Dana Whitfield … acknowledged the complaint". */
const actions: Record<string, string> = {
  'case.opened': 'opened the case',
  'case.renamed': 'renamed the case',
  'case.assigned': 'assigned the case',
  'case.statusChanged': 'moved the case on',
  'case.madeVoid': 'made the number void',
  'complaint.logged': 'logged the complaint',
  'complaint.described': 'changed the facts',
  'complaint.receiptConfirmed': 'confirmed the receipt',
  'complaint.acknowledged': 'recorded the acknowledgement',
  'complaint.answered': 'recorded the answer',
  'complaint.stepCorrected': 'corrected a step',
  'complaint.closed': 'closed the complaint',
  'complaint.reopened': 'reopened the complaint',
  'breach.opened': 'opened the breach',
  'breach.described': 'changed what is known of the breach',
  'breach.timesSet': 'recorded times of the breach',
  'breach.fccTextChosen': 'chose the text of the FCC’s rule',
  'breach.closed': 'closed the breach',
  'breach.reopened': 'reopened the breach',
  'part.added': 'added a part',
  'part.described': 'changed what is known of a part',
  'part.peopleCounted': 'recorded how many people are affected',
  'part.clientsSet': 'recorded the clients of a part',
  'part.clientNoticesSet': 'set the notice agreed with clients',
  'part.conditionConfirmed': 'answered what a rule asks',
  'part.removed': 'removed a part',
  'duty.applies': 'recorded that a duty applies',
  'duty.doesNotApply': 'recorded that a duty does not apply',
  'duty.met': 'recorded that a duty was met',
  'duty.withdrawn': 'recorded that a duty was withdrawn',
  'filing.recorded': 'recorded a filing',
  'peopleList.counted': 'counted a list of people',
  'peopleList.disposed': 'disposed of a kept list',
  'dispatch.recorded': 'recorded a batch of notices',
  'dispatch.changed': 'recorded what became of a batch',
  'dispatch.removed': 'took off a batch of notices',
  'offer.recorded': 'recorded what is offered to people',
  'offer.changed': 'changed what is offered to people',
  'offer.removed': 'took off an offer',
  'filing.removed': 'took off a filing',
  'filingForm.begun': 'began a form of an authority',
  'filingForm.filled': 'filled a form of an authority',
  'filingForm.filed': 'recorded that a form was filed',
  'filingForm.returned': 'took back that a form was filed',
  'filingForm.removed': 'took a form off',
  'assessment.recorded': 'recorded an assessment of severity',
  'assessment.corrected': 'corrected an assessment of severity',
  'ourEntity.added': 'added an entity of ours',
  'ourEntity.changed': 'changed an entity of ours',
  'ourEntity.removed': 'took an entity of ours off the register',
  'request.logged': 'logged the request',
  'request.described': 'changed the facts',
  'request.receiptConfirmed': 'confirmed the receipt',
  'request.identityAsked': 'recorded that proof of identity was asked for',
  'request.identityConfirmed': 'recorded that the person was identified',
  'request.acknowledged': 'recorded the acknowledgement',
  'request.answered': 'recorded the answer',
  'request.extended': 'took a longer period',
  'request.paused': 'recorded that the office waits',
  'request.resumed': 'recorded the end of a pause',
  'request.stepCorrected': 'corrected a step',
  'request.closed': 'closed the request',
  'request.reopened': 'reopened the request',
  'request.appealReceived': 'recorded an appeal',
  'request.appealAnswered': 'recorded the answer to the appeal',
  'request.authorityConfirmed': 'recorded the authority of who asks',
  'request.consentAsked': 'recorded that proof of consent was asked for',
  'request.consentConfirmed': 'recorded that proof of consent came',
  'requestItem.recorded': 'recorded one of the things asked',
  'requestItem.changed': 'changed one of the things asked',
  'requestItem.removed': 'took one of the things asked off',
  'systemSearch.recorded': 'recorded a search',
  'systemSearch.changed': 'changed a search',
  'systemSearch.removed': 'took a search off',
  'foundItem.recorded': 'recorded something found',
  'foundItem.changed': 'changed something found',
  'foundItem.removed': 'took something found off',
  'fee.recorded': 'recorded a fee',
  'fee.changed': 'changed a fee',
  'fee.removed': 'took a fee off',
  'forwarding.recorded': 'recorded that the request was passed on',
  'forwarding.changed': 'changed what is recorded of passing it on',
  'forwarding.removed': 'took a passing-on off',
  'responsePackage.recorded': 'recorded what went out to the person',
  'responsePackage.removed': 'took a package off',
  'deletion.certified': 'certified a deletion',
  'deletion.removed': 'took a deletion off',
  'duplicate.linked': 'linked a request that asks the same',
  'duplicate.removed': 'took the link to another request off',
  'ladderEvent.recorded': 'recorded what happened on a rung',
  'ladderEvent.changed': 'changed what happened on a rung',
  'ladderEvent.removed': 'took off what happened on a rung',
  'extension.removed': 'took a longer period back',
  'pause.removed': 'took a pause back',
  'decision.signed': 'signed the decision',
  'decision.drafted': 'wrote a decision',
  'decision.changed': 'changed the draft of a decision',
  'decision.removed': 'discarded the draft of a decision',
  'decision.renewed': 'began a new version of a decision',
  'decision.submitted': 'submitted a decision for sign-off',
  'decision.takenBack': 'took a submitted decision back',
  'decision.signedOff': 'signed off a decision',
  'decision.returned': 'returned a decision with remarks',
  'rung.recorded': 'recorded a rung of the ladder',
  'rung.changed': 'changed a rung',
  'rung.removed': 'removed a rung',
  'party.added': 'added a party',
  'party.changed': 'changed a party',
  'party.joined': 'added a party to the case',
  'caseParty.removed': 'took a party off the case',
  'note.added': 'added a note',
  'note.changed': 'changed a note',
  'note.markedPrivileged': 'marked a note privileged',
  'note.privilegeLifted': 'lifted the privilege of a note',
  'note.removed': 'removed a note',
  'task.added': 'added a task',
  'task.changed': 'changed a task',
  'task.completed': 'completed a task',
  'task.reopened': 'reopened a task',
  'task.removed': 'removed a task',
  'deadline.set': 'set a deadline',
  'deadline.computed': 'had a date of law computed',
  'deadline.recomputed': 'had a date of law computed anew',
  'deadline.lapsed': 'left a date of law without its facts',
  'deadline.marked': 'marked a duty',
  'deadline.changed': 'changed a deadline',
  'deadline.met': 'recorded that a deadline was met',
  'deadline.missed': 'recorded that a deadline was missed',
  'deadline.withdrawn': 'withdrew a deadline',
  'deadline.reopened': 'reopened a deadline',
  'document.attached': 'attached a document',
  'document.renamed': 'renamed a document',
  'document.markedPrivileged': 'marked a document privileged',
  'document.privilegeLifted': 'lifted the privilege of a document',
  'document.removed': 'removed a document',
  'communication.recorded': 'recorded a communication',
  'communication.changed': 'changed a communication',
  'communication.removed': 'removed a communication',
  'case.handedOver': 'handed the case over',
  'taskTemplate.added': 'added a task template',
  'taskTemplate.changed': 'changed a task template',
  'taskTemplate.removed': 'took a task template away',
  'deputy.appointed': 'appointed a deputy',
  'deputy.ended': 'ended a deputy’s time',
  'enquiry.recorded': 'recorded an enquiry of an authority',
  'enquiry.described': 'changed what is known of an enquiry',
  'enquiry.dueSet': 'set the day of an enquiry',
  'enquiry.deadlineSet': 'set a deadline for an enquiry',
  'enquiry.placedOnCase': 'put an enquiry on the case',
  'enquiry.putOnHold': 'put on hold what an enquiry asks about',
  'enquiry.holdLifted': 'lifted the hold of an enquiry',
  'enquiry.answered': 'recorded the answer to an enquiry',
  'enquiry.closed': 'closed an enquiry',
  'enquiryDocument.attached': 'attached a document to an enquiry',
  'enquiryDocument.removed': 'removed a document of an enquiry',
  'letter.made': 'wrote a letter',
  'letter.sent': 'recorded that a letter was sent',
  'letterTemplate.added': 'added a letter template',
  'letterTemplate.changed': 'changed a letter template',
  'letterTemplate.removed': 'took a letter template away',
  'bundle.exported': 'exported the case file',
  'houseTarget.set': 'set a target of the office',
  'houseTarget.withdrawn': 'withdrew a target of the office',
  'houseRule.added': 'added a rule of the office',
  'houseRule.overrode': 'put a rule of the office in place of one of the packs',
  'houseRule.withdrawn': 'withdrew a rule of the office',
  'confirmation.given': 'recorded counsel’s confirmation of a rule',
  'confirmation.withdrawn': 'withdrew the confirmation of a rule',
  'lawChoice.made': 'chose which version of a rule is followed',
  'pack.imported': 'imported a pack of rules',
  'value.erased': 'erased a value for good',
  'act.undone': 'undid a change',
};

/** @returns an action in words; an action of a newer version as its own word. */
export function actionInWords(action: string): string {
  return actions[action] ?? action;
}

const none = 'nothing';
const erased = 'erased';

/** @returns a recorded value as people read it: times and dates in words, closed sets by their label. */
export function valueInWords(field: string, value: unknown): string {
  if (value === null || value === undefined) return none;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return textInWords(field, value);
  const breachValue = breachValueInWords(field, value);
  if (breachValue !== null) return breachValue;
  if (Array.isArray(value)) return value.map((one) => setLabel(field, String(one))).join(', ');
  if (Array.isArray(value))
    return value.length === 0 ? none : value.map((one) => valueInWords(field, one)).join(', ');
  if (typeof value === 'object' && 'at' in value && 'zone' in value) {
    return timeInWords({ at: String(value.at), zone: String(value.zone) });
  }
  if (typeof value === 'object' && 'basis' in value) {
    const { basis, holder, capacity } = value as Record<string, unknown>;
    return `${setLabel('basis', String(basis))}, ${String(holder)}, ${setLabel('capacity', String(capacity))}`;
  }
  return Object.entries(value)
    .map(([key, part]) => `${fieldLabel(key)}: ${String(part)}`)
    .join(', ');
}

function textInWords(field: string, value: string): string {
  if (isDateText(value)) return dateInWords(value);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return timeInWords({ at: value, zone: 'UTC' });
  return setLabel(field, value);
}

/** A changed field in words: `Acknowledged from Tue 3 Mar 2026, 09:00 London to Thu 5 Mar 2026, 09:00 London`. */
export function changeInWords(change: {
  field: string;
  before?: unknown;
  after?: unknown;
  isErased: boolean;
}): string {
  const label = fieldLabel(change.field);
  if (change.isErased) return `${label}: ${erased}`;
  const after = valueInWords(change.field, change.after);
  if (change.before === null || change.before === undefined) return `${label}: ${after}`;
  return `${label} from ${valueInWords(change.field, change.before)} to ${after}`;
}
