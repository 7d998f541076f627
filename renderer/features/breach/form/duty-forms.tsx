import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { BreachCase } from '../../../../shared/contract/cases.ts';
import type { Duty } from '../../../../shared/contract/duties.ts';
import { isEnded } from '../../../../shared/domain/case-status.ts';
import { hasEdpbForm } from '../../../../shared/domain/edpb/prefill.ts';
import { edpbFormText as text } from '../../../../shared/text/edpb-form.ts';
import { useCaseAction } from '../../../api/use-case-action.ts';
import { casePath } from '../../../ui/case-path.ts';
import { PageLink } from '../../../ui/page-link.tsx';
import { Problem } from '../../../ui/problem.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { showToast } from '../../../ui/toast.tsx';

/** @returns the forms of a duty, in the order in which they were begun */
export function formsOf({ filingForms }: BreachCase, { rule, partId }: Duty): BreachCase['filingForms'] {
  return filingForms.filter((one) => one.rule === rule && one.partId === partId);
}

/** The forms of a duty that has the EDPB's, each with the way to its page; begins the next from the last. */
export function DutyForms({ detail, duty }: { detail: BreachCase; duty: Duty }) {
  const navigate = useNavigate();
  const forms = formsOf(detail, duty);
  const last = forms.at(-1);
  const { rule, partId } = duty;
  const begin = useCaseAction(
    detail.id,
    text.where.begin,
    (client) =>
      client.filingForms.start({
        id: detail.id,
        rule,
        partId,
        ...(last === undefined ? {} : { fromId: last.id }),
      }),
    { done: text.begun, say: showToast },
  );
  const pathOf = (id: string) => `${casePath(detail.reference)}/forms/${id}`;

  async function start(): Promise<void> {
    const begun = await begin.run(undefined);
    if (begun !== undefined) await navigate({ to: pathOf(begun.id) });
  }

  if (!hasEdpbForm(rule)) return null;
  const canBegin = !isEnded(detail.status) && last?.filingId !== null;
  return (
    <section aria-label={text.title}>
      <div className="cu-section-head">
        <h3>{text.title}</h3>
        {canBegin ? (
          <Button variant="default" size="compact-sm" loading={begin.isRunning} onClick={() => void start()}>
            {last === undefined ? text.begin : text.beginNext}
          </Button>
        ) : null}
      </div>
      <Problem>{begin.problem}</Problem>
      {forms.length === 0 ? <p className="cu-soft">{text.none}</p> : null}
      {forms
        .map((form, index) => (
          <div key={form.id} className="cu-row">
            <span className="cu-grow">
              <PageLink to={pathOf(form.id)}>{text.openNamed(index + 1)}</PageLink>
            </span>
            <StateChip tone={form.filingId === null ? 'accent' : 'good'}>
              {form.filingId === null ? text.draft : text.filed}
            </StateChip>
          </div>
        ))
        .toReversed()}
    </section>
  );
}
