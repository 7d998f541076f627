import { Button } from '@mantine/core';
import type { Law } from '../../../shared/law/office-law.ts';
import { officeLawText } from '../../../shared/text/office-law.ts';
import { Section } from '../../ui/fields.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { versionName } from './choose-form.tsx';
import type { LawAsked } from './law-dialogs.tsx';

const text = officeLawText.choose;

/** Versions of a rule that stand side by side, and which of them the office follows. */
export function ChoicesSection({ law, onAsk }: { law: Law; onAsk: (asked: LawAsked) => void }) {
  if (law.versionChoices.length === 0) return null;
  return (
    <Section title={text.title} description={text.lead}>
      <SimpleTable
        label={text.title}
        headers={officeLawText.ours.headers.choices}
        rows={law.versionChoices.map((choice) => {
          const made = law.choiceOf(choice.id);
          const name = text.names[choice.id] ?? law.ruleById(choice.id)?.citation ?? choice.id;
          return {
            key: choice.id,
            cells: [
              <span key="name" className="cu-strong cu-wrap">
                {name}
              </span>,
              made === undefined ? (
                <span key="choice" className="cu-soft">
                  {text.notChosen}
                </span>
              ) : (
                versionName(made.choice)
              ),
              made === undefined ? null : (
                <span key="why" className="cu-wrap">
                  {made.reason} <span className="cu-soft cu-small">{officeLawText.setBy(made)}</span>
                </span>
              ),
              <span key="acts" className="cu-row-end">
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={`${text.act}: ${name}`}
                  onClick={() => onAsk({ act: 'choose', choice, made })}
                >
                  {text.act}
                </Button>
              </span>,
            ],
          };
        })}
      />
    </Section>
  );
}
