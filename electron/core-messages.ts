import { z } from 'zod';
import { rungReminder, runningOut } from '../shared/domain/reminders.ts';

/**
 * What the main process says to the core process besides handing it ports. Case data never passes here: a folder, an
 * unlock secret, and of deadlines what may stand on a locked screen are all there is.
 */
export const messageToCore = z.discriminatedUnion('kind', [
  /** A port comes with it: a window's way to the core. */
  z.object({ kind: z.literal('port') }),
  z.object({ kind: z.literal('lock') }),
  /** The machine slept, or its screen was locked: what came due meanwhile rings. */
  z.object({ kind: z.literal('wokeUp') }),
  z.object({ kind: z.literal('unlockSecret'), id: z.number() }),
  z.object({ kind: z.literal('runningOut'), id: z.number() }),
  z.object({ kind: z.literal('openWithSecret'), id: z.number(), folder: z.string(), secret: z.string() }),
]);
export type MessageToCore = z.infer<typeof messageToCore>;

export const unlockSecret = z.object({ folder: z.string(), secret: z.string() });

/**
 * Answers by the question's number, and reminders that ring, which nobody asks for. `failed` carries no reason: the window asks
 * again by passphrase and is told.
 */
export const messageFromCore = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unlockSecret'), id: z.number(), value: unlockSecret.nullable() }),
  z.object({
    kind: z.literal('openWithSecret'),
    id: z.number(),
    value: z.enum(['opened', 'refused', 'failed']),
  }),
  z.object({ kind: z.literal('runningOut'), id: z.number(), value: runningOut }),
  z.object({ kind: z.literal('reminders'), reminders: z.array(rungReminder) }),
]);
export type MessageFromCore = z.infer<typeof messageFromCore>;

/** Command-line argument by which the core process learns the program's version. */
export const versionArgument = '--program-version=';
