import { CustodiaError } from '../../../shared/errors.ts';
import { caseText } from '../../../shared/text/complaint-steps.ts';
import { os } from '../../procedures.ts';
import { refuseClosedCase, requireComplaint } from '../../records/find.ts';
import { removeRecord } from '../../records/remove.ts';
import type { Act } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';
import { factFields } from './facts.ts';
import { logComplaint } from './log-complaint.ts';
import type { LogComplaintInput } from '../../../shared/contract/complaint.ts';
import type { LogFromMail } from '../../records/log-from-mail.ts';
import { changeLadderEvent, recordLadderEvent } from './ladder-events.ts';
import { changeRung, recordRung } from './rungs.ts';
import { closeComplaint, confirmReceipt, correctStep, reopenComplaint, takeStep } from './steps.ts';

type Describe = Parameters<typeof factFields>[0] & { id: string; title?: string | undefined };

function describeComplaint(act: Act, input: Describe): void {
  const { row, complaint } = requireComplaint(act.db, input.id);
  refuseClosedCase(row);
  const isReceiptChanged = input.receivedAt !== undefined && input.receivedAt?.at !== complaint.receivedAt;
  if (complaint.receivedAt !== null && isReceiptChanged) {
    throw new CustodiaError('INVALID', { field: 'receivedAt', why: caseText.receiptReason });
  }
  const at = { id: input.id, caseId: input.id };
  if (input.title !== undefined)
    act.record({ entity: 'case', ...at, action: 'case.renamed', fields: { title: input.title } });
  act.record({ entity: 'complaint', ...at, action: 'complaint.described', fields: factFields(input) });
}

/** The complaint's procedures over a session; each is one act. */
export function complaintHandlers(session: Session, logFromMail: LogFromMail<LogComplaintInput>) {
  const procedures = os.complaint;
  const act = <T>(work: (act: Act) => T): T => session.vault.act(work);
  return {
    log: procedures.log.handler(({ input }) => act((one) => logComplaint(one, input))),
    logFromMail: procedures.logFromMail.handler(({ input }) => logFromMail(input)),
    describe: procedures.describe.handler(({ input }) => {
      act((one) => describeComplaint(one, input));
      return {};
    }),
    confirmReceipt: procedures.confirmReceipt.handler(({ input }) => {
      act((one) => confirmReceipt(one, input));
      return {};
    }),
    acknowledge: procedures.acknowledge.handler(({ input }) => {
      act((one) => takeStep(one, 'acknowledge', input));
      return {};
    }),
    answer: procedures.answer.handler(({ input }) => {
      act((one) => takeStep(one, 'answer', input));
      return {};
    }),
    correctStep: procedures.correctStep.handler(({ input }) => {
      act((one) => correctStep(one, input));
      return {};
    }),
    close: procedures.close.handler(({ input }) => {
      act((one) => closeComplaint(one, input));
      return {};
    }),
    reopen: procedures.reopen.handler(({ input }) => {
      act((one) => reopenComplaint(one, input));
      return {};
    }),
    recordRung: procedures.recordRung.handler(({ input }) => act((one) => recordRung(one, input))),
    changeRung: procedures.changeRung.handler(({ input }) => {
      act((one) => changeRung(one, input));
      return {};
    }),
    removeRung: procedures.removeRung.handler(({ input }) => {
      act((one) => removeRecord(one, 'rung', input));
      return {};
    }),
    recordEvent: procedures.recordEvent.handler(({ input }) => act((one) => recordLadderEvent(one, input))),
    changeEvent: procedures.changeEvent.handler(({ input }) => {
      act((one) => changeLadderEvent(one, input));
      return {};
    }),
    removeEvent: procedures.removeEvent.handler(({ input }) => {
      act((one) => removeRecord(one, 'ladderEvent', input));
      return {};
    }),
  };
}
