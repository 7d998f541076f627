import { uiText } from '../../shared/text/app.ts';
import './states.css';

const widths = ['62%', '48%', '70%', '55%', '40%'];

/** Rows of the coming list's height, so that nothing jumps when it comes. */
export function LoadingRows({ rows = 8 }: { rows?: number }) {
  return (
    <div className="cu-loading" role="status" aria-label={uiText.loading}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index}>
          <span className="cu-bone" style={{ width: widths[index % widths.length] }} />
        </div>
      ))}
    </div>
  );
}
