import { IconBuildingBank } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Enquiry } from '../../../shared/contract/enquiries.ts';
import { enquiriesText } from '../../../shared/text/enquiries.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { DialogButton } from '../../ui/dialog-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Page, PageHeader } from '../../ui/page-header.tsx';
import { PageLink } from '../../ui/page-link.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { When } from '../../ui/when.tsx';
import { EnquiryForm } from './enquiry-form.tsx';
import { DueByAuthority, EnquiryState } from './enquiry-words.tsx';

const text = enquiriesText;

/** Letters of authorities that want an answer: those to be answered first, by their day. */
export function EnquiryList() {
  const { queries } = useApi();
  const found = useQuery(queries.enquiries());
  return (
    <Page>
      <PageHeader
        title={text.title}
        beside={
          found.data === undefined ? null : (
            <span className="cu-soft">{text.count(found.data.enquiries.length)}</span>
          )
        }
        actions={
          <DialogButton act={text.record.act} title={text.record.title} dialogSize={640}>
            {(close) => <EnquiryForm enquiry={null} onDone={close} />}
          </DialogButton>
        }
      />
      {found.isPending ? <LoadingRows rows={6} /> : null}
      {found.isError ? (
        <ErrorState
          title={text.failed}
          sentence={errorText(found.error, text.where.list)}
          onRetry={() => void found.refetch()}
        />
      ) : null}
      {found.data === undefined ? null : <Rows enquiries={found.data.enquiries} />}
    </Page>
  );
}

function Rows({ enquiries }: { enquiries: readonly Enquiry[] }) {
  if (enquiries.length === 0) {
    return (
      <EmptyState
        icon={<IconBuildingBank size={26} stroke={1.25} aria-hidden="true" />}
        title={text.empty.title}
      >
        {text.empty.body}
      </EmptyState>
    );
  }
  return (
    <SimpleTable
      label={text.title}
      headers={text.headers}
      rows={enquiries.map((one) => ({
        key: one.id,
        cells: [
          <span key="reference" className="cu-two-lines">
            <span className="cu-mono">
              <PageLink to={`/enquiries/${one.reference}`}>{one.reference}</PageLink>
            </span>
            <span className="cu-soft cu-small">{one.theirReference}</span>
          </span>,
          <span key="authority" className="cu-strong cu-wrap">
            {one.authority.name ?? text.noName}
          </span>,
          <When key="received" time={one.receivedAt} show="short" />,
          <DueByAuthority key="due" dueAt={one.dueAt} />,
          <EnquiryState key="state" enquiry={one} />,
        ],
      }))}
    />
  );
}
