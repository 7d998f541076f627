import { LetterPress } from '../../core/letters/letter-pdf.ts';
import type { Letter } from '../../core/letters/letter.ts';
import type { Measured } from './measure.ts';

const LEAST_A_SECOND = 20;
const many = 200;

const letter = (number: number): Letter => ({
  paper: 'A4',
  language: 'en-GB',
  sender: ['Northwind Outfitters Ltd', 'International'],
  recipient: [`Person ${String(number)}`, `${String(number)} High Street`, 'York'],
  date: '24 November 2026',
  reference: 'INT-2026-0042-BR',
  subject: 'Notice about your personal data, our reference INT-2026-0042-BR',
  body: Array.from(
    { length: 9 },
    (_, paragraph) =>
      `Paragraph ${String(paragraph)} to person ${String(number)}: what happened, when we became aware of it, which ` +
      'data are concerned, what this may mean for you, what we have done and are doing, and how you can reach us.',
  ).join('\n\n'),
  madeAt: '2026-11-24T15:00:00.000Z',
});

/** Letters of a page each, printed one after the other with fonts that were opened once. */
export async function benchLetters(): Promise<Measured> {
  const press = new LetterPress();
  await press.pdf(letter(0));
  const start = performance.now();
  for (let number = 1; number <= many; number += 1) await press.pdf(letter(number));
  const aSecond = (many / (performance.now() - start)) * 1_000;
  return {
    what: `${String(many)} letters printed as PDF`,
    budget: `>= ${String(LEAST_A_SECOND)} a second`,
    ours: `${aSecond.toFixed(0)} a second`,
    baseline: '',
    ratio: '',
    verdict: aSecond >= LEAST_A_SECOND ? 'within' : 'look',
  };
}
