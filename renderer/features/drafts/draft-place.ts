import { z } from 'zod';
import type { Draft } from '../../../shared/contract/record.ts';
import { draftsText } from '../../../shared/text/drafts.ts';
import { casePath } from '../../ui/case-path.ts';

/** Where a draft is continued, and how it is called. */
export type DraftPlace = {
  title: string;
  which: string | null;
  path: string | null;
  /** What opens the form there: the tab of the case that holds it, or that its dialog is open. */
  search?: Record<string, string>;
  excerpt: string;
  /** How many mails wait behind what was typed. */
  waiting: number;
};

/** On which tab of its case a form stands; a form that isn't here stands on the first. */
const tabOf: Readonly<Record<string, string>> = {
  note: 'notes',
  task: 'tasks',
  deadline: 'tasks',
  communication: 'timeline',
  letter: 'timeline',
  'letter.sent': 'timeline',
  caseParty: 'people',
  'decision.new': 'decisions',
  'decision.change': 'decisions',
  'decision.return': 'decisions',
  'breach.clientsTold': 'clients',
  'breach.dispatch': 'affected',
  'breach.offer': 'affected',
  'breach.clientNotice': 'clients',
};

/** Forms about the office's law, each about a rule by its id, or about a new one. */
const lawForms = new Set(['houseTarget', 'confirmation', 'houseRule', 'lawChoice']);

/** Forms of the settings in which colleagues work together. */
const togetherForms: Readonly<Record<string, true>> = { deputy: true, handover: true, taskTemplate: true };

const excerptLength = 120;

const named = z.object({
  title: z.string().optional().catch(undefined),
  name: z.string().optional().catch(undefined),
});
const queued = z.object({ queue: z.object({ waiting: z.array(z.unknown()) }) });

/** A title or a name says best which draft it is, or else the longest text that was typed. */
function excerptOf(body: unknown): string {
  if (typeof body !== 'object' || body === null) return '';
  const texts = Object.values(body).filter((value): value is string => typeof value === 'string');
  const fields = named.parse(body);
  const own = (fields.title ?? fields.name ?? '').trim();
  const longest = texts.sort((one, other) => other.length - one.length)[0] ?? '';
  const text = (own === '' ? longest : own).trim().replaceAll(/\s+/g, ' ');
  return text.length > excerptLength ? `${text.slice(0, excerptLength)}…` : text;
}

/**
 * Reads a form's name: `complaint.new`, `<kind>/<reference>` for a form about a case, or
 * `<kind>/<reference>/<record's id>` for one about a record of it.
 */
export function draftPlace(draft: Draft): DraftPlace {
  const [kind = draft.form, which = null] = draft.form.split('/');
  const title = draftsText.forms[kind] ?? draftsText.other;
  const excerpt = excerptOf(draft.body);
  const waiting = queued.safeParse(draft.body).data?.queue.waiting.length ?? 0;
  if (kind === 'complaint.new' || kind === 'complaint.mail')
    return { title, which: null, path: '/complaints/new', excerpt, waiting };
  if (kind === 'request.new') return { title, which: null, path: '/requests/new', excerpt, waiting };
  if (kind === 'party') {
    return which === null
      ? { title, which: null, path: '/parties', search: { add: 'true' }, excerpt, waiting }
      : { title, which: null, path: `/parties/${which}`, search: { edit: 'true' }, excerpt, waiting };
  }
  if (lawForms.has(kind)) {
    const search = kind === 'lawChoice' || which === null ? { tab: 'ours' } : { tab: 'rules', rule: which };
    return { title, which, path: '/law', search, excerpt, waiting };
  }
  if (kind === 'letterTemplate') return { title, which: null, path: '/settings/letters', excerpt, waiting };
  if (kind in togetherForms) return { title, which: null, path: '/settings/together', excerpt, waiting };
  if (kind === 'enquiry' || kind.startsWith('enquiry.'))
    return {
      title,
      which: null,
      path: which === null || which === 'new' ? '/enquiries' : `/enquiries/${which}`,
      excerpt,
      waiting,
    };
  const tab = tabOf[kind];
  return {
    title,
    which,
    path: which === null ? null : casePath(which),
    ...(tab === undefined ? {} : { search: { tab } }),
    excerpt,
    waiting,
  };
}
