import { type ZonedTime, readZonedTime } from '../../../shared/dates.ts';
import { cliText } from '../../../shared/text/cli.ts';
import type { Context, GlobalOptions } from '../context.ts';
import { type FactsKind, factsFromMail, readFacts } from '../facts.ts';
import { UsageError } from '../failures.ts';
import { sendFile } from '../send-file.ts';
import { caseByReference } from './cases.ts';

type Add = GlobalOptions & { fromMail?: string; received?: string; facts?: string };

function receivedAt(text: string | undefined): ZonedTime | null {
  if (text === undefined) return null;
  const reading = readZonedTime(text);
  if ('problem' in reading) throw new UsageError(cliText.received[reading.problem]);
  return reading.time;
}

/** Opens a complaint or a request from a saved mail, or from facts as JSON. */
export const addCase = (kind: FactsKind) => async (context: Context, options: Add) => {
  const { fromMail, facts } = options;
  if ((fromMail === undefined) === (facts === undefined)) throw new UsageError(cliText.usage.oneSource);
  const received = receivedAt(options.received);
  if (facts !== undefined && received !== null) throw new UsageError(cliText.usage.receivedNeedsMail);
  const logged =
    fromMail === undefined
      ? await fromFacts(context, options, { kind, file: facts ?? '' })
      : await fromMailFile(context, options, { kind, file: fromMail, received });
  context.output.answer({ id: logged.id, reference: logged.reference }, logged.reference);
};

async function fromFacts(context: Context, options: Add, { kind, file }: { kind: FactsKind; file: string }) {
  if (kind === 'request') {
    const input = await readFacts(context, kind, file);
    return (await context.openVault(options)).request.log(input);
  }
  const input = await readFacts(context, kind, file);
  return (await context.openVault(options)).complaint.log(input);
}

async function fromMailFile(
  context: Context,
  options: Add,
  mail: { kind: FactsKind; file: string; received: ZonedTime | null },
) {
  const client = await context.openVault(options);
  const { id: uploadId } = await sendFile(context, client, mail.file);
  try {
    const { facts, writer } = factsFromMail(await client.mail.read({ uploadId }), mail.received);
    if (mail.kind === 'request') {
      const requester = writer === null ? {} : { requester: writer };
      return await client.request.logFromMail({ uploadId, facts: { ...facts, ...requester } });
    }
    const complainant = writer === null ? {} : { complainant: writer };
    return await client.complaint.logFromMail({ uploadId, facts: { ...facts, ...complainant } });
  } catch (error) {
    await client.uploads.cancel({ id: uploadId });
    throw error;
  }
}

export async function attach(context: Context, files: string[], options: GlobalOptions & { case: string }) {
  const client = await context.openVault(options);
  const { id: caseId } = await caseByReference(client, options.case);
  const documents = [];
  for (const file of files) {
    const { id: uploadId, name, size } = await sendFile(context, client, file);
    const { id, sha256 } = await client.documents.attach({ caseId, uploadId });
    documents.push({ id, name, size, sha256 });
    context.output.part(cliText.attached(name, size, sha256));
  }
  context.output.json({ documents });
}
