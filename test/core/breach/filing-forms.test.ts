import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FormContent } from '../../../shared/domain/edpb/content.ts';
import type { CaseId, FilingFormId, PartId } from '../../../shared/ids.ts';
import { edpbTemplate } from '../../../shared/law/edpb/template.ts';
import { edpbFormText } from '../../../shared/text/edpb-form.ts';
import { breachCase } from '../../support/kind-case.ts';
import { bytesOf } from '../../support/stream-bytes.ts';
import { type TestCore, createOpenTestCore } from '../../support/test-core.ts';

let fixture: TestCore;
let client: TestCore['client'];
let id: CaseId;
let partId: PartId;

const say = edpbFormText.refused;
const rule = 'eu-gdpr-33';
const at = { at: '2026-11-24T12:00:00.000Z', zone: 'Europe/London' };
const invalid = (field: string, why: string) => ({ code: 'INVALID', data: { field, why } });
const forms = async () => (await breachCase(client, id)).filingForms;
const formOf = async (form: FilingFormId) => (await forms()).find((one) => one.id === form)!;
const start = (more: object = {}) => client.filingForms.start({ id, rule, partId, ...more });

beforeAll(async () => {
  fixture = await createOpenTestCore();
  ({ client } = fixture);
});
afterAll(() => fixture.end());
beforeEach(async () => {
  const { id: ourEntityId } = await client.ourEntities.add({
    name: 'Northline Europe Ltd',
    country: 'IE',
    establishments: ['IE', 'DE'],
    mainEstablishment: 'IE',
  });
  ({ id, partId } = await client.breach.open({
    title: 'Customer export at a wrong address',
    summary: 'A link was open to everybody.',
    ourEntityId,
    nature: ['confidentiality'],
    measures: 'The link was closed.',
    times: {
      happened: '2026-11-10[Europe/Dublin]',
      happenedUntil: '2026-11-20[Europe/Dublin]',
      aware: '2026-11-23T09:30[Europe/Dublin]',
    },
    part: {
      ourRole: 'controller',
      elements: ['name', 'emailAddress', 'paymentCardNumber'],
      safeguards: { encrypted: 'no', keyTaken: 'notKnown', form: 'electronic' },
      risk: 'risk',
    },
  }));
  await client.breach.countPeople({
    id: partId,
    people: [
      { jurisdiction: 'IE', count: 120, accuracy: 'exact' },
      { jurisdiction: 'DE-BY', count: 30, accuracy: 'estimated' },
      { jurisdiction: 'DE-BE', count: 10, accuracy: 'exact' },
      { jurisdiction: 'US-TX', count: 5, accuracy: 'exact' },
    ],
  });
});

describe('a form', () => {
  test('begins with what the recorded facts answer, and nothing else', async () => {
    const { id: form } = await start();
    const { reference } = await breachCase(client, id);
    expect(await formOf(form)).toMatchObject({
      rule,
      partId,
      template: edpbTemplate,
      filingId: null,
      context: { authority: null, local: [], controllerInEea: 'yes' },
    });
    expect((await formOf(form)).answers).toEqual({
      notification_type: 'new',
      controller_reference: reference,
      controller_name: 'Northline Europe Ltd',
      occurrence: 'begin_end',
      begin_at: '2026-11-10[Europe/Dublin]',
      end_at: '2026-11-20[Europe/Dublin]',
      aware_at: '2026-11-23T09:30[Europe/Dublin]',
      cia: ['confidentiality'],
      incident_description: 'A link was open to everybody.',
      unintelligible: 'no',
      data_types: ['basic', 'contact', 'payment'],
      risk_outcome: 'risk',
      subject_count_mode: 'approx',
      subject_count: 165,
      subject_countries: ['ie', 'de'],
      subjects_per_country: { ie: 120, de: 40 },
      establishment_countries: ['ie', 'de'],
      lead_authority: 'ie',
      mitigation: 'The link was closed.',
    });
  });

  test('is saved as far as it goes; null empties an answer, what isn’t given stays', async () => {
    const { id: form } = await start();
    await client.filingForms.fill({ id: form, answers: { systems: 'Web shop', aware_at: null } });
    await client.filingForms.fill({ id: form, context: { authority: 'ie', local: ['national_id'] } });
    const saved = await formOf(form);
    expect(saved.answers).toMatchObject({ systems: 'Web shop', controller_name: 'Northline Europe Ltd' });
    expect(saved.answers).not.toHaveProperty('aware_at');
    expect(saved.context).toEqual({ authority: 'ie', local: ['national_id'], controllerInEea: 'yes' });
  });

  test('answers that contradict are kept; one of another kind is named', async () => {
    const { id: form } = await start();
    await client.filingForms.fill({
      id: form,
      answers: { subject_count: 2, end_at: '2026-11-01[Europe/Dublin]' },
    });
    expect((await formOf(form)).answers).toMatchObject({ subject_count: 2 });
    const wrong = async (answers: Record<string, string | number>, key: string) =>
      expect(client.filingForms.fill({ id: form, answers })).rejects.toMatchObject(
        invalid(`answers.${key}`, say.answer),
      );
    await wrong({ subject_count: 'many' }, 'subject_count');
    await wrong({ cause: 'weather' }, 'cause');
    await wrong({ no_such_row: 'x' }, 'no_such_row');
    await wrong({ h_1: 'x' }, 'h_1');
  });

  test('is only for the duty that has it, and for a part of this breach', async () => {
    await expect(start({ rule: 'eu-gdpr-34' })).rejects.toMatchObject(invalid('rule', say.noForm));
    const other = await client.breach.open({ title: 'Another' });
    await expect(start({ partId: other.partId })).rejects.toMatchObject({
      code: 'INVALID',
      data: { field: 'partId' },
    });
  });

  test('that was begun by mistake is taken off with the reason', async () => {
    const { id: form } = await start();
    await client.filingForms.remove({ id: form, reason: 'Wrong duty.' });
    expect(await forms()).toEqual([]);
    await expect(client.filingForms.fill({ id: form, answers: {} })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('filed', () => {
  const file = (formId: FilingFormId) =>
    client.breach.recordFiling({ id, rule, partId, stage: 'initial', at, receiptNumber: 'DPC 7', formId });

  test('it stays as it was; the next begins with its content and the receipt', async () => {
    const { id: form } = await start();
    await client.filingForms.fill({ id: form, answers: { systems: 'Web shop' } });
    const { id: filing } = await file(form);
    expect((await formOf(form)).filingId).toBe(filing);
    for (const change of [
      client.filingForms.fill({ id: form, answers: { systems: 'None' } }),
      client.filingForms.remove({ id: form, reason: 'x' }),
    ])
      await expect(change).rejects.toMatchObject({ code: 'CONFLICT', data: { why: say.filed } });
    await expect(file(form)).rejects.toMatchObject(invalid('formId', say.otherDuty));
    await client.breach.describe({ id, measures: 'The link was closed and the keys changed.' });
    expect((await formOf(form)).answers).toMatchObject({
      systems: 'Web shop',
      mitigation: 'The link was closed.',
    });

    const { id: next } = await start({ fromId: form });
    expect((await formOf(next)).answers).toMatchObject({
      systems: 'Web shop',
      mitigation: 'The link was closed.',
      notification_type: 'follow_up',
      previous_id: 'DPC 7',
    });
  });

  test('a filing that was recorded by mistake gives its form back', async () => {
    const { id: form } = await start();
    const { id: filing } = await file(form);
    await client.breach.removeFiling({ id: filing, reason: 'It was never sent.' });
    expect((await formOf(form)).filingId).toBeNull();
    await client.filingForms.fill({ id: form, answers: { systems: 'Web shop' } });
  });

  test('a form of another duty is not what was filed', async () => {
    const { id: form } = await start();
    await expect(
      client.breach.recordFiling({ id, rule: 'us-tx-ag', partId, stage: 'initial', at, formId: form }),
    ).rejects.toMatchObject(invalid('formId', say.otherDuty));
    expect((await breachCase(client, id)).filings).toEqual([]);
  });
});

describe('the content leaves as a file', () => {
  const content = async (form: FilingFormId, format: 'json' | 'pdf' | 'docx') => {
    const { ticket, fileName, size } = await client.filingForms.content({ id: form, format });
    const bytes = await bytesOf(fixture.core.takeStream(ticket)!);
    expect(bytes.byteLength).toBe(size);
    return { fileName, bytes: Buffer.from(bytes) };
  };

  test('JSON: every field that is shown, with our key, the template’s letter and its version', async () => {
    const { id: form } = await start();
    await client.filingForms.fill({
      id: form,
      answers: { cross_border: 'yes' },
      context: { authority: 'ie' },
    });
    const { fileName, bytes } = await content(form, 'json');
    expect(fileName).toMatch(/^US-2026-\d{4}-BR-notification-1\.json$/);
    const read = JSON.parse(bytes.toString('utf8')) as FormContent;
    expect(read).toMatchObject({ template: edpbTemplate, authority: 'ie' });
    const field = (key: string) => read.fields.find((one) => one.key === key);
    expect(field('notification_type')).toEqual({
      row: 3,
      section: '1.1',
      key: 'notification_type',
      required: true,
      value: 'new',
      options: [{ key: 'new', letter: 'a' }],
    });
    expect(field('data_types')?.options).toEqual([
      { key: 'basic', letter: 'a' },
      { key: 'contact', letter: 'b' },
      { key: 'payment', letter: 'q' },
    ]);
    expect(field('systems')).toMatchObject({ required: true, value: null });
    expect(field('subjects_per_country')?.value).toEqual({ ie: 120, de: 40 });
    expect(field('previous_id')).toBeUndefined();
  });

  test('PDF and Word say the same to a reader', async () => {
    const { id: form } = await start();
    const pdf = await content(form, 'pdf');
    expect(pdf.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const word = await content(form, 'docx');
    expect(word.bytes.subarray(0, 2).toString('latin1')).toBe('PK');
    const at = word.bytes.indexOf('word/document.xml') + 'word/document.xml'.length;
    const text = inflateRawSync(word.bytes.subarray(at)).toString('utf8');
    for (const said of [
      'Northline Europe Ltd',
      'The link was closed.',
      'Organisation name',
      edpbFormText.empty,
    ])
      expect(text).toContain(said);
  });
});
