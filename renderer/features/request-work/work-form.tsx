import { MultiSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RequestCase } from '../../../shared/contract/cases.ts';
import { documentsText } from '../../../shared/text/documents.ts';
import { requestWorkPageText } from '../../../shared/text/request-work-page.ts';
import { useApi } from '../../api/api-context.tsx';
import { useCaseAction } from '../../api/use-case-action.ts';
import { useDraft } from '../../api/use-draft.ts';
import { DocumentSelect } from '../../ui/document-select.tsx';
import { DraftForm } from '../../ui/draft-form.tsx';
import { LongTextField, TextField } from '../../ui/fields.tsx';
import { SetSelect } from '../../ui/set-select.tsx';
import { showToast } from '../../ui/toast.tsx';
import { ZonedTimeField } from '../../ui/zoned-time-field.tsx';
import { problemOf, type Recorded, type Values, type WorkField, type WorkKind } from './work-kind.ts';
import { areDatesReadable, type Typed, typedOf, valuesOf } from './work-values.ts';

const text = requestWorkPageText;

/** Records a piece of the work, or changes what is recorded. What is typed is a draft. */
export function WorkForm({
  detail,
  kind,
  record,
  onDone,
}: {
  detail: RequestCase;
  kind: WorkKind;
  /** Null for one to be recorded. */
  record: Recorded | null;
  onDone: () => void;
}) {
  const name = `request.${kind.what}/${detail.reference}`;
  const draft = useDraft<Typed>(
    record === null ? name : `${name}/${record.id}`,
    typedOf(kind.fields, record),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const save = useCaseAction(
    detail.id,
    text.where,
    (client, values: Values) =>
      record !== null && kind.change
        ? kind.change(client, record.id, values)
        : kind.record(client, detail, values),
    { done: text.saved, say: showToast },
  );

  async function submit(): Promise<void> {
    const values = valuesOf(kind.fields, draft.value);
    const found = areDatesReadable(kind.fields, draft.value) ? problemOf(kind, values) : text.atWrong;
    setProblem(found);
    if (found !== null) return;
    if ((await save.run(values)) === undefined) return;
    await draft.submitted();
    onDone();
  }

  return (
    <DraftForm
      draft={draft}
      rows={kind.fields.length}
      action={text.save}
      isRunning={save.isRunning}
      problem={problem ?? save.problem}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      {kind.fields.map((field, index) => (
        <Field
          key={field.name}
          detail={detail}
          field={field}
          isFirst={index === 0}
          value={draft.value[field.name]}
          onValue={(value) => draft.change({ [field.name]: value })}
        />
      ))}
    </DraftForm>
  );
}

type FieldProps = {
  detail: RequestCase;
  field: WorkField;
  isFirst: boolean;
  value: Typed[string] | undefined;
  onValue: (value: Typed[string]) => void;
};

function Field(props: FieldProps) {
  const { field, isFirst, value, onValue } = props;
  const shared = { label: field.label, ...(field.hint === undefined ? {} : { description: field.hint }) };
  const focus = isFirst ? { 'data-autofocus': true } : {};
  if (typeof value === 'object' && 'date' in value)
    return <ZonedTimeField {...shared} value={value} onChange={onValue} />;
  if (Array.isArray(value)) return <DocumentsField {...props} value={value} />;
  const words = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'long':
      return <LongTextField {...shared} {...focus} value={words} onValue={onValue} />;
    case 'set':
      return (
        <SetSelect
          {...shared}
          {...focus}
          set={field.set ?? ''}
          {...(field.only === undefined ? {} : { only: field.only })}
          value={words === '' ? null : words}
          onValue={(chosen) => onValue(chosen ?? '')}
        />
      );
    case 'document':
    case 'search':
    case 'law':
      return <Choice {...props} words={words} />;
    default:
      return <TextField {...shared} {...focus} value={words} onValue={onValue} />;
  }
}

/** One of what stands on the case: a document, a search, a law of its laws. */
function Choice({ detail, field, words, onValue }: FieldProps & { words: string }) {
  const { queries } = useApi();
  const laws = useQuery({ ...queries.requestLaws(detail.request.residence), enabled: field.kind === 'law' });
  const value = words === '' ? null : words;
  const choose = (chosen: string | null) => onValue(chosen ?? '');
  if (field.kind === 'document')
    return <DocumentSelect label={field.label} documents={detail.documents} value={value} onValue={choose} />;
  const offered =
    field.kind === 'search'
      ? detail.searches.map(({ id, system }) => ({ value: id, label: system ?? text.unnamed }))
      : [...new Set([...detail.request.laws, ...(laws.data?.laws ?? []).map(({ key }) => key)])].map(
          (key) => ({
            value: key,
            label: key,
          }),
        );
  return <Select clearable searchable label={field.label} data={offered} value={value} onChange={choose} />;
}

function DocumentsField({
  detail,
  field,
  value,
  onValue,
}: Omit<FieldProps, 'value'> & { value: readonly string[] }) {
  return (
    <MultiSelect
      searchable
      label={field.label}
      description={detail.documents.length === 0 ? documentsText.chooseNone : documentsText.chooseHint}
      data={detail.documents.map(({ id, name }) => ({ value: id, label: name ?? documentsText.noName }))}
      value={[...value]}
      onChange={onValue}
    />
  );
}
