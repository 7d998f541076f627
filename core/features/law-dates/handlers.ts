import { os } from '../../procedures.ts';
import { caseDetailFrom } from '../../records/case-detail.ts';
import { lawDatesOf } from '../../records/law-dates.ts';
import { officeLaw } from '../../records/office-law.ts';
import type { Session } from '../../session/session.ts';

/** The dates that the law sets a case, computed anew whenever somebody looks. */
export function lawDatesHandlers(session: Session) {
  return {
    ofCase: os.lawDates.ofCase.handler(({ input }) => ({
      dates: lawDatesOf(caseDetailFrom(session.vault.db, input.id), officeLaw(session.vault.db)),
    })),
  };
}
