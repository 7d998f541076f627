import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { CaseDetail, HistoryEntry } from '../../../shared/contract/cases.ts';
import { casePageText } from '../../../shared/text/case-page.ts';
import { actionInWords, changeInWords } from '../../../shared/text/history.ts';
import { timeInWords } from '../../../shared/text/when.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Section } from '../../ui/fields.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Problem } from '../../ui/problem.tsx';
import { showToast } from '../../ui/toast.tsx';

const text = casePageText.history;

const perPage = 100;

/** Everything done to the case, newest first, in words; older entries come when asked for. */
export function HistoryTab({ detail }: { detail: CaseDetail }) {
  const { client } = useApi();
  const history = useInfiniteQuery({
    queryKey: ['cases', 'history', detail.id],
    queryFn: ({ pageParam, signal }) =>
      client.cases.history({ id: detail.id, offset: pageParam, limit: perPage }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, _pages, offset) => {
      const next = offset + last.entries.length;
      return last.entries.length > 0 && next < last.total ? next : undefined;
    },
  });
  if (history.isPending) return <LoadingRows rows={8} />;
  if (history.data === undefined) {
    return (
      <ErrorState
        title={text.failed}
        sentence={errorText(history.error, casePageText.where.history)}
        onRetry={() => void history.refetch()}
      />
    );
  }
  const entries = history.data.pages.flatMap((page) => page.entries);
  const total = history.data.pages.at(-1)?.total ?? 0;
  const undoable = entries.find((entry) => entry.canUndo);
  return (
    <Section title={text.title} description={text.lead}>
      {entries.map((entry) => (
        <Entry key={entry.position} entry={entry} canUndo={entry === undoable} />
      ))}
      {history.isError ? <Problem>{errorText(history.error, casePageText.where.history)}</Problem> : null}
      {history.hasNextPage ? (
        <div className="cu-row">
          <Button
            variant="default"
            loading={history.isFetchingNextPage}
            onClick={() => void history.fetchNextPage()}
          >
            {text.older}
          </Button>
          <span className="cu-soft cu-num" role="status">
            {text.shown(entries.length, total)}
          </span>
        </div>
      ) : null}
    </Section>
  );
}

function Entry({ entry, canUndo }: { entry: HistoryEntry; canUndo: boolean }) {
  const undo = useAction(casePageText.where.undo, (client, actId: HistoryEntry['actId']) =>
    client.journal.undo({ actId }),
  );
  return (
    <article style={{ padding: '8px 0', borderTop: '1px solid var(--line)' }}>
      <div className="cu-row">
        <span className="cu-grow">
          <strong>{entry.actorName}</strong> {actionInWords(entry.action)}{' '}
          <span className="cu-soft">{timeInWords({ at: entry.recordedAt, zone: entry.zone })}</span>
        </span>
        {canUndo ? (
          <Button
            size="compact-sm"
            variant="default"
            loading={undo.isRunning}
            onClick={() => void undo.run(entry.actId).then((done) => done && showToast(text.undone))}
          >
            {text.undo}
          </Button>
        ) : null}
      </div>
      <Problem>{undo.problem}</Problem>
      {entry.fields.map((field) => (
        <div key={field.field} className="cu-soft cu-wrap">
          {changeInWords(field)}
        </div>
      ))}
    </article>
  );
}
