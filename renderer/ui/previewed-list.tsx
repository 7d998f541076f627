import { type ReactNode, useState } from 'react';
import { DataList, type DataListProps } from './data-list.tsx';
import { LoadingRows } from './loading-rows.tsx';
import { useShortcut } from './shortcuts.ts';

/** A long list with the selected row beside it: selecting shows it, Space hides it and shows it again. */
export function PreviewedList<T>({
  pages: { total, rowAt, showRange },
  nothing,
  preview,
  ...list
}: Omit<DataListProps<T>, 'total' | 'rowAt' | 'onRange' | 'selected' | 'onSelect'> & {
  pages: {
    /** Undefined until the first page has come. */
    total: number | undefined;
    rowAt: (index: number) => T | undefined;
    showRange: (first: number, last: number) => void;
  };
  /** Stands in place of a list without rows. */
  nothing: ReactNode;
  preview: (row: T, close: () => void) => ReactNode;
}) {
  const [chosen, setSelected] = useState<number | null>(null);
  const [isPreviewed, setIsPreviewed] = useState(false);
  // A narrower filter may leave the list without the row that was chosen.
  const selected = chosen !== null && total !== undefined && chosen < total ? chosen : null;
  const row = selected === null ? undefined : rowAt(selected);

  useShortcut({ key: ' ' }, () => setIsPreviewed((before) => !before), { isOn: selected !== null });

  if (total === undefined) return <LoadingRows rows={12} />;
  if (total === 0) return nothing;
  return (
    <>
      <DataList
        {...list}
        total={total}
        rowAt={rowAt}
        onRange={showRange}
        selected={selected}
        onSelect={(index) => {
          setSelected(index);
          setIsPreviewed(true);
        }}
      />
      <div className="cu-list-end" />
      {isPreviewed && row !== undefined ? preview(row, () => setIsPreviewed(false)) : null}
    </>
  );
}
