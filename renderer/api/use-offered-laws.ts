import { useQuery } from '@tanstack/react-query';
import { useApi } from './api-context.tsx';

/** @returns the laws that may be chosen for a request, those that the residence suggests first; none until they have come. */
export function useOfferedLaws(residence: string | null) {
  const { queries } = useApi();
  return useQuery(queries.requestLaws(residence)).data?.laws ?? [];
}
