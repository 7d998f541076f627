import { Textarea, type TextareaProps, TextInput, type TextInputProps } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import './fields.css';

/** Typed case data must not leave for a network spell checker or stay in the browser's form memory. */
const kept = { autoComplete: 'off', spellCheck: false, 'data-1p-ignore': true } as const;

type ValueProps = { value: string; onValue: (value: string) => void };

/** A line of text that no browser remembers or sends anywhere. */
export function TextField({
  value,
  onValue,
  ...props
}: ValueProps & Omit<TextInputProps, 'value' | 'onChange'>) {
  return (
    <TextInput {...kept} {...props} value={value} onChange={(event) => onValue(event.currentTarget.value)} />
  );
}

/** A longer text that grows with what is typed. */
export function LongTextField({
  value,
  onValue,
  ...props
}: ValueProps & Omit<TextareaProps, 'value' | 'onChange'>) {
  return (
    <Textarea
      autosize
      minRows={3}
      maxRows={16}
      {...kept}
      {...props}
      value={value}
      onChange={(event) => onValue(event.currentTarget.value)}
    />
  );
}

/** A titled part of a page or form. */
export function Section({
  title,
  description,
  actions,
  children,
}: {
  title: string;
  description?: ReactNode;
  /** What a person can do here, beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="cu-section">
      <header>
        <div className="cu-section-head">
          <h2>{title}</h2>
          {actions}
        </div>
        {description === undefined ? null : <p className="cu-soft">{description}</p>}
      </header>
      {children}
    </section>
  );
}

/** Facts as name and value, one under the other. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="cu-facts">
      {facts.map(([name, value], index) => (
        <Fragment key={`${String(index)}/${name}`}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
