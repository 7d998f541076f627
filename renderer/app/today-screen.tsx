import { Button } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Temporal } from 'temporal-polyfill';
import { todayText } from '../../shared/text/agenda.ts';
import { longDayText } from '../../shared/text/when.ts';
import { useApi } from '../api/api-context.tsx';
import { errorText } from '../api/error-text.ts';
import { LawStandingLine } from '../features/agenda/law-standing-line.tsx';
import { NextDays } from '../features/agenda/next-days.tsx';
import { RecentCases } from '../features/agenda/recent-cases.tsx';
import { TodayLists } from '../features/agenda/today-lists.tsx';
import { dateIn, dueGroups, type TodayAnswer } from '../features/agenda/today-groups.ts';
import { DraftsPanel } from '../features/drafts/drafts-panel.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { LoadingRows } from '../ui/loading-rows.tsx';
import { ownZone, useNow } from '../ui/now.ts';
import { Page, PageHeader } from '../ui/page-header.tsx';

const text = todayText;

/** What the day begins with: what is over, what is due, what waits, what was left half written. */
export function TodayScreen() {
  const { queries } = useApi();
  const now = useNow();
  const today = dateIn(ownZone(), now);
  const found = useQuery(queries.today(today));
  return (
    <Page>
      <PageHeader
        title={text.title}
        beside={
          <>
            <time className="cu-today-date" dateTime={today}>
              {longDayText(Temporal.PlainDate.from(today))}
            </time>
            {found.data === undefined ? null : <Counts answer={found.data} now={now} />}
          </>
        }
      />
      <LawStandingLine today={today} />
      {found.isPending ? <LoadingRows rows={10} /> : null}
      {found.isError ? (
        <ErrorState
          title={text.failed}
          sentence={errorText(found.error, text.where)}
          onRetry={() => void found.refetch()}
        />
      ) : null}
      {found.data === undefined ? null : <Content answer={found.data} now={now} today={today} />}
    </Page>
  );
}

function Counts({ answer, now }: { answer: TodayAnswer; now: string }) {
  const { overdueCount, soonCount, waitingCount } = dueGroups(answer, now);
  return (
    <span className="cu-soft">
      {overdueCount === 0 ? null : (
        <>
          <span className="cu-late">{text.counts.overdue(overdueCount)}</span>
          {' · '}
        </>
      )}
      {text.counts.soon(soonCount)}
      {waitingCount === 0 ? null : ` · ${text.counts.waiting(waitingCount)}`}
    </span>
  );
}

function Content({ answer, now, today }: { answer: TodayAnswer; now: string; today: string }) {
  const groups = dueGroups(answer, now);
  const nothingDue = groups.overdueCount + groups.soonCount + groups.waitingCount === 0;
  if (nothingDue && answer.recent.length === 0 && answer.counts.drafts === 0) return <Nothing />;
  return (
    <div className="cu-today">
      <TodayLists answer={answer} groups={groups} now={now} />
      <div className="cu-today-side">
        <NextDays soon={groups.soon} today={today} />
        <DraftsPanel />
        <RecentCases cases={answer.recent} />
      </div>
    </div>
  );
}

function Nothing() {
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={<IconInbox size={26} stroke={1.25} aria-hidden="true" />}
      title={text.empty.title}
      actions={
        <Button variant="default" onClick={() => void navigate({ to: '/complaints/new' })}>
          {text.empty.act}
        </Button>
      }
    >
      {text.empty.body}
    </EmptyState>
  );
}
