import { settingsOf } from '../../../db/queries/settings.ts';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import type { ContentFormat } from '../../../shared/contract/filing-forms.ts';
import { formContent } from '../../../shared/domain/edpb/content.ts';
import { fieldStates, type Form, missingFields } from '../../../shared/domain/edpb/form.ts';
import { Office } from '../../../shared/domain/offices.ts';
import { edpbRows } from '../../../shared/law/edpb/template.ts';
import { edpbFormText } from '../../../shared/text/edpb-form.ts';
import { edpbOptionText } from '../../../shared/text/edpb-options.ts';
import { answerInWords, rowLabel } from '../../../shared/text/edpb-words.ts';
import type { StreamOffer } from '../../ports.ts';
import { os } from '../../procedures.ts';
import type { CaseReport, ReportSection } from '../../report/case-report.ts';
import type { Act, OpenVault } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';
import { fillForm, findForm, type FormFound, removeForm, startForm } from './filing-forms.ts';

const say = edpbFormText;

/** The form as conditions see it: a filed one by the time at which it was filed. */
function formOf(vault: OpenVault, { detail, form }: FormFound): Form {
  const filed = detail.filings.find(({ id }) => id === form.filingId)?.filedAt ?? null;
  return { answers: form.answers ?? {}, context: form.context, now: filed?.at ?? vault.now() };
}

/** The shown fields by section, each section under its own heading; sections without a shown field are left out. */
function sectionsOf(form: Form): ReportSection[] {
  const shown = fieldStates(form).filter(({ isShown }) => isShown);
  return edpbRows
    .filter(({ type }) => type === 'heading')
    .flatMap((head): ReportSection[] => {
      const fields = shown.filter(({ row }) => row.section === head.section);
      if (fields.length === 0) return [];
      return [
        {
          title: `${head.section} ${rowLabel(head)}`,
          kind: 'facts',
          rows: fields.map(({ row, answer }) => ({
            label: say.paper.row(row.row, rowLabel(row)),
            value: answerInWords(row, answer) ?? say.empty,
          })),
        },
      ];
    });
}

function reportOfForm(vault: OpenVault, found: FormFound): CaseReport {
  const { detail, form } = found;
  const shown = formOf(vault, found);
  const missing = missingFields(shown).length;
  const paper = vault.person.office === Office.US ? ('Letter' as const) : ('A4' as const);
  const { authority } = form.context;
  return {
    kind: say.paper.kind,
    reference: detail.reference,
    title: detail.title ?? detail.reference,
    subtitle: authority === null ? say.anyAuthority : (edpbOptionText.eea_authority[authority] ?? authority),
    paper: settingsOf(vault.db, { paper }).paper,
    generated: vault.now(),
    footer: say.paper.footer(form.template),
    sections: sectionsOf(shown),
    notice: missing === 0 ? null : say.paper.notice(missing),
  };
}

const mediaTypes: Readonly<Record<ContentFormat, string>> = {
  json: 'application/json',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

async function bytesOf(vault: OpenVault, found: FormFound, format: ContentFormat): Promise<Uint8Array> {
  if (format === 'json') {
    const content = formContent(formOf(vault, found), found.form.template);
    return Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
  }
  const report = reportOfForm(vault, found);
  // Loaded only here: the writers and the fonts would double the time to start.
  if (format === 'pdf') return (await import('../../report/case-report.ts')).renderCaseReport(report);
  return (await import('../../report/word-document.ts')).renderWordDocument(report);
}

const numberOf = ({ filingForms }: BreachCase, { id, rule, partId }: FormFound['form']): number =>
  filingForms.filter((one) => one.rule === rule && one.partId === partId).findIndex((one) => one.id === id) +
  1;

/** The content of a form as a file that is read once; nothing of it lies on disk before. */
async function contentOf(
  vault: OpenVault,
  { id, format }: { id: string; format: ContentFormat },
): Promise<StreamOffer> {
  const found = findForm(vault, id);
  const bytes = await bytesOf(vault, found, format);
  return {
    name: say.fileName(found.detail.reference, numberOf(found.detail, found.form), format),
    mediaType: mediaTypes[format],
    size: bytes.byteLength,
    read: async function* () {
      yield await Promise.resolve(bytes);
    },
  };
}

export function filingFormsHandlers(session: Session) {
  const procedures = os.filingForms;
  const act = <T>(work: (act: Act) => T): T => session.vault.act(work);
  return {
    start: procedures.start.handler(({ input }) => act((one) => startForm(one, input))),
    fill: procedures.fill.handler(({ input }) => {
      act((one) => fillForm(one, input));
      return {};
    }),
    remove: procedures.remove.handler(({ input }) => {
      act((one) => removeForm(one, input));
      return {};
    }),
    content: procedures.content.handler(async ({ input }) => {
      const offer = await contentOf(session.vault, input);
      return { ticket: session.offerStream(offer), fileName: offer.name, size: offer.size };
    }),
  };
}
