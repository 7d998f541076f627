// Ways to the menu of a case, its timeline and its people.
import { casePageText } from '../../../../shared/text/case-page.ts';
import { casePeopleText } from '../../../../shared/text/case-people.ts';
import { communicationsText } from '../../../../shared/text/communications.ts';
import { ladderText } from '../../../../shared/text/ladder.ts';
import { fieldLabel, setLabel } from '../../../../shared/text/labels.ts';
import type { Visit, Visits } from '../support/visit.ts';
import { after, asksReason, busy, choose, press, refused, tabOfCase } from './ways.ts';

const { assign, erase, ladder, makeVoid, more, rename, steps } = casePageText;

const onFacts = (then: Visit): Visit => busy('/complaints/:reference?tab=facts', then);
const onLadder = (then?: Visit): Visit => busy('/complaints/:reference?tab=ladder', then);
const { events } = ladderText;
const fromMenu = (action: string): Visit => onFacts(choose(more, action));
const authority = setLabel('rung', 'authority');
const advice = setLabel('event', 'accepted');
const onTimeline = (...steps: Visit[]): Visit => busy('/complaints/:reference?tab=timeline', after(...steps));
const onPeople = (then: Visit): Visit => busy('/complaints/:reference?tab=people', then);
const communication = (action: string): Visit => onTimeline(choose(/^More for Re: number 1, /, action));
const recording = onTimeline(press(communicationsText.record.act));
const correcting = busy(
  '/complaints/:reference?tab=facts',
  press(steps.correct.named(fieldLabel('receivedAt'))),
);
const joining = onPeople(press(casePeopleText.add.act));

export const casePartVisits: Record<string, Visits> = {
  'correct-date': {
    content: correcting,
    wrong: after(correcting, refused(steps.correct.save, steps.correct.reasonMissing)),
  },
  'record-rung': {
    content: onLadder(press(ladder.record)),
    wrong: after(onLadder(press(ladder.record)), refused(ladder.save, ladder.kindMissing)),
  },
  'change-rung': { content: onLadder(press(ladder.changeNamed(authority))) },
  'remove-rung': asksReason(onLadder(press(ladder.removeNamed(authority))), ladder.remove),
  'case-ladder': { content: onLadder(), long: tabOfCase('ladder').long },
  'ladder-event': {
    content: onLadder(press(events.record)),
    wrong: after(onLadder(press(events.record)), refused(events.save, events.rungMissing)),
  },
  'change-ladder-event': { content: onLadder(press(events.named(events.change, advice))) },
  'remove-ladder-event': asksReason(onLadder(press(events.named(events.remove, advice))), events.remove),
  assign: { content: onPeople(press(assign.act)) },
  'rename-case': {
    content: fromMenu(rename.act),
    wrong: after(
      fromMenu(rename.act),
      ({ page }) => page.getByRole('dialog').getByRole('textbox').fill(''),
      refused(rename.save, rename.missing),
    ),
  },
  'make-void': asksReason(fromMenu(makeVoid.act), makeVoid.act),
  'erase-value': {
    content: fromMenu(erase.act),
    wrong: after(fromMenu(erase.act), refused(erase.confirm, erase.reasonMissing)),
  },
  'case-timeline': tabOfCase('timeline'),
  'record-communication': {
    content: recording,
    wrong: after(recording, refused(communicationsText.record.act, /^Say (whether|how|when)/)),
  },
  'change-communication': {
    content: communication(communicationsText.change.act),
    wrong: after(
      communication(communicationsText.change.act),
      refused(communicationsText.change.save, communicationsText.nothingChanged),
    ),
  },
  'remove-communication': asksReason(
    communication(communicationsText.remove.act),
    communicationsText.remove.confirm,
  ),
  'case-people': { content: tabOfCase('people').content, long: tabOfCase('people').long },
  'join-party': {
    content: joining,
    wrong: after(joining, refused(casePeopleText.add.act, casePeopleText.add.nameMissing)),
  },
  'take-off-party': asksReason(
    onPeople(press(casePeopleText.remove.named('Ingrid Solheim'))),
    casePeopleText.remove.act,
  ),
};
