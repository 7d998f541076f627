import { useQuery } from '@tanstack/react-query';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import type { Duty, DutyQuestion, UnmetDuty } from '../../../shared/contract/duties.ts';
import { isEnded } from '../../../shared/domain/case-status.ts';
import { breachDutiesText } from '../../../shared/text/breach-duties.ts';
import { documentsText } from '../../../shared/text/documents.ts';
import { timeInWords } from '../../../shared/text/when.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { Facts } from '../../ui/fields.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { Problem } from '../../ui/problem.tsx';
import { RightPanel } from '../../ui/right-panel.tsx';
import { WhyPanel } from '../../ui/why-panel.tsx';
import { Mark } from './duty-columns.tsx';
import { type DutyRow, isUnmet, placeOfDuty } from './duty-rows.ts';
import { Filings } from './filings.tsx';
import { DutyForms } from './form/duty-forms.tsx';
import { MarkMenu } from './mark-menu.tsx';
import { QuestionLine } from './question-line.tsx';

const text = breachDutiesText.panel;

/** About the selected duty: what was said of it, what is missing, why its date, what was filed. */
export function DutyPanel({
  detail,
  row,
  onClose,
}: {
  detail: BreachCase;
  row: DutyRow;
  onClose: () => void;
}) {
  return (
    <RightPanel title={`${row.whom} · ${placeOfDuty(row)}`} onClose={onClose}>
      <div className="cu-duty-panel cu-stack">
        {isUnmet(row) ? <Unmet row={row} /> : <Owed detail={detail} duty={row} />}
      </div>
    </RightPanel>
  );
}

function Unmet({ row }: { row: UnmetDuty }) {
  return (
    <section>
      <h3>{breachDutiesText.columns.why}</h3>
      <p className="cu-wrap">{row.why}</p>
      <p className="cu-soft cu-small cu-wrap">{row.source}</p>
    </section>
  );
}

function clientNames({ parts }: BreachCase, { partId, clients }: Duty): string {
  const known = parts.find(({ id }) => id === partId)?.clients ?? [];
  return clients.map((one) => known.find(({ id }) => id === one)?.name ?? one).join(', ');
}

function Owed({ detail, duty }: { detail: BreachCase; duty: Duty }) {
  const isOpen = !isEnded(detail.status);
  const { mark } = duty;
  const proof = detail.documents.find(({ id }) => id === mark?.documentId);
  return (
    <>
      <Facts
        facts={[
          [text.byWhen, duty.byWhen],
          ...(duty.order === null ? [] : [[text.order, duty.order] as const]),
          ...(duty.clients.length === 0 ? [] : [[text.clients, clientNames(detail, duty)] as const]),
          [text.mark, <Mark key="mark" row={duty} />],
          ...(mark?.metAt ? [[breachDutiesText.marks.at, timeInWords(mark.metAt)] as const] : []),
          ...(mark?.reason ? [[text.reason, mark.reason] as const] : []),
          ...(proof ? [[text.proof, proof.name ?? documentsText.noName] as const] : []),
        ]}
      />
      {isOpen ? <MarkMenu detail={detail} duty={duty} /> : null}
      <Questions title={text.missing} detail={detail} questions={duty.missing} />
      <Questions
        title={text.waiting}
        detail={detail}
        questions={duty.waitingFor === null ? [] : [duty.waitingFor]}
      />
      <Questions title={text.asks} detail={detail} questions={duty.asks} />
      <DutyForms detail={detail} duty={duty} />
      <Filings detail={detail} duty={duty} />
      <Why detail={detail} duty={duty} />
    </>
  );
}

function Questions({
  title,
  detail,
  questions,
}: {
  title: string;
  detail: BreachCase;
  questions: readonly DutyQuestion[];
}) {
  if (questions.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {questions.map((question) => (
        <QuestionLine key={question.fact} detail={detail} question={question} />
      ))}
    </section>
  );
}

function Why({ detail, duty }: { detail: BreachCase; duty: Duty }) {
  const { queries } = useApi();
  const { rule, partId } = duty;
  const clientId = rule === 'contract' ? (duty.clients[0] ?? null) : null;
  const found = useQuery(queries.whyDuty({ id: detail.id, rule, partId, clientId }));
  if (found.isError) return <Problem>{errorText(found.error, breachDutiesText.where.why)}</Problem>;
  if (found.data === undefined) return <LoadingRows rows={4} />;
  return <WhyPanel {...found.data} note={found.data.note ?? undefined} />;
}
