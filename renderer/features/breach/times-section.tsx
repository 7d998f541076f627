import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import { isEnded } from '../../../shared/domain/case-status.ts';
import { breachText } from '../../../shared/text/breach.ts';
import { breachTimeText } from '../../../shared/text/breach-times.ts';
import { factTimeInWords } from '../../../shared/text/fact-time.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Facts, Section } from '../../ui/fields.tsx';
import { Missing } from '../../ui/missing.tsx';
import { shownTimes } from './shown-times.ts';
import { TimesForm } from './times-form.tsx';

const text = breachText.times;

/** The separate times, each with what it starts. */
export function TimesSection({ detail }: { detail: BreachCase }) {
  const [isEditing, setIsEditing] = useState(false);
  const close = () => setIsEditing(false);
  const { times, awareReason } = detail.breach;
  return (
    <Section
      title={text.title}
      description={text.lead}
      actions={
        isEnded(detail.status) ? undefined : (
          <Button variant="default" onClick={() => setIsEditing(true)}>
            {text.edit}
          </Button>
        )
      }
    >
      <Facts
        facts={shownTimes(detail).map((name) => {
          const recorded = times[name];
          return [
            breachTimeText[name].label,
            <span key={name} className="cu-breach-time">
              {recorded === undefined ? (
                <Missing />
              ) : (
                <span className="cu-strong cu-num">{factTimeInWords(recorded)}</span>
              )}
              <span className="cu-soft cu-small">{breachTimeText[name].starts}</span>
              {name === 'aware' && awareReason !== null ? (
                <span className="cu-wrap">{awareReason}</span>
              ) : null}
            </span>,
          ] as const;
        })}
      />
      <Dialog isOpen={isEditing} title={text.editTitle} size={680} onClose={close}>
        <TimesForm detail={detail} onDone={close} />
      </Dialog>
    </Section>
  );
}
