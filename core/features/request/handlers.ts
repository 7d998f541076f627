import type { LogRequestInput } from '../../../shared/contract/request.ts';
import { CustodiaError } from '../../../shared/errors.ts';
import { caseText } from '../../../shared/text/complaint-steps.ts';
import { os } from '../../procedures.ts';
import { CaseKind } from '../../../shared/domain/case-kinds.ts';
import { caseOfKind } from '../../records/case-detail.ts';
import type { MailSource } from '../../records/keep-mail.ts';
import type { LogFromMail } from '../../records/log-from-mail.ts';
import type { Act } from '../../session/open-vault.ts';
import { officeLaw } from '../../records/office-law.ts';
import type { Session } from '../../session/session.ts';
import { choicesOf, offeredLaws } from './choices.ts';
import { factFields } from './facts.ts';
import { logRequest } from './log-request.ts';
import { refuseClosed, standingOf } from './standing.ts';
import { closeRequest, confirmReceipt, correctStep, reopenRequest, takeStep } from './steps.ts';
import { requestWorkHandlers } from './work-handlers.ts';
import { extend, pause, resume, takeBack } from './time-taken.ts';

type Describe = Parameters<typeof factFields>[0] & { id: string; title?: string | undefined };

function describeRequest(act: Act, input: Describe): void {
  const now = standingOf(act, input.id);
  refuseClosed(now);
  const { receivedAt } = now.standing;
  const isReceiptChanged = input.receivedAt !== undefined && input.receivedAt?.at !== receivedAt?.at;
  if (isReceiptChanged)
    throw new CustodiaError('INVALID', { field: 'receivedAt', why: caseText.receiptReason });
  const at = { id: input.id, caseId: input.id };
  if (input.title !== undefined)
    act.record({ entity: 'case', ...at, action: 'case.renamed', fields: { title: input.title } });
  act.record({ entity: 'request', ...at, action: 'request.described', fields: factFields(input) });
}

/** The request's procedures over a session; each is one act. */
export function requestHandlers(
  session: Session,
  logFromMail: LogFromMail<LogRequestInput>,
  storeBytes: MailSource['storeBytes'],
) {
  const procedures = os.request;
  const act = <T>(work: (act: Act) => T): T => session.vault.act(work);
  const done = (work: (act: Act) => void) => {
    act(work);
    return {};
  };
  return {
    ...requestWorkHandlers(session, storeBytes),
    laws: procedures.laws.handler(({ input }) => ({ laws: offeredLaws(input.residence) })),
    choices: procedures.choices.handler(({ input }) =>
      choicesOf(caseOfKind(session.vault.db, input.id, CaseKind.request), officeLaw(session.vault.db)),
    ),
    log: procedures.log.handler(({ input }) => act((one) => logRequest(one, input))),
    logFromMail: procedures.logFromMail.handler(({ input }) => logFromMail(input)),
    describe: procedures.describe.handler(({ input }) => done((one) => describeRequest(one, input))),
    confirmReceipt: procedures.confirmReceipt.handler(({ input }) =>
      done((one) => confirmReceipt(one, input)),
    ),
    askIdentity: procedures.askIdentity.handler(({ input }) =>
      done((one) => takeStep(one, 'askIdentity', input)),
    ),
    confirmIdentity: procedures.confirmIdentity.handler(({ input }) =>
      done((one) => takeStep(one, 'confirmIdentity', input)),
    ),
    acknowledge: procedures.acknowledge.handler(({ input }) =>
      done((one) => takeStep(one, 'acknowledge', input)),
    ),
    extend: procedures.extend.handler(({ input }) => act((one) => extend(one, input))),
    takeBackExtension: procedures.takeBackExtension.handler(({ input }) =>
      done((one) => takeBack(one, 'extension', input)),
    ),
    pause: procedures.pause.handler(({ input }) => act((one) => pause(one, input))),
    resume: procedures.resume.handler(({ input }) => done((one) => resume(one, input))),
    takeBackPause: procedures.takeBackPause.handler(({ input }) =>
      done((one) => takeBack(one, 'pause', input)),
    ),
    answer: procedures.answer.handler(({ input }) => done((one) => takeStep(one, 'answer', input))),
    correctStep: procedures.correctStep.handler(({ input }) => done((one) => correctStep(one, input))),
    close: procedures.close.handler(({ input }) => done((one) => closeRequest(one, input))),
    reopen: procedures.reopen.handler(({ input }) => done((one) => reopenRequest(one, input))),
    recordAppeal: procedures.recordAppeal.handler(({ input }) =>
      done((one) => takeStep(one, 'recordAppeal', input)),
    ),
    answerAppeal: procedures.answerAppeal.handler(({ input }) =>
      done((one) => takeStep(one, 'answerAppeal', input)),
    ),
  };
}
