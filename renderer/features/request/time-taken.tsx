import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RequestCase } from '../../../shared/contract/cases.ts';
import { isEnded } from '../../../shared/domain/case-status.ts';
import { obstacleToPausing } from '../../../shared/domain/request-steps.ts';
import { documentsText } from '../../../shared/text/documents.ts';
import { requestPageText } from '../../../shared/text/request-page.ts';
import { dateInWords, timeInWords } from '../../../shared/text/when.ts';
import { useApi } from '../../api/api-context.tsx';
import { useCaseAction } from '../../api/use-case-action.ts';
import { Section } from '../../ui/fields.tsx';
import { Missing } from '../../ui/missing.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { showToast } from '../../ui/toast.tsx';
import { ExtendButton } from './extend-button.tsx';
import { PauseButton } from './pause-button.tsx';
import { ResumeButton } from './resume-button.tsx';

const text = requestPageText.time;

type Taken =
  | { kind: 'extension'; record: RequestCase['extensions'][number] }
  | { kind: 'pause'; record: RequestCase['pauses'][number] };

/** The longer periods and pauses of a request, and the ways to take one or take it back. */
export function TimeTaken({ detail }: { detail: RequestCase }) {
  const [asked, setAsked] = useState<Taken | null>(null);
  const { queries } = useApi();
  const possible = useQuery(queries.requestChoices(detail.id)).data?.extensions ?? [];
  // The law by its citation; by the rule's name where the law is not among those chosen any more.
  const whatOf = ({ kind, record }: Taken): string => {
    if (kind === 'pause') return text.pause;
    return text.extension(possible.find(({ rule }) => rule === record.rule)?.citation ?? record.rule);
  };
  const taken: Taken[] = [
    ...detail.extensions.map((record) => ({ kind: 'extension' as const, record })),
    ...detail.pauses.map((record) => ({ kind: 'pause' as const, record })),
  ];
  const canChange = !isEnded(detail.status);
  return (
    <Section
      title={text.title}
      description={text.lead}
      actions={canChange ? <Acts detail={detail} /> : undefined}
    >
      {taken.length === 0 ? (
        <p className="cu-soft">{text.none}</p>
      ) : (
        <SimpleTable
          label={text.title}
          headers={text.headers}
          rows={taken.map((one) => ({
            key: one.record.id,
            cells: [
              whatOf(one),
              whenOf(one),
              <span key="reason" className="cu-wrap">
                {one.record.reason ?? <Missing />}
              </span>,
              proofOf(detail, one) ?? <Missing key="proof" />,
              canChange ? (
                <span key="actions" className="cu-row-end">
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={text.takeBackNamed(whatOf(one))}
                    onClick={() => setAsked(one)}
                  >
                    {text.takeBack}
                  </Button>
                </span>
              ) : null,
            ],
          }))}
        />
      )}
      <TakeBack detail={detail} asked={asked} onClose={() => setAsked(null)} />
    </Section>
  );
}

function Acts({ detail }: { detail: RequestCase }) {
  const { pauses } = detail;
  const open = pauses.find(({ untilAt }) => untilAt === null);
  const canPause = obstacleToPausing({ ...detail.request, status: detail.status }, pauses) === null;
  return (
    <span className="cu-row">
      <ExtendButton detail={detail} />
      {canPause ? <PauseButton detail={detail} /> : null}
      {open === undefined ? null : <ResumeButton detail={detail} pause={open} />}
    </span>
  );
}

function whenOf({ kind, record }: Taken): string {
  if (kind === 'extension') {
    const told = record.toldAt === null ? '' : timeInWords(record.toldAt);
    return record.untilOn === null ? text.told(told) : text.toldUntil(told, dateInWords(record.untilOn));
  }
  const from = record.fromAt === null ? '' : timeInWords(record.fromAt);
  return record.untilAt === null ? text.since(from) : text.span(from, timeInWords(record.untilAt));
}

function proofOf({ documents }: RequestCase, { record }: Taken): string | null {
  const found = documents.find(({ id }) => id === record.documentId);
  return found === undefined ? null : (found.name ?? documentsText.noName);
}

function TakeBack({
  detail,
  asked,
  onClose,
}: {
  detail: RequestCase;
  asked: Taken | null;
  onClose: () => void;
}) {
  const action = useCaseAction(
    detail.id,
    text.whereTakeBack,
    async (client, { taken, reason }: { taken: Taken; reason: string }) =>
      taken.kind === 'extension'
        ? client.request.takeBackExtension({ id: taken.record.id, reason })
        : client.request.takeBackPause({ id: taken.record.id, reason }),
    { done: text.takenBack, say: showToast },
  );
  return (
    <ReasonDialog
      isOpen={asked !== null}
      title={text.takeBackTitle}
      action={text.takeBack}
      acting={action}
      act={async (reason) => (asked === null ? undefined : action.run({ taken: asked, reason }))}
      onClose={onClose}
    >
      {text.takeBackBody}
    </ReasonDialog>
  );
}
