import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Enquiry } from '../../../shared/contract/enquiries.ts';
import { enquiriesText } from '../../../shared/text/enquiries.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { useAction } from '../../api/use-action.ts';
import { casePath } from '../../ui/case-path.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Facts, Section } from '../../ui/fields.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Missing } from '../../ui/missing.tsx';
import { Page, PageHeader } from '../../ui/page-header.tsx';
import { PageLink } from '../../ui/page-link.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { When } from '../../ui/when.tsx';
import { ActForm, type TimedAct } from './act-form.tsx';
import { EnquiryDocuments } from './enquiry-documents.tsx';
import { EnquiryForm } from './enquiry-form.tsx';
import { DueByAuthority, EnquiryState } from './enquiry-words.tsx';

const text = enquiriesText;

type Asked = 'change' | 'hold' | TimedAct;

/** One enquiry: what is asked, by when, how it was answered, and what shows it. */
export function EnquiryPage() {
  const { reference = '' }: { reference?: string } = useParams({ strict: false });
  const { queries } = useApi();
  const found = useQuery(queries.enquiry(reference));
  return (
    <Page width="medium">
      {found.data === undefined ? <PageHeader title={reference} /> : null}
      {found.isPending ? <LoadingRows rows={8} /> : null}
      {found.isError ? (
        <ErrorState
          title={text.showFailed}
          sentence={errorText(found.error, text.where.show)}
          onRetry={() => void found.refetch()}
        />
      ) : null}
      {found.data === undefined ? null : <Known enquiry={found.data} />}
    </Page>
  );
}

function Known({ enquiry }: { enquiry: Enquiry }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const isClosed = enquiry.closedAt !== null;
  const canAnswer = !isClosed && enquiry.answeredAt === null;
  const button = (what: Asked, label: string, variant: 'default' | 'filled' = 'default') => (
    <Button variant={variant} onClick={() => setAsked(what)}>
      {label}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={`${enquiry.reference}, ${enquiry.authority.name ?? text.noName}`}
        beside={<EnquiryState enquiry={enquiry} />}
        actions={
          <>
            {isClosed ? null : button('change', text.change.act)}
            {canAnswer ? button('due', text.due.act) : null}
            {button('hold', enquiry.isHeld ? text.hold.lift : text.hold.put)}
            {isClosed ? null : button('close', text.close.act)}
            {canAnswer ? button('answer', text.answer.act, 'filled') : null}
          </>
        }
      />
      <Section title={text.facts}>
        <EnquiryFacts enquiry={enquiry} />
      </Section>
      <EnquiryDocuments enquiry={enquiry} />
      <Dialog isOpen={asked === 'change'} title={text.change.title} size={640} onClose={close}>
        <EnquiryForm enquiry={enquiry} onDone={close} />
      </Dialog>
      {(['due', 'answer', 'close'] as const).map((act) => (
        <Dialog key={act} isOpen={asked === act} title={text[act].title} size={600} onClose={close}>
          <ActForm act={act} enquiry={enquiry} onDone={close} />
        </Dialog>
      ))}
      <HoldDialog enquiry={enquiry} isOpen={asked === 'hold'} onClose={close} />
    </>
  );
}

const said = (value: string | null): ReactNode =>
  value === null || value === '' ? <Missing /> : <div className="cu-wrap">{value}</div>;

function EnquiryFacts({ enquiry }: { enquiry: Enquiry }) {
  const { fields } = text;
  const proof = enquiry.documents.find(({ id }) => id === enquiry.answeredBy);
  return (
    <Facts
      facts={[
        [
          fields.authority,
          <PageLink key="authority" to={`/parties/${enquiry.authority.id}`}>
            {enquiry.authority.name ?? text.noName}
          </PageLink>,
        ],
        [fields.theirReference, said(enquiry.theirReference)],
        [
          fields.case,
          enquiry.case === null ? (
            fields.none
          ) : (
            <PageLink key="case" to={casePath(enquiry.case.reference)}>
              {enquiry.case.reference}
            </PageLink>
          ),
        ],
        [fields.owner, said(enquiry.owner?.name ?? null)],
        [fields.received, <When key="received" time={enquiry.receivedAt} />],
        [fields.due, <DueByAuthority key="due" dueAt={enquiry.dueAt} />],
        [fields.questions, said(enquiry.questions)],
        [fields.hold, enquiry.isHeld ? said(enquiry.holdReason) : fields.none],
        [fields.answered, <When key="answered" time={enquiry.answeredAt} />],
        [fields.answer, said(enquiry.answer)],
        [fields.proof, said(proof?.name ?? null)],
        ...(enquiry.closedAt === null
          ? []
          : [
              [fields.closed, <When key="closed" time={enquiry.closedAt} />] as const,
              [fields.reason, said(enquiry.closeReason)] as const,
            ]),
      ]}
    />
  );
}

function HoldDialog({
  enquiry: { id, isHeld },
  isOpen,
  onClose,
}: {
  enquiry: Enquiry;
  isOpen: boolean;
  onClose: () => void;
}) {
  const hold = useAction(text.where.hold, (client, reason: string) =>
    client.enquiries.hold({ id, isHeld: !isHeld, reason }),
  );

  async function confirm(reason: string): Promise<unknown> {
    const done = await hold.run(reason);
    if (done !== undefined) showToast(isHeld ? text.hold.lifted : text.hold.done);
    return done;
  }

  return (
    <ReasonDialog
      isOpen={isOpen}
      title={isHeld ? text.hold.liftTitle : text.hold.title}
      action={isHeld ? text.hold.lift : text.hold.put}
      acting={hold}
      act={confirm}
      onClose={onClose}
    >
      <p>{text.hold.body}</p>
    </ReasonDialog>
  );
}
