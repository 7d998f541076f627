// What the busy office has of people working together.
import type { CaseId } from '../../../../shared/ids.ts';
import type { Client } from './client.ts';

export const ownTemplate = 'Our receipt for a complaint';
export const letterSubject = 'Your complaint about our newsletter';

/** A template of the office and a letter that isn't sent yet. */
export async function fillTogether(client: Client, caseId: CaseId): Promise<void> {
  await client.letters.addTemplate({
    name: ownTemplate,
    kinds: ['complaint'],
    language: 'en-GB',
    subject: 'Your complaint, {{case.reference}}',
    body: 'Dear {{complainant.name}},\n\nThank you for writing to us.',
  });
  await client.letters.make({
    caseId,
    template: 'complaint-acknowledgement',
    format: 'pdf',
    recipient: { name: 'Ingrid Solheim', address: 'Storgata 1\n0155 Oslo', email: 'someone@example.org' },
    subject: letterSubject,
    body: 'Dear Ingrid Solheim,\n\nThank you for your complaint.',
  });
}
