import { useQuery } from '@tanstack/react-query';
import { useApi } from './api-context.tsx';

/**
 * Forms of one kind about one case that were begun and left: so that a page can lead back to them.
 *
 * @param kind the beginning of the form's name, `deadline/US-2026-0042-CO`
 * @returns the id of the record each is about, null for a new one; newest first
 */
export function useKeptForms(kind: string): readonly (string | null)[] {
  const { queries } = useApi();
  const drafts = useQuery(queries.drafts());
  return (drafts.data?.drafts ?? []).flatMap(({ form }) => {
    if (form === kind) return [null];
    return form.startsWith(`${kind}/`) ? [form.slice(kind.length + 1)] : [];
  });
}
