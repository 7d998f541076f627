import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { lastVersions } from '../../../shared/domain/decision.ts';
import { decisionsText } from '../../../shared/text/decisions.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/fields.tsx';
import { DecisionForm } from './decision-form.tsx';
import { DecisionVersion } from './decision-version.tsx';
import './decisions.css';

const text = decisionsText;

/** The decisions of a case, the newest first, each with its versions. */
export function DecisionsTab({ detail }: { detail: CaseDetail }) {
  const [isWriting, setIsWriting] = useState(false);
  const decisions = lastVersions(detail.decisions).toReversed();
  const close = () => setIsWriting(false);
  const write =
    detail.status === 'void' ? null : (
      <Button variant={decisions.length === 0 ? 'filled' : 'default'} onClick={() => setIsWriting(true)}>
        {text.write.act}
      </Button>
    );
  return (
    <Section title={text.title} description={text.lead} actions={decisions.length === 0 ? null : write}>
      {decisions.length === 0 ? (
        <EmptyState title={text.none} actions={write}>
          {text.noneBody}
        </EmptyState>
      ) : null}
      {decisions.map((last) => (
        <section key={last.id} className="cu-panel cu-decision" aria-label={last.subject ?? text.title}>
          {detail.decisions
            .filter(({ number }) => number === last.number)
            .map((version, index, versions) => (
              <DecisionVersion
                key={version.id}
                detail={detail}
                decision={version}
                before={versions[index - 1] ?? null}
                isLast={version.id === last.id}
              />
            ))
            .toReversed()}
        </section>
      ))}
      <Dialog isOpen={isWriting} title={text.write.title} size={640} onClose={close}>
        <DecisionForm detail={detail} decision={null} onDone={close} />
      </Dialog>
    </Section>
  );
}
