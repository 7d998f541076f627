import type { ReactNode } from 'react';
import './simple-table.css';

/** A short table to read: no selection, no virtual rows. An empty header is a column of buttons. */
export function SimpleTable({
  label,
  headers,
  rows,
}: {
  label: string;
  headers: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}) {
  return (
    // The frame scrolls sideways on narrow windows, so that it can take the focus.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="cu-table-frame" role="region" aria-label={label} tabIndex={0}>
      <table className="cu-table">
        <thead>
          <tr>
            {headers.map((header, index) =>
              header === '' ? (
                <td key={index} />
              ) : (
                <th key={index} scope="col">
                  {header}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
