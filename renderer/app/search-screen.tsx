import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { searchText } from '../../shared/text/search.ts';
import { useApi } from '../api/api-context.tsx';
import { errorText } from '../api/error-text.ts';
import { FoundCases } from '../features/search/found-cases.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { LoadingRows } from '../ui/loading-rows.tsx';
import { Page, PageHeader } from '../ui/page-header.tsx';

/** The search over everything; the words are part of the place (`q`), not of the address. */
export function SearchScreen() {
  const text = useRouterState({
    select: ({ location }) => {
      const { q } = location.search as { q?: unknown };
      return typeof q === 'string' ? q.trim().slice(0, 500) : '';
    },
  });
  return (
    <Page>
      <PageHeader title={searchText.title} />
      {text === '' ? (
        <EmptyState title={searchText.empty.title}>{searchText.empty.body}</EmptyState>
      ) : (
        <Found text={text} />
      )}
    </Page>
  );
}

function Found({ text }: { text: string }) {
  const { queries } = useApi();
  const found = useQuery(queries.search({ text, limit: 200 }));
  if (found.isError) {
    return (
      <ErrorState
        title={searchText.failed}
        sentence={errorText(found.error, searchText.where)}
        onRetry={() => void found.refetch()}
      />
    );
  }
  if (found.data === undefined) return <LoadingRows />;
  const { hits, isComplete } = found.data;
  if (hits.length === 0) {
    return <EmptyState title={searchText.none.title}>{searchText.none.body(text)}</EmptyState>;
  }
  return (
    <>
      <p className="cu-soft" role="status">
        {searchText.found(hits.length)}
        {isComplete ? null : ` · ${searchText.partial}`}
      </p>
      <FoundCases hits={hits} />
    </>
  );
}
