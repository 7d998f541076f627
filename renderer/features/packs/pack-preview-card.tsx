import { useState } from 'react';
import { PackSignature, type PackPreview } from '../../../shared/contract/law.ts';
import { officeLawText } from '../../../shared/text/office-law.ts';
import { dateInWords } from '../../../shared/text/when.ts';
import { whenText } from '../../../shared/text/why.ts';
import { ActionForm } from '../../ui/dialog.tsx';
import { LongTextField, Section } from '../../ui/fields.tsx';
import { Hint } from '../../ui/hint.tsx';
import { MovedDates } from '../../ui/moved-dates.tsx';
import { SimpleTable } from '../../ui/simple-table.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import './packs.css';

const text = officeLawText.packs.preview;
/** So many rules of each list are shown. */
const mostShown = 50;

/** What importing a pack would change, and the act itself. */
export function PackPreviewCard({
  preview,
  isRunning,
  problem,
  onImport,
  onCancel,
}: {
  preview: PackPreview;
  isRunning: boolean;
  problem: string | null;
  onImport: (reason: string | null) => void;
  onCancel: () => void;
}) {
  const [reason, setReason] = useState('');
  const isSigned = preview.signature === PackSignature.holds;
  const given = reason.trim();
  const { topic, version, date, versionBefore, changes } = preview;
  return (
    <div className="cu-panel cu-pack-preview">
      <Section
        title={text.title(topic, version)}
        description={`${dateInWords(date)}. ${text.before(versionBefore)}`}
      >
        <ActionForm
          action={text.import}
          isRunning={isRunning}
          problem={problem}
          onSubmit={() => onImport(given === '' ? null : given)}
          onCancel={onCancel}
        >
          <div>
            <StateChip tone={isSigned ? 'good' : 'attention'}>{text.signature[preview.signature]}</StateChip>
          </div>
          <ul className="cu-pack-changes">
            {changes
              .filter((change) => change.version === version)
              .map(({ text: said }) => (
                <li key={said}>{said}</li>
              ))}
          </ul>
          <RuleChanges preview={preview} />
          <Moved preview={preview} />
          {isSigned ? null : (
            <>
              <Hint tone="attention">{text.unsigned}</Hint>
              <LongTextField label={text.reason} required minRows={2} value={reason} onValue={setReason} />
            </>
          )}
        </ActionForm>
      </Section>
    </div>
  );
}

type RuleRow = { key: string; name: string; before: string; after: string };

function RuleChanges({ preview: { added, changed, withdrawn } }: { preview: PackPreview }) {
  const lists: { title: string; rows: RuleRow[] }[] = [
    {
      title: text.added(added.length),
      rows: added.map((rule) => ({ key: rule.id, name: rule.citation, before: '', after: whenText(rule) })),
    },
    {
      title: text.changed(changed.length),
      rows: changed.map(({ before, after }) => {
        const isSame = whenText(before) === whenText(after);
        return {
          key: after.id,
          name: after.citation,
          before: whenText(before),
          after: isSame ? text.sameTime : whenText(after),
        };
      }),
    },
    {
      title: text.withdrawn(withdrawn.length),
      rows: withdrawn.map((rule) => ({
        key: rule.id,
        name: rule.citation,
        before: whenText(rule),
        after: '',
      })),
    },
  ];
  return lists.map(({ title, rows }) => (
    <section key={title} className="cu-pack-list">
      <h3>{title}</h3>
      {rows.length === 0 ? null : (
        <SimpleTable
          label={title}
          headers={text.ruleHeaders}
          rows={rows.slice(0, mostShown).map(({ key, name, before, after }) => ({
            key,
            cells: [
              <span key="name" className="cu-wrap">
                {name}
              </span>,
              before,
              after,
            ],
          }))}
        />
      )}
      {rows.length > mostShown ? <p className="cu-soft">{text.more(rows.length - mostShown)}</p> : null}
    </section>
  ));
}

function Moved({ preview: { moved, movedCount } }: { preview: PackPreview }) {
  const title = text.moved(movedCount);
  return (
    <section className="cu-pack-list">
      <h3>{title}</h3>
      <p className="cu-soft">{text.kept}</p>
      <MovedDates label={title} headers={text.movedHeaders} moved={moved} count={movedCount} />
    </section>
  );
}
