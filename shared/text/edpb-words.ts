import { type EdpbAnswer, isAnswered, isContact, numbersOf, optionsOf } from '../domain/edpb/answers.ts';
import type { EdpbRow } from '../law/edpb/template.ts';
import { factTimeInWords } from './fact-time.ts';
import { edpbFormText } from './edpb-form.ts';
import { edpbOptionText } from './edpb-options.ts';
import { edpbRowText } from './edpb-template.ts';
import { dateInWords } from './when.ts';

/** @returns what a row of the template is called */
export function rowLabel({ key }: Pick<EdpbRow, 'key'>): string {
  return edpbRowText[key] ?? key;
}

/** @returns an option's name, with the template's letter where it has one */
export function optionInWords({ options }: Pick<EdpbRow, 'options'>, key: string): string {
  return (options === undefined ? undefined : edpbOptionText[options][key]) ?? key;
}

function oneInWords(row: EdpbRow, answer: EdpbAnswer): string {
  if (typeof answer === 'number') return answer.toLocaleString('en-GB');
  if (typeof answer !== 'string') return '';
  if (answer === '') return '';
  if (row.type === 'date') return dateInWords(answer);
  if (row.type === 'datetime') return factTimeInWords(answer);
  return optionsOf(row).length > 0 ? optionInWords(row, answer) : answer;
}

/** @returns an answer as people read it; null where there is none */
export function answerInWords(row: EdpbRow, answer: EdpbAnswer | undefined): string | null {
  if (answer === undefined || !isAnswered(answer)) return null;
  if (Array.isArray(answer))
    return answer
      .map((one) =>
        typeof one === 'string' ? oneInWords(row, one) : (answerInWords(row, one) ?? edpbFormText.empty),
      )
      .join('\n');
  if (typeof answer === 'object') {
    if (isContact(answer))
      return Object.values(answer)
        .filter((one) => one !== '')
        .join(', ');
    const numbers = numbersOf(answer) ?? {};
    return Object.entries(numbers)
      .map(
        ([country, count]) =>
          `${edpbOptionText.eea_country[country] ?? country}: ${count.toLocaleString('en-GB')}`,
      )
      .join('\n');
  }
  return oneInWords(row, answer);
}
