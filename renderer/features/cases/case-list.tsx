import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconInbox } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type CaseFilter, type CaseRow, CaseSort } from '../../../shared/contract/cases.ts';
import type { PersonId } from '../../../shared/ids.ts';
import type { CaseKind } from '../../../shared/domain/case-kinds.ts';
import { casesText } from '../../../shared/text/cases.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { type Pages, usePages } from '../../api/use-pages.ts';
import { casePath } from '../../ui/case-path.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { NoMatch } from '../../ui/no-match.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page, PageHeader } from '../../ui/page-header.tsx';
import { PreviewedList } from '../../ui/previewed-list.tsx';
import { caseColumns } from './case-columns.tsx';
import { CasePreview } from './case-preview.tsx';
import { FilterBar } from './filter-bar.tsx';
import { isFiltered, type ListView, useListView } from './list-filter.ts';
import { listWords } from './list-words.ts';

function filterOf(view: ListView, ownId: PersonId | undefined): CaseFilter {
  const owner = view.owner === 'nobody' ? null : view.owner === 'mine' ? ownId : undefined;
  return {
    ...(view.status === undefined ? {} : { status: [view.status] }),
    ...(view.office === undefined ? {} : { office: view.office }),
    ...(view.text === undefined || view.text.trim() === '' ? {} : { text: view.text }),
    ...(owner === undefined ? {} : { ownerId: owner }),
  };
}

/** All cases of a kind, filtered and sorted; the selected one beside them. */
export function CaseList({ kind, actions }: { kind: CaseKind; actions?: ReactNode }) {
  const words = listWords(kind);
  const { queries } = useApi();
  const { view, change, clear } = useListView();
  const status = useQuery(queries.vaultStatus());
  const counts = useQuery(queries.caseCounts());
  const ownId = status.data?.state === 'open' ? status.data.person.id : undefined;
  const sort = view.sort ?? CaseSort.changed;
  const filter = { ...filterOf(view, ownId), kind };
  const pages = usePages((offset, limit) =>
    queries.caseList({ filter, sort, descending: view.up !== true, offset, limit }),
  );
  const overdue = counts.data?.overdue ?? 0;

  function sortBy(key: string): void {
    const known = Object.values(CaseSort).find((each) => each === key);
    if (known === undefined) return;
    // A first click sorts as one reads it: what is due soonest first, words from A, other dates from the newest.
    const beginsUp = known !== CaseSort.changed && known !== CaseSort.received;
    change({ sort: known, up: known === sort ? view.up !== true || undefined : beginsUp || undefined });
  }

  return (
    <Page width="full">
      <PageHeader
        title={words.title}
        beside={
          <span className="cu-soft">
            {pages.total === undefined ? null : casesText.count(pages.total)}
            {overdue > 0 ? <span className="cu-late"> · {casesText.overdue(overdue)}</span> : null}
          </span>
        }
        actions={actions}
      />
      <FilterBar kind={kind} view={view} onChange={change} onClear={clear} />
      {pages.error === null ? (
        <Rows
          kind={kind}
          pages={pages}
          isNarrowed={isFiltered(view)}
          sort={{ key: sort, descending: view.up !== true }}
          onSort={sortBy}
          onClear={clear}
        />
      ) : (
        <ErrorState
          title={words.failed}
          sentence={errorText(pages.error, words.where.list)}
          onRetry={pages.retry}
        />
      )}
    </Page>
  );
}

function Rows({
  kind,
  pages,
  isNarrowed,
  sort,
  onSort,
  onClear,
}: {
  kind: CaseKind;
  pages: Pages<CaseRow>;
  isNarrowed: boolean;
  sort: { key: string; descending: boolean };
  onSort: (key: string) => void;
  onClear: () => void;
}) {
  const navigate = useNavigate();
  const words = listWords(kind);
  return (
    <PreviewedList
      label={words.title}
      columns={caseColumns(kind)}
      pages={pages}
      nothing={
        isNarrowed ? (
          <NoMatch text={words.noMatch} clear={casesText.filter.clear} onClear={onClear} />
        ) : (
          <Nothing kind={kind} />
        )
      }
      preview={({ reference }, close) => <CasePreview reference={reference} onClose={close} />}
      onOpen={({ reference }) => void navigate({ to: casePath(reference) })}
      sort={sort}
      onSort={onSort}
      rowHeight={46}
    />
  );
}

function Nothing({ kind }: { kind: CaseKind }) {
  const navigate = useNavigate();
  const words = listWords(kind);
  return (
    <EmptyState
      icon={<IconInbox size={26} stroke={1.25} aria-hidden="true" />}
      title={words.empty.title}
      actions={
        <Button variant="default" onClick={() => void navigate({ to: words.newPath })}>
          {words.newCase}
        </Button>
      }
    >
      {words.empty.body}
    </EmptyState>
  );
}
