import type { FunctionComponent } from 'react';
import type { LogComplaintInput } from '../../../shared/contract/complaint.ts';
import type { LogRequestInput } from '../../../shared/contract/request.ts';
import { newComplaintText } from '../../../shared/text/new-complaint.ts';
import { newRequestText } from '../../../shared/text/new-request.ts';
import type { CustodiaClient } from '../../api/client.ts';
import type { CaseForm } from './case-form.ts';
import { ComplaintFields } from './complaint-fields.tsx';
import { type ComplaintForm, emptyForm, factsOf, formProblem } from './complaint-form.ts';
import { RequestFields } from './request-fields.tsx';
import { emptyRequestForm, type RequestForm, requestFactsOf, requestFormProblem } from './request-form.ts';

/** What the forms of two kinds of case differ in; mails, drafts and the way they are logged are alike. */
export type NewCaseKind<F extends CaseForm, Facts> = {
  /** The name of the draft in which the form is kept. */
  readonly draft: string;
  /** Where the logged cases are. */
  readonly path: string;
  readonly words: {
    readonly title: string;
    readonly lead: string;
    readonly log: string;
    readonly drop: string;
    readonly where: { readonly log: string; readonly mail: string };
  };
  readonly empty: (zone: string) => F;
  readonly problem: (form: F) => string | null;
  readonly facts: (form: F) => Facts;
  readonly procedures: (client: CustodiaClient) => {
    log: (facts: Facts) => Promise<{ reference: string }>;
    logFromMail: (input: { uploadId: string; facts: Facts }) => Promise<{ reference: string }>;
  };
  readonly Fields: FunctionComponent<{
    value: F;
    change: (part: Partial<F>) => void;
    isTried: boolean;
  }>;
};

export const newComplaint: NewCaseKind<ComplaintForm, LogComplaintInput> = {
  draft: 'complaint.new',
  path: '/complaints',
  words: newComplaintText,
  empty: emptyForm,
  problem: formProblem,
  facts: factsOf,
  procedures: ({ complaint }) => complaint,
  Fields: ComplaintFields,
};

export const newRequest: NewCaseKind<RequestForm, LogRequestInput> = {
  draft: 'request.new',
  path: '/requests',
  words: newRequestText,
  empty: emptyRequestForm,
  problem: requestFormProblem,
  facts: requestFactsOf,
  procedures: ({ request }) => request,
  Fields: RequestFields,
};
