import { os } from '../../procedures.ts';
import type { StoredBytes } from '../../records/keep-mail.ts';
import { requireRecord } from '../../records/find.ts';
import { removeRecord } from '../../records/remove.ts';
import type { Act, OpenVault } from '../../session/open-vault.ts';
import type { Session } from '../../session/session.ts';
import { certifyDeletion } from './certificate.ts';
import { linkDuplicate } from './duplicate.ts';
import { recordPackage } from './package.ts';
import { refuseClosed, standingOf } from './standing.ts';
import { takeStep } from './steps.ts';
import { changeWork, recordWork } from './work.ts';

const tables = {
  requestItem: 'request_items',
  systemSearch: 'system_searches',
  foundItem: 'found_items',
  fee: 'fees',
  forwarding: 'forwardings',
  responsePackage: 'response_packages',
  deletion: 'deletions',
  duplicate: 'duplicates',
} as const;

/** @throws CustodiaError NOT_FOUND, or CONFLICT when the request is closed */
function takeOff(act: Act, input: { what: keyof typeof tables; id: string; reason: string }): void {
  refuseClosed(standingOf(act, requireRecord(act.db, tables[input.what], input.id)));
  removeRecord(act, input.what, input);
}

/** The procedures that put the work on a request on record; each is one act. */
export function requestWorkHandlers(
  session: Session,
  storeBytes: (vault: OpenVault, bytes: Uint8Array) => StoredBytes,
) {
  const procedures = os.request;
  const act = <T>(work: (act: Act) => T): T => session.vault.act(work);
  const done = (work: (act: Act) => void) => {
    act(work);
    return {};
  };
  return {
    confirmAuthority: procedures.confirmAuthority.handler(({ input }) =>
      done((one) => takeStep(one, 'confirmAuthority', input)),
    ),
    askConsent: procedures.askConsent.handler(({ input }) =>
      done((one) => takeStep(one, 'askConsent', input)),
    ),
    confirmConsent: procedures.confirmConsent.handler(({ input }) =>
      done((one) => takeStep(one, 'confirmConsent', input)),
    ),
    recordItem: procedures.recordItem.handler(({ input }) =>
      act((one) => recordWork(one, 'requestItem', input)),
    ),
    changeItem: procedures.changeItem.handler(({ input }) =>
      done((one) => changeWork(one, 'requestItem', input)),
    ),
    recordSearch: procedures.recordSearch.handler(({ input }) =>
      act((one) => recordWork(one, 'systemSearch', input)),
    ),
    changeSearch: procedures.changeSearch.handler(({ input }) =>
      done((one) => changeWork(one, 'systemSearch', input)),
    ),
    recordFound: procedures.recordFound.handler(({ input }) =>
      act((one) => recordWork(one, 'foundItem', input)),
    ),
    changeFound: procedures.changeFound.handler(({ input }) =>
      done((one) => changeWork(one, 'foundItem', input)),
    ),
    recordFee: procedures.recordFee.handler(({ input }) => act((one) => recordWork(one, 'fee', input))),
    changeFee: procedures.changeFee.handler(({ input }) => done((one) => changeWork(one, 'fee', input))),
    recordForwarding: procedures.recordForwarding.handler(({ input }) =>
      act((one) => recordWork(one, 'forwarding', input)),
    ),
    changeForwarding: procedures.changeForwarding.handler(({ input }) =>
      done((one) => changeWork(one, 'forwarding', input)),
    ),
    recordPackage: procedures.recordPackage.handler(({ input }) => act((one) => recordPackage(one, input))),
    certifyDeletion: procedures.certifyDeletion.handler(({ input }) =>
      certifyDeletion(session.vault, input, storeBytes),
    ),
    linkDuplicate: procedures.linkDuplicate.handler(({ input }) => act((one) => linkDuplicate(one, input))),
    takeOff: procedures.takeOff.handler(({ input }) => done((one) => takeOff(one, input))),
  };
}
