import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { uiText } from '../../shared/text/app.ts';
import './states.css';

/** In place of content: what happened, what was kept, what to do. `sentence` comes from `errorText`. */
export function ErrorState({
  title,
  sentence,
  onRetry,
  children,
}: {
  title: string;
  sentence: string;
  onRetry?: () => void;
  children?: ReactNode;
}) {
  return (
    <div className="cu-state" role="alert">
      <IconAlertTriangle size={22} stroke={1.5} aria-hidden="true" />
      <h2>{title}</h2>
      <p className="cu-soft">{sentence}</p>
      {onRetry === undefined && children === undefined ? null : (
        <div className="cu-state-actions">
          {onRetry === undefined ? null : (
            <Button variant="default" onClick={onRetry}>
              {uiText.retry}
            </Button>
          )}
          {children}
        </div>
      )}
    </div>
  );
}
