import type { CountSetup, TableSetup } from '../../../shared/domain/people-list/setup.ts';
import { CaseKind } from '../../../shared/domain/case-kinds.ts';
import { CustodiaError } from '../../../shared/errors.ts';
import { affectedStepsText } from '../../../shared/text/affected-steps.ts';
import { os, withBoundaryErrors } from '../../procedures.ts';
import { caseOfKind } from '../../records/case-detail.ts';
import { requireUpload } from '../../records/contents.ts';
import { requireRecord } from '../../records/find.ts';
import { progressOf } from '../../records/progress.ts';
import type { Act } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';
import { awareOn, countList } from './count-list.ts';
import {
  changeDispatch,
  changeOffer,
  recordDispatch,
  recordOffer,
  removeDispatch,
  removeOffer,
} from './dispatches.ts';
import { lookAtList } from './read-list.ts';
import { type CountPeople, disposeList, recordList } from './record-list.ts';

type Asked = { uploadId: string; partId: string; table: TableSetup; count: CountSetup };

/** The procedures about the people whom a breach affects; each change is one act. */
export function affectedHandlers(session: Session, countPeople: CountPeople) {
  const procedures = os.affected;
  const act = <T>(work: (act: Act) => T): T => session.vault.act(work);
  const done =
    <I>(work: (act: Act, input: I) => void) =>
    ({ input }: { input: I }) => {
      act((one) => work(one, input));
      return {};
    };

  function counting(asked: Asked, signal: AbortSignal | undefined) {
    const { vault } = session;
    const upload = requireUpload(vault, asked.uploadId);
    const caseId = requireRecord(vault.db, 'parts', asked.partId);
    const agesOn = awareOn(caseOfKind(vault.db, caseId, CaseKind.breach));
    const setup = { table: asked.table, count: asked.count };
    const count = (onProgress: (done: number, total: number) => void) =>
      countList({ vault, upload, signal }, setup, { agesOn, onProgress });
    return { upload, setup, count };
  }

  return {
    look: procedures.look.handler(({ input, signal }) => {
      const { vault } = session;
      return lookAtList({ vault, upload: requireUpload(vault, input.uploadId), signal }, input.table);
    }),
    count: procedures.count.handler(({ input, signal }) => {
      const { count } = counting(input, signal);
      return withBoundaryErrors(progressOf(count));
    }),
    record: procedures.record.handler(({ input, signal }) => {
      const { upload, setup, count } = counting(input, signal);
      if (upload.sha256 !== input.sha256)
        throw new CustodiaError('INVALID', { field: 'sha256', why: affectedStepsText.changed });
      const { partId, isKept } = input;
      return withBoundaryErrors(
        progressOf(async (onProgress) => {
          const counted = await count(onProgress);
          const id = act((one) => recordList(one, { partId, upload, counted, setup, isKept }, countPeople));
          return { id, counted };
        }),
      );
    }),
    dispose: procedures.dispose.handler(done(disposeList)),
    recordDispatch: procedures.recordDispatch.handler(({ input }) =>
      act((one) => recordDispatch(one, input)),
    ),
    changeDispatch: procedures.changeDispatch.handler(done(changeDispatch)),
    removeDispatch: procedures.removeDispatch.handler(done(removeDispatch)),
    recordOffer: procedures.recordOffer.handler(({ input }) => act((one) => recordOffer(one, input))),
    changeOffer: procedures.changeOffer.handler(done(changeOffer)),
    removeOffer: procedures.removeOffer.handler(done(removeOffer)),
  };
}
