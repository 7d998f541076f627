import { z } from 'zod';
import { privilege } from '../domain/privilege.ts';
import { caseDetail } from './cases.ts';
import { enquiry } from './enquiries.ts';

/** data/case.json of a bundle, published as docs/schema/bundle-case.json. */
export const bundleCase = z.object({
  format: z.literal('custodia-case/1'),
  exportedAt: z.string(),
  exportedBy: z.string(),
  recipient: z.enum(['ordinary', 'counsel']),
  vault: z.object({ id: z.string(), fingerprint: z.string() }),
  /** Hash of the last entry of the whole journal when this was made. */
  journalHead: z.string().nullable(),
  case: caseDetail,
  /** Enquiries of authorities on the case; their documents are among the files. */
  enquiries: z.array(enquiry),
  /** Which file of the bundle holds which document: path below the bag, name as it came. */
  files: z.array(
    z.object({
      documentId: z.string(),
      path: z.string(),
      originalName: z.string(),
      sha256: z.string(),
      size: z.number().int(),
    }),
  ),
  /** What was signed, with the person's public key, so that it can be checked outside the program. */
  signatures: z.array(
    z.object({
      id: z.string(),
      purpose: z.string(),
      personId: z.string(),
      snapshot: z.string().nullable(),
      snapshotSha256: z.string(),
      publicKey: z.string(),
      signature: z.string(),
      signedAt: z.string(),
    }),
  ),
  /** The privilege log: what was left out, never what it says. */
  withheld: z.array(
    z.object({ entity: z.string(), id: z.string(), recordedAt: z.string(), author: z.string(), privilege }),
  ),
});
export type BundleCase = z.infer<typeof bundleCase>;
