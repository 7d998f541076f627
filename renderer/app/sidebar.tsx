import { ActionIcon } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconLock } from '@tabler/icons-react';
import { useRouterState } from '@tanstack/react-router';
import { CaseKind } from '../../shared/domain/case-kinds.ts';
import { CaseStatus } from '../../shared/domain/case-status.ts';
import { todayText } from '../../shared/text/agenda.ts';
import { appText } from '../../shared/text/app.ts';
import { useApi } from '../api/api-context.tsx';
import { dateIn } from '../features/agenda/today-groups.ts';
import { BrandMark } from '../ui/brand-mark.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { ownZone, useNow } from '../ui/now.ts';
import { PageLink } from '../ui/page-link.tsx';
import { useLastSign } from './idle.ts';

const minute = 60_000;

/** Where things are: cases by status with their counts, and below who is at the keyboard. */
export function Sidebar({ onLock }: { onLock: () => void }) {
  const { queries } = useApi();
  const counts = useQuery(queries.caseCounts());
  const drafts = useQuery(queries.drafts());
  const byStatus = counts.data?.byStatus ?? {};
  const total = Object.entries(byStatus)
    .filter(([status]) => status !== CaseStatus.void)
    .reduce((sum, [, count]) => sum + count, 0);
  const draftCount = drafts.data?.drafts.length;
  return (
    <>
      <div className="cu-nav-brand">
        <BrandMark />
        {appText.name}
      </div>
      <ul>
        <TodayItem />
        <Item to="/agenda" label={appText.navigation.agenda} />
      </ul>
      <h2 className="cu-nav-title">{appText.navigation.cases}</h2>
      <ul>
        <Item to="/complaints" label={appText.navigation.complaints} count={counts.data && total} />
        {Object.values(CaseStatus).map((status) => (
          <Item
            key={status}
            to="/complaints"
            search={{ status }}
            label={appText.status[status]}
            count={counts.data && (byStatus[status] ?? 0)}
            isSub
          />
        ))}
        <Item
          to="/requests"
          label={appText.navigation.requests}
          count={counts.data && (counts.data.byKind[CaseKind.request] ?? 0)}
        />
        <Item
          to="/breaches"
          label={appText.navigation.breaches}
          count={counts.data && (counts.data.byKind[CaseKind.breach] ?? 0)}
        />
      </ul>
      <h2 className="cu-nav-title">{appText.navigation.office}</h2>
      <ul>
        <Item to="/enquiries" label={appText.navigation.enquiries} />
        <Item to="/parties" label={appText.navigation.parties} />
        <Item to="/search" label={appText.navigation.search} />
        <Item to="/drafts" label={appText.navigation.drafts} count={draftCount} />
        <Item to="/law" label={appText.navigation.law} />
        <Item to="/settings" label={appText.navigation.settings} />
      </ul>
      <div className="cu-nav-spacer" />
      <Foot onLock={onLock} />
    </>
  );
}

/** What is over, due within the week or waiting, as one number. */
function TodayItem() {
  const { queries } = useApi();
  const today = useQuery(queries.today(dateIn(ownZone(), useNow())));
  const counts = today.data?.counts;
  return (
    <Item
      to="/today"
      label={appText.navigation.today}
      count={counts && todayText.counted(counts.overdue + counts.dueSoon + counts.tasks + counts.undated)}
    />
  );
}

/** Whether one is at this place or beneath it; a place with a filter only when that filter is on. */
function useIsHere(to: string, search: Record<string, string> | undefined): boolean {
  return useRouterState({
    select: ({ location }) => {
      const isWithin = location.pathname === to || location.pathname.startsWith(`${to}/`);
      const { status } = location.search as { status?: unknown };
      return isWithin && status === search?.['status'];
    },
  });
}

function Item({
  to,
  label,
  count,
  search,
  isSub = false,
}: {
  to: string;
  label: string;
  count?: number | string | undefined;
  search?: Record<string, string>;
  isSub?: boolean;
}) {
  const isHere = useIsHere(to, search);
  return (
    <li>
      <PageLink
        to={to}
        className={isSub ? 'cu-nav-item cu-nav-sub' : 'cu-nav-item'}
        isCurrent={isHere}
        {...(search === undefined ? {} : { search })}
      >
        {label}
        {count === undefined || count === 0 || count === '0' ? null : (
          <span className="cu-nav-count">{count.toLocaleString('en')}</span>
        )}
      </PageLink>
    </li>
  );
}

function Foot({ onLock }: { onLock: () => void }) {
  const { queries } = useApi();
  const status = useQuery(queries.vaultStatus());
  const settings = useQuery(queries.settings());
  const now = useNow();
  const lastSign = useLastSign((store) => store.at);
  if (status.data?.state !== 'open') return null;
  const { person } = status.data;
  const idleMinutes = Math.max(0, Math.floor((Date.parse(now) - lastSign) / minute));
  const locksIn = settings.data && Math.max(1, settings.data.lockAfterMinutes - idleMinutes);
  return (
    <div className="cu-nav-foot">
      <div className="cu-strong cu-clip">{person.name}</div>
      <div className="cu-clip">{appText.offices[person.office]}</div>
      <div className="cu-nav-foot-row">
        <span>{locksIn === undefined ? '' : appText.locksIn(locksIn)}</span>
        <span className="cu-row">
          <KeyHint keys={['Ctrl', 'L']} />
          <ActionIcon size={22} aria-label={appText.lockNow} title={appText.lockNow} onClick={onLock}>
            <IconLock size={14} stroke={1.75} />
          </ActionIcon>
        </span>
      </div>
    </div>
  );
}
