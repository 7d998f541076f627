// Ways to a request, its steps, its longer periods and pauses, and to the form of a new one.
import { casePageText } from '../../../../shared/text/case-page.ts';
import { fieldLabel } from '../../../../shared/text/labels.ts';
import { newRequestText } from '../../../../shared/text/new-request.ts';
import { requestPageText } from '../../../../shared/text/request-page.ts';
import { requestWorkPageText } from '../../../../shared/text/request-work-page.ts';
import { requestsText } from '../../../../shared/text/requests.ts';
import { searchedSystem, type BusyRequests } from '../support/busy-requests.ts';
import { long } from '../support/offices.ts';
import type { Visit, Visits } from '../support/visit.ts';
import { after, asksReason, busy, emptyOffice, press, refused, shows } from './ways.ts';

const text = requestPageText;
const work = requestWorkPageText;

const request =
  (which: keyof BusyRequests, then?: Visit): Visit =>
  async (stage) => {
    const { host, requests } = await stage.offices.busy();
    await stage.open(host.address, `/requests/${requests[which]}`);
    await then?.(stage);
  };

const onTab =
  (which: keyof BusyRequests, tab: string, then?: Visit): Visit =>
  async (stage) => {
    const { host, requests } = await stage.offices.busy();
    await stage.open(host.address, `/requests/${requests[which]}?tab=${tab}`);
    await then?.(stage);
  };

/** A dialog that a button of the request opens, and what it says when nothing was given. */
function asked(
  which: keyof BusyRequests,
  { act, save, missing }: { act: string; save: string; missing: string },
): Visits {
  const open = request(which, press(act));
  return { content: open, wrong: after(open, refused(save, missing)) };
}

const step = (name: keyof typeof text.steps & ('receipt' | 'acknowledge'), which: keyof BusyRequests) => {
  const { act, missing } = text.steps[name];
  return asked(which, { act, save: act, missing });
};

const correct = request(
  'content',
  press(casePageText.steps.correct.named(fieldLabel('identityConfirmedAt'))),
);

export const requestVisits: Record<string, Visits> = {
  requests: {
    content: busy('/requests'),
    empty: emptyOffice('/requests', ({ page }) => shows(page, requestsText.empty.title)),
    error: busy('/requests', undefined, { refuse: ['cases/list'] }),
    long: busy(`/requests?text=${encodeURIComponent(long.name.slice(0, 20))}`),
  },
  request: {
    content: request('content'),
    empty: request('empty'),
    long: request('long'),
  },
  'edit-request': {
    content: request('content', press(casePageText.facts.edit)),
    wrong: after(
      request('content', press(casePageText.facts.edit)),
      ({ field }) => field(/^Title/).fill(''),
      refused(casePageText.facts.save, casePageText.facts.titleMissing),
    ),
  },
  'request-search': {
    content: onTab('content', 'search'),
    empty: onTab('empty', 'search'),
    long: onTab('long', 'search'),
  },
  'request-answer': { content: onTab('content', 'answer'), empty: onTab('empty', 'answer') },
  'request-work': {
    content: onTab('content', 'search', press(work.found.act)),
    wrong: after(
      onTab('content', 'search', press(work.found.act)),
      refused(work.save, work.found.whatMissing),
    ),
  },
  'request-work-package': { content: onTab('content', 'answer', press(work.packages.act)) },
  'request-take-off': asksReason(
    onTab('content', 'search', press(work.named(work.takeOff, searchedSystem))),
    work.takeOff,
  ),
  'request-step': step('receipt', 'empty'),
  'request-close': asked('content', {
    act: text.close.act,
    save: text.close.act,
    missing: text.close.outcomeMissing,
  }),
  'request-extend': asked('content', {
    act: text.extend.act,
    save: text.extend.save,
    missing: text.extend.ruleMissing,
  }),
  'request-pause': asked('long', {
    act: text.pause.act,
    save: text.pause.save,
    missing: text.pause.fromMissing,
  }),
  'request-resume': asked('content', {
    act: text.resume.act,
    save: text.resume.act,
    missing: text.resume.missing,
  }),
  'request-correct': {
    content: correct,
    wrong: after(correct, refused(casePageText.steps.correct.save, casePageText.steps.correct.reasonMissing)),
  },
  'request-take-back': asksReason(
    request('content', press(text.time.takeBackNamed(text.time.pause))),
    text.time.takeBack,
  ),
  'new-request': {
    content: emptyOffice('/requests/new'),
    wrong: emptyOffice('/requests/new', refused(newRequestText.log, newRequestText.titleMissing)),
    long: busy('/requests/new', async ({ page }) => {
      await page.getByRole('textbox', { name: newRequestText.fields.name, exact: true }).fill(long.name);
      await page.getByRole('textbox', { name: fieldLabel('title'), exact: true }).fill(long.title);
      await page.getByRole('textbox', { name: fieldLabel('summary'), exact: true }).fill(long.text);
    }),
  },
};
