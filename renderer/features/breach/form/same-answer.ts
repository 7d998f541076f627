import type { EdpbAnswer } from '../../../../shared/domain/edpb/answers.ts';

/** Whether two answers say the same: a list in any order, an object with its keys in any order. */
export function isSameAnswer(one: EdpbAnswer | undefined, other: EdpbAnswer | undefined): boolean {
  return canonical(one) === canonical(other);
}

function canonical(answer: EdpbAnswer | undefined): string {
  if (Array.isArray(answer)) return JSON.stringify(answer.map((part) => JSON.stringify(part)).sort());
  if (typeof answer === 'object') return JSON.stringify(Object.entries(answer).sort());
  return JSON.stringify(answer ?? null);
}
