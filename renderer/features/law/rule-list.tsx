import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { dutyRules } from '../../../shared/law/packs.ts';
import type { DutyRule } from '../../../shared/law/rule.ts';
import { lawScreenText } from '../../../shared/text/law-screen.ts';
import { startingEvents } from '../../../shared/text/starting-events.ts';
import { rulesCommandText } from '../../../shared/text/rules-command.ts';
import type { Column } from '../../ui/data-list.tsx';
import { NoMatch } from '../../ui/no-match.tsx';
import { Facts } from '../../ui/fields.tsx';
import { FilterText } from '../../ui/filter-text.tsx';
import { PreviewedList } from '../../ui/previewed-list.tsx';
import { RightPanel } from '../../ui/right-panel.tsx';

import { inForceText, knownText, whenText, whomText } from '../../../shared/text/why.ts';
import './law.css';

const text = lawScreenText.rules;

const clipped = (value: string) => <span title={value}>{value}</span>;

const columns: readonly Column<DutyRule>[] = [
  { key: 'place', header: text.columns.place, width: '60px', cell: ({ jurisdiction }) => jurisdiction },
  {
    key: 'whom',
    header: text.columns.whom,
    width: 'minmax(150px, 2fr)',
    cell: (rule) => <span className="cu-strong">{clipped(whomText(rule))}</span>,
  },
  {
    key: 'when',
    header: text.columns.when,
    width: 'minmax(120px, 1.5fr)',
    cell: (rule) => clipped(whenText(rule)),
  },
  {
    key: 'law',
    header: text.columns.law,
    width: 'minmax(150px, 2fr)',
    cell: (rule) => clipped(rule.citation),
  },
  {
    key: 'known',
    header: text.columns.known,
    width: '134px',
    cell: (rule) => rulesCommandText.known[rule.known.by],
  },
];

/** What of a rule its words are looked for in. */
function wordsOf(rule: DutyRule): string {
  const trigger = rule.kind === 'breach' ? rule.trigger : rule.requestType;
  return [rule.id, rule.jurisdiction, rule.regime, rule.citation, whomText(rule), trigger]
    .join(' ')
    .toLowerCase();
}

/** Every rule of the packs; the selected one beside them, and from there to the calculator. */
export function RuleList({
  words,
  onWords,
  onCompute,
}: {
  words: string;
  onWords: (words: string) => void;
  onCompute: (rule: DutyRule) => void;
}) {
  const all = useMemo(() => dutyRules().map((rule) => ({ rule, words: wordsOf(rule) })), []);
  const found = useMemo(() => {
    const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
    return all.filter((one) => asked.every((word) => one.words.includes(word))).map(({ rule }) => rule);
  }, [all, words]);
  return (
    <>
      <div className="cu-law-filter">
        <FilterText
          className="cu-law-words"
          label={text.filter}
          hint={text.filterHint}
          value={words}
          onValue={onWords}
        />
        <span className="cu-soft" role="status">
          {text.count(found.length, all.length)}
        </span>
      </div>
      <PreviewedList
        label={lawScreenText.tabs.rules}
        columns={columns}
        pages={{ total: found.length, rowAt: (index) => found[index], showRange: () => undefined }}
        nothing={<NoMatch text={text.none} clear={text.clear} onClear={() => onWords('')} />}
        preview={(rule, close) => (
          <RulePreview rule={rule} onClose={close} onCompute={() => onCompute(rule)} />
        )}
        onOpen={onCompute}
      />
    </>
  );
}

function RulePreview({
  rule,
  onClose,
  onCompute,
}: {
  rule: DutyRule;
  onClose: () => void;
  onCompute: () => void;
}) {
  const { fields } = text;
  const trigger = rule.kind === 'breach' ? rule.trigger : rule.requestType.replaceAll('_', ' ');
  return (
    <RightPanel title={whomText(rule)} onClose={onClose}>
      <Facts
        facts={[
          [fields.when, whenText(rule)],
          [fields.trigger, trigger],
          [fields.starts, startingEvents[rule.startsAt]],
          [fields.regime, rule.regime],
          [fields.citation, rule.citation],
          [fields.known, knownText(rule)],
          [fields.inForce, inForceText(rule)],
          ...(rule.notes === '' ? [] : [[fields.notes, rule.notes] as const]),
          [fields.address, rule.address ?? ''],
          [fields.id, rule.id],
        ]}
      />
      <Button fullWidth mt={16} onClick={onCompute}>
        {text.compute}
      </Button>
    </RightPanel>
  );
}
