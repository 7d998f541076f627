import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import { isEnded } from '../../../shared/domain/case-status.ts';
import { FccVersion } from '../../../shared/domain/duties/fact-words.ts';
import { breachText } from '../../../shared/text/breach.ts';
import { fieldLabel, setLabel } from '../../../shared/text/labels.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Facts, Section } from '../../ui/fields.tsx';
import { Missing } from '../../ui/missing.tsx';
import { DescribeForm } from './describe-form.tsx';
import { FccChoice } from './fcc-choice.tsx';
import { PartsSection } from './parts-section.tsx';
import { TimesSection } from './times-section.tsx';
import './breach.css';

const text = breachText.facts;

/** What is known of a breach: facts, times in their order, then its parts. What is missing says so. */
export function BreachFactsTab({ detail }: { detail: BreachCase }) {
  const [isEditing, setIsEditing] = useState(false);
  const isOpen = !isEnded(detail.status);
  const close = () => setIsEditing(false);
  return (
    <>
      <Section
        title={text.title}
        actions={
          isOpen ? (
            <Button variant="default" onClick={() => setIsEditing(true)}>
              {text.edit}
            </Button>
          ) : (
            <p className="cu-soft">{detail.status === 'closed' ? text.closedHint : null}</p>
          )
        }
      >
        <Recorded detail={detail} />
      </Section>
      <TimesSection detail={detail} />
      <PartsSection detail={detail} />
      <Dialog isOpen={isEditing} title={text.editTitle} size={640} onClose={close}>
        <DescribeForm detail={detail} onDone={close} />
      </Dialog>
    </>
  );
}

function Recorded({ detail }: { detail: BreachCase }) {
  const { breach } = detail;
  const wrapped = (value: string | null, key: string) =>
    value === null ? (
      <Missing key={key} />
    ) : (
      <span key={key} className="cu-wrap">
        {value}
      </span>
    );
  const nature = breach.nature.map((one) => setLabel('nature', one)).join('; ');
  return (
    <Facts
      facts={[
        [fieldLabel('ourEntityName'), wrapped(breach.ourEntityName, 'entity')],
        [fieldLabel('nature'), wrapped(nature === '' ? null : nature, 'nature')],
        [fieldLabel('summary'), wrapped(breach.summary, 'summary')],
        [fieldLabel('cause'), wrapped(breach.cause, 'cause')],
        [fieldLabel('consequences'), wrapped(breach.consequences, 'consequences')],
        [fieldLabel('measures'), wrapped(breach.measures, 'measures')],
        ...(breach.entity?.regimes.usTelecomCarrierOrVoip === 'yes' ||
        breach.fccVersion !== FccVersion.notChosen
          ? [[fieldLabel('fccVersion'), <FccChoice key="fcc" detail={detail} />] as const]
          : []),
        ...(breach.outcomeReasons === null
          ? []
          : [[fieldLabel('outcomeReasons'), wrapped(breach.outcomeReasons, 'reasons')] as const]),
      ]}
    />
  );
}
