import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AssessInput } from '../../../shared/contract/severity.ts';
import type { CaseId, PartId } from '../../../shared/ids.ts';
import { breachStepsText } from '../../../shared/text/breach-steps.ts';
import { caseText, stepObstacleText } from '../../../shared/text/complaint-steps.ts';
import { severityText } from '../../../shared/text/severity.ts';
import { breachCase } from '../../support/kind-case.ts';
import { type TestCore, createOpenTestCore } from '../../support/test-core.ts';

let fixture: TestCore;
let client: TestCore['client'];
let id: CaseId;
let partId: PartId;

beforeAll(async () => {
  fixture = await createOpenTestCore();
  ({ client } = fixture);
});
afterAll(() => fixture.end());
beforeEach(async () => {
  ({ id, partId } = await client.breach.open({ title: 'Diagnoses taken' }));
});

const at = (time: string) => ({ at: `2026-11-${time}:00.000Z`, zone: 'Europe/London' });
const say = severityText.refused;
const invalid = (field: string, why: string) => ({ code: 'INVALID', data: { field, why } });
const choices = {
  method: 'enisa',
  steps: ['dpc_sensitive_4', 'dpc_simple_1'],
  factors: ['factor_individuals'],
  identification: 'ei_level_maximum',
  confidentiality: 'cb_confidentiality_50',
  integrity: null,
  availability: null,
  malicious_intent: 'cb_malicious_intent_50',
  over100: 'yes',
  unintelligible: 'no',
} as const;
const reasons = {
  sensitive: 'The diagnosis itself.',
  simple: 'Name and address.',
  identification: 'Full names with birth dates.',
  confidentiality: 'Nobody knows who has it.',
  malicious_intent: 'Stolen.',
};
const enisa = (more: Partial<AssessInput> = {}): AssessInput => ({
  id,
  at: at('22T09:00'),
  choices: { ...choices, steps: [...choices.steps], factors: [...choices.factors] },
  reasons,
  ...more,
});
const found = async () => (await breachCase(client, id)).assessments;

describe('an assessment', () => {
  test('keeps what was chosen, each sentence, the level and who found it', async () => {
    await client.severity.assess(enisa({ partId }));
    expect(await found()).toMatchObject([
      {
        partId,
        methodVersion: 'ENISA 2013, v1.0',
        choices: { steps: ['dpc_sensitive_4', 'dpc_simple_1'] },
        reasons,
        result: { quarters: 20, band: 'very_high', category: 'sensitive', flags: ['over100'] },
        assessedAt: at('22T09:00'),
        assessedBy: { name: 'Dana Whitfield' },
        correctsId: null,
      },
    ]);
  });

  test('a later one stands beside the earlier, which stays as it was', async () => {
    await client.severity.assess(enisa());
    const [before] = await found();
    await client.severity.assess(
      enisa({
        at: at('23T09:00'),
        choices: { ...enisa().choices, malicious_intent: null } as AssessInput['choices'],
      }),
    );
    const [first, second] = await found();
    expect(first).toEqual(before);
    expect(second?.result).toMatchObject({ quarters: 18 });
  });

  test('a correction names what it corrects and why', async () => {
    const { id: earlier } = await client.severity.assess(enisa());
    const correct = (more: Partial<AssessInput>) =>
      client.severity.assess(enisa({ correctsId: earlier, ...more }));
    await expect(correct({})).rejects.toMatchObject(invalid('reason', say.whyCorrected));
    const grid: AssessInput['choices'] = { method: 'grid', likelihood: 'likely', impact: 'grave' };
    await expect(
      correct({ reason: 'Wrong.', choices: grid, reasons: { likelihood: 'x', impact: 'y' } }),
    ).rejects.toMatchObject(invalid('correctsId', say.foreign));
    await correct({ reason: 'Two steps were confused.' });
    expect((await found()).at(-1)).toMatchObject({ correctsId: earlier, reason: 'Two steps were confused.' });
    const { entries } = await client.cases.history({ id, limit: 1 });
    expect(entries[0]?.action).toBe('assessment.corrected');
  });

  test('each step needs its sentence, and is named where it lacks it', async () => {
    await expect(
      client.severity.assess(enisa({ reasons: { ...reasons, identification: ' ' } })),
    ).rejects.toMatchObject(invalid('reasons.identification', say.noReason));
    await expect(
      client.severity.assess(enisa({ reasons: { ...reasons, simple: '' } })),
    ).rejects.toMatchObject(invalid('reasons.simple', say.noReason));
    expect(await found()).toEqual([]);
  });

  test('what isn’t the method’s, lies ahead, or belongs elsewhere is refused', async () => {
    const wrong = { ...enisa().choices, identification: 'cb_integrity_00' } as AssessInput['choices'];
    await expect(client.severity.assess(enisa({ choices: wrong }))).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    await expect(client.severity.assess(enisa({ at: at('25T09:00') }))).rejects.toMatchObject(
      invalid('at', caseText.inFuture),
    );
    const other = await client.breach.open({ title: 'Another' });
    await expect(client.severity.assess(enisa({ partId: other.partId }))).rejects.toMatchObject(
      invalid('partId', breachStepsText.foreignPart),
    );
    const { id: foreign } = await client.severity.assess(enisa({ id: other.id }));
    await expect(
      client.severity.assess(enisa({ correctsId: foreign, reason: 'Wrong.' })),
    ).rejects.toMatchObject(invalid('correctsId', say.foreign));
    await client.breach.close({
      id,
      at: at('24T09:00'),
      reasons: 'Done.',
      undecidedReason: 'None was needed.',
    });
    await expect(client.severity.assess(enisa())).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { why: stepObstacleText.closed },
    });
  });

  test('is undone like any last change, and found by its words', async () => {
    await client.severity.assess(enisa({ reasons: { ...reasons, simple: 'Zwetschgendatschi.' } }));
    expect((await client.cases.search({ text: 'zwetschgendatschi' })).hits).toMatchObject([{ caseId: id }]);
    const { entries } = await client.cases.history({ id, limit: 1 });
    await client.journal.undo({ actId: entries[0]!.actId });
    expect(await found()).toEqual([]);
  });
});

test('HIPAA: the answers point somewhere, the person finds', async () => {
  await client.severity.assess(
    enisa({
      choices: {
        method: 'hipaa',
        answers: { unsecured: 'yes', permitted: 'yes', f1a: 'yes', f2a: 'yes' },
        finding: 'low',
      },
      reasons: {
        f1: 'Names.',
        f2: 'Another clinic.',
        f3: 'Viewed once.',
        f4: 'Destroyed.',
        finding: 'All four together.',
      },
    }),
  );
  expect(await found()).toMatchObject([
    { result: { finding: 'low', outside: [], higher: ['f1a'], lower: ['f2a'] } },
  ]);
});

test('consequences and measures stand with the facts', async () => {
  await client.breach.describe({ id, consequences: 'Identity theft.', measures: 'Passwords were reset.' });
  const { breach } = await breachCase(client, id);
  expect(breach).toMatchObject({ consequences: 'Identity theft.', measures: 'Passwords were reset.' });
});
