// Reads what Chromium's --log-net-log wrote: whom it asked for, whom it resolved, whom it spoke to.
import { readFileSync } from 'node:fs';

export type NetLog = {
  events: number;
  /** Names and addresses that requests were made for, resolved or not. */
  asked: Set<string>;
  /** Names that the resolver was asked for after the browser's own rules, `~notfound` left out: that is nobody. */
  resolved: Set<string>;
  /** Addresses that a connection was opened to, or datagrams sent to. */
  connected: Set<string>;
  /** Addresses that a datagram socket was pointed at without a byte sent: how Chromium asks its own system for a route. */
  probed: Set<string>;
};

type Event = { type: number; source: { id: number }; params?: Record<string, unknown> };

/** `http://127.0.0.1:80/…`, `127.0.0.1:80`, `[::1]:80`, `a.example` -> the host alone. */
export function hostOf(text: string): string {
  const authority = text.replace(/^[a-z]+:\/\//i, '').split(/[/?# ]/, 1)[0] ?? '';
  return authority
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase();
}

/** The lines of a log, whole or cut off by a kill: one event a line. */
function eventsOf(text: string): { events: Event[]; names: Map<number, string> } {
  const [first = '', ...lines] = text.split('\n');
  const { constants } = JSON.parse(`${first.replace(/,\s*$/, '')}}`) as {
    constants: { logEventTypes: Record<string, number> };
  };
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  const events = lines.flatMap((line) => {
    if (!line.startsWith('{')) return [];
    const event = line.replace(/\](,|\})$/, '');
    try {
      // After an event: a comma, or the end of the list and of the file.
      return [JSON.parse(event.slice(0, event.lastIndexOf('}') + 1)) as Event];
    } catch {
      return [];
    }
  });
  return { events, names };
}

function textsIn(params: Record<string, unknown>, keys: readonly string[]): string[] {
  return keys.flatMap((key) => {
    const value = params[key];
    return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
  });
}

/** @param text of the file; the end may be missing */
export function readNetLog(text: string): NetLog {
  const { events, names } = eventsOf(text);
  const log: NetLog = {
    events: events.length,
    asked: new Set(),
    resolved: new Set(),
    connected: new Set(),
    probed: new Set(),
  };
  const datagrams = new Map<number, string>();
  for (const { type, source, params = {} } of events) {
    const name = names.get(type) ?? '';
    if (/^(URL_REQUEST_START_JOB|REQUEST_ALIVE|CORS_REQUEST|HTTP_STREAM_JOB)/.test(name))
      for (const url of textsIn(params, ['url', 'destination']))
        if (/^(https?|wss?):/.test(url)) log.asked.add(hostOf(url));
    if (/^(HOST_RESOLVER|DNS_TRANSACTION)/.test(name))
      for (const host of textsIn(params, ['host', 'hostname', 'dns_query_name', 'address']))
        log.resolved.add(hostOf(host));
    if (name === 'UDP_CONNECT')
      for (const address of textsIn(params, ['address'])) datagrams.set(source.id, address);
    else if (name === 'UDP_BYTES_SENT')
      for (const address of [datagrams.get(source.id), ...textsIn(params, ['address'])])
        if (address) log.connected.add(hostOf(address));
    if (/^TCP_CONNECT|^SOCKS|^QUIC_SESSION$|^HTTP2_SESSION$/.test(name))
      for (const address of textsIn(params, [
        'address',
        'address_list',
        'remote_address',
        'host',
        'peer_address',
      ]))
        log.connected.add(hostOf(address));
  }
  log.resolved.delete('~notfound');
  for (const address of datagrams.values())
    if (!log.connected.has(hostOf(address))) log.probed.add(hostOf(address));
  return log;
}

/** @param path of a file that --log-net-log wrote */
export function netLogIn(path: string): NetLog {
  return readNetLog(readFileSync(path, 'utf8'));
}
