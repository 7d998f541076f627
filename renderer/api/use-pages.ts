import { type QueryKey, useQueries, type UseQueryOptions } from '@tanstack/react-query';
import { useState } from 'react';

export type Page<T> = { rows: T[]; total: number };

export type Pages<T> = {
  /** Undefined until the first page has come. */
  total: number | undefined;
  rowAt: (index: number) => T | undefined;
  /** Tell which rows are on screen: their pages are loaded, others are not. */
  showRange: (first: number, last: number) => void;
  error: unknown;
  retry: () => void;
};

/**
 * Rows of a long list by pages, loading only what is looked at.
 *
 * @param pageOf the query for the rows from `offset`, `limit` of them; ask for the same filter and sort each time
 */
export function usePages<T, K extends QueryKey>(
  pageOf: (offset: number, limit: number) => UseQueryOptions<Page<T>, Error, Page<T>, K>,
  limit = 100,
): Pages<T> {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const firstPage = Math.floor(range.first / limit);
  const lastPage = Math.floor(range.last / limit);
  const pages = Array.from({ length: lastPage - firstPage + 1 }, (_, index) => firstPage + index);
  const answers = useQueries({
    queries: pages.map((page) => pageOf(page * limit, limit)),
  });
  const failed = answers.find((answer) => answer.isError);
  return {
    total: answers.find((answer) => answer.data !== undefined)?.data.total,
    rowAt: (index) => {
      const answer = answers[Math.floor(index / limit) - firstPage];
      return answer?.data?.rows[index % limit];
    },
    showRange: (first, last) => {
      if (first !== range.first || last !== range.last) setRange({ first, last });
    },
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  };
}
