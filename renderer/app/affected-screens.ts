import { affectedText } from '../../shared/text/affected-people.ts';
import { breachClientsText } from '../../shared/text/breach-clients.ts';
import { asking, type Screen } from './screen.ts';

/** The clients of a breach and the people whom it affects, with what is asked there. */
export const affectedScreens: readonly Screen[] = [
  {
    id: 'breach-clients-tab',
    route: '/breaches/$reference',
    title: breachClientsText.tab,
    example: '/breaches/:breach?tab=clients',
    states: ['content', 'empty', 'full'],
  },
  {
    id: 'affected-people',
    route: '/breaches/$reference',
    title: affectedText.tab,
    example: '/breaches/:breach?tab=affected',
    states: ['content', 'empty'],
  },
  {
    ...asking(
      'count-list',
      'affected-people',
      affectedText.import.title,
      'features/affected-people/lists-section.tsx',
    ),
    states: ['content', 'wrong', 'full'],
  },
  asking(
    'dispatch',
    'affected-people',
    affectedText.dispatches.addTitle,
    'features/affected-people/dispatches-section.tsx',
  ),
  asking(
    'offer',
    'affected-people',
    affectedText.offers.addTitle,
    'features/affected-people/offers-section.tsx',
  ),
  asking(
    'clients-told',
    'breach-clients-tab',
    breachClientsText.told.title,
    'features/breach/chosen-clients.tsx',
  ),
  asking(
    'clients-notice',
    'breach-clients-tab',
    breachClientsText.setNotice.title,
    'features/breach/chosen-clients.tsx',
  ),
  asking(
    'clients-not-needed',
    'breach-clients-tab',
    breachClientsText.notNeeded.title,
    'features/breach/chosen-clients.tsx',
  ),
];
