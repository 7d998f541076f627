import { os } from '../../procedures.ts';
import type { Session } from '../../session/session.ts';

export function programHandlers(session: Session) {
  const { ports } = session;
  return {
    about: os.program.about.handler(() => ({
      name: 'Custodia',
      version: ports.version,
      host: ports.host,
      zone: ports.clock.zone(),
    })),
  };
}

export function changeHandlers(session: Session) {
  return { subscribe: os.changes.subscribe.handler(({ signal }) => session.changes.subscribe(signal)) };
}
