import { Button } from '@mantine/core';
import { EmptyState } from './empty-state.tsx';

/** A list that its filter left without rows, and the way back to all of them. */
export function NoMatch({
  text,
  clear,
  onClear,
}: {
  text: { title: string; body: string };
  clear: string;
  onClear: () => void;
}) {
  return (
    <EmptyState
      title={text.title}
      actions={
        <Button variant="default" onClick={onClear}>
          {clear}
        </Button>
      }
    >
      {text.body}
    </EmptyState>
  );
}
