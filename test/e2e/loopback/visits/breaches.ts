// Ways to breaches: the list, the form, facts, duties, and what is asked there; and to the register of our entities.
import { affectedText } from '../../../../shared/text/affected-people.ts';
import { affectedStepsText } from '../../../../shared/text/affected-steps.ts';
import { breachText } from '../../../../shared/text/breach.ts';
import { breachClientsText } from '../../../../shared/text/breach-clients.ts';
import { breachDutiesText } from '../../../../shared/text/breach-duties.ts';
import { breachRegisterText } from '../../../../shared/text/breach-register.ts';
import { breachesText } from '../../../../shared/text/breaches.ts';
import { edpbFormText } from '../../../../shared/text/edpb-form.ts';
import { ourEntitiesText } from '../../../../shared/text/our-entities.ts';
import { severityText } from '../../../../shared/text/severity.ts';
import { timeInWords } from '../../../../shared/text/when.ts';
import { assessedAt } from '../support/busy-severity.ts';
import { long } from '../support/offices.ts';
import type { Visit, Visits } from '../support/visit.ts';
import { after, asksReason, busy, busyCase, choose, emptyOffice, press, refused, shows } from './ways.ts';

const assessedOn = timeInWords(assessedAt.second);

const facts = (then?: Visit) => busy('/breaches/:breach', then);
const duties = (then?: Visit) => busy('/breaches/:breach?tab=duties', then);

const clients = (then?: Visit) => busyCase('breachFull', '/breaches/:breach?tab=clients', then);

/** Chooses every client that is shown, by the keyboard. */
const chosenAll: Visit = async ({ page }) => {
  await page.getByRole('grid', { name: breachClientsText.tab }).focus();
  await page.keyboard.press('Control+a');
  await shows(page, breachClientsText.chosen(120));
};

const affected = (then?: Visit) => busy('/breaches/:breach?tab=affected', then);

const list = Array.from({ length: 60 }, (_, n) =>
  [
    `Person ${String(n)}`,
    n % 9 === 0 ? '' : 'US',
    ['TX', 'California', 'Nowhere'][n % 3] ?? '',
    `0${String((n % 9) + 1)}/04/${String(1950 + n)}`,
    `${String(n)} Main Street`,
  ].join(','),
);

/** Chooses a list of people as a file. */
const chosenList: Visit = async ({ page }) => {
  await page.locator('input[type="file"]').setInputFiles({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Name,Country,State,Date of birth,Street', ...list].join('\n')),
  });
  await shows(page, affectedText.import.dateOrder);
};

const refusedCount: Visit = async ({ page, button }) => {
  await button(affectedText.import.count).click();
  await shows(page, affectedStepsText.orderMissing);
};

const countedList: Visit = async ({ page, button }) => {
  await page.getByRole('combobox', { name: affectedText.import.dateOrder }).click();
  await page.getByRole('option', { name: affectedText.import.dateOrders.monthFirst }).click();
  await button(affectedText.import.count).click();
  await shows(page, affectedText.result.problems);
};

/** Selects the duty under Art. 33(1) GDPR, so that its panel stands beside the list. */
const selected: Visit = async ({ page }) => {
  await page.getByRole('row').filter({ hasText: 'Art. 33(1)' }).first().click();
  await shows(page, breachDutiesText.filings.title);
};

const severity = (then?: Visit) => busy('/breaches/:breach?tab=severity', then);

/** The form that is being filled under the duty of Art. 33(1) GDPR. */
const form = (...then: Visit[]) =>
  duties(
    after(
      selected,
      async ({ page }) => {
        await page.getByRole('link', { name: edpbFormText.openNamed(1) }).click();
        await shows(page, edpbFormText.back);
      },
      ...then,
    ),
  );

/** Opens a section of the form, whose button also says what it still needs. */
const section =
  (name: RegExp): Visit =>
  ({ page }) =>
    page.getByRole('button', { name }).click();

/** @param first what has to be typed for the form to be refused */
function asked(open: Visit, action: string, sentence: string | RegExp, first?: Visit): Visits {
  return { content: open, wrong: after(open, ...(first ? [first] : []), refused(action, sentence)) };
}

const typed =
  (label: string | RegExp, text: string): Visit =>
  ({ field }) =>
    field(label).fill(text);

export const breachVisits: Record<string, Visits> = {
  breaches: {
    content: busy('/breaches'),
    empty: emptyOffice('/breaches', ({ page }) => shows(page, breachesText.empty.title)),
    error: busy('/breaches', undefined, { refuse: ['cases/list'] }),
    long: busy('/breaches', ({ page }) => shows(page, long.title.slice(0, 60))),
  },
  'breach-register': {
    content: busy('/breaches/register'),
    empty: emptyOffice('/breaches/register', ({ page }) => shows(page, breachRegisterText.none)),
    error: busy('/breaches/register', undefined, { refuse: ['breachRegister/list'] }),
  },
  'new-breach': {
    content: emptyOffice('/breaches/new'),
    wrong: emptyOffice('/breaches/new', refused(breachesText.new.act, breachesText.new.titleMissing)),
    long: busy('/breaches/new', typed('What it is about', long.text)),
  },
  breach: {
    content: facts(),
    empty: busyCase('breachEmpty', '/breaches/:breach'),
    long: busyCase('breachLong', '/breaches/:breach'),
    full: busyCase('breachFull', '/breaches/:breach'),
  },
  'breach-duties': {
    content: duties(selected),
    empty: busyCase('breachEmpty', '/breaches/:breach?tab=duties', ({ page }) =>
      shows(page, breachDutiesText.first.title),
    ),
    error: busy('/breaches/:breach?tab=duties', undefined, { refuse: ['breach/duties'] }),
    long: busyCase('breachLong', '/breaches/:breach?tab=duties'),
    full: busyCase('breachFull', '/breaches/:breach?tab=duties'),
  },
  'breach-clients-tab': {
    content: clients(chosenAll),
    empty: busy('/breaches/:breach?tab=clients', ({ page }) => shows(page, breachClientsText.none)),
    full: clients(),
  },
  'affected-people': {
    content: affected(),
    empty: busyCase('breachEmpty', '/breaches/:breach?tab=affected', ({ page }) =>
      shows(page, affectedText.lists.none),
    ),
  },
  'count-list': {
    content: affected(press(affectedText.import.act)),
    wrong: affected(after(press(affectedText.import.act), chosenList, refusedCount)),
    full: affected(after(press(affectedText.import.act), chosenList, countedList)),
  },
  dispatch: asked(
    affected(press(affectedText.dispatches.add)),
    affectedText.dispatches.save,
    affectedText.dispatches.batchMissing,
  ),
  offer: asked(
    affected(press(affectedText.offers.add)),
    affectedText.offers.save,
    affectedText.offers.providerMissing,
  ),
  'clients-told': asked(
    clients(after(chosenAll, press(breachClientsText.told.act))),
    breachClientsText.told.save,
    breachClientsText.told.atMissing,
  ),
  'clients-notice': asked(
    clients(after(chosenAll, press(breachClientsText.setNotice.act))),
    breachClientsText.setNotice.save,
    breachClientsText.setNotice.lengthMissing,
  ),
  'clients-not-needed': asksReason(
    clients(after(chosenAll, press(breachClientsText.notNeeded.act))),
    breachClientsText.notNeeded.save,
  ),
  'breach-describe': asked(
    facts(press(breachText.facts.edit)),
    breachText.facts.save,
    breachText.facts.titleMissing,
    typed(/^Title/, ''),
  ),
  'breach-times': asked(
    facts(press(breachText.times.edit)),
    breachText.times.save,
    breachText.times.unreadable,
    typed('Contained: Date', 'next week'),
  ),
  'breach-fcc': asked(facts(press(breachText.fcc.open)), breachText.fcc.save, breachText.fcc.versionMissing),
  'breach-part': { content: facts(press(breachText.parts.editTitle)) },
  'breach-people': asked(
    facts(press(breachText.people.open)),
    breachText.people.save,
    /no known country or subdivision/,
    typed(breachText.people.placeOf(1), 'XY'),
  ),
  'breach-clients': asked(
    busyCase('breachFull', '/breaches/:breach', press(breachText.clients.openNamed('School districts'))),
    breachText.clients.save,
    /Line 1/,
    typed(breachText.clients.rows, 'A district without a place'),
  ),
  'breach-mark': asked(
    duties(after(selected, choose(breachDutiesText.marks.open, breachDutiesText.marks.met.act))),
    breachDutiesText.marks.save,
    breachDutiesText.marks.atMissing,
  ),
  'breach-filing': asked(
    duties(after(selected, press(breachDutiesText.filings.record))),
    breachDutiesText.filings.save,
    breachDutiesText.filings.stageMissing,
  ),
  'breach-severity': {
    content: severity(press(severityText.showStepsNamed(assessedOn))),
    empty: busyCase('breachEmpty', '/breaches/:breach?tab=severity'),
  },
  'breach-assess': asked(
    severity(press(severityText.correctNamed(assessedOn))),
    severityText.save,
    severityText.reasonMissing,
  ),
  'breach-compare': { content: severity(press(severityText.compareNamed(assessedOn))) },
  'breach-form': {
    content: form(),
    wrong: form(section(/^3\.1/), typed(/^Begin: Date/, 'next week')),
    full: form(section(/^3\.3/)),
  },
  'breach-form-remove': asksReason(form(choose(edpbFormText.more, edpbFormText.remove)), edpbFormText.remove),
  'breach-close': asked(
    facts(press(breachText.steps.close.act)),
    breachText.steps.close.act,
    breachText.steps.close.atMissing,
  ),
  'settings-entities': {
    content: busy('/settings/entities'),
    empty: emptyOffice('/settings/entities', ({ page }) => shows(page, ourEntitiesText.none)),
    error: busy('/settings/entities', undefined, { refuse: ['ourEntities/list'] }),
    long: busy('/settings/entities', ({ page }) => shows(page, long.name.slice(0, 40))),
  },
  'add-entity': asked(
    busy('/settings/entities', press(ourEntitiesText.add.open)),
    ourEntitiesText.add.act,
    ourEntitiesText.nameMissing,
  ),
  'remove-entity': asksReason(
    busy('/settings/entities', press(ourEntitiesText.remove.named('Northline Telecom, Inc.'))),
    ourEntitiesText.remove.act,
  ),
};
