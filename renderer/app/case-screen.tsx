import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { CaseDetail } from '../../shared/contract/cases.ts';
import { casePageText } from '../../shared/text/case-page.ts';
import { useApi } from '../api/api-context.tsx';
import { errorText } from '../api/error-text.ts';
import { CaseMenu } from '../features/case-menu/case-menu.tsx';
import { NextStep } from './kind-page.tsx';
import { DocumentsDrop } from '../features/documents/documents-drop.tsx';
import { ExportButton } from '../features/export/export-button.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { LoadingRows } from '../ui/loading-rows.tsx';
import { Page, PageHeader } from '../ui/page-header.tsx';
import { Reference } from '../ui/reference.tsx';
import { StatusChip } from '../ui/status-chip.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { tabsOf } from './case-tabs.tsx';
import { useTab } from './use-tab.ts';

const text = casePageText;

/** One case with all that stands on it. */
export function CaseScreen() {
  const { reference = '' }: { reference?: string } = useParams({ strict: false });
  const { queries } = useApi();
  const found = useQuery(queries.caseDetail(reference));
  return (
    <Page>
      {found.data === undefined ? <PageHeader title={reference} /> : null}
      {found.isPending ? <LoadingRows rows={10} /> : null}
      {found.isError ? (
        <ErrorState
          title={text.failed}
          sentence={errorText(found.error, text.where.show)}
          onRetry={() => void found.refetch()}
        />
      ) : null}
      {found.data === undefined ? null : <CasePage detail={found.data} />}
    </Page>
  );
}

function CasePage({ detail }: { detail: CaseDetail }) {
  const tabs = tabsOf(detail.kind);
  const [first, ...others] = tabs;
  const [current, setCurrent] = useTab([first.id, ...others.map(({ id }) => id)]);
  const shown = tabs.find(({ id }) => id === current) ?? first;
  return (
    <>
      <PageHeader
        title={detail.title ?? text.noTitle}
        beside={
          <>
            <Reference reference={detail.reference}>{detail.reference}</Reference>
            <StatusChip status={detail.status} />
          </>
        }
        actions={
          <>
            <CaseMenu detail={detail} />
            <ExportButton detail={detail} />
            <NextStep detail={detail} />
          </>
        }
      />
      {detail.voidReason === null ? null : <p className="cu-soft">{text.voidBecause(detail.voidReason)}</p>}
      {detail.status === 'void' ? null : (
        <DocumentsDrop detail={detail} onDropped={() => setCurrent('documents')} />
      )}
      <Tabs
        label={text.tabs.label}
        tabs={tabs.map(({ id, label, count }) => ({
          key: id,
          label,
          ...(count === undefined ? {} : { count: count(detail) }),
        }))}
        current={current}
        onChange={setCurrent}
      >
        <shown.Tab detail={detail} />
      </Tabs>
    </>
  );
}
