import { useEffect, useRef, useState } from 'react';
import { create } from 'zustand';
import { uiText } from '../../shared/text/app.ts';
import './drop-zone.css';

type Taker = { id: symbol; onFiles: (files: File[]) => void; hint: string };

const useTakers = create<{ takers: readonly Taker[] }>(() => ({ takers: [] }));

/**
 * While the calling screen is shown, files dropped anywhere on the window go to it. The screen mounted last
 * wins, so a page inside another takes over and gives back.
 *
 * @param hint what will become of them, shown while they hover
 */
export function useFileDrop(onFiles: (files: File[]) => void, hint: string): void {
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    const id = Symbol(hint);
    const taker: Taker = { id, hint, onFiles: (files) => latest.current(files) };
    useTakers.setState((before) => ({ takers: [...before.takers, taker] }));
    return () =>
      useTakers.setState((before) => ({ takers: before.takers.filter((other) => other.id !== id) }));
  }, [hint]);
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

function currentTaker(): Taker | undefined {
  return useTakers.getState().takers.at(-1);
}

/**
 * Stands once in the frame: shows where dropped files go. Where no screen takes them a drop does nothing, since
 * the browser must never open a dropped file in place of the program.
 */
export function DropZone() {
  const [isOver, setIsOver] = useState(false);
  const taker = useTakers((store) => store.takers.at(-1));
  const depth = useRef(0);

  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth.current += 1;
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) setIsOver(false);
    };
    const over = (event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = currentTaker() ? 'copy' : 'none';
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      depth.current = 0;
      setIsOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) currentTaker()?.onFiles(files);
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop };
    for (const [name, listener] of Object.entries(listeners)) {
      window.addEventListener(name, listener as EventListener);
    }
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        window.removeEventListener(name, listener as EventListener);
      }
    };
  }, []);

  if (!isOver || taker === undefined) return null;
  return (
    <div className="cu-drop">
      <h2>{uiText.dropHere}</h2>
      <p className="cu-soft">{taker.hint}</p>
    </div>
  );
}
