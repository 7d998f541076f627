import { createContext, type ReactNode, use } from 'react';
import type { HostCalls } from '../../shared/host.ts';
import type { CustodiaClient } from './client.ts';
import { type Connection, steadyConnection } from './connection.ts';
import { createDraftKeeper, type DraftKeeper } from './draft-keeper.ts';
import { type Queries, queriesOver } from './queries.ts';

/** What screens reach the application through. */
export type Api = {
  client: CustodiaClient;
  connection: Connection;
  queries: Queries;
  drafts: DraftKeeper;
  /** The desktop host's own calls; undefined in a browser. */
  host: HostCalls | undefined;
  /** In a browser that this program did not start as a window of its own. */
  isOrdinaryBrowser: boolean;
};

const ApiContext = createContext<Api | undefined>(undefined);

export function createApi(parts: {
  client: CustodiaClient;
  connection?: Connection;
  host?: HostCalls | undefined;
  isOrdinaryBrowser?: boolean;
}): Api {
  return {
    client: parts.client,
    connection: parts.connection ?? steadyConnection(),
    queries: queriesOver(parts.client),
    drafts: createDraftKeeper(parts.client),
    host: parts.host,
    isOrdinaryBrowser: parts.isOrdinaryBrowser ?? false,
  };
}

/** Gives every screen beneath it its client. Tests hand in one that calls a core in the same process. */
export function ApiProvider({ api, children }: { api: Api; children: ReactNode }) {
  return <ApiContext value={api}>{children}</ApiContext>;
}

export function useApi(): Api {
  const api = use(ApiContext);
  if (api === undefined) throw new Error('no ApiProvider above this component');
  return api;
}
