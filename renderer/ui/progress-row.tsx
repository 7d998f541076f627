import { Button, Progress } from '@mantine/core';
import { uiText } from '../../shared/text/app.ts';
import { sizeText } from './when-text.ts';
import './progress-row.css';

/** Long work under way: what, how far, and a way to stop it. `total` is 0 while unknown. */
export function ProgressRow({
  label,
  done,
  total,
  unit = 'bytes',
  onCancel,
}: {
  label: string;
  done: number;
  total: number;
  unit?: 'bytes' | 'count';
  onCancel?: () => void;
}) {
  const text = (value: number) => (unit === 'bytes' ? sizeText(value) : value.toLocaleString('en'));
  const percent = total === 0 ? 0 : Math.min(100, (done / total) * 100);
  return (
    <div className="cu-progress">
      <span className="cu-clip">{label}</span>
      <span className="cu-soft cu-num cu-small">
        {total === 0 ? (done === 0 ? null : text(done)) : uiText.progressOf(text(done), text(total))}
      </span>
      {onCancel === undefined ? (
        <span />
      ) : (
        <Button variant="default" size="compact-sm" onClick={onCancel}>
          {uiText.cancel}
        </Button>
      )}
      <Progress.Root className="cu-progress-bar" size={4}>
        <Progress.Section value={percent} aria-label={label} />
      </Progress.Root>
    </div>
  );
}
