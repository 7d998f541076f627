import { existsSync } from 'node:fs';
import { Recipient, type BundleVerdict } from '../../../shared/contract/record.ts';
import { CustodiaError } from '../../../shared/errors.ts';
import { type FindingCode, findingSentence, verdictSentence } from '../../../shared/text/bundle.ts';
import { bundleFileText } from '../../../shared/text/bundle-file.ts';
import { caseReportText } from '../../../shared/text/case-report.ts';
import { cliText } from '../../../shared/text/cli.ts';
import { chosen } from '../choices.ts';
import type { Context, GlobalOptions } from '../context.ts';
import { ExitCode } from '../failures.ts';
import { caseByReference } from './cases.ts';

type Export = GlobalOptions & { case: string; out: string; recipient: string };

export async function exportCase(context: Context, options: Export) {
  const recipient = chosen('--recipient', Object.values(Recipient), options.recipient);
  const path = context.path(options.out);
  // Before anything is recorded as exported; the writing checks again.
  if (existsSync(path)) throw new CustodiaError('CONFLICT', { what: path, why: bundleFileText.exists });
  const client = await context.openVault(options);
  const { id: caseId } = await caseByReference(client, options.case);
  const prepared = await client.bundle.prepare({ caseId, recipient });
  const { ticket, size, tagManifestSha256, fingerprint, documents, leftOut } = prepared;
  for await (const step of await client.bundle.writeFile({ ticket, path }, { signal: context.io.signal }))
    context.output.progress(cliText.working.export, step);
  const left = Object.entries(leftOut).map(
    ([entity, count]) => `${caseReportText.entities[entity] ?? entity}: ${String(count)}`,
  );
  const { exported } = cliText;
  context.output.answer(
    { path, size, tagManifestSha256, fingerprint, documents, leftOut },
    [
      `${exported.file}: ${path}`,
      `${exported.hash}: ${tagManifestSha256}`,
      `${exported.fingerprint}: ${fingerprint}`,
      `${exported.documents}: ${String(documents)}`,
      `${exported.leftOut}: ${left.length === 0 ? exported.nothing : left.join(', ')}`,
    ].join('\n'),
  );
}

function verdictText(verdict: BundleVerdict): string {
  const sentence = (finding: BundleVerdict['errors'][number]) =>
    findingSentence({ ...finding, code: finding.code as FindingCode });
  return [
    verdictSentence(verdict),
    ...verdict.errors.map(sentence),
    ...(verdict.fingerprint === null ? [] : [cliText.fingerprint(verdict.fingerprint)]),
    ...verdict.warnings.map((warning) => cliText.warning(sentence(warning))),
  ].join('\n');
}

export async function verify(
  context: Context,
  file: string,
  options: GlobalOptions & { fingerprint?: string },
) {
  const client = await context.core();
  const { fingerprint } = options;
  const input = { path: context.path(file), ...(fingerprint === undefined ? {} : { fingerprint }) };
  for await (const step of await client.bundle.verify(input, { signal: context.io.signal })) {
    if (step.step === 'progress') context.output.progress(cliText.working.verify, step);
    else {
      const { step: _step, ...verdict } = step;
      context.output.answer(verdict, verdictText(verdict));
      if (!verdict.valid) context.exitCode = ExitCode.no;
    }
  }
}
