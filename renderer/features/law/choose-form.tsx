import { Radio } from '@mantine/core';
import type { LawChoice } from '../../../shared/law/kept-law.ts';
import { bothVersions, type VersionChoice } from '../../../shared/law/versions.ts';
import { officeLawText } from '../../../shared/text/office-law.ts';
import { useAction } from '../../api/use-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField } from '../../ui/fields.tsx';
import { useSubmit } from './use-submit.ts';

const text = officeLawText.choose;

type Typed = { choice: string; reason: string };
type Asked = Typed & { id: string };

/** @returns what a version is called: that of a rule by the rule's id. */
export const versionName = (version: string): string => text.versions[version] ?? version;

/** Records which version the office follows. */
export function ChooseForm({
  choice,
  made,
  onDone,
}: {
  choice: VersionChoice;
  /** What was chosen before. */
  made: LawChoice | undefined;
  onDone: () => void;
}) {
  const draft = useDraft<Typed>(`lawChoice/${choice.id}`, { choice: made?.choice ?? '', reason: '' });
  const { value, change } = draft;
  const action = useAction(officeLawText.where.choose, (client, asked: Asked) => client.law.choose(asked));
  const reason = value.reason.trim();
  const missing =
    value.choice === '' ? text.followMissing : reason === '' ? officeLawText.setTarget.reasonMissing : null;
  const found =
    missing === null ? { asked: { id: choice.id, choice: value.choice, reason } } : { problem: missing };

  const submit = useSubmit({ draft, found, action, done: text.done, onDone });

  return (
    <DraftForm draft={draft} rows={3} action={text.save} {...submit}>
      <p className="cu-soft">{text.lead}</p>
      <Radio.Group
        label={`${text.follow}: ${text.names[choice.id] ?? choice.id}`}
        value={value.choice}
        onChange={(next) => change({ choice: next })}
      >
        {[...choice.versions.map(({ id }) => id), bothVersions].map((version) => (
          <Radio key={version} value={version} label={versionName(version)} mt={6} />
        ))}
      </Radio.Group>
      <LongTextField
        label={officeLawText.fields.reason}
        required
        value={value.reason}
        onValue={(next) => change({ reason: next })}
      />
    </DraftForm>
  );
}
