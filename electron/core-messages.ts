import { z } from 'zod';

/**
 * What the main process says to the core process besides handing it ports. Case data never passes here: a folder and
 * an unlock secret are all there is.
 */
export const messageToCore = z.discriminatedUnion('kind', [
  /** A port comes with it: a window's way to the core. */
  z.object({ kind: z.literal('port') }),
  z.object({ kind: z.literal('lock') }),
  z.object({ kind: z.literal('unlockSecret'), id: z.number() }),
  z.object({ kind: z.literal('openWithSecret'), id: z.number(), folder: z.string(), secret: z.string() }),
]);
export type MessageToCore = z.infer<typeof messageToCore>;

export const unlockSecret = z.object({ folder: z.string(), secret: z.string() });

/** Answers by the question's number. `failed` carries no reason: the window asks again by passphrase and is told. */
export const messageFromCore = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unlockSecret'), id: z.number(), value: unlockSecret.nullable() }),
  z.object({
    kind: z.literal('openWithSecret'),
    id: z.number(),
    value: z.enum(['opened', 'refused', 'failed']),
  }),
]);
export type MessageFromCore = z.infer<typeof messageFromCore>;

/** Command-line argument by which the core process learns the program's version. */
export const versionArgument = '--program-version=';
