import {
  allEnquiries,
  enquiryByReference,
  enquiryById,
  enquiryDocumentById,
} from '../../../db/queries/enquiries.ts';
import { personNames } from '../../../db/queries/people.ts';
import { dropUpload } from '../../../db/queries/uploads.ts';
import { type EnquiryDocumentId, isUuid } from '../../../shared/ids.ts';
import { os } from '../../procedures.ts';
import { contentOffer, requireUpload } from '../../records/contents.ts';
import { enquiryFromRow } from '../../records/enquiries.ts';
import { notFound } from '../../records/find.ts';
import type { Act, OpenVault } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';
import {
  answerEnquiry,
  closeEnquiry,
  describeEnquiry,
  holdEnquiry,
  placeOnCase,
  recordEnquiry,
  requireEnquiry,
  setDue,
} from './standing.ts';

function attach(vault: OpenVault, input: { id: string; uploadId: string }): { id: EnquiryDocumentId } {
  const upload = requireUpload(vault, input.uploadId);
  return vault.act((act) => {
    const { enquiry } = requireEnquiry(act, input.id);
    const id = act.newId<EnquiryDocumentId>();
    act.record({
      entity: 'enquiryDocument',
      id,
      caseId: enquiry.caseId,
      action: 'enquiryDocument.attached',
      fields: {
        enquiryId: enquiry.id,
        name: upload.name,
        mediaType: upload.mediaType,
        size: upload.size,
        sha256: upload.sha256,
        addedAt: act.now,
        addedBy: act.person.id,
      },
    });
    dropUpload(act.store, input.uploadId);
    return { id };
  });
}

function removeDocument(act: Act, { id, reason }: { id: string; reason: string }): void {
  const row = enquiryDocumentById(act.db, id);
  if (!row) throw notFound('document', id);
  const { enquiry } = requireEnquiry(act, row.enquiryId);
  act.record({
    entity: 'enquiryDocument',
    id,
    caseId: enquiry.caseId,
    action: 'enquiryDocument.removed',
    fields: { removedAt: act.now, removedReason: reason },
  });
}

function download(session: Session, id: string): { ticket: string; name: string; size: number } {
  const { vault } = session;
  const row = enquiryDocumentById(vault.db, id);
  if (!row) throw notFound('document', id);
  const name = row.name ?? row.sha256;
  const offer = contentOffer(vault, { sha256: row.sha256, name, mediaType: row.mediaType });
  return { ticket: session.offerStream(offer), name, size: offer.size };
}

/** Enquiries of authorities; each procedure that changes something is one act. */
export function enquiryHandlers(session: Session) {
  const procedures = os.enquiries;
  const act = (work: (act: Act) => void): Record<string, never> => {
    session.vault.act(work);
    return {};
  };
  return {
    list: procedures.list.handler(() => {
      const { db } = session.vault;
      const names = personNames(db);
      return { enquiries: allEnquiries(db).map((row) => enquiryFromRow(db, row, names)) };
    }),
    get: procedures.get.handler(({ input: { which } }) => {
      const { db } = session.vault;
      const row = isUuid(which) ? enquiryById(db, which) : enquiryByReference(db, which);
      if (!row) throw notFound('enquiry', which);
      return enquiryFromRow(db, row, personNames(db));
    }),
    record: procedures.record.handler(({ input }) => session.vault.act((one) => recordEnquiry(one, input))),
    describe: procedures.describe.handler(({ input }) => act((one) => describeEnquiry(one, input))),
    setDue: procedures.setDue.handler(({ input }) => act((one) => setDue(one, input))),
    placeOnCase: procedures.placeOnCase.handler(({ input }) => act((one) => placeOnCase(one, input))),
    hold: procedures.hold.handler(({ input }) => act((one) => holdEnquiry(one, input))),
    answer: procedures.answer.handler(({ input }) => act((one) => answerEnquiry(one, input))),
    close: procedures.close.handler(({ input }) => act((one) => closeEnquiry(one, input))),
    attach: procedures.attach.handler(({ input }) => attach(session.vault, input)),
    removeDocument: procedures.removeDocument.handler(({ input }) =>
      act((one) => removeDocument(one, input)),
    ),
    download: procedures.download.handler(({ input }) => download(session, input.id)),
  };
}
