import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CaseDetail } from '../../../shared/contract/cases.ts';
import { LetterFormat } from '../../../shared/domain/letters.ts';
import { isLetterKind } from '../../../shared/letters/fields.ts';
import { lettersText } from '../../../shared/text/letters.ts';
import { useApi } from '../../api/api-context.tsx';
import { LongTextField, TextField } from '../../ui/fields.tsx';
import { type LetterDraft, type LetterProblems, openPlaces } from './letter-draft.ts';
import { RecipientFields } from './recipient-fields.tsx';

const text = lettersText.write;

/** Template, recipient, what it says and as what it is made. */
export function LetterFields({
  detail,
  value,
  problems,
  change,
  onRefill,
}: {
  detail: CaseDetail;
  value: LetterDraft;
  problems: LetterProblems;
  change: (part: Partial<LetterDraft>) => void;
  /** Fills subject and text from the case anew, with another template or recipient. */
  onRefill: (part: Partial<LetterDraft>) => void;
}) {
  const { queries } = useApi();
  const { kind } = detail;
  const found = useQuery({ ...queries.letterTemplates(isLetterKind(kind) ? kind : undefined) });
  const templates = found.data?.templates ?? [];
  const chosen = templates.find(({ id }) => id === value.template);
  const open = openPlaces(value);
  return (
    <>
      <Select
        data-autofocus
        clearable
        searchable
        label={text.template}
        placeholder={text.none}
        description={chosen?.source ? text.source(chosen.source) : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={templates.map(({ id, name, isOfOffice }) => ({
          value: id,
          label: isOfOffice ? `${name} (${text.office})` : name,
        }))}
        value={value.template}
        onChange={(template) => onRefill({ template })}
      />
      <RecipientFields
        detail={detail}
        value={value}
        problems={problems}
        change={change}
        onParty={(part) => onRefill(part)}
      />
      <TextField
        required
        label={text.subject}
        value={value.subject}
        error={problems.subject}
        onValue={(subject) => change({ subject })}
      />
      <LongTextField
        required
        label={text.body}
        description={text.bodyHint}
        minRows={8}
        value={value.body}
        error={problems.body}
        onValue={(body) => change({ body })}
      />
      {open === 0 ? null : <p className="cu-soft cu-small">{text.gaps(open)}</p>}
      <div className="cu-letter-foot">
        <Select
          label={text.format}
          allowDeselect={false}
          data={Object.values(LetterFormat).map((one) => ({ value: one, label: text.formats[one] }))}
          value={value.format}
          onChange={(format) => change({ format: format ?? LetterFormat.pdf })}
        />
        {value.template === null ? null : (
          <Button variant="default" h={32} onClick={() => onRefill({})}>
            {text.refill}
          </Button>
        )}
      </div>
    </>
  );
}
