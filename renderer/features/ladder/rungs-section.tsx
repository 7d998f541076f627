import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ComplaintCase } from '../../../shared/contract/cases.ts';
import { casePageText } from '../../../shared/text/case-page.ts';
import { documentsText } from '../../../shared/text/documents.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Section } from '../../ui/fields.tsx';
import { Missing } from '../../ui/missing.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { showToast } from '../../ui/toast.tsx';
import { When } from '../../ui/when.tsx';
import { type Rung, RungForm } from './rung-form.tsx';

const text = casePageText.ladder;

type Asked = { what: 'record' } | { what: 'change' | 'remove'; rung: Rung };

/** The rungs the complainant climbed beyond the company, earliest first; they go on after the case is closed. */
export function RungsSection({ detail }: { detail: ComplaintCase }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const isWorkable = detail.status !== 'void';
  const close = () => setAsked(null);
  const rungs = detail.rungs.toSorted((one, other) => (one.at?.at ?? '').localeCompare(other.at?.at ?? ''));
  return (
    <Section
      title={text.title}
      description={text.lead}
      actions={
        isWorkable ? (
          <Button variant="default" onClick={() => setAsked({ what: 'record' })}>
            {text.record}
          </Button>
        ) : undefined
      }
    >
      {rungs.length === 0 ? (
        <p className="cu-soft">{text.none}</p>
      ) : (
        <SimpleTable
          label={text.title}
          headers={[text.rung, text.at, text.body, text.outcome, text.document, '']}
          rows={rungs.map((rung) => ({
            key: rung.id,
            cells: [
              setLabel('rung', rung.rung),
              <When key="at" time={rung.at} />,
              rung.body ?? <Missing key="body" />,
              <Outcome key="outcome" rung={rung} />,
              proofName(detail, rung) ?? <Missing key="proof" />,
              isWorkable ? <RungActions key="actions" rung={rung} onAsk={setAsked} /> : null,
            ],
          }))}
        />
      )}
      <Dialog isOpen={asked?.what === 'record'} title={text.recordTitle} onClose={close}>
        <RungForm detail={detail} rung={null} onDone={close} />
      </Dialog>
      <Dialog isOpen={asked?.what === 'change'} title={text.changeTitle} onClose={close}>
        {asked?.what === 'change' ? <RungForm detail={detail} rung={asked.rung} onDone={close} /> : null}
      </Dialog>
      <RemoveRung detail={detail} rung={asked?.what === 'remove' ? asked.rung : null} onClose={close} />
    </Section>
  );
}

function proofName({ documents }: ComplaintCase, rung: Rung): string | null {
  const found = documents.find(({ id }) => id === rung.documentId);
  return found === undefined ? null : (found.name ?? documentsText.noName);
}

/** How the rung stands: what came of it, or that it is still open. */
function Outcome({ rung }: { rung: Rung }) {
  if (rung.outcome === null) return <span className="cu-soft">{text.pending}</span>;
  return <span className="cu-wrap">{rung.outcome}</span>;
}

function RungActions({ rung, onAsk }: { rung: Rung; onAsk: (asked: Asked) => void }) {
  const name = setLabel('rung', rung.rung);
  return (
    <span className="cu-row">
      <Button
        variant="default"
        size="compact-sm"
        aria-label={text.changeNamed(name)}
        onClick={() => onAsk({ what: 'change', rung })}
      >
        {text.change}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={text.removeNamed(name)}
        onClick={() => onAsk({ what: 'remove', rung })}
      >
        {text.remove}
      </Button>
    </span>
  );
}

function RemoveRung({
  detail,
  rung,
  onClose,
}: {
  detail: ComplaintCase;
  rung: Rung | null;
  onClose: () => void;
}) {
  const remove = useCaseAction(
    detail.id,
    casePageText.where.rung,
    (client, input: { id: Rung['id']; reason: string }) => client.complaint.removeRung(input),
    { done: text.removed, say: showToast },
  );

  return (
    <ReasonDialog
      isOpen={rung !== null}
      title={text.removeTitle}
      action={text.remove}
      acting={remove}
      act={async (reason) => (rung === null ? undefined : remove.run({ id: rung.id, reason }))}
      onClose={onClose}
    >
      {text.removeBody}
    </ReasonDialog>
  );
}
