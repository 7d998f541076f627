// One bare record of each of the later entities, for tests of the tables alone.
import type { Act } from '../../core/session/open-vault.ts';

const action = 'test.planted';
const person = { id: 'p', day: '2026-11-24' } as const;

/** What a breach holds besides its parts: severity, form, lists, batches, offers. */
export function plantWorkOnBreach(act: Act, caseId: string): void {
  const on = { caseId, action } as const;
  const ofPart = { caseId, partId: 'q' };
  const assessment = { method: 'grid', methodVersion: '1', choices: {}, reasons: {}, result: {} };
  act.record({
    entity: 'assessment',
    id: act.newId(),
    ...on,
    fields: { caseId, ...assessment, assessedBy: person.id },
  });
  const form = { rule: 'r', template: 't', context: {}, answers: {} };
  act.record({ entity: 'filingForm', id: act.newId(), ...on, fields: { ...ofPart, ...form } });
  const list = { name: 'n', sha256: 's', size: 1, setup: {}, counted: {}, countedAt: person.day };
  act.record({
    entity: 'peopleList',
    id: act.newId(),
    ...on,
    fields: { ...ofPart, ...list, countedBy: person.id },
  });
  const batch = { batch: 'b', method: 'post', letters: 1, returned: 0, resent: 0 };
  act.record({ entity: 'dispatch', id: act.newId(), ...on, fields: { ...ofPart, ...batch } });
  act.record({ entity: 'offer', id: act.newId(), ...on, fields: { ...ofPart, offer: 'callCentre' } });
}

/** What an office holds to work together: templates, deputies, an enquiry of an authority. */
export function plantTogether(act: Act, authorityId: string): void {
  const ofOffice = { caseId: null, action } as const;
  const letter = { name: 'n', kinds: [], language: 'en', subject: 's', body: 'b', version: 1 };
  act.record({
    entity: 'letterTemplate',
    id: act.newId(),
    ...ofOffice,
    fields: { ...letter, changedAt: person.day },
  });
  const tasks = { name: 'n', kind: 'complaint', tasks: [], isAppliedOnOpening: false };
  act.record({ entity: 'taskTemplate', id: act.newId(), ...ofOffice, fields: tasks });
  const deputy = { personId: person.id, deputyId: 'd', fromOn: person.day, untilOn: person.day };
  act.record({ entity: 'deputy', id: act.newId(), ...ofOffice, fields: deputy });
  const enquiryId = act.newId();
  const enquiry = { office: 'US', year: 2026, number: 1, reference: 'US-2026-0001-EN', isHeld: false };
  act.record({
    entity: 'enquiry',
    id: enquiryId,
    ...ofOffice,
    fields: { ...enquiry, authorityId, openedAt: person.day },
  });
  const document = { name: 'n', mediaType: 't', size: 1, sha256: 's', addedAt: person.day };
  act.record({
    entity: 'enquiryDocument',
    id: act.newId(),
    ...ofOffice,
    fields: { enquiryId, ...document, addedBy: person.id },
  });
}
