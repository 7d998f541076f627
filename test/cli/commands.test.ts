import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCore } from '../../core/create-core.ts';
import { systemPorts } from '../../core/node-ports/system-ports.ts';
import { runCustodia } from '../support/cli.ts';
import { hasCommand } from '../support/has-command.ts';
import { samplesFolder } from '../support/samples.ts';
import { skipUnless } from '../support/skips.ts';
import { sequenceOf } from '../support/sequence.ts';

const folder = mkdtempSync(join(tmpdir(), 'custodia-commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pass = 'nine quiet herons wait';
const vault = ['--vault', 'vault', '--passphrase-file', 'pass'];
const mail = [
  'From: Zoë Ångström <zoe@example.org>',
  'To: privacy@example.com',
  'Date: Mon, 23 Nov 2026 09:10:00 +0000',
  'Subject: Marketing mails after I opted out',
  '',
  'I opted out in March and still get the kumquat newsletter.',
  '',
].join('\r\n');

const custodia = (...args: string[]) => runCustodia(folder, args);
const json = async (...args: string[]) => {
  const ran = await custodia(...args, '--json');
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  return JSON.parse(ran.stdout) as Record<string, unknown>;
};
let recoveryCode = '';

beforeAll(async () => {
  writeFileSync(join(folder, 'pass'), `${pass}\n`);
  writeFileSync(join(folder, 'pass2'), 'the second long passphrase\n');
  writeFileSync(join(folder, 'pass3'), 'the third long passphrase\n');
  writeFileSync(join(folder, 'mail.eml'), mail);
  const made = await json('init', '--name', 'Dana Whitfield', '--office', 'US', ...vault);
  expect(Object.keys(made)).toEqual(['folder', 'recoveryCode']);
  recoveryCode = String(made['recoveryCode']);
});

describe('people and passphrases', () => {
  test('people are added, listed and removed', async () => {
    const added = await json(
      'people',
      'add',
      '--name',
      'Ravi',
      '--office',
      'INT',
      '--role',
      'reviewer',
      '--new-passphrase-file',
      'pass2',
      ...vault,
    );
    expect(Object.keys(added)).toContain('id');
    const { people } = await json('people', 'list', ...vault);
    expect((people as { name: string }[]).map(({ name }) => name)).toEqual(['Dana Whitfield', 'Ravi']);
    expect(await custodia('list', '--vault', 'vault', '--passphrase-file', 'pass2')).toMatchObject({
      status: 0,
    });
    const removed = await json('people', 'remove', '--name', 'Ravi', ...vault);
    expect(removed['recoveryCode']).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/);
    expect(removed['recoveryCode']).not.toBe(recoveryCode);
    recoveryCode = String(removed['recoveryCode']);
    expect(await custodia('list', '--vault', 'vault', '--passphrase-file', 'pass2')).toMatchObject({
      status: 3,
      stdout: '',
    });
    expect(await custodia('people', 'remove', '--name', 'Nobody', ...vault)).toMatchObject({ status: 4 });
    expect(
      await custodia(
        'people',
        'add',
        '--name',
        'X',
        '--office',
        'MARS',
        '--role',
        'reviewer',
        '--new-passphrase-file',
        'pass2',
        ...vault,
      ),
    ).toMatchObject({ status: 2 });
  });

  test('a passphrase is changed, and recovered with the code, which is used up', async () => {
    expect(await custodia('passphrase', '--new-passphrase-file', 'pass3', ...vault)).toMatchObject({
      status: 0,
    });
    expect(await custodia('list', ...vault)).toMatchObject({ status: 3 });
    expect(
      await custodia(
        'passphrase',
        '--exposed',
        '--new-passphrase-file',
        'pass',
        '--vault',
        'vault',
        '--passphrase-file',
        'pass3',
      ),
    ).toMatchObject({ status: 0 });
    writeFileSync(join(folder, 'code'), recoveryCode);
    expect(
      await custodia('recover', '--code-file', 'code', '--new-passphrase-file', 'pass3', '--vault', 'vault'),
    ).toMatchObject({ status: 3 });
    const other = ['--vault', 'other', '--passphrase-file', 'pass'];
    const { recoveryCode: code } = await json('init', '--name', 'Dana', '--office', 'US', ...other);
    writeFileSync(join(folder, 'code'), String(code).toLowerCase());
    const recovered = await json(
      'recover',
      '--code-file',
      'code',
      '--new-passphrase-file',
      'pass2',
      '--vault',
      'other',
    );
    expect(recovered['recoveryCode']).not.toBe(code);
    expect(await custodia('list', ...other)).toMatchObject({ status: 3 });
    expect(await custodia('list', '--vault', 'other', '--passphrase-file', 'pass2')).toMatchObject({
      status: 0,
    });
    expect(
      await custodia('recover', '--code-file', 'code', '--new-passphrase-file', 'pass3', '--vault', 'other'),
    ).toMatchObject({ status: 3 });
  });

  test('a passphrase comes from standard input and stands in no output', async () => {
    const ran = await runCustodia(
      folder,
      ['list', '--vault', 'vault', '--passphrase-file', '-', '--json'],
      `${pass}\n`,
    );
    expect(ran.status).toBe(0);
    expect(ran.stdout + ran.stderr).not.toContain(pass);
    expect(await custodia('list', '--vault', 'vault')).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('complaints', () => {
  test('a mail alone is enough; the receipt stays unconfirmed unless it is given', async () => {
    const logged = await json('complaint', 'add', '--from-mail', 'mail.eml', ...vault);
    expect(Object.keys(logged).sort()).toEqual(['id', 'reference']);
    const reference = String(logged['reference']);
    const shown = (await json('show', reference, ...vault)) as {
      title: string;
      complaint: { receivedAt: unknown; sentAt: unknown };
      documents: { size: number }[];
    };
    expect(shown).toMatchObject({
      title: 'Marketing mails after I opted out',
      complaint: { receivedAt: null, sentAt: { at: '2026-11-23T09:10:00.000Z' } },
    });
    expect(shown.documents[0]?.size).toBe(Buffer.byteLength(mail));
    const received = await json(
      'complaint',
      'add',
      '--from-mail',
      'mail.eml',
      '--received',
      '2026-11-24T09:10[Europe/London]',
      ...vault,
    );
    expect(await json('show', String(received['reference']), ...vault)).toMatchObject({
      complaint: { receivedAt: { at: '2026-11-24T09:10:00.000Z', zone: 'Europe/London' } },
    });
  });

  test.each([
    ['2026-11-24T09:10', 'zone'],
    ['yesterday', '2026-11-24T09:10'],
    ['2026-03-29T01:30[Europe/London]', ''],
    ['2026-10-25T01:30[Europe/London]', ''],
    ['2026-11-24T09:10[Europe/Londn]', ''],
  ])('a receipt of %s is asked about, not assumed', async (received, word) => {
    const ran = await custodia(
      'complaint',
      'add',
      '--from-mail',
      'mail.eml',
      '--received',
      received,
      ...vault,
    );
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain(word);
  });

  test('facts need a title; unknown fields are named', async () => {
    writeFileSync(
      join(folder, 'facts.json'),
      JSON.stringify({
        title: 'By post',
        channel: 'post',
        complainant: { name: 'Ilse Kraus', country: 'Austria' },
      }),
    );
    const logged = await json('complaint', 'add', '--facts', 'facts.json', ...vault);
    expect(await json('show', String(logged['reference']), ...vault)).toMatchObject({
      title: 'By post',
      parties: [{ name: 'Ilse Kraus', role: 'complainant' }],
    });
    writeFileSync(
      join(folder, 'request.json'),
      JSON.stringify({
        title: 'A copy',
        rights: ['access'],
        laws: ['EU GDPR'],
        requester: { name: 'Ilse Kraus' },
      }),
    );
    const request = await json('request', 'add', '--facts', 'request.json', ...vault);
    expect(await json('show', String(request['reference']), ...vault)).toMatchObject({
      kind: 'request',
      request: { rights: ['access'], laws: ['EU GDPR'] },
      parties: [{ name: 'Ilse Kraus', role: 'requester' }],
    });
    expect((await custodia('show', String(request['reference']), ...vault)).stdout).toContain('EU GDPR');
    for (const [facts, word] of [
      [{ channel: 'post' }, 'title'],
      [{ title: 'x', colour: 'red' }, 'colour'],
      [{ title: 'x', channel: 'pigeon' }, 'channel'],
    ] as const) {
      writeFileSync(join(folder, 'wrong.json'), JSON.stringify(facts));
      const ran = await custodia('complaint', 'add', '--facts', 'wrong.json', ...vault);
      expect(ran).toMatchObject({ status: 2, stdout: '' });
      expect(ran.stderr).toContain(word);
    }
    writeFileSync(join(folder, 'wrong.json'), '{');
    expect(await custodia('complaint', 'add', '--facts', 'wrong.json', ...vault)).toMatchObject({
      status: 2,
    });
  });

  test('what is no mail is refused, whatever its name', async () => {
    writeFileSync(join(folder, 'picture.eml'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    const ran = await custodia('complaint', 'add', '--from-mail', 'picture.eml', ...vault, '--json');
    expect(ran).toMatchObject({ status: 4, stdout: '' });
    expect(JSON.parse(ran.stderr)).toMatchObject({ error: { code: 'NOT_A_MAIL' } });
    expect(await custodia('complaint', 'add', '--from-mail', 'nowhere.eml', ...vault)).toMatchObject({
      status: 2,
    });
  });

  test('files are attached, cases listed and found by a word of the mail', async () => {
    const { cases } = (await json('list', ...vault)) as { cases: { reference: string }[] };
    const reference = cases[0]?.reference ?? '';
    const attached = await json('attach', '--case', reference, 'mail.eml', 'facts.json', ...vault);
    expect(JSON.stringify(attached)).toMatch(/[0-9a-f]{64}/);
    const found = await custodia('list', '--search', 'kumquat', ...vault);
    expect(found.stdout).toContain('US-2026-0001-CO');
    expect(await custodia('list', '--kind', 'novel', ...vault)).toMatchObject({ status: 2 });
    expect(await custodia('show', 'US-2026-9999-CO', ...vault)).toMatchObject({ status: 4 });
    expect(await custodia('attach', '--case', reference, 'nowhere.bin', ...vault)).toMatchObject({
      status: 2,
    });
  });
});

const samples = ['eml-stalwart', 'eml-mimekit', 'msg-hiraoka'].map((name) => samplesFolder(name));

function filesBelow(root: string, pattern: RegExp): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => join(root, name));
}

const withSamples = skipUnless(
  samples.every((one) => one !== undefined),
  'the sample mails are not beside the project',
);

withSamples.test(
  'real mails become complaints under any name, each kept byte for byte',
  { timeout: 120_000 },
  async () => {
    const chosen = samples.flatMap((root) => filesBelow(root ?? '', /\.(eml|msg)$/).slice(0, 6));
    expect(chosen.length).toBeGreaterThan(12);
    for (const [index, file] of chosen.entries()) {
      const bytes = readFileSync(file);
      writeFileSync(join(folder, `disguised-${String(index)}.bin`), bytes);
      const logged = await json(
        'complaint',
        'add',
        '--from-mail',
        `disguised-${String(index)}.bin`,
        ...vault,
      );
      const shown = (await json('show', String(logged['reference']), ...vault)) as {
        documents: { size: number; source: string }[];
      };
      expect(shown.documents.find(({ source }) => source === 'mail')?.size).toBe(bytes.length);
    }
  },
);

describe('bundles', () => {
  const out = join(folder, 'case.zip');

  beforeAll(async () => {
    // The command line writes no notes, so the privileged one comes through the direct door.
    const core = createCore(systemPorts({ host: 'test', version: '0' }));
    await core.client.vault.open({ folder: join(folder, 'vault'), passphrase: pass });
    const { id: caseId } = await core.client.cases.get({ which: 'US-2026-0001-CO' });
    await core.client.notes.add({
      caseId,
      text: 'Advice: PRIVILEGEDWORD',
      privilege: { basis: 'legalAdvice', holder: 'Us', capacity: 'counsel' },
    });
    core.lock();
  });

  test('a case is exported, verified, and not written over', async () => {
    const exported = await json('export', '--case', 'US-2026-0001-CO', '--out', 'case.zip', ...vault);
    expect(Object.keys(exported).sort()).toEqual([
      'documents',
      'fingerprint',
      'leftOut',
      'path',
      'size',
      'tagManifestSha256',
    ]);
    expect(exported['leftOut']).toEqual({ note: 1 });
    const verdict = await json('verify', 'case.zip', '--fingerprint', String(exported['fingerprint']));
    expect(verdict).toMatchObject({ valid: true, ours: true, container: 'canonical', signature: 'valid' });
    expect(await custodia('verify', 'case.zip', '--fingerprint', '00')).toMatchObject({ status: 1 });
    expect(await custodia('verify', 'nowhere.zip')).toMatchObject({ status: 2 });
    expect(
      await custodia('export', '--case', 'US-2026-0001-CO', '--out', 'case.zip', ...vault),
    ).toMatchObject({ status: 4 });
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('fifty changed bytes are each found through the command', async () => {
    const bytes = readFileSync(out);
    const next = sequenceOf(20261124);
    for (let round = 0; round < 50; round += 1) {
      const changed = Buffer.from(bytes);
      const at = Math.floor(next() * bytes.length);
      changed.writeUInt8((changed.readUInt8(at) ^ (1 + Math.floor(next() * 255))) & 0xff, at);
      writeFileSync(join(folder, 'changed.zip'), changed);
      const ran = await custodia('verify', 'changed.zip');
      expect({ at, status: ran.status }).toEqual({ at, status: 1 });
    }
  });

  const tools = skipUnless(
    ['unzip', 'sha256sum', 'pdftotext'].every(hasCommand),
    'unzip, sha256sum and pdftotext are not all on this machine',
  );
  tools.test(
    'common tools check and read it; what is privileged is nowhere in it unless counsel asked',
    async () => {
      execFileSync('unzip', ['-q', out, '-d', join(folder, 'unzipped')]);
      const bag = join(folder, 'unzipped', 'US-2026-0001-CO');
      execFileSync('sha256sum', ['-c', '--quiet', 'manifest-sha256.txt'], { cwd: bag });
      const report = execFileSync('pdftotext', ['-layout', join(bag, 'data', 'report.pdf'), '-'], {
        encoding: 'utf8',
      });
      expect(report).toContain('Marketing mails after I opted out');
      expect(report).toContain('Zoë Ångström');
      expect(report).toContain('kumquat');
      const texts = filesBelow(bag, /./).filter(
        (name) => !name.endsWith('documents') && !name.endsWith('data'),
      );
      for (const text of [report, ...texts.map((name) => readFileSync(name, 'latin1'))])
        expect(text).not.toContain('PRIVILEGEDWORD');
      await json(
        'export',
        '--case',
        'US-2026-0001-CO',
        '--out',
        'counsel.zip',
        '--recipient',
        'counsel',
        ...vault,
      );
      expect(readFileSync(join(folder, 'counsel.zip'), 'latin1')).toContain('PRIVILEGEDWORD');
    },
  );
});

const conformance = samplesFolder('bagit-conformance');
skipUnless(conformance !== undefined, 'the BagIt conformance suite is not beside the project').test(
  'a foreign bag verifies with a word about its container',
  async () => {
    const [bag] = filesBelow(join(conformance ?? '', 'v1.0', 'valid'), /bagit\.txt$/);
    const ran = await custodia('verify', join(bag ?? '', '..'));
    expect(ran.status).toBe(0);
  },
);

test('the journal holds; a backup is made and restored; damage is said', async () => {
  expect(await json('journal', 'verify', ...vault)).toMatchObject({ holds: true, firstBad: null });
  const made = await json('backup', '--out', 'backups', ...vault);
  expect(Object.keys(made).sort()).toEqual(['bytes', 'folder', 'journalHead']);
  const restored = await json(
    'restore',
    '--from',
    'backups',
    '--vault',
    'restored',
    '--passphrase-file',
    'pass',
  );
  expect(restored['cases']).toBeGreaterThan(3);
  expect(
    await custodia('restore', '--from', 'backups', '--vault', 'restored', '--passphrase-file', 'pass'),
  ).toMatchObject({ status: 4 });
  expect(
    await custodia('restore', '--from', 'nowhere', '--vault', 'x', '--passphrase-file', 'pass'),
  ).toMatchObject({ status: 4 });
  writeFileSync(join(folder, 'restored', 'keyfile.json'), '{}');
  expect(await custodia('list', '--vault', 'restored', '--passphrase-file', 'pass')).toMatchObject({
    status: 3,
  });
  rmSync(join(folder, 'restored', 'keyfile.json'));
  expect(await custodia('list', '--vault', 'restored', '--passphrase-file', 'pass')).toMatchObject({
    status: 3,
  });
});

test('help is worth reading and wrong use is told apart', async () => {
  const help = await custodia('--help');
  expect(help.status).toBe(0);
  for (const word of [
    'init',
    'people',
    'complaint',
    'attach',
    'export',
    'verify',
    'journal',
    'backup',
    'restore',
    'Exit codes',
  ])
    expect(help.stdout).toContain(word);
  expect(await custodia('dance')).toMatchObject({ status: 2, stdout: '' });
  expect(await custodia()).toMatchObject({ status: 2, stdout: '' });
  expect(await custodia('export', ...vault)).toMatchObject({ status: 2, stdout: '' });
});
