import { os } from '../../procedures.ts';
import type { Reminders } from './reminders.ts';

export function reminderHandlers(reminders: Reminders) {
  return {
    watch: os.reminders.watch.handler(({ signal }) => reminders.watch(signal)),
    runningOut: os.reminders.runningOut.handler(() => reminders.runningOut()),
  };
}
