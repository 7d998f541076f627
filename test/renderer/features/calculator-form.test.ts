import { expect, test } from 'vitest';
import {
  calculate,
  type CalculatorForm,
  emptyCalculator,
} from '../../../renderer/features/law/calculator-form.ts';
import { whyReadings, whySteps } from '../../../shared/text/why.ts';

const typed = (part: Partial<CalculatorForm>) => calculate({ ...emptyCalculator('Europe/Berlin'), ...part });
const gdpr33 = { rule: 'eu-gdpr-33', day: '27 Mar 2026', clock: '17:10' } as const;

function dated(part: Partial<CalculatorForm>) {
  const result = typed(part);
  if (result.kind !== 'date') throw new Error(`no date but ${JSON.stringify(result)}`);
  return result;
}

test('a rule and a minute give the date, its steps with the event, and the other readings', () => {
  const { period, readings, rule } = dated(gdpr33);
  expect(period.due.toString()).toBe('2026-03-30T18:10:00+02:00[Europe/Berlin]');
  const steps = whySteps(period, rule);
  expect(steps[0]).toEqual({
    text: 'Starts with Fri 27 Mar 2026, 17:10 Berlin',
    source: 'The event that starts this clock: becoming aware of the breach',
  });
  expect(steps.at(-1)).toEqual({
    text: 'Mon 30 Mar 2026, 18:10 Berlin',
    source: 'Mon 30 Mar 2026, 11:10 Chicago · Mon 30 Mar 2026, 17:10 London',
  });
  expect(whyReadings(readings).map(({ when }) => when)).toEqual([
    'Mon 30 Mar 2026, 19:00 Berlin',
    'Tue 31 Mar 2026',
  ]);
});

test('a method counts what it counts, backward too', () => {
  const method = { by: 'method', method: 'us-frcp-6', length: '21', unit: 'days', calendar: 'US' } as const;
  const event = { day: '22 Sep 2007', zone: 'America/New_York', isBackward: true };
  expect(dated({ ...method, ...event }).period.dueOn.toString()).toBe('2007-08-31');
});

test('an extension runs from the start', () => {
  const request = { rule: 'eu-gdpr-access', day: '31 Aug 2026', calendar: 'DE-BY' };
  expect(dated(request).period.dueOn.toString()).toBe('2026-09-30');
  expect(dated({ ...request, extension: '2', extensionUnit: 'months' }).period.dueOn.toString()).toBe(
    '2026-11-30',
  );
});

test('a form half filled asks for nothing; what can’t be is said; nothing is guessed', () => {
  expect(typed({})).toEqual({ kind: 'nothing' });
  expect(typed({ rule: 'eu-gdpr-33' })).toEqual({ kind: 'nothing' });
  expect(typed({ by: 'method', day: '27 Mar 2026' })).toEqual({ kind: 'nothing' });
  expect(typed({ ...gdpr33, clock: '' })).toMatchObject({
    kind: 'problem',
    sentence: expect.stringMatching(/^A period in hours/) as string,
  });
  expect(typed({ ...gdpr33, day: '3/4/2026' })).toMatchObject({ kind: 'problem' });
  expect(typed({ ...gdpr33, day: '29 Mar 2026', clock: '02:30' })).toMatchObject({ kind: 'problem' });
  expect(typed({ ...gdpr33, extension: 'many' })).toMatchObject({ kind: 'problem' });
  expect(typed({ ...gdpr33, rule: 'eu-gdpr-34' })).toMatchObject({ kind: 'noNumber' });
});

test('a time that came twice is asked about, and the answer taken', () => {
  const twice = { ...gdpr33, day: '25 Oct 2026', clock: '02:30' };
  const result = typed(twice);
  expect(result).toEqual({ kind: 'twice', offsets: ['+02:00', '+01:00'] });
  expect(dated({ ...twice, offset: '+01:00' }).period.due.toString()).toBe(
    '2026-10-28T02:30:00+01:00[Europe/Berlin]',
  );
  expect(dated({ ...twice, offset: '+02:00' }).period.due.toString()).toBe(
    '2026-10-28T01:30:00+01:00[Europe/Berlin]',
  );
});
