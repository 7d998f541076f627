import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { type LawDate, PROOF_OF_CONSENT } from '../../../shared/contract/law-dates.ts';
import { dateInWords } from '../../../shared/text/when.ts';
import { DateBasis } from '../../../shared/domain/breach.ts';
import { CaseKind } from '../../../shared/domain/case-kinds.ts';
import { CaseStatus } from '../../../shared/domain/case-status.ts';
import { isUnsignedVersion } from '../../../shared/law/pack-version.ts';
import { setLabel } from '../../../shared/text/labels.ts';
import { lawDatesText } from '../../../shared/text/law-dates.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { DeadlineCell } from '../../ui/deadline-cell.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Section } from '../../ui/fields.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { useNow } from '../../ui/now.ts';
import { PageLink } from '../../ui/page-link.tsx';
import { RightPanel } from '../../ui/right-panel.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { When } from '../../ui/when.tsx';
import { WhyPanel } from '../../ui/why-panel.tsx';
import { DeadlineActs, DeadlineStateChip } from './deadline-acts.tsx';
import { type Asked, DeadlineDialogs } from './deadline-dialogs.tsx';
import type { Deadline } from './deadline-form.tsx';

const text = lawDatesText;

/** The dates that the law sets the case, each with the way to why it is that date. */
export function LawDatesSection({ detail }: { detail: CaseDetail }) {
  const { queries } = useApi();
  const found = useQuery(queries.lawDates(detail.id));
  const [shown, setShown] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const dates = found.data?.dates;
  const date = dates?.find(({ rule }) => rule === shown);
  return (
    <Section title={text.title} description={text.about}>
      {found.isError ? (
        <ErrorState
          title={text.failed}
          sentence={errorText(found.error, text.where)}
          onRetry={() => void found.refetch()}
        />
      ) : dates === undefined ? (
        <LoadingRows rows={2} />
      ) : (
        <Dates detail={detail} dates={dates} onWhy={setShown} onAsk={setAsked} />
      )}
      <DeadlineDialogs detail={detail} asked={asked} onClose={() => setAsked(null)} />
      {date === undefined ? null : (
        <RightPanel title={text.why} onClose={() => setShown(null)}>
          <WhyPanel {...date.why} note={date.why.note ?? undefined} />
          {date.what === PROOF_OF_CONSENT ? null : (
            <PageLink to="/law" search={{ tab: 'rules', rule: date.rule }}>
              {text.toRule}
            </PageLink>
          )}
        </RightPanel>
      )}
    </Section>
  );
}

/** What stands on record of a date: its state, and what a person said of it. */
function deadlineOf({ deadlines }: CaseDetail, date: LawDate): Deadline | undefined {
  return deadlines.find(
    ({ basis, rule, partId, clientId }) =>
      basis === date.basis && rule === date.rule && partId === date.partId && clientId === date.clientId,
  );
}

function noneText(detail: CaseDetail): string {
  if (detail.kind === CaseKind.breach) return text.noneForBreach;
  if (detail.kind === CaseKind.request) return text.noneForRequest(detail.request.laws.length > 0);
  const { framework } = detail.complaint;
  return text.none(framework === null ? null : setLabel('framework', framework));
}

function Dates({
  detail,
  dates,
  onWhy,
  onAsk,
}: {
  detail: CaseDetail;
  dates: readonly LawDate[];
  onWhy: (rule: string) => void;
  onAsk: (asked: Asked) => void;
}) {
  if (dates.length === 0) {
    return <p className="cu-soft">{noneText(detail)}</p>;
  }
  return (
    <SimpleTable
      label={text.title}
      headers={text.headers}
      rows={dates
        .map((date) => ({ date, deadline: deadlineOf(detail, date) }))
        .map(({ date, deadline }) => ({
          key: date.rule,
          cells: [
            <Due key="due" date={date} />,
            <div key="rule" className="cu-wrap">
              <span className="cu-strong">{date.label}</span>
              <div className="cu-soft cu-small">
                {date.byWhen} · {date.citation}
                {date.isOurs ? null : ` · ${text.watched}`}
                <Marks date={date} />
              </div>
            </div>,
            deadline === undefined ? (
              <State key="state" date={date} />
            ) : (
              <DeadlineStateChip key="state" deadline={deadline} />
            ),
            <span key="why" className="cu-row-end">
              <Button
                variant="default"
                size="compact-sm"
                aria-label={text.whyOfWhat(date.label, date.citation)}
                onClick={() => onWhy(date.rule)}
              >
                {text.why}
              </Button>
              {deadline === undefined || detail.status === CaseStatus.void ? null : (
                <DeadlineActs deadline={deadline} onAsk={onAsk} />
              )}
            </span>,
          ],
        }))}
    />
  );
}

/** What has to be known of a date before anybody relies on it: that it is our own, that nobody can tell where its rule came from. */
function Marks({ date: { basis, packVersion } }: { date: LawDate }) {
  return (
    <>
      {basis === DateBasis.target ? <span className="cu-small"> · {text.ourTarget}</span> : null}
      {isUnsignedVersion(packVersion) ? (
        <>
          {' '}
          <StateChip tone="attention">{text.unsigned}</StateChip>
        </>
      ) : null}
    </>
  );
}

function Due({ date: { dueAt, dueOn, startedAt, from, byWhen, metAt, isInForce } }: { date: LawDate }) {
  if (!isInForce) return <span className="cu-soft cu-wrap">{text.notInForce}</span>;
  if (dueAt !== null && dueOn !== null) {
    return metAt === null ? (
      <DeadlineCell dueAt={dueAt} label={null} />
    ) : (
      <span className="cu-num">{dateInWords(dueOn)}</span>
    );
  }
  return (
    <span className="cu-soft cu-wrap">
      {startedAt === null ? text.waiting(text.events[from]) : text.noNumber(byWhen)}
    </span>
  );
}

function State({ date: { dueAt, metAt, isInTime, startedAt, isInForce } }: { date: LawDate }) {
  const now = useNow();
  if (!isInForce) return <StateChip tone="neutral">{text.notThen}</StateChip>;
  if (metAt !== null) {
    const said = isInTime === null ? text.met : isInTime ? text.inTime : text.late;
    return (
      <span className="cu-wrap">
        <StateChip tone={isInTime === false ? 'late' : 'good'}>{said}</StateChip>{' '}
        <When time={metAt} show="short" />
      </span>
    );
  }
  if (startedAt === null) return <StateChip tone="neutral">{text.notStarted}</StateChip>;
  const isOver = dueAt !== null && dueAt.at < now;
  return <StateChip tone={isOver ? 'late' : 'accent'}>{isOver ? text.overdue : text.open}</StateChip>;
}
