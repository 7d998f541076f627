import { useQuery } from '@tanstack/react-query';
import type { CaseDecision } from '../../../shared/contract/decision.ts';
import { decisionsText } from '../../../shared/text/decisions.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Facts } from '../../ui/fields.tsx';
import { Hint } from '../../ui/hint.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import type { CustodiaClient } from '../../api/client.ts';
import { Signatures } from './signatures.tsx';

const text = decisionsText;

export type ReadDecision = Awaited<ReturnType<CustodiaClient['decisions']['get']>>;

/** What stands in a version: its text, the facts it rests on, what has changed since, and its signatures. */
export function DecisionView({ decision }: { decision: CaseDecision }) {
  const { queries } = useApi();
  const found = useQuery(queries.decision(decision.id));
  if (found.isPending) return <LoadingRows rows={8} />;
  if (found.isError)
    return (
      <ErrorState
        title={text.failed}
        sentence={errorText(found.error, text.where.show)}
        onRetry={() => void found.refetch()}
      />
    );
  return <ShownDecision shown={found.data} />;
}

/** The same, read already: what a person signs is what stands here. */
export function ShownDecision({ shown }: { shown: ReadDecision }) {
  const { decision, facts, changed, signatures } = shown;
  const isDraft = decision.state === 'draft';
  return (
    <div className="cu-stack">
      <Facts
        facts={[
          [text.subject, decision.subject ?? text.notRecorded],
          [text.decided, <Typed key="decided">{decision.decided}</Typed>],
          [text.reasons, <Typed key="reasons">{decision.reasons}</Typed>],
          ...(decision.remarks === null
            ? []
            : ([[text.giveBack.remarks, <Typed key="remarks">{decision.remarks}</Typed>]] as const)),
        ]}
      />
      {isDraft ? null : <ChangedFacts shown={shown} />}
      <section aria-label={isDraft ? text.factsNow : text.facts}>
        <h3>{isDraft ? text.factsNow : text.facts}</h3>
        {facts === null ? <Hint>{text.factsErased}</Hint> : null}
        {facts?.map((section) => (
          <div key={section.title} className="cu-decision-facts">
            <h4>{section.title}</h4>
            <Facts
              facts={section.facts.map(({ label, value }) => [
                label,
                value === null ? (
                  <span className="cu-faint">{text.notRecorded}</span>
                ) : (
                  <Typed>{value}</Typed>
                ),
              ])}
            />
          </div>
        ))}
      </section>
      {changed.length === 0 && signatures.length === 0 ? null : <Signatures signatures={signatures} />}
    </div>
  );
}

function Typed({ children }: { children: string | null }) {
  return <span className="cu-wrap">{children ?? text.notRecorded}</span>;
}

function ChangedFacts({ shown: { changed, facts } }: { shown: ReadDecision }) {
  if (facts === null) return null;
  if (changed.length === 0) return <p className="cu-soft">{text.changed.none}</p>;
  const title = text.changed.title(changed.length);
  const shownValue = (value: string | null) => <Typed>{value}</Typed>;
  return (
    <div className="cu-stack">
      <Hint tone="attention">{title}</Hint>
      <SimpleTable
        label={title}
        headers={[text.changed.fact, text.changed.before, text.changed.after]}
        rows={changed.map(({ section, label, before, after }, index) => ({
          key: `${section}/${label}/${String(index)}`,
          cells: [label, shownValue(before), shownValue(after)],
        }))}
      />
    </div>
  );
}
