import { useMemo, useState } from 'react';
import type { Law } from '../../../shared/law/office-law.ts';
import type { DutyRule } from '../../../shared/law/rule.ts';
import { lawScreenText } from '../../../shared/text/law-screen.ts';
import { officeLawText } from '../../../shared/text/office-law.ts';
import { rulesCommandText } from '../../../shared/text/rules-command.ts';
import type { Column } from '../../ui/data-list.tsx';
import { NoMatch } from '../../ui/no-match.tsx';
import { FilterText } from '../../ui/filter-text.tsx';
import { PreviewedList } from '../../ui/previewed-list.tsx';

import { whenText, whomText } from '../../../shared/text/why.ts';
import { type LawAsked, LawDialogs } from './law-dialogs.tsx';
import { RulePreview } from './rule-preview.tsx';
import './law.css';

const text = lawScreenText.rules;

const clipped = (value: string) => <span title={value}>{value}</span>;

/** What the office says of a rule, in a word; null where it says nothing. */
function markOf(law: Law, { id }: DutyRule): string | null {
  const { marks } = officeLawText;
  if (!law.isFollowed(id)) return marks.notFollowed;
  if (law.originOf(id)?.kind === 'house') return marks.ours;
  const confirmation = law.confirmationOf(id);
  if (!confirmation) return null;
  return confirmation.lapsedOn === null ? marks.confirmed : marks.lapsed;
}

function knownCell(law: Law, rule: DutyRule): string {
  const mark = markOf(law, rule);
  const known = rulesCommandText.known[rule.known.by];
  return mark === null ? known : `${mark} · ${known}`;
}

const columnsOf = (law: Law): readonly Column<DutyRule>[] => [
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
    width: 'minmax(134px, 1fr)',
    cell: (rule) => clipped(knownCell(law, rule)),
  },
];

/** What of a rule its words are looked for in. */
function wordsOf(rule: DutyRule): string {
  const trigger = rule.kind === 'breach' ? rule.trigger : rule.requestType;
  return [rule.id, rule.jurisdiction, rule.regime, rule.citation, whomText(rule), trigger]
    .join(' ')
    .toLowerCase();
}

/** Every rule in force; the selected one beside them, and from there to the calculator. */
export function RuleList({
  law,
  words,
  onWords,
  onCompute,
}: {
  law: Law;
  words: string;
  onWords: (words: string) => void;
  onCompute: (rule: DutyRule) => void;
}) {
  const all = useMemo(() => law.dutyRules.map((rule) => ({ rule, words: wordsOf(rule) })), [law]);
  const columns = useMemo(() => columnsOf(law), [law]);
  const [asked, setAsked] = useState<LawAsked | null>(null);
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
          <RulePreview
            law={law}
            rule={rule}
            onAsk={setAsked}
            onClose={close}
            onCompute={() => onCompute(rule)}
          />
        )}
        onOpen={onCompute}
      />
      <LawDialogs law={law} asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}
