// Ways to drafts, search and the rest of the frame.
import { draftsText } from '../../../../shared/text/drafts.ts';
import { long } from '../support/offices.ts';
import type { Visits } from '../support/visit.ts';
import type { Wire } from '../support/wire.ts';
import { busy, emptyOffice, press, shows } from './ways.ts';

const searchWords = (words: string) => `/search?q=${encodeURIComponent(words)}`;

const fewDrafts: Wire = {
  change: {
    'drafts/list': (answer) => ({ ...answer, drafts: (answer['drafts'] as unknown[]).slice(0, 2) }),
  },
};

export const officeVisits: Record<string, Visits> = {
  shortcuts: { content: busy('/settings', ({ page }) => page.keyboard.press('?')) },
  drafts: {
    content: busy('/drafts', undefined, fewDrafts),
    empty: emptyOffice('/drafts', ({ page }) => shows(page, draftsText.empty)),
    error: busy('/drafts', undefined, { refuse: ['drafts/list'] }),
    long: busy('/drafts', ({ page }) => shows(page, long.title.slice(0, 60))),
    full: busy('/drafts'),
  },
  'discard-draft': { content: busy('/drafts', press(draftsText.discard)) },
  search: {
    content: busy(searchWords('Datatilsynet')),
    empty: busy('/search'),
    error: busy(searchWords('letter'), undefined, { refuse: ['cases/search'] }),
    long: busy(
      searchWords('Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'),
    ),
    full: busy(searchWords('number')),
  },
  'not-found': { content: busy('/nowhere') },
};
