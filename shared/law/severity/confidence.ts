/** How a row of a method is known: by how many sources that may copy the same original. */
export const SourceConfidence = {
  twoSources: 'twoSources',
  oneSource: 'oneSource',
  memory: 'memory',
  derived: 'derived',
} as const;
export type SourceConfidence = (typeof SourceConfidence)[keyof typeof SourceConfidence];
