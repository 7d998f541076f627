import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { casePageText } from '../../../shared/text/case-page.ts';
import { casePeopleText } from '../../../shared/text/case-people.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useKeptForms } from '../../api/use-kept-forms.ts';
import { LinkButton } from '../../ui/center-page.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Facts, Section } from '../../ui/fields.tsx';
import { Missing } from '../../ui/missing.tsx';
import { PageLink } from '../../ui/page-link.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { showToast } from '../../ui/toast.tsx';
import { AddParty } from './add-party.tsx';
import { partyDraft } from './party-form.ts';
import './case-people.css';

const text = casePeopleText;
type CaseParty = CaseDetail['parties'][number];

/** Who works on the case, and the people and organisations it is about. */
export function CasePeopleTab({
  detail,
  assign,
}: {
  detail: CaseDetail;
  /** The button that gives the case to somebody. */
  assign: ReactNode;
}) {
  const isVoid = detail.status === 'void';
  const nobody = <span className="cu-faint">{casePageText.nobody}</span>;
  return (
    <>
      <Section title={text.office.title} description={text.office.lead}>
        <Facts
          facts={[
            [casePageText.owner, detail.owner?.name ?? nobody],
            [casePageText.reviewer, detail.reviewer?.name ?? nobody],
          ]}
        />
        {isVoid ? null : assign}
      </Section>
      <Section title={text.parties.title} description={text.parties.lead}>
        <Parties detail={detail} isVoid={isVoid} />
      </Section>
    </>
  );
}

function Parties({ detail, isVoid }: { detail: CaseDetail; isVoid: boolean }) {
  const [isAdding, setIsAdding] = useState(false);
  const [leaving, setLeaving] = useState<CaseParty | null>(null);
  const isKept = useKeptForms(partyDraft(detail.reference)).length > 0;
  const close = () => setIsAdding(false);
  return (
    <div className="cu-stack">
      {detail.parties.length === 0 ? (
        <EmptyState title={text.empty.title}>{text.empty.body}</EmptyState>
      ) : (
        <SimpleTable
          label={text.parties.title}
          headers={text.parties.headers}
          rows={detail.parties.map((party) => ({
            key: party.id,
            cells: cellsOf(party, isVoid ? null : setLeaving),
          }))}
        />
      )}
      {isVoid ? null : (
        <div className="cu-row">
          <Button variant="default" onClick={() => setIsAdding(true)}>
            {text.add.act}
          </Button>
          {isKept ? (
            <span className="cu-soft cu-small">
              {text.unsaved} <LinkButton onClick={() => setIsAdding(true)}>{text.continue}</LinkButton>
            </span>
          ) : null}
        </div>
      )}
      <Dialog isOpen={isAdding} title={text.add.title} size={560} onClose={close}>
        <AddParty detail={detail} onClose={close} />
      </Dialog>
      <Leave party={leaving} caseId={detail.id} onClose={() => setLeaving(null)} />
    </div>
  );
}

function cellsOf(party: CaseParty, onLeave: ((party: CaseParty) => void) | null): ReactNode[] {
  const name = party.name ?? text.parties.noName;
  return [
    <PageLink key="name" to={`/parties/${party.partyId}`}>
      {name}
    </PageLink>,
    setLabel('role', party.role),
    party.email ?? <Missing key="email" />,
    party.phone ?? <Missing key="phone" />,
    party.country ?? <Missing key="country" />,
    onLeave === null ? null : (
      <Button
        key="leave"
        variant="default"
        size="compact-sm"
        aria-label={text.remove.named(name)}
        onClick={() => onLeave(party)}
      >
        {text.remove.act}
      </Button>
    ),
  ];
}

function Leave({
  party,
  caseId,
  onClose,
}: {
  party: CaseParty | null;
  caseId: CaseDetail['id'];
  onClose: () => void;
}) {
  const leave = useCaseAction(
    caseId,
    text.where.remove,
    (client, input: { id: CaseParty['id']; reason: string }) => client.parties.leave(input),
    { done: text.remove.done, say: showToast },
  );

  return (
    <ReasonDialog
      isOpen={party !== null}
      title={text.remove.title}
      action={text.remove.act}
      acting={leave}
      act={async (reason) => (party === null ? undefined : leave.run({ id: party.id, reason }))}
      onClose={onClose}
    >
      {text.remove.body}
    </ReasonDialog>
  );
}
