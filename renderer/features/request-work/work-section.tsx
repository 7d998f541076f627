import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RequestCase } from '../../../shared/contract/cases.ts';
import { isEnded } from '../../../shared/domain/case-status.ts';
import { requestWorkPageText } from '../../../shared/text/request-work-page.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Section } from '../../ui/fields.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { showToast } from '../../ui/toast.tsx';
import { WorkForm } from './work-form.tsx';
import type { Recorded, WorkKind } from './work-kind.ts';

const text = requestWorkPageText;

type Asked = { act: 'record' } | { act: 'change' | 'takeOff'; record: Recorded };

/** One kind of work on a request: what is recorded of it, and the ways to record, change and take it off. */
export function WorkSection({ detail, kind }: { detail: RequestCase; kind: WorkKind }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const { words } = kind;
  const records = kind.list(detail);
  const canWork = !isEnded(detail.status);
  const close = () => setAsked(null);
  return (
    <Section
      title={words.title}
      description={words.lead}
      actions={
        canWork ? (
          <Button variant="default" onClick={() => setAsked({ act: 'record' })}>
            {words.act}
          </Button>
        ) : undefined
      }
    >
      {records.length === 0 ? (
        <p className="cu-soft">{words.none}</p>
      ) : (
        <SimpleTable
          label={words.title}
          headers={words.headers}
          rows={records.map((record) => ({
            key: record.id,
            cells: [
              ...kind.cells(record, detail),
              canWork ? (
                <Acts
                  key="acts"
                  kind={kind}
                  name={kind.nameOf(record, detail)}
                  onAct={(act) => setAsked({ act, record })}
                />
              ) : null,
            ],
          }))}
        />
      )}
      <Dialog
        isOpen={asked?.act === 'record' || asked?.act === 'change'}
        title={asked?.act === 'change' ? words.changeTitle : words.recordTitle}
        onClose={close}
      >
        {asked === null || asked.act === 'takeOff' ? null : (
          <WorkForm
            detail={detail}
            kind={kind}
            record={asked.act === 'change' ? asked.record : null}
            onDone={close}
          />
        )}
      </Dialog>
      <TakeOff
        detail={detail}
        kind={kind}
        record={asked?.act === 'takeOff' ? asked.record : null}
        onClose={close}
      />
    </Section>
  );
}

function Acts({
  kind,
  name,
  onAct,
}: {
  kind: WorkKind;
  name: string;
  onAct: (act: 'change' | 'takeOff') => void;
}) {
  const acts = kind.change === null ? (['takeOff'] as const) : (['change', 'takeOff'] as const);
  return (
    <span className="cu-row-end">
      {acts.map((act) => (
        <Button
          key={act}
          variant="default"
          size="compact-sm"
          aria-label={text.named(text[act], name)}
          onClick={() => onAct(act)}
        >
          {text[act]}
        </Button>
      ))}
    </span>
  );
}

function TakeOff({
  detail,
  kind,
  record,
  onClose,
}: {
  detail: RequestCase;
  kind: WorkKind;
  record: Recorded | null;
  onClose: () => void;
}) {
  const action = useCaseAction(
    detail.id,
    text.where,
    (client, input: { id: Recorded['id']; reason: string }) =>
      client.request.takeOff({ what: kind.what, ...input }),
    { done: text.takenOff, say: showToast },
  );
  return (
    <ReasonDialog
      isOpen={record !== null}
      title={text.takeOffTitle}
      action={text.takeOff}
      acting={action}
      act={async (reason) => (record === null ? undefined : action.run({ id: record.id, reason }))}
      onClose={onClose}
    >
      {text.takeOffBody}
    </ReasonDialog>
  );
}
