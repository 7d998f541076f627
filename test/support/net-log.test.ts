import { expect, test } from 'vitest';
import { hostOf, readNetLog } from './net-log.ts';

const types = [
  'URL_REQUEST_START_JOB',
  'HOST_RESOLVER_MANAGER_REQUEST',
  'TCP_CONNECT',
  'TCP_CONNECT_ATTEMPT',
  'UDP_CONNECT',
  'UDP_BYTES_SENT',
];
const first = `{"constants":{"logEventTypes":${JSON.stringify(Object.fromEntries(types.map((name, index) => [name, index])))}},`;
const event = (name: string, params: object, id = 1) =>
  JSON.stringify({ params, phase: 1, source: { id, type: 1 }, time: '1', type: types.indexOf(name) });
const logOf = (...events: string[]) => [first, '"events": [', events.join(',\n')].join('\n');

const own = [
  event('URL_REQUEST_START_JOB', { url: 'http://127.0.0.1:41234/assets/main.js' }),
  event('HOST_RESOLVER_MANAGER_REQUEST', { host: 'http://127.0.0.1:41234' }),
  event('HOST_RESOLVER_MANAGER_REQUEST', { host: 'https://~notfound' }),
  event('TCP_CONNECT', { address_list: ['127.0.0.1:41234'] }),
  event('TCP_CONNECT_ATTEMPT', { address: '127.0.0.1:41234' }),
];

test('what stays on this machine is told from what does not', () => {
  for (const end of [']}', '],\n"polledData": {}}\n', '']) {
    const log = readNetLog(logOf(...own) + end);
    expect(log.events).toBe(5);
    expect([...log.asked, ...log.resolved, ...log.connected]).toEqual(Array(3).fill('127.0.0.1'));
    expect(log.probed.size).toBe(0);
  }
});

test('a planted foreign request, resolution, connection or datagram is found', () => {
  const foreign = [
    event('URL_REQUEST_START_JOB', { url: 'https://telemetry.example/ping?x=1' }),
    event('HOST_RESOLVER_MANAGER_REQUEST', { host: 'https://telemetry.example' }),
    event('TCP_CONNECT_ATTEMPT', { address: '192.0.2.7:443' }),
    event('UDP_CONNECT', { address: '[2001:db8::1]:443' }, 7),
    event('UDP_BYTES_SENT', { byte_count: 3 }, 7),
    event('UDP_CONNECT', { address: '[2001:db8::2]:53' }, 8),
  ];
  const log = readNetLog(logOf(...own, ...foreign));
  expect([...log.asked]).toContain('telemetry.example');
  expect([...log.resolved]).toEqual(['127.0.0.1', 'telemetry.example']);
  expect([...log.connected]).toEqual(['127.0.0.1', '192.0.2.7', '2001:db8::1']);
  expect([...log.probed]).toEqual(['2001:db8::2']);
});

test('a log that a kill cut off is read up to there', () => {
  const text = logOf(...own);
  expect(readNetLog(text.slice(0, -20)).events).toBe(4);
});

test('hosts are read out of addresses', () => {
  expect(['https://A.example:8/x', '[::1]:80', 'a.example', '10.0.0.1:5'].map(hostOf)).toEqual([
    'a.example',
    '::1',
    'a.example',
    '10.0.0.1',
  ]);
});
