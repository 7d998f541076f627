import { Button } from '@mantine/core';
import { useState } from 'react';

import type { KeptLaw } from '../../../shared/law/kept-law.ts';
import type { Law } from '../../../shared/law/office-law.ts';
import type { DutyRule } from '../../../shared/law/rule.ts';
import { officeLawText } from '../../../shared/text/office-law.ts';
import { lengthText } from '../../../shared/text/periods.ts';
import { dateInWords } from '../../../shared/text/when.ts';
import { whenText, whomText } from '../../../shared/text/why.ts';
import { useKeptForms } from '../../api/use-kept-forms.ts';
import { Section } from '../../ui/fields.tsx';
import { KeptLine } from '../../ui/kept-line.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { ChoicesSection } from './choices-section.tsx';
import { type LawAsked, LawDialogs } from './law-dialogs.tsx';
import { OutdatedSection } from './outdated-section.tsx';

const text = officeLawText.ours;

type Part = { law: Law; kept: KeptLaw; onAsk: (asked: LawAsked) => void };

/** What the office adds to the law: its rules, targets, counsel's confirmations and the versions it follows. */
export function OursTab({ law, kept }: { law: Law; kept: KeptLaw }) {
  const [asked, setAsked] = useState<LawAsked | null>(null);
  const part = { law, kept, onAsk: setAsked };
  return (
    <div className="cu-stack">
      <HouseRules {...part} />
      <Targets {...part} />
      <Confirmations {...part} />
      <ChoicesSection law={law} onAsk={setAsked} />
      <OutdatedSection />
      <LawDialogs law={law} asked={asked} onClose={() => setAsked(null)} />
    </div>
  );
}

/** Whom to tell and the law, or the bare id of a rule that is gone. */
export function RuleName({ rule, id }: { rule: DutyRule | undefined; id: string }) {
  if (rule === undefined) return <span className="cu-mono">{id}</span>;
  return (
    <div className="cu-wrap">
      <div className="cu-strong">
        {rule.jurisdiction === 'XX' ? text.agreement : rule.jurisdiction} · {whomText(rule)}
      </div>
      <div className="cu-soft cu-small">{rule.citation}</div>
    </div>
  );
}

/** Why, who and when. */
function Why({ reason, setByName, setAt }: { reason: string } & Parameters<typeof officeLawText.setBy>[0]) {
  return (
    <div className="cu-wrap">
      {reason}
      <div className="cu-soft cu-small">{officeLawText.setBy({ setByName, setAt })}</div>
    </div>
  );
}

function Withdraw({ what, onClick }: { what: string; onClick: () => void }) {
  return (
    <span className="cu-row-end">
      <Button variant="default" size="compact-sm" aria-label={text.withdrawOf(what)} onClick={onClick}>
        {text.withdraw}
      </Button>
    </span>
  );
}

function HouseRules({ law, kept, onAsk }: Part) {
  const isBegun = useKeptForms('houseRule').includes(null);
  const add = () => onAsk({ act: 'add' });
  const inPlace = (overrides: string, rule: DutyRule) => {
    const origin = law.originOf(rule.id);
    const overridden = origin?.kind === 'house' ? origin.overridden : null;
    return text.inPlaceOf(
      overridden === null ? overrides : `${overridden.citation}: ${whenText(overridden)}`,
    );
  };
  return (
    <Section
      title={text.rules}
      description={text.rulesLead}
      actions={
        <Button variant="default" onClick={add}>
          {officeLawText.add.act}
        </Button>
      }
    >
      {isBegun ? <KeptLine onContinue={add}>{officeLawText.kept}</KeptLine> : null}
      {kept.houseRules.length === 0 ? (
        <p className="cu-soft">{text.noRules}</p>
      ) : (
        <SimpleTable
          label={text.rules}
          headers={text.headers.rules}
          rows={kept.houseRules.map((house) => ({
            key: house.id,
            cells: [
              <RuleName key="rule" rule={house.rule} id={house.rule.id} />,
              <div key="when" className="cu-wrap">
                {whenText(house.rule)}
                <div className="cu-soft cu-small">
                  {house.overrides === null ? text.oneMore : inPlace(house.overrides, house.rule)}
                </div>
              </div>,
              <Why key="why" {...house} />,
              <Withdraw
                key="acts"
                what={house.rule.citation}
                onClick={() => onAsk({ act: 'withdrawRule', id: house.id, citation: house.rule.citation })}
              />,
            ],
          }))}
        />
      )}
    </Section>
  );
}

function Targets({ law, kept, onAsk }: Part) {
  return (
    <Section title={text.targets} description={text.targetsLead}>
      {kept.targets.length === 0 ? (
        <p className="cu-soft">{text.noTargets}</p>
      ) : (
        <SimpleTable
          label={text.targets}
          headers={text.headers.targets}
          rows={kept.targets.map((target) => {
            const rule = law.ruleById(target.rule);
            const unused = rule === undefined ? text.gone : text.hasNumber;
            const citation = rule?.citation ?? target.rule;
            return {
              key: target.rule,
              cells: [
                <RuleName key="rule" rule={rule} id={target.rule} />,
                <span key="target" className="cu-wrap">
                  {lengthText(target.length)}{' '}
                  {law.targetFor(target.rule) ? null : <span className="cu-soft cu-small">{unused}</span>}
                </span>,
                <Why key="why" {...target} />,
                <Withdraw
                  key="acts"
                  what={citation}
                  onClick={() => onAsk({ act: 'withdrawTarget', rule: target.rule, citation })}
                />,
              ],
            };
          })}
        />
      )}
    </Section>
  );
}

function Confirmations({ law, kept, onAsk }: Part) {
  return (
    <Section title={text.confirmations} description={text.confirmationsLead}>
      {kept.confirmations.length === 0 ? (
        <p className="cu-soft">{text.noConfirmations}</p>
      ) : (
        <SimpleTable
          label={text.confirmations}
          headers={text.headers.confirmations}
          rows={kept.confirmations.map((given) => {
            const rule = law.ruleById(given.rule);
            const citation = rule?.citation ?? given.rule;
            const lapsedOn = law.confirmationOf(given.rule)?.lapsedOn;
            return {
              key: given.rule,
              cells: [
                <RuleName key="rule" rule={rule} id={given.rule} />,
                <div key="by" className="cu-wrap">
                  {given.counsel}, {dateInWords(given.confirmedOn)}
                  <div className="cu-soft cu-small">{given.read}</div>
                </div>,
                <span key="state" className="cu-wrap">
                  {lapsedOn === null ? (
                    <StateChip tone="good">{text.stands}</StateChip>
                  ) : (
                    <StateChip tone="attention">
                      {lapsedOn === undefined ? text.gone : text.lapsed(dateInWords(lapsedOn))}
                    </StateChip>
                  )}
                </span>,
                <Withdraw
                  key="acts"
                  what={citation}
                  onClick={() => onAsk({ act: 'withdrawConfirmation', rule: given.rule, citation })}
                />,
              ],
            };
          })}
        />
      )}
    </Section>
  );
}
