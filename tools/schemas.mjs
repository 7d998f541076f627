// Writes docs/schema/*.json from the contract. Needs Node 24: node tools/schemas.mjs
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { bundleCase } from '../shared/contract/bundle-case.ts';
import { logComplaintInput } from '../shared/contract/complaint.ts';
import { logRequestInput } from '../shared/contract/request.ts';
import { breachFacts } from '../shared/domain/duties/facts.ts';

/** @returns {Record<string, string>} the published schemas by file name */
export function schemaFiles() {
  const text = (/** @type {object} */ schema) => `${JSON.stringify(schema, null, 2)}\n`;
  return {
    'complaint.json': text(z.toJSONSchema(logComplaintInput, { io: 'input' })),
    'request.json': text(z.toJSONSchema(logRequestInput, { io: 'input' })),
    'breach.json': text(z.toJSONSchema(breachFacts, { io: 'input' })),
    'bundle-case.json': text(z.toJSONSchema(bundleCase)),
  };
}

const folder = join(import.meta.dirname, '..', 'docs', 'schema');
if (process.argv[1] === import.meta.filename)
  for (const [name, text] of Object.entries(schemaFiles())) writeFileSync(join(folder, name), text);
