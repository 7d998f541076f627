import type { BreachPart } from '../../../shared/contract/breach-part.ts';
import type { BreachCase } from '../../../shared/contract/cases.ts';
import { breachText } from '../../../shared/text/breach.ts';

/** What a person asked to do with a part. */
export type PartAsked = { what: 'edit' | 'people' | 'clients' | 'remove'; part: BreachPart };

/** @returns what a part is called: its own name, or its number */
export function partName({ parts }: Pick<BreachCase, 'parts'>, id: string): string {
  const index = parts.findIndex((part) => part.id === id);
  return parts[index]?.label ?? breachText.parts.numbered(index + 1);
}
