import type { MovedDate, PackPreview } from '../../../shared/contract/law.ts';
import { packCommandText } from '../../../shared/text/pack-command.ts';
import { officeLawText } from '../../../shared/text/office-law.ts';
import { dateInWords, timeInWords } from '../../../shared/text/when.ts';
import { whenText } from '../../../shared/text/why.ts';
import type { Context, GlobalOptions } from '../context.ts';
import { table } from '../output.ts';
import { sendFile } from '../send-file.ts';

const { preview: say } = officeLawText.packs;

const timeText = (time: MovedDate['before']) => (time === null ? say.noDate : timeInWords(time));

function previewText(preview: PackPreview): string {
  const { topic, version, date, versionBefore, signature, added, changed, withdrawn } = preview;
  const rules = [
    ...added.map((rule) => [rule.id, '', whenText(rule)]),
    ...changed.map(({ before, after }) => [
      after.id,
      whenText(before),
      whenText(before) === whenText(after) ? say.sameTime : whenText(after),
    ]),
    ...withdrawn.map((rule) => [rule.id, whenText(rule), '']),
  ];
  const moved = preview.moved.map(({ reference, rule, before, after }) => [
    reference,
    rule,
    timeText(before),
    timeText(after),
  ]);
  return [
    say.title(topic, version),
    `${dateInWords(date)}. ${say.before(versionBefore)}`,
    say.signature[signature],
    say.added(added.length),
    say.changed(changed.length),
    say.withdrawn(withdrawn.length),
    ...(rules.length === 0 ? [] : [table(say.ruleHeaders, rules)]),
    say.moved(preview.movedCount),
    ...(moved.length === 0 ? [] : [table(say.movedHeaders, moved)]),
  ].join('\n');
}

/** Says what importing a pack would change; nothing of it stays in the vault. */
export async function previewPack(context: Context, file: string, options: GlobalOptions): Promise<void> {
  const client = await context.openVault(options);
  const { id: uploadId } = await sendFile(context, client, file);
  try {
    const preview = await client.law.previewPack({ uploadId });
    context.output.answer(preview, previewText(preview));
  } finally {
    await client.uploads.cancel({ id: uploadId });
  }
}

/** Puts a pack in force; one without a signature that holds needs a reason. */
export async function importPack(
  context: Context,
  file: string,
  options: GlobalOptions & { reason?: string },
): Promise<void> {
  const client = await context.openVault(options);
  const { id: uploadId } = await sendFile(context, client, file);
  try {
    const { topic, version, signature } = await client.law.previewPack({ uploadId });
    const { id } = await client.law.importPack({ uploadId, reason: options.reason ?? null });
    context.output.answer({ id, topic, version, signature }, packCommandText.imported(topic, version));
  } catch (error) {
    await client.uploads.cancel({ id: uploadId });
    throw error;
  }
}
