import { Button, CloseButton } from '@mantine/core';
import { useEffect } from 'react';
import { create } from 'zustand';
import { uiText } from '../../shared/text/app.ts';
import './toast.css';

type ToastAction = { label: string; run: () => void };
type ToastEntry = { id: number; text: string; action: ToastAction | undefined; stays: boolean };

type ToastStore = {
  toasts: readonly ToastEntry[];
  show: (text: string, how?: { action?: ToastAction; stays?: boolean }) => void;
  dismiss: (id: number) => void;
};

let lastId = 0;

/** The last three at most; what stays until it is dismissed is not pushed out by what passes. */
function makeRoom(before: readonly ToastEntry[], entry: ToastEntry): ToastEntry[] {
  const passing = before.filter(({ stays }) => !stays).slice(-2);
  const staying = before.filter(({ stays }) => stays).slice(entry.stays ? -4 : -5);
  return [...staying, ...passing, entry];
}

const useToasts = create<ToastStore>((set) => ({
  toasts: [],
  show: (text, how) => {
    lastId += 1;
    const entry = { id: lastId, text, action: how?.action, stays: how?.stays ?? false };
    set((before) => ({ toasts: makeRoom(before.toasts, entry) }));
  },
  dismiss: (id) => set((before) => ({ toasts: before.toasts.filter((toast) => toast.id !== id) })),
}));

/** Says that something was done, with a way back where there is one. Never for errors: they stay in place. */
export function showToast(text: string, undo?: () => void): void {
  useToasts.getState().show(text, undo && { action: { label: uiText.undo, run: undo } });
}

/** Says what nobody here did and may not be overlooked: stays until it is dismissed. */
export function showNotice(text: string): void {
  useToasts.getState().show(text, { stays: true });
}

/** Long enough to read, longer where there is something to press. */
const shownMilliseconds = { plain: 4_000, withAction: 10_000 };

function Toast({ toast }: { toast: ToastEntry }) {
  const dismiss = useToasts((store) => store.dismiss);
  useEffect(() => {
    if (toast.stays) return undefined;
    const timer = setTimeout(
      () => dismiss(toast.id),
      toast.action === undefined ? shownMilliseconds.plain : shownMilliseconds.withAction,
    );
    return () => clearTimeout(timer);
  }, [dismiss, toast]);
  return (
    <div className="cu-toast">
      <span>{toast.text}</span>
      {toast.action === undefined ? null : (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            toast.action?.run();
            dismiss(toast.id);
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <CloseButton size={22} aria-label={uiText.dismiss} onClick={() => dismiss(toast.id)} />
    </div>
  );
}

/** Where toasts appear; stands once in the frame. */
export function Toasts() {
  const toasts = useToasts((store) => store.toasts);
  return (
    <div className="cu-toasts" role="status" aria-live="polite" aria-label={uiText.notifications}>
      {toasts.map((toast) => (
        <Toast key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

/**
 * What stays until it is dismissed, alone: over the lock screen, where messages of what was done before would tell of
 * the vault.
 */
export function Notices() {
  const toasts = useToasts((store) => store.toasts);
  const staying = toasts.filter(({ stays }) => stays);
  if (staying.length === 0) return null;
  return (
    <div className="cu-toasts" role="alert" aria-label={uiText.notifications}>
      {staying.map((toast) => (
        <Toast key={toast.id} toast={toast} />
      ))}
    </div>
  );
}
