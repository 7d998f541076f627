// Ways to the list of complaints, to one and its steps, and to the form of a new one.
import { expect } from '@playwright/test';
import { casePageText } from '../../../../shared/text/case-page.ts';
import { casesText } from '../../../../shared/text/cases.ts';
import { documentsText } from '../../../../shared/text/documents.ts';
import { exportDialogText } from '../../../../shared/text/export-dialog.ts';
import { fieldLabel } from '../../../../shared/text/labels.ts';
import { newComplaintText } from '../../../../shared/text/new-complaint.ts';
import { long } from '../support/offices.ts';
import type { Visit, Visits } from '../support/visit.ts';
import type { Answer, Wire } from '../support/wire.ts';
import {
  busy,
  busyCase,
  tabOfCase,
  emptyOffice,
  press,
  refused,
  shows,
  after,
  asksReason,
  choose,
} from './ways.ts';

const step = (name: 'receipt' | 'acknowledge' | 'answer' | 'close'): Visits => {
  const { act, missing } = casePageText.steps[name];
  const status = name === 'answer' ? 'acknowledged' : name === 'close' ? 'answered' : 'open';
  // One case stands at every step, as far as the window is told.
  const wire: Wire = {
    change: {
      'cases/get': (detail) => ({
        ...detail,
        status,
        complaint:
          name === 'receipt' ? { ...(detail['complaint'] as Answer), receivedAt: null } : detail['complaint'],
      }),
    },
  };
  const open = busy('/complaints/:reference', press(act), wire);
  return { content: open, wrong: after(open, refused(act, missing)) };
};

const ofDocument = (action: string): Visit =>
  busy('/complaints/:reference?tab=documents', choose(documentsText.more('letter-1.txt'), action));

export const caseVisits: Record<string, Visits> = {
  complaints: {
    content: busy('/complaints?text=objection%20number%201'),
    empty: emptyOffice('/complaints', ({ page }) => shows(page, casesText.empty.title)),
    error: busy('/complaints', undefined, { refuse: ['cases/list'] }),
    long: busy(`/complaints?text=${encodeURIComponent(long.name.slice(0, 20))}`),
    full: busy('/complaints'),
  },
  case: {
    ...tabOfCase('facts'),
    error: busy('/complaints/US-2020-0001-CO', ({ page }) => shows(page, casePageText.failed)),
  },
  'case-documents': {
    ...tabOfCase('documents'),
    empty: busyCase('closed', '/complaints/:reference?tab=documents'),
    running: busy(
      '/complaints/:reference?tab=documents',
      async ({ page }) => {
        const chooser = page.waitForEvent('filechooser');
        await page.getByRole('button', { name: documentsText.add }).click();
        await (
          await chooser
        ).setFiles({ name: long.file, mimeType: 'text/plain', buffer: Buffer.alloc(1_000) });
        await expect(page.getByRole('progressbar')).toBeVisible();
      },
      { hold: ['uploads/finish'] },
    ),
  },
  'case-history': {
    ...tabOfCase('history'),
    error: busy(
      '/complaints/:reference?tab=history',
      ({ page }) => shows(page, casePageText.history.failed),
      {
        refuse: ['cases/history'],
      },
    ),
  },
  'step-receipt': step('receipt'),
  'step-acknowledge': step('acknowledge'),
  'step-answer': step('answer'),
  'step-close': step('close'),
  reopen: asksReason(
    busyCase('closed', '/complaints/:reference', press(casePageText.steps.reopen.act)),
    casePageText.steps.reopen.act,
  ),
  export: {
    content: busy('/complaints/:reference', press(exportDialogText.act)),
    error: busy(
      '/complaints/:reference',
      after(press(exportDialogText.act), press(exportDialogText.save), ({ page }) =>
        expect(page.getByRole('dialog').getByRole('alert')).toBeVisible(),
      ),
      { refuse: ['bundle/prepare'] },
    ),
  },
  'rename-document': {
    content: ofDocument(documentsText.rename),
    wrong: after(
      ofDocument(documentsText.rename),
      ({ field }) => field(/^Name/).fill(''),
      refused(documentsText.saveName, documentsText.nameMissing),
    ),
  },
  'remove-document': asksReason(ofDocument(documentsText.remove), documentsText.remove),
  'new-complaint': {
    content: emptyOffice('/complaints/new'),
    wrong: emptyOffice('/complaints/new', refused(newComplaintText.log, newComplaintText.titleMissing)),
    long: busy('/complaints/new', async ({ page }) => {
      await page.getByRole('textbox', { name: newComplaintText.fields.name, exact: true }).fill(long.name);
      await page.getByRole('textbox', { name: fieldLabel('title'), exact: true }).fill(long.title);
      await page.getByRole('textbox', { name: fieldLabel('summary'), exact: true }).fill(long.text);
    }),
  },
};
