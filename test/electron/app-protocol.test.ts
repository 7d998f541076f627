import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy, pageFiles, servePage } from '../../electron/main/app-protocol.ts';

const root = mkdtempSync(join(tmpdir(), 'custodia-page-'));
const folder = join(root, 'renderer');
mkdirSync(join(folder, 'assets'), { recursive: true });
writeFileSync(join(root, 'secret.js'), 'secret');
writeFileSync(join(folder, 'index.html'), '<!doctype html>');
writeFileSync(join(folder, 'assets', 'a.js'), 'export {};');
writeFileSync(join(folder, 'assets', 'font.woff2'), 'font');
writeFileSync(join(folder, 'vault.db'), 'not a part of a page');
symlinkSync(join(root, 'secret.js'), join(folder, 'assets', 'link.js'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const files = pageFiles(folder);
const get = (url: string, method = 'GET') => servePage(files, { url, method });

describe('app://custodia/', () => {
  test.each([
    ['app://custodia/', 'text/html; charset=utf-8'],
    ['app://custodia/index.html?x#/cases', 'text/html; charset=utf-8'],
    ['app://custodia/assets/a.js', 'text/javascript; charset=utf-8'],
    ['app://custodia/assets/font.woff2', 'font/woff2'],
  ])('%s is served as %s', (url, type) => {
    const answer = get(url);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
  });

  test.each([
    'app://custodia/../secret.js',
    'app://custodia/%2e%2e/secret.js',
    'app://custodia/..%2fsecret.js',
    'app://custodia/assets/..%5c..%5csecret.js',
    'app://custodia/assets/%00a.js',
    'app://custodia//etc/passwd',
    'app://custodia/assets',
    'app://custodia/assets/',
    'app://custodia/assets/link.js',
    'app://custodia/assets/missing.js',
    'app://custodia/vault.db',
    'app://other/index.html',
    'https://custodia/index.html',
    'file:///index.html',
  ])('%s is not there', async (url) => {
    const answer = get(url);
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  });

  test.each(['POST', 'PUT', 'DELETE', 'HEAD'])('%s is refused', (method) => {
    expect(get('app://custodia/', method).status).toBe(405);
  });

  test.each(['app://custodia/', 'app://custodia/missing'])('%s carries the policy', (url) => {
    const { headers } = get(url);
    expect(headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('the policy lets nothing in but the program’s own files', () => {
    expect(contentSecurityPolicy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
        "font-src 'self'; connect-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
    );
  });
});
