import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Dispatch } from '../../../shared/contract/affected-people.ts';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import { isEnded } from '../../../shared/domain/case-status.ts';
import { placeName } from '../../../shared/domain/duties/places.ts';
import { affectedText } from '../../../shared/text/affected-people.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Section } from '../../ui/fields.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { showToast } from '../../ui/toast.tsx';
import { When } from '../../ui/when.tsx';
import { DispatchForm } from './dispatch-form.tsx';

const text = affectedText.dispatches;
type Asked = { what: 'add' } | { what: 'edit' | 'remove'; dispatch: Dispatch };

/** The batches of notices that went out, with what became of them. */
export function DispatchesSection({ detail }: { detail: BreachCase }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const isOpen = !isEnded(detail.status);
  const edited = asked?.what === 'edit' ? asked.dispatch : null;
  return (
    <Section
      title={text.title}
      description={text.lead}
      actions={
        isOpen ? (
          <Button variant="default" onClick={() => setAsked({ what: 'add' })}>
            {text.add}
          </Button>
        ) : undefined
      }
    >
      {detail.dispatches.length === 0 ? (
        <p className="cu-soft">{text.none}</p>
      ) : (
        <SimpleTable
          label={text.title}
          headers={text.headers}
          rows={detail.dispatches.map((dispatch) => ({
            key: dispatch.id,
            cells: [...cellsOf(dispatch), isOpen ? <Acts dispatch={dispatch} onAsk={setAsked} /> : null],
          }))}
        />
      )}
      <Dialog isOpen={asked?.what === 'add'} title={text.addTitle} size={640} onClose={close}>
        <DispatchForm detail={detail} dispatch={null} onDone={close} />
      </Dialog>
      <Dialog isOpen={edited !== null} title={text.editTitle} size={640} onClose={close}>
        <DispatchForm detail={detail} dispatch={edited} onDone={close} />
      </Dialog>
      <Remove detail={detail} dispatch={asked?.what === 'remove' ? asked.dispatch : null} onClose={close} />
    </Section>
  );
}

function cellsOf({ batch, jurisdiction, method, sentAt, letters, returned, resent, substituteAt }: Dispatch) {
  const where = jurisdiction === null ? '' : `${placeName(jurisdiction)} · `;
  const number = (count: number) => count.toLocaleString('en-GB');
  return [
    <span key="batch" className="cu-two-lines">
      <span className="cu-strong">{batch ?? text.noName}</span>
      <span className="cu-soft">{`${where}${setLabel('method', method)}`}</span>
    </span>,
    sentAt === null ? null : <When key="sent" time={sentAt} show="short" />,
    number(letters),
    number(returned),
    number(resent),
    substituteAt === null ? null : <When key="substitute" time={substituteAt} show="short" />,
  ];
}

function Acts({ dispatch, onAsk }: { dispatch: Dispatch; onAsk: (asked: Asked) => void }) {
  const name = dispatch.batch ?? text.noName;
  return (
    <span className="cu-row">
      <Button
        variant="default"
        size="compact-sm"
        aria-label={text.editNamed(name)}
        onClick={() => onAsk({ what: 'edit', dispatch })}
      >
        {text.edit}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={text.removeNamed(name)}
        onClick={() => onAsk({ what: 'remove', dispatch })}
      >
        {text.remove}
      </Button>
    </span>
  );
}

function Remove({
  detail,
  dispatch,
  onClose,
}: {
  detail: BreachCase;
  dispatch: Dispatch | null;
  onClose: () => void;
}) {
  const remove = useCaseAction(
    detail.id,
    affectedText.where.dispatch,
    (client, given: { id: Dispatch['id']; reason: string }) => client.affected.removeDispatch(given),
    { done: text.removed, say: showToast },
  );
  return (
    <ReasonDialog
      isOpen={dispatch !== null}
      title={text.removeTitle}
      action={text.remove}
      acting={remove}
      act={async (reason) => (dispatch === null ? undefined : remove.run({ id: dispatch.id, reason }))}
      onClose={onClose}
    >
      {text.removeBody}
    </ReasonDialog>
  );
}
