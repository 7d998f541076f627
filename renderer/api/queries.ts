import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import type { RegisterFilter } from '../../shared/contract/breach-register.ts';
import type { CaseId, DecisionId, PartyId, PersonId } from '../../shared/ids.ts';
import type { CustodiaClient } from './client.ts';

type Input<P> = P extends (input: infer I, ...rest: never[]) => unknown ? I : never;

/** While a filter or sort changes, the rows of the same page stay; another page's rows never stand in for it. */
function rowsOfSamePage(offset: number | undefined) {
  return <T>(previous: T | undefined, query: { queryKey: readonly unknown[] } | undefined): T | undefined => {
    const before = query?.queryKey[2] as { offset?: number } | undefined;
    return before?.offset === offset ? previous : undefined;
  };
}

/**
 * Every question the window asks, with its key. A key begins with the contract's path, so that the table in
 * changes.ts can name what a change makes stale.
 */
export function queriesOver(client: CustodiaClient) {
  return {
    about: () =>
      queryOptions({
        queryKey: ['program', 'about'],
        queryFn: ({ signal }) => client.program.about({}, { signal }),
        staleTime: Infinity,
      }),
    vaultStatus: () =>
      queryOptions({
        queryKey: ['vault', 'status'],
        queryFn: ({ signal }) => client.vault.status({}, { signal }),
      }),
    people: () =>
      queryOptions({
        queryKey: ['people', 'list'],
        queryFn: ({ signal }) => client.people.list({}, { signal }),
      }),
    settings: () =>
      queryOptions({
        queryKey: ['settings', 'get'],
        queryFn: ({ signal }) => client.settings.get({}, { signal }),
      }),
    /** What today begins with; `date` (in the workstation's zone) makes it be asked anew when the day turns. */
    today: (date: string) =>
      queryOptions({
        queryKey: ['agenda', 'today', date],
        queryFn: ({ signal }) => client.agenda.today({}, { signal }),
      }),
    agendaList: (input: Input<CustodiaClient['agenda']['list']>) =>
      queryOptions({
        queryKey: ['agenda', 'list', input],
        queryFn: ({ signal }) => client.agenda.list(input, { signal }),
        placeholderData: rowsOfSamePage(input.offset),
      }),
    caseCounts: () =>
      queryOptions({
        queryKey: ['cases', 'counts'],
        queryFn: ({ signal }) => client.cases.counts({}, { signal }),
      }),
    caseList: (input: Input<CustodiaClient['cases']['list']>) =>
      queryOptions({
        queryKey: ['cases', 'list', input],
        queryFn: ({ signal }) => client.cases.list(input, { signal }),
        placeholderData: rowsOfSamePage(input.offset),
      }),
    caseDetail: (which: CaseId | string) =>
      queryOptions({
        queryKey: ['cases', 'get', which],
        queryFn: ({ signal }) => client.cases.get({ which }, { signal }),
      }),
    breachRegister: (input: { filter: RegisterFilter }) =>
      queryOptions({
        queryKey: ['breachRegister', 'list', input],
        queryFn: ({ signal }) => client.breachRegister.list(input, { signal }),
      }),
    caseHistory: (input: { id: CaseId; offset?: number; limit?: number }) =>
      queryOptions({
        queryKey: ['cases', 'history', input],
        queryFn: ({ signal }) => client.cases.history(input, { signal }),
        placeholderData: keepPreviousData,
      }),
    law: () =>
      queryOptions({
        queryKey: ['law', 'get'],
        queryFn: ({ signal }) => client.law.get({}, { signal }),
      }),
    lawStanding: (date: string) =>
      queryOptions({
        queryKey: ['law', 'standing', date],
        queryFn: ({ signal }) => client.law.standing({}, { signal }),
      }),
    lawDates: (id: CaseId) =>
      queryOptions({
        queryKey: ['lawDates', 'ofCase', id],
        queryFn: ({ signal }) => client.lawDates.ofCase({ id }, { signal }),
      }),
    taskTemplates: () =>
      queryOptions({
        queryKey: ['taskTemplates', 'list'],
        queryFn: ({ signal }) => client.taskTemplates.list({}, { signal }),
      }),
    enquiries: () =>
      queryOptions({
        queryKey: ['enquiries', 'list'],
        queryFn: ({ signal }) => client.enquiries.list({}, { signal }),
      }),
    enquiry: (which: string) =>
      queryOptions({
        queryKey: ['enquiries', 'get', which],
        queryFn: ({ signal }) => client.enquiries.get({ which }, { signal }),
      }),
    deputies: () =>
      queryOptions({
        queryKey: ['deputies', 'list'],
        queryFn: ({ signal }) => client.deputies.list({}, { signal }),
      }),
    /** Asked once it is said whose cases. */
    handoverCases: (personId: PersonId | undefined) =>
      queryOptions({
        queryKey: ['handover', 'cases', personId ?? ''],
        queryFn:
          personId === undefined
            ? skipToken
            : ({ signal }) => client.handover.cases({ personId }, { signal }),
        staleTime: 0,
      }),
    letterTemplates: (kind: Input<CustodiaClient['letters']['templates']>['kind']) =>
      queryOptions({
        queryKey: ['letters', 'templates', kind ?? 'all'],
        queryFn: ({ signal }) => client.letters.templates(kind === undefined ? {} : { kind }, { signal }),
      }),
    ourEntities: () =>
      queryOptions({
        queryKey: ['ourEntities', 'list'],
        queryFn: ({ signal }) => client.ourEntities.list({}, { signal }),
      }),
    breachDuties: (input: Input<CustodiaClient['breach']['duties']>) =>
      queryOptions({
        queryKey: ['breach', 'duties', input],
        queryFn: ({ signal }) => client.breach.duties(input, { signal }),
        placeholderData: keepPreviousData,
      }),
    whyDuty: (input: Input<CustodiaClient['breach']['whyDuty']>) =>
      queryOptions({
        queryKey: ['breach', 'whyDuty', input],
        queryFn: ({ signal }) => client.breach.whyDuty(input, { signal }),
      }),
    requestLaws: (residence: string | null) =>
      queryOptions({
        queryKey: ['request', 'laws', residence],
        queryFn: ({ signal }) => client.request.laws({ residence }, { signal }),
        placeholderData: keepPreviousData,
        staleTime: Infinity,
      }),
    requestChoices: (id: CaseId) =>
      queryOptions({
        queryKey: ['request', 'choices', id],
        queryFn: ({ signal }) => client.request.choices({ id }, { signal }),
      }),
    decision: (id: DecisionId) =>
      queryOptions({
        queryKey: ['decisions', 'get', id],
        queryFn: ({ signal }) => client.decisions.get({ id }, { signal }),
      }),
    search: (input: Input<CustodiaClient['cases']['search']>) =>
      queryOptions({
        queryKey: ['cases', 'search', input],
        queryFn: ({ signal }) => client.cases.search(input, { signal }),
        placeholderData: keepPreviousData,
      }),
    partyList: (input: Input<CustodiaClient['parties']['list']>) =>
      queryOptions({
        queryKey: ['parties', 'list', input],
        queryFn: ({ signal }) => client.parties.list(input, { signal }),
        placeholderData: rowsOfSamePage(input.offset),
      }),
    party: (id: PartyId) =>
      queryOptions({
        queryKey: ['parties', 'get', id],
        queryFn: ({ signal }) => client.parties.get({ id }, { signal }),
      }),
    drafts: () =>
      queryOptions({
        queryKey: ['drafts', 'list'],
        queryFn: ({ signal }) => client.drafts.list({}, { signal }),
      }),
  };
}

export type Queries = ReturnType<typeof queriesOver>;
