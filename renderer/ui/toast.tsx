import { Button, CloseButton } from '@mantine/core';
import { useEffect } from 'react';
import { create } from 'zustand';
import { uiText } from '../../shared/text/app.ts';
import './toast.css';

type ToastAction = { label: string; run: () => void };
type ToastEntry = { id: number; text: string; action: ToastAction | undefined };

type ToastStore = {
  toasts: readonly ToastEntry[];
  show: (text: string, action?: ToastAction) => void;
  dismiss: (id: number) => void;
};

let lastId = 0;

const useToasts = create<ToastStore>((set) => ({
  toasts: [],
  show: (text, action) => {
    lastId += 1;
    const entry = { id: lastId, text, action };
    set((before) => ({ toasts: [...before.toasts.slice(-2), entry] }));
  },
  dismiss: (id) => set((before) => ({ toasts: before.toasts.filter((toast) => toast.id !== id) })),
}));

/** Says that something was done, with a way back where there is one. Never for errors: they stay in place. */
export function showToast(text: string, undo?: () => void): void {
  useToasts.getState().show(text, undo && { label: uiText.undo, run: undo });
}

/** Long enough to read, longer where there is something to press. */
const shownMilliseconds = { plain: 4_000, withAction: 10_000 };

function Toast({ toast }: { toast: ToastEntry }) {
  const dismiss = useToasts((store) => store.dismiss);
  useEffect(() => {
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
