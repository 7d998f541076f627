import { Temporal } from 'temporal-polyfill';
import { partyById } from '../../../db/queries/parties.ts';
import { settingsOf } from '../../../db/queries/settings.ts';
import { Direction, DocumentSource, Medium } from '../../../shared/contract/case-work.ts';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import type { LetterRecipient } from '../../../shared/contract/letters.ts';
import { LetterFormat } from '../../../shared/domain/letters.ts';
import { Office } from '../../../shared/domain/offices.ts';
import { invalid } from '../../../shared/errors.ts';
import type { CaseId, CommunicationId, DocumentId, PartyId } from '../../../shared/ids.ts';
import { isLetterKind, type LetterKind } from '../../../shared/letters/fields.ts';
import { fillTemplate } from '../../../shared/letters/template.ts';
import { letterCoreText, letterDayText, letterMailText } from '../../../shared/text/letters.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { caseValues } from '../../letters/case-values.ts';
import type { Letter } from '../../letters/letter.ts';
import type { PrintPdf } from '../../letters/press.ts';
import { letterEml } from '../../letters/letter-eml.ts';
import { caseDetailFrom } from '../../records/case-detail.ts';
import { notFound, requireWorkableCase } from '../../records/find.ts';
import { addDocument, type StoredBytes } from '../../records/keep-mail.ts';
import type { OpenVault } from '../../session/open-vault.ts';
import { requireTemplate } from './templates.ts';

const nobody: LetterRecipient = { name: null, address: null, email: null };

/** @throws CustodiaError NOT_FOUND */
function recipientOf(vault: OpenVault, id: PartyId | null): LetterRecipient {
  if (id === null) return nobody;
  const party = partyById(vault.db, id);
  if (!party || party.removedAt !== null) throw notFound('party', id);
  const { name, address, email } = party;
  return { name, address, email };
}

const kindOf = ({ kind }: CaseDetail): LetterKind => {
  if (!isLetterKind(kind)) throw notFound('template', kind);
  return kind;
};

/**
 * What a template says for a case; a value that isn't recorded leaves a gap.
 *
 * @throws CustodiaError NOT_FOUND for a case, template or party that isn't there
 */
export function fillLetter(
  vault: OpenVault,
  { caseId, template: id, partyId }: { caseId: CaseId; template: string; partyId: PartyId | null },
) {
  const detail = caseDetailFrom(vault.db, caseId);
  const template = requireTemplate(vault.db, id, kindOf(detail));
  const recipient = recipientOf(vault, partyId);
  const writing = {
    writer: vault.person.name,
    now: vault.now(),
    zone: vault.ports.clock.zone(),
    recipient,
  };
  const { language, source } = template;
  return { ...fillTemplate(template, caseValues(detail, writing)), recipient, language, source };
}

export type MakeInput = {
  caseId: CaseId;
  template: string | null;
  format: LetterFormat;
  language: string;
  recipient: LetterRecipient;
  subject: string;
  body: string;
};

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  eml: 'message/rfc822',
} as const satisfies Record<LetterFormat, string>;

const given = (text: string | null): string[] =>
  text === null ? [] : text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));

function letterOf(vault: OpenVault, detail: CaseDetail, input: MakeInput): Letter {
  const { recipient, subject, body, language } = input;
  const now = vault.now();
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(vault.ports.clock.zone()).toPlainDate();
  const values = caseValues(detail, { writer: '', now, zone: vault.ports.clock.zone(), recipient });
  const paperOfOffice = vault.person.office === Office.US ? ('Letter' as const) : ('A4' as const);
  return {
    paper: settingsOf(vault.db, { paper: paperOfOffice }).paper,
    language,
    sender: [...given(values['our.entity'] ?? null), setLabel('office', detail.office)],
    recipient: [...given(recipient.name), ...given(recipient.address)],
    date: letterDayText(today),
    reference: letterCoreText.reference(detail.reference),
    subject,
    body,
    madeAt: now,
  };
}

/** @throws CustodiaError INVALID for a draft mail without an address that it can go to */
async function bytesOf(
  letter: Letter,
  { format, recipient }: MakeInput,
  { messageId, printPdf }: { messageId: string; printPdf: PrintPdf },
): Promise<Uint8Array> {
  if (format === LetterFormat.pdf) return printPdf(letter);
  if (format === LetterFormat.docx) return (await import('../../letters/letter-docx.ts')).letterDocx(letter);
  const { name, email } = recipient;
  if (email === null || email === '') throw invalid('recipient.email', letterMailText.missingAddress);
  const { subject, body, madeAt } = letter;
  return letterEml({ to: { name, address: email }, subject, body, messageId, madeAt });
}

const correspondentOf = ({ name, email }: LetterRecipient): string | null => {
  const parts = [name, email === null || email === '' ? null : `<${email}>`].filter((part) => part);
  return parts.length === 0 ? null : parts.join(' ');
};

/** A name that is no path on any system. */
const asFileName = (text: string): string => text.replaceAll(/[\s\\/:*?"<>|\u0000-\u001f]+/g, ' ').trim();

/** What a letter is made with. */
export type Writers = {
  /** Puts bytes into the vault's attachments. */
  storeBytes: (vault: OpenVault, bytes: Uint8Array) => StoredBytes;
  printPdf: PrintPdf;
};

/**
 * Makes a letter: a document of the case and a communication that nobody has sent yet.
 *
 * @throws CustodiaError NOT_FOUND, CONFLICT for a void case, INVALID for an address that can't stand in a mail
 */
export async function makeLetter(
  vault: OpenVault,
  input: MakeInput,
  { storeBytes, printPdf }: Writers,
): Promise<{ id: CommunicationId; documentId: DocumentId }> {
  const { reference } = requireWorkableCase(vault.db, input.caseId);
  const detail = caseDetailFrom(vault.db, input.caseId);
  const template = input.template === null ? null : requireTemplate(vault.db, input.template, kindOf(detail));
  const id = vault.newId<CommunicationId>();
  const messageId = `${id}@letter.custodia.invalid`;
  const bytes = await bytesOf(letterOf(vault, detail, input), input, {
    messageId,
    printPdf,
  });
  const stored = storeBytes(vault, bytes);
  const name = asFileName(
    letterCoreText.file(reference, template?.name ?? letterCoreText.plain, input.format),
  );
  return vault.act((act) => {
    requireWorkableCase(act.db, input.caseId);
    stored.record(act);
    const documentId = addDocument(act, input.caseId, {
      name,
      mediaType: mediaTypes[input.format],
      size: stored.size,
      sha256: stored.sha256,
      source: DocumentSource.letter,
      communicationId: id,
    });
    act.record({
      entity: 'communication',
      id,
      caseId: input.caseId,
      action: 'letter.made',
      fields: {
        caseId: input.caseId,
        direction: Direction.out,
        medium: input.format === LetterFormat.eml ? Medium.mail : Medium.post,
        subject: input.subject,
        correspondent: correspondentOf(input.recipient),
        text: input.body,
        documentId,
        templateId: template?.id ?? null,
        templateVersion: template?.version ?? null,
        messageId,
        recordedAt: act.now,
      },
    });
    return { id, documentId };
  });
}
