import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { uiText } from '../../shared/text/app.ts';
import './data-list.css';

export type Column<T> = {
  key: string;
  header: string;
  /** Where the column is too narrow for its name: it is read out, not seen. */
  isHeaderHidden?: boolean;
  /** A CSS grid track: `150px`, `minmax(160px, 2fr)`. */
  width: string;
  align?: 'end';
  isSortable?: boolean;
  cell: (row: T) => ReactNode;
};

export type ListSort = { key: string; descending: boolean };

export type DataListProps<T> = {
  label: string;
  columns: readonly Column<T>[];
  total: number;
  /** The row at an index, or undefined while its page is loading. */
  rowAt: (index: number) => T | undefined;
  /** Told which rows are on screen, so that their pages are loaded. */
  onRange?: (first: number, last: number) => void;
  selected: number | null;
  onSelect: (index: number) => void;
  onOpen?: (row: T, index: number) => void;
  sort?: ListSort;
  onSort?: (key: string) => void;
  rowHeight?: number;
  /** Puts the keyboard into the list when it appears. */
  autoFocus?: boolean;
};

/**
 * A list of up to some 100,000 rows of which only the visible are drawn. Arrows, Home, End, Page Up and Page
 * Down move the selection, Enter opens it; the list keeps the focus and names its selected row.
 */
export function DataList<T>({
  label,
  columns,
  total,
  rowAt,
  onRange,
  selected,
  onSelect,
  onOpen,
  sort,
  onSort,
  rowHeight = 36,
  autoFocus = false,
}: DataListProps<T>) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const headerHeight = 30;
  // The virtualizer is read during this render only and handed to nothing that could remember it.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: headerHeight,
    initialRect: { width: 1_000, height: 800 },
  });
  const rows = virtualizer.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;
  const minWidth = leastWidth(columns.map((column) => column.width));
  const template = columns.map((column) => column.width).join(' ');
  const isSelectedDrawn = selected !== null && selected >= first && selected <= last && selected < total;

  useEffect(() => onRange?.(first, last), [first, last, onRange]);
  useEffect(() => {
    if (autoFocus) scroller.current?.focus({ preventScroll: true });
  }, [autoFocus]);

  function select(index: number): void {
    const target = Math.max(0, Math.min(total - 1, index));
    onSelect(target);
    virtualizer.scrollToIndex(target, { align: 'auto' });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (
      event.target !== event.currentTarget ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      total === 0
    ) {
      return;
    }
    const page = Math.max(
      1,
      Math.floor(((scroller.current?.clientHeight ?? 400) - headerHeight) / rowHeight) - 1,
    );
    const at = selected ?? -1;
    const targets: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at === -1 ? 0 : at - 1,
      Home: 0,
      End: total - 1,
      PageDown: at + page,
      PageUp: at - page,
    };
    const target = targets[event.key];
    if (target !== undefined) {
      event.preventDefault();
      select(target);
    } else if (event.key === 'Enter' && selected !== null) {
      const row = rowAt(selected);
      if (row !== undefined && onOpen) {
        event.preventDefault();
        onOpen(row, selected);
      }
    }
  }

  return (
    <div
      ref={scroller}
      className="cu-list"
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-activedescendant={isSelectedDrawn ? `${id}-${String(selected)}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className="cu-list-headgroup" style={{ minWidth }}>
        <div className="cu-list-head" role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </div>
      </div>
      <div role="rowgroup" className="cu-list-body" style={{ height: virtualizer.getTotalSize(), minWidth }}>
        {rows.map(({ index, start }) => {
          const row = rowAt(index);
          return (
            // The grid takes the keys for all its rows; a row alone is never focused.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={index}
              id={`${id}-${String(index)}`}
              className="cu-list-row"
              role="row"
              aria-rowindex={index + 2}
              aria-selected={index === selected}
              aria-busy={row === undefined ? true : undefined}
              style={{
                gridTemplateColumns: template,
                height: rowHeight,
                transform: `translateY(${String(start)}px)`,
              }}
              onClick={() => onSelect(index)}
              onDoubleClick={() => {
                if (row !== undefined) onOpen?.(row, index);
              }}
            >
              {columns.map((column) => (
                <div key={column.key} role="gridcell" data-align={column.align}>
                  {row === undefined ? <span className="cu-bone" /> : column.cell(row)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The sum of the tracks' pixels with gaps and padding: under it the list scrolls sideways. */
function leastWidth(tracks: readonly string[]): number {
  const gap = 16;
  const padding = 24;
  const pixels = tracks.map((track) => Number(/(\d+)px/.exec(track)?.[1] ?? 0));
  return pixels.reduce((sum, width) => sum + width, padding + gap * (tracks.length - 1));
}

function HeaderCell<T>({
  column,
  sort,
  onSort,
}: {
  column: Column<T>;
  sort: ListSort | undefined;
  onSort: ((key: string) => void) | undefined;
}) {
  const isSorted = sort?.key === column.key;
  const direction = sort?.descending === true ? 'descending' : 'ascending';
  const canSort = column.isSortable === true && onSort !== undefined;
  return (
    <div
      role="columnheader"
      data-align={column.align}
      aria-sort={isSorted ? direction : canSort ? 'none' : undefined}
    >
      {canSort ? (
        <button type="button" title={uiText.sortBy(column.header)} onClick={() => onSort(column.key)}>
          {column.header}
          {isSorted ? <SortMark direction={direction} /> : null}
        </button>
      ) : (
        <span className={column.isHeaderHidden === true ? 'cu-hidden' : undefined}>{column.header}</span>
      )}
    </div>
  );
}

function SortMark({ direction }: { direction: 'ascending' | 'descending' }) {
  const Icon = direction === 'descending' ? IconArrowDown : IconArrowUp;
  return <Icon size={12} stroke={2} aria-hidden="true" />;
}
