import { dropUpload } from '../../../db/queries/uploads.ts';
import { openCasesWithRules } from '../../../db/queries/law.ts';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { type MovedDate, type PackPreview, packPreview } from '../../../shared/contract/law.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { DutyMark } from '../../../shared/domain/breach.ts';
import { CaseKind } from '../../../shared/domain/case-kinds.ts';
import { frameworksWith } from '../../../shared/domain/duties/complaint-dates.ts';
import { lawKey } from '../../../shared/domain/request-laws.ts';
import { invalid } from '../../../shared/errors.ts';
import type { PackId } from '../../../shared/ids.ts';
import { importedPack, type KeptLaw } from '../../../shared/law/kept-law.ts';
import { type Law, lawFrom } from '../../../shared/law/office-law.ts';
import { packChanges, type PackChanges } from '../../../shared/law/pack-changes.ts';
import type { SignedPack } from '../../../shared/law/signed-pack.ts';
import { officeLawText } from '../../../shared/text/office-law.ts';
import { breachDutiesOf } from '../../records/breach-duties.ts';
import { caseDetailFrom } from '../../records/case-detail.ts';
import { lawDatesOf } from '../../records/law-dates.ts';
import { assertOpen, breathe } from '../../records/long-work.ts';
import { keptLawOf, officeLaw } from '../../records/office-law.ts';
import type { OpenVault } from '../../session/open-vault.ts';
import { movedAnswer } from './moved-dates.ts';
import { readUploadedPack } from './pack-file.ts';

/** The law as it would be with the pack. */
function lawWith(vault: OpenVault, kept: KeptLaw, { pack }: SignedPack): Law {
  const added = importedPack.parse({
    id: vault.newId<PackId>(),
    topic: pack.topic,
    version: pack.version,
    date: pack.date,
    changes: pack.changes,
    rules: pack.rules,
    isSigned: true,
    reason: null,
    setByName: vault.person.name,
    setAt: { at: vault.now(), zone: vault.ports.clock.zone() },
  });
  return lawFrom({ ...kept, packs: [...kept.packs, added] });
}

const touchedRules = ({ changed, withdrawn }: PackChanges) => [
  ...changed.map(({ before }) => before),
  ...withdrawn,
];

/** A date of a case, as the preview compares it. */
type CaseDate = Pick<MovedDate, 'rule' | 'citation'> & {
  key: string;
  dueAt: ZonedTime | null;
  isDone: boolean;
};

function datesOf(detail: CaseDetail, law: Law): CaseDate[] {
  if (detail.kind !== CaseKind.breach)
    return lawDatesOf(detail, law).map(({ rule, citation, dueAt, metAt }) => ({
      key: rule,
      rule,
      citation,
      dueAt,
      isDone: metAt !== null,
    }));
  const { met, mayBeMet } = breachDutiesOf(detail, { withNotMet: false, law });
  return [...met, ...mayBeMet].map(({ rule, partId, citation, dueAt, mark }) => ({
    key: `${rule} ${partId}`,
    rule,
    citation,
    dueAt,
    isDone: mark !== null && mark.mark !== DutyMark.applies,
  }));
}

/** Dates that one case would have otherwise; what was done or doesn't apply is left out. */
function movedOf(vault: OpenVault, caseId: string, laws: { before: Law; after: Law }): MovedDate[] {
  const detail = caseDetailFrom(vault.db, caseId);
  const { id, reference } = detail;
  const after = new Map(datesOf(detail, laws.after).map(({ key, dueAt }) => [key, dueAt]));
  return datesOf(detail, laws.before).flatMap(({ key, rule, citation, dueAt, isDone }) => {
    const next = after.get(key) ?? null;
    if (isDone || next?.at === dueAt?.at) return [];
    return [{ caseId: id, reference, rule, citation, before: dueAt, after: next }];
  });
}

async function movedDates(vault: OpenVault, changes: PackChanges, laws: { before: Law; after: Law }) {
  const found: MovedDate[] = [];
  const touched = touchedRules(changes);
  const rules = touched.map(({ id }) => id);
  const asked = {
    rules,
    frameworks: frameworksWith(new Set(rules)),
    laws: touched.flatMap((rule) => (rule.kind === 'request' ? [lawKey(rule)] : [])),
    isOfBreaches: touched.some(({ kind }) => kind === 'breach'),
  };
  for (const id of openCasesWithRules(vault.db, asked)) {
    await breathe();
    assertOpen(vault);
    found.push(...movedOf(vault, id, laws));
  }
  return found;
}

/**
 * What importing an uploaded pack would change; records nothing.
 *
 * @throws CustodiaError PACK_REFUSED, NOT_FOUND for an upload that isn't here
 */
export async function previewPack(vault: OpenVault, uploadId: string): Promise<PackPreview> {
  const before = officeLaw(vault.db);
  const { file, signature } = readUploadedPack(vault, uploadId, before);
  const { pack } = file;
  const changes = packChanges(before, pack);
  const moved = await movedDates(vault, changes, {
    before,
    after: lawWith(vault, keptLawOf(vault.db), file),
  });
  return packPreview.parse({
    topic: pack.topic,
    version: pack.version,
    date: pack.date,
    changes: pack.changes,
    signature,
    versionBefore: before.packs.find(({ topic }) => topic === pack.topic)?.version ?? null,
    ...changes,
    ...movedAnswer(moved),
  });
}

/**
 * Puts an uploaded pack in force. Dates on record stay as they are, with the pack that computed them.
 *
 * @throws CustodiaError PACK_REFUSED, NOT_FOUND as {@link previewPack}; INVALID for one without a signature that holds where
 *   no reason is given
 */
export function importPack(
  vault: OpenVault,
  { uploadId, reason }: { uploadId: string; reason: string | null },
): { id: PackId } {
  return vault.act((act) => {
    const { file, text, signature } = readUploadedPack(vault, uploadId, officeLaw(act.db));
    const isSigned = signature === 'holds';
    if (!isSigned && reason === null) throw invalid('reason', officeLawText.refused.unsigned);
    const id = act.newId<PackId>();
    const { topic, version } = file.pack;
    act.record({
      entity: 'pack',
      id,
      caseId: null,
      action: 'pack.imported',
      fields: {
        topic,
        version,
        body: text,
        isSigned,
        reason,
        setBy: act.person.id,
        setAt: { at: act.now, zone: act.zone },
      },
    });
    dropUpload(act.store, uploadId);
    return { id };
  });
}
