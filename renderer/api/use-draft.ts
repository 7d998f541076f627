import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useApi } from './api-context.tsx';
import type { DraftState } from './draft-keeper.ts';

export type UsedDraft<T> = {
  /** False until the vault was asked for an earlier draft: show LoadingRows, not the empty form. */
  isReady: boolean;
  value: T;
  /** Takes a whole value, a part of it, or a function of the value before. */
  change: (next: Partial<T> | ((before: T) => T)) => void;
  state: DraftState;
  /** When what was restored had been saved (UTC text); null for a form begun now. */
  restoredFrom: string | null;
  /** After the form was submitted: the draft goes. */
  submitted: () => Promise<void>;
  /** Throws the draft away and begins again from `initial`. */
  discard: () => Promise<void>;
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An older draft may lack fields or hold others: only what still fits the form's own fields is taken over. */
function restored<T extends object>(initial: T, body: unknown): T {
  if (!isRecord(body)) return initial;
  const kept = Object.entries(body).filter(([field, value]) => {
    if (!Object.hasOwn(initial, field)) return false;
    const now: unknown = Reflect.get(initial, field);
    return (
      now === null ||
      value === null ||
      (typeof now === typeof value && Array.isArray(now) === Array.isArray(value))
    );
  });
  return { ...initial, ...Object.fromEntries(kept) };
}

/**
 * The state of a form that must not be lost: saved to the vault within two seconds of typing, there again after
 * lock, crash or reload.
 *
 * @param form the form's name in the vault, unique per thing edited, such as `complaint.new` or `note.<case id>`
 * @param initial plain values (anything JSON holds); read once
 */
export function useDraft<T extends object>(form: string, initial: T): UsedDraft<T> {
  const { client, drafts } = useApi();
  const [first] = useState(initial);
  const [value, setValue] = useState<T | undefined>(() => {
    const held = drafts.held(form);
    return held && restored(first, held.body);
  });
  const [isDropped, setIsDropped] = useState(false);
  const latest = useRef(value);

  const saved = useQuery({
    queryKey: ['drafts', 'get', form],
    queryFn: ({ signal }) => client.drafts.get({ form }, { signal }),
    enabled: value === undefined,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  // A vault that can't answer must not keep a person from writing: the form opens empty.
  const isAnswered = saved.isFetchedAfterMount && !saved.isFetching;
  const isReady = value !== undefined || isAnswered;
  const current = value ?? (isAnswered ? restored(first, saved.data?.draft?.body) : first);

  useEffect(() => {
    latest.current = current;
  });

  useEffect(() => {
    const flush = () => void drafts.flush();
    const flushWhenHidden = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('focusout', flush);
    document.addEventListener('visibilitychange', flushWhenHidden);
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('focusout', flush);
      document.removeEventListener('visibilitychange', flushWhenHidden);
      flush();
    };
  }, [drafts]);

  const change = useCallback(
    (next: Partial<T> | ((before: T) => T)) => {
      const before = latest.current ?? first;
      const after = typeof next === 'function' ? next(before) : { ...before, ...next };
      latest.current = after;
      setValue(after);
      drafts.put(form, after);
    },
    [drafts, first, form],
  );

  const submitted = useCallback(async () => {
    setIsDropped(true);
    await drafts.discard(form);
  }, [drafts, form]);
  const discard = useCallback(async () => {
    latest.current = first;
    setValue(first);
    setIsDropped(true);
    await drafts.discard(form);
  }, [drafts, first, form]);

  const state = useStore(drafts.states, (states) => states[form] ?? 'none');
  const restoredFrom = isDropped ? null : (saved.data?.draft?.savedAt ?? null);
  return { isReady, value: current, change, state, restoredFrom, submitted, discard };
}
