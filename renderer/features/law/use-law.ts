import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type KeptLaw, nothingKept } from '../../../shared/law/kept-law.ts';
import { type Law, lawFrom } from '../../../shared/law/office-law.ts';
import { officeLawText } from '../../../shared/text/office-law.ts';
import { useApi } from '../../api/api-context.tsx';
import { errorText } from '../../api/error-text.ts';

export type UsedLaw = {
  /** The law in force; the program's own until the vault has answered. */
  law: Law;
  /** What the vault adds; undefined until it has answered. */
  kept: KeptLaw | undefined;
  /** Why it can't be shown, a sentence. */
  problem: string | null;
  retry: () => void;
};

/** The law in force for the open vault. */
export function useLaw(): UsedLaw {
  const { queries } = useApi();
  const { data: kept, error, refetch } = useQuery(queries.law());
  const law = useMemo(() => lawFrom(kept ?? nothingKept), [kept]);
  return {
    law,
    kept,
    problem: error === null ? null : errorText(error, officeLawText.where.load),
    retry: () => void refetch(),
  };
}
