import { useState } from 'react';
import type { BreachPart, PartClient } from '../../../shared/contract/breach-part.ts';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import { breachText } from '../../../shared/text/breach.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField } from '../../ui/fields.tsx';
import { showToast } from '../../ui/toast.tsx';
import { clientsAsText, readClients } from './clients-text.ts';

const text = breachText.clients;

/** Sets the clients of a processor's part from rows of a spreadsheet: hundreds at once. */
export function ClientsForm({
  detail,
  part,
  onDone,
}: {
  detail: BreachCase;
  part: BreachPart;
  onDone: () => void;
}) {
  const draft = useDraft<{ rows: string }>(`breach.clients/${part.id}`, {
    rows: clientsAsText(part.clients),
  });
  const { rows } = draft.value;
  const [isTried, setIsTried] = useState(false);
  const { clients, problems } = readClients(rows, part.clients);
  const [first] = problems;
  const people = clients.flatMap((client) => client.people).reduce((sum, { count }) => sum + (count ?? 0), 0);
  const save = useCaseAction(
    detail.id,
    breachText.where.clients,
    (client, given: PartClient[]) => client.breach.setClients({ id: part.id, clients: given }),
    { done: text.saved, say: showToast },
  );

  async function submit(): Promise<void> {
    setIsTried(true);
    if (first !== undefined || (await save.run(clients)) === undefined) return;
    await draft.submitted();
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={8}
      action={text.save}
      isRunning={save.isRunning}
      problem={(isTried && first ? text.line(first.line, first.why) : null) ?? save.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <p className="cu-soft">{text.hint}</p>
      <LongTextField
        label={text.rows}
        className="cu-breach-rows"
        data-autofocus
        minRows={8}
        value={rows}
        onValue={(typed) => draft.change({ rows: typed })}
      />
      <p className="cu-soft" role="status">
        {text.read(clients.length, people)}
      </p>
    </DraftForm>
  );
}
