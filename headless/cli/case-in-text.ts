import type { CaseDetail } from '../../shared/contract/cases.ts';
import { CaseKind } from '../../shared/domain/case-kinds.ts';
import { kindFacts } from '../../shared/domain/case-facts.ts';
import { breachText } from '../../shared/text/breach.ts';
import { breachDutiesText } from '../../shared/text/breach-duties.ts';
import { valueInWords } from '../../shared/text/history.ts';
import { cliText } from '../../shared/text/cli.ts';
import { fieldLabel, setLabel } from '../../shared/text/labels.ts';
import { dateInWords, timeInWords } from '../../shared/text/when.ts';
import { workLines } from '../../shared/text/work-lines.ts';

const time = (value: { at: string; zone: string } | null, missing: string = cliText.missing) =>
  value === null ? missing : timeInWords(value);

/** A receipt that nobody confirmed says so: no clock runs from it. */
function known(field: string, value: unknown): string {
  if (value !== null) return valueInWords(field, value);
  return field === 'receivedAt' ? cliText.notConfirmed : cliText.missing;
}

function facts(detail: CaseDetail): [string, string][] {
  return [
    [fieldLabel('title'), detail.title ?? cliText.missing],
    [fieldLabel('kind'), setLabel('kind', detail.kind)],
    [fieldLabel('status'), setLabel('status', detail.status)],
    [fieldLabel('office'), setLabel('office', detail.office)],
    [fieldLabel('ownerId'), detail.owner?.name ?? cliText.missing],
    ...kindFacts(detail).map(([field, value]): [string, string] => [fieldLabel(field), known(field, value)]),
  ];
}

function sections(detail: CaseDetail): [string, string[]][] {
  const mark = (privilege: unknown) => (privilege === null ? '' : ` (${cliText.privileged})`);
  const { missing } = cliText;
  return [
    [
      cliText.sections.parties,
      detail.parties.map(
        ({ role, name, email }) =>
          `${setLabel('role', role)}: ${name ?? missing}${email === null ? '' : ` <${email}>`}`,
      ),
    ],
    [
      cliText.sections.deadlines,
      detail.deadlines.map(
        ({ label, dueAt, state, mark }) =>
          `${time(dueAt)}: ${label ?? missing}, ${mark === null ? setLabel('state', state) : setLabel('mark', mark)}`,
      ),
    ],
    ...breachSections(detail),
    ...workLines(detail).map(({ title, lines }): [string, string[]] => [
      title,
      lines.map(({ label, value }) => `${label}: ${value}`),
    ]),
    [
      cliText.sections.tasks,
      detail.tasks.map(
        ({ title, dueOn }) => `${dueOn === null ? missing : dateInWords(dueOn)}: ${title ?? missing}`,
      ),
    ],
    [
      cliText.sections.rungs,
      detail.rungs.map(({ rung, at, body }) => `${time(at)}: ${setLabel('rung', rung)} ${body ?? ''}`.trim()),
    ],
    [
      cliText.sections.communications,
      detail.communications.map(
        ({ direction, medium, subject, correspondent, privilege }) =>
          `${setLabel('direction', direction)}, ${setLabel('medium', medium)}, ${correspondent ?? missing}: ${subject ?? missing}${mark(privilege)}`,
      ),
    ],
    [
      cliText.sections.documents,
      detail.documents.map(
        ({ sha256, name, size, privilege }) =>
          `${cliText.attached(name ?? missing, size, sha256)}${mark(privilege)}`,
      ),
    ],
    [
      cliText.sections.notes,
      detail.notes.map(
        ({ authorName, text, privilege }) => `${authorName}: ${text ?? missing}${mark(privilege)}`,
      ),
    ],
  ];
}

/** Parts and filings of a breach, with what each part counts. */
function breachSections(detail: CaseDetail): [string, string[]][] {
  if (detail.kind !== CaseKind.breach) return [];
  return [
    [
      cliText.sections.parts,
      detail.parts.map((part, index) =>
        [
          part.label ?? breachText.parts.numbered(index + 1),
          ...(['ourRole', 'people', 'clients', 'elements', 'safeguards'] as const).map(
            (field) => `  ${fieldLabel(field)}: ${valueInWords(field, part[field])}`,
          ),
        ].join('\n'),
      ),
    ],
    [
      cliText.sections.filings,
      detail.filings.map(({ rule, version, stage, filedAt, receiptNumber }) =>
        `${time(filedAt)}: ${rule}, ${breachDutiesText.filings.version(version)}, ${setLabel('stage', stage)} ${receiptNumber ?? ''}`.trim(),
      ),
    ],
  ];
}

/** A case to read in a terminal. */
export function caseInText(detail: CaseDetail): string {
  const rows = facts(detail);
  const width = Math.max(...rows.map(([label]) => label.length));
  const filled = sections(detail).filter(([, lines]) => lines.length > 0);
  return [
    detail.reference,
    ...rows.map(
      ([label, value]) => `${label.padEnd(width)}  ${value.replaceAll('\n', `\n${' '.repeat(width + 2)}`)}`,
    ),
    ...filled.map(
      ([title, lines]) =>
        `\n${title}\n${lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`).join('\n')}`,
    ),
  ].join('\n');
}
