// Ways to the parties.
import { partiesText } from '../../../../shared/text/parties.ts';
import { long } from '../support/offices.ts';
import type { Stage, Visits } from '../support/visit.ts';
import { busy, busyCase, emptyOffice, press, refused, shows, after } from './ways.ts';

const addParty = emptyOffice('/parties', press(partiesText.add.act));

const editParty = busy('/parties/:party', press(partiesText.edit.act));

const partyName = ({ page }: Stage) => page.getByRole('dialog').getByRole('textbox', { name: /^Name/ });

export const partyVisits: Record<string, Visits> = {
  parties: {
    content: busy('/parties?text=Complainant%202'),
    empty: emptyOffice('/parties', ({ page }) => shows(page, partiesText.empty.title)),
    error: busy('/parties', ({ page }) => shows(page, partiesText.failed), { refuse: ['parties/list'] }),
    long: busy('/parties?text=Wolfeschlegelsteinhausenbergerdorff'),
    full: busy('/parties'),
  },
  'add-party': {
    content: addParty,
    wrong: after(addParty, async ({ page }) => {
      await page.getByRole('dialog').getByRole('button', { name: partiesText.add.act }).click();
      await shows(page, partiesText.nameMissing);
    }),
    long: busy(
      '/parties',
      after(press(partiesText.add.act), (stage) => partyName(stage).fill(long.name)),
    ),
  },
  party: {
    content: busy('/parties/:party'),
    error: busy('/parties/:party', ({ page }) => shows(page, partiesText.showFailed), {
      refuse: ['parties/get'],
    }),
    long: busyCase('long', '/parties/:party'),
    full: busyCase('full', '/parties/:party'),
  },
  'edit-party': {
    content: editParty,
    wrong: after(
      editParty,
      (stage) => partyName(stage).fill(''),
      refused(partiesText.edit.save, partiesText.nameMissing),
    ),
    long: busyCase('long', '/parties/:party', press(partiesText.edit.act)),
  },
};
