import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BreachCase } from '../../../../shared/contract/cases.ts';
import { isEnded } from '../../../../shared/domain/case-status.ts';
import { severityText as text } from '../../../../shared/text/severity.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Section } from '../../../ui/fields.tsx';
import { AssessForm } from './assess-form.tsx';
import type { AssessmentAsked } from './assessments.ts';
import { AssessmentCard } from './assessment-card.tsx';
import { Compared } from './compared.tsx';
import './severity.css';

/** How severe a breach was found to be: every assessment, the newest first, each as it was recorded. */
export function SeverityTab({ detail }: { detail: BreachCase }) {
  const [asked, setAsked] = useState<AssessmentAsked | null>(null);
  const isOpen = !isEnded(detail.status);
  const close = () => setAsked(null);
  return (
    <Section
      title={text.tab}
      description={text.lead}
      actions={
        isOpen ? (
          <Button variant="default" onClick={() => setAsked({ what: 'new' })}>
            {text.assess}
          </Button>
        ) : undefined
      }
    >
      {detail.assessments.length === 0 ? <p className="cu-soft">{text.none}</p> : null}
      <div className="cu-stack">
        {detail.assessments.toReversed().map((one) => (
          <AssessmentCard key={one.id} detail={detail} assessment={one} isOpen={isOpen} onAsk={setAsked} />
        ))}
      </div>
      <Dialog isOpen={asked?.what === 'new'} title={text.assessTitle} size={860} onClose={close}>
        <AssessForm detail={detail} corrects={null} onDone={close} />
      </Dialog>
      <Dialog isOpen={asked?.what === 'correct'} title={text.correctTitle} size={860} onClose={close}>
        {asked?.what === 'correct' ? (
          <AssessForm detail={detail} corrects={asked.assessment} onDone={close} />
        ) : null}
      </Dialog>
      <Dialog isOpen={asked?.what === 'compare'} title={text.compareTitle} size={960} onClose={close}>
        {asked?.what === 'compare' ? <Compared detail={detail} assessment={asked.assessment} /> : null}
      </Dialog>
    </Section>
  );
}
