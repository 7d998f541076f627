import { z } from 'zod';

/**
 * How a rule is known: never a bare "verified". `statuteRead` only where the text of the law was read at its official
 * address; a copy of the law in a code repository or on another site is a secondary source of that kind.
 */
export const KnownBy = {
  statuteRead: 'statuteRead',
  secondarySource: 'secondarySource',
  generalKnowledge: 'generalKnowledge',
  unsure: 'unsure',
} as const;
export type KnownBy = (typeof KnownBy)[keyof typeof KnownBy];

export const SourceKind = {
  /** The law's own text at its official address. */
  official: 'official',
  /** What an authority says about the law. */
  authorityGuidance: 'authorityGuidance',
  /** The law's text elsewhere than at its official address. */
  statuteCopy: 'statuteCopy',
  lawFirm: 'lawFirm',
  /** A published table or data set. */
  dataSet: 'dataSet',
  website: 'website',
  codeRepository: 'codeRepository',
} as const;
export type SourceKind = (typeof SourceKind)[keyof typeof SourceKind];

/** Parts of a rule that may rest on general knowledge although the rule itself was read. */
export const UnreadPart = {
  effectiveFrom: 'effectiveFrom',
  elements: 'elements',
  encryption: 'encryption',
  /** The exact paragraph within the section cited. */
  paragraph: 'paragraph',
  extension: 'extension',
} as const;

export const known = z
  .strictObject({
    by: z.enum(KnownBy),
    /** Where it was seen, each with its kind; empty for general knowledge. */
    seenIn: z.array(z.strictObject({ text: z.string().min(1), kind: z.enum(SourceKind) })),
    /** What of the rule rests on general knowledge all the same; empty where all of it does. */
    notRead: z.array(z.enum(UnreadPart)),
  })
  .refine(
    ({ by, seenIn }) => by !== KnownBy.statuteRead || seenIn.some(({ kind }) => kind === SourceKind.official),
    'statuteRead needs a source of the kind official',
  )
  .refine(
    ({ by, seenIn }) => by !== KnownBy.secondarySource || seenIn.length > 0,
    'secondarySource needs a source',
  );
export type Known = z.infer<typeof known>;
