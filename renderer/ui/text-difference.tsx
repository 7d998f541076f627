import { textDiff } from './text-diff.ts';
import './text-difference.css';

const signs = { same: ' ', out: '−', in: '+' } as const;

/** What went out and what came in between two texts, by a sign and by how it is written. */
export function TextDifference({ before, after, same }: { before: string; after: string; same: string }) {
  if (before === after) return <p className="cu-soft">{same}</p>;
  return (
    <ul className="cu-diff">
      {textDiff(before, after).map((line, index) => (
        <li key={index} data-change={line.change}>
          {`${signs[line.change]} ${line.text}`}
        </li>
      ))}
    </ul>
  );
}
