import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { newComplaintText } from '../../../shared/text/new-complaint.ts';

/** A part of the form folded away until somebody wants it, or `isNeeded`: what holds the form back is never hidden. */
export function Folded({ isNeeded, children }: { isNeeded: boolean; children: ReactNode }) {
  const [isUnfolded, setIsUnfolded] = useState(false);
  const isOpen = isUnfolded || isNeeded;
  const id = useId();
  return (
    <>
      <div>
        <Button
          variant="default"
          aria-expanded={isOpen}
          aria-controls={id}
          leftSection={isOpen ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
          onClick={() => setIsUnfolded(!isOpen)}
        >
          {newComplaintText.more}
        </Button>
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen ? children : null}
      </div>
    </>
  );
}
