import { openBundle, verifyBundle } from '../../bundle/verify-bundle.ts';
import { bundleFileText } from '../../../shared/text/bundle-file.ts';
import { writeOfferToFile } from '../../node-ports/write-file.ts';
import { os, withBoundaryErrors } from '../../procedures.ts';
import { notFound } from '../../records/find.ts';
import type { Session } from '../../session/session.ts';
import { asCustodiaError } from '../../vault/failures.ts';
import { prepareBundle } from './prepare.ts';
import { progressOf } from '../../records/progress.ts';

async function* writeFile(session: Session, input: { ticket: string; path: string }, signal?: AbortSignal) {
  const offer = session.takeStream(input.ticket);
  if (!offer) throw notFound('prepared file', input.ticket);
  try {
    yield* writeOfferToFile(offer, input.path, {
      signal,
      step: session.ports.failpoint,
      existsText: bundleFileText.exists,
    });
  } catch (error) {
    throw asCustodiaError(error, input.path);
  }
}

async function* verify(input: { path: string; fingerprint?: string | undefined }, signal?: AbortSignal) {
  const source = await openBundle(input.path);
  const options = {
    ...(input.fingerprint === undefined ? {} : { fingerprint: input.fingerprint }),
    ...(signal === undefined ? {} : { signal }),
  };
  const steps = progressOf((onProgress) => verifyBundle(source, { ...options, onProgress }));
  for await (const step of steps) {
    if (step.step === 'progress') yield step;
    else yield { ...step.result, step: 'verdict' as const };
  }
}

export function bundleHandlers(session: Session) {
  const procedures = os.bundle;
  return {
    prepare: procedures.prepare.handler(async ({ input }) => {
      const { offer, ...prepared } = await prepareBundle(session.vault, input);
      return { ...prepared, ticket: session.offerStream(offer) };
    }),
    writeFile: procedures.writeFile.handler(({ input, signal }) =>
      withBoundaryErrors(writeFile(session, input, signal)),
    ),
    verify: procedures.verify.handler(({ input, signal }) => withBoundaryErrors(verify(input, signal))),
  };
}
