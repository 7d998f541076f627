import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Deputy } from '../../../shared/contract/deputies.ts';
import type { DeputyId } from '../../../shared/ids.ts';
import { deputiesText } from '../../../shared/text/together.ts';
import { dateInWords } from '../../../shared/text/when.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { useAction } from '../../api/use-action.ts';
import { DialogButton } from '../../ui/dialog-button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Section } from '../../ui/fields.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { showToast } from '../../ui/toast.tsx';
import { AppointForm } from './appoint-form.tsx';

const text = deputiesText;

/** Who stands in for whom, and when. */
export function DeputiesSection() {
  const { queries } = useApi();
  const found = useQuery(queries.deputies());
  const [ending, setEnding] = useState<Deputy | null>(null);
  return (
    <Section
      title={text.title}
      description={text.lead}
      actions={
        <DialogButton act={text.appoint.act} title={text.appoint.title}>
          {(close) => <AppointForm onDone={close} />}
        </DialogButton>
      }
    >
      {found.isPending ? <LoadingRows rows={2} /> : null}
      {found.isError ? (
        <ErrorState
          title={text.failed}
          sentence={errorText(found.error, text.where.list)}
          onRetry={() => void found.refetch()}
        />
      ) : null}
      {found.data === undefined ? null : <Deputies deputies={found.data.deputies} onEnd={setEnding} />}
      <EndDialog deputy={ending} onClose={() => setEnding(null)} />
    </Section>
  );
}

function Deputies({ deputies, onEnd }: { deputies: readonly Deputy[]; onEnd: (deputy: Deputy) => void }) {
  if (deputies.length === 0) return <p className="cu-soft">{text.none}</p>;
  return (
    <SimpleTable
      label={text.title}
      headers={text.headers}
      rows={deputies.map((one) => ({
        key: one.id,
        cells: [
          one.personName,
          <span key="deputy" className="cu-strong">
            {one.deputyName}
            {one.remarks === null ? null : <div className="cu-soft cu-small">{one.remarks}</div>}
          </span>,
          dateInWords(one.fromOn),
          dateInWords(one.untilOn),
          <Button
            key="end"
            variant="default"
            size="compact-sm"
            aria-label={text.end.named(one.deputyName, one.personName)}
            onClick={() => onEnd(one)}
          >
            {text.end.act}
          </Button>,
        ],
      }))}
    />
  );
}

function EndDialog({ deputy, onClose }: { deputy: Deputy | null; onClose: () => void }) {
  const end = useAction(text.where.end, (client, input: { id: DeputyId; reason: string }) =>
    client.deputies.end(input),
  );

  async function confirm(reason: string): Promise<unknown> {
    if (deputy === null) return undefined;
    const done = await end.run({ id: deputy.id, reason });
    if (done !== undefined) showToast(text.end.done);
    return done;
  }

  return (
    <ReasonDialog
      isOpen={deputy !== null}
      title={text.end.title}
      action={text.end.confirm}
      acting={end}
      act={confirm}
      onClose={onClose}
    >
      <p>{text.end.body}</p>
    </ReasonDialog>
  );
}
