import type { ReactElement } from 'react';
import type { RequestCase } from '../../../shared/contract/cases.ts';
import type { ZonedTime } from '../../../shared/dates.ts';
import { documentsText } from '../../../shared/text/documents.ts';
import { Missing } from '../../ui/missing.tsx';
import { When } from '../../ui/when.tsx';

export type Cell = ReactElement;

/** @returns the name of a document of the case; null where none is named or it was taken off */
export function documentName({ documents }: RequestCase, asked: string | null): string | null {
  const found = documents.find(({ id }) => id === asked);
  return found === undefined ? null : (found.name ?? documentsText.noName);
}

/** What something is called, with what belongs to it below. */
export function Named({ name, detail }: { name: string | null; detail: readonly (string | null)[] }) {
  const said = detail.filter((part) => part !== null && part !== '');
  return (
    <div className="cu-wrap">
      <span className="cu-strong">{name ?? <Missing />}</span>
      {said.map((part) => (
        <div key={part} className="cu-soft cu-small">
          {part}
        </div>
      ))}
    </div>
  );
}

/** A time in short, or what is said where there is none. */
export function TimeOr({ time, otherwise }: { time: ZonedTime | null; otherwise?: string }) {
  if (time !== null) return <When time={time} show="short" />;
  return otherwise === undefined ? <Missing /> : <span className="cu-soft">{otherwise}</span>;
}
