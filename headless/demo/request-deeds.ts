import type { CoreClient } from '../../core/create-core.ts';
import type { CaseId } from '../../shared/ids.ts';
import type { DemoCalendar } from './moments.ts';
import type { Deed, DeedOf, DemoRequest } from './script.ts';

/** What the deeds of a request need of the stage. */
type Needs = {
  client: CoreClient;
  calendar: DemoCalendar;
  caseId: () => CaseId;
  opened: (id: CaseId) => void;
  proof: (key: string | undefined) => { documentId?: never };
};

const timeNames = ['sentAt', 'deliveredAt', 'receivedAt'] as const;

function factsAt({ calendar }: Needs, facts: DemoRequest) {
  const { sentAt: _s, deliveredAt: _d, receivedAt: _r, ...rest } = facts;
  const times = timeNames.flatMap((name) => {
    const moment = facts[name];
    return moment === undefined ? [] : [[name, calendar.time(moment)] as const];
  });
  return { ...rest, ...Object.fromEntries(times) };
}

export type RequestDeed = Extract<
  Deed['do'],
  | 'logRequest'
  | 'askIdentity'
  | 'acknowledgeRequest'
  | 'answerRequest'
  | 'confirmIdentity'
  | 'extend'
  | 'appeal'
  | 'closeRequest'
  | 'reopenRequest'
>;

const deeds: {
  [K in RequestDeed]: (needs: Needs, deed: DeedOf<K>) => Promise<unknown>;
} = {
  logRequest: async (needs, { facts }) => {
    const { id } = await needs.client.request.log(factsAt(needs, facts));
    needs.opened(id);
  },
  askIdentity: ({ client, calendar, caseId, proof }, { at, proof: key }) =>
    client.request.askIdentity({ id: caseId(), at: calendar.time(at), ...proof(key) }),
  acknowledgeRequest: ({ client, calendar, caseId, proof }, { at, proof: key }) =>
    client.request.acknowledge({ id: caseId(), at: calendar.time(at), ...proof(key) }),
  answerRequest: ({ client, calendar, caseId, proof }, { at, proof: key }) =>
    client.request.answer({ id: caseId(), at: calendar.time(at), ...proof(key) }),
  confirmIdentity: ({ client, calendar, caseId }, { at, method }) =>
    client.request.confirmIdentity({ id: caseId(), at: calendar.time(at), method }),
  extend: ({ client, calendar, caseId, proof }, { rule, toldAt, reason, proof: key }) =>
    client.request.extend({
      id: caseId(),
      rule,
      toldAt: calendar.time(toldAt),
      reason,
      ...proof(key),
    }),
  appeal: ({ client, calendar, caseId }, { at }) =>
    client.request.recordAppeal({ id: caseId(), at: calendar.time(at) }),
  closeRequest: ({ client, calendar, caseId }, { do: _, at, ...closing }) =>
    client.request.close({ id: caseId(), at: calendar.time(at), ...closing }),
  reopenRequest: ({ client, caseId }, { reason }) => client.request.reopen({ id: caseId(), reason }),
};

/** @returns whether the deed is one of a request */
export const isRequestDeed = (deed: Deed): deed is DeedOf<RequestDeed> => deed.do in deeds;

/** Does one deed of a request. */
export const playRequest = (needs: Needs, deed: DeedOf<RequestDeed>): Promise<unknown> =>
  (deeds[deed.do] as (needs: Needs, deed: Deed) => Promise<unknown>)(needs, deed);
