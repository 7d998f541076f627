import { Navigate } from '@tanstack/react-router';
import type { FunctionComponent } from 'react';
import { DraftsScreen } from '../features/drafts/drafts-screen.tsx';
import { PartyList } from '../features/parties/party-list.tsx';
import { PartyPage } from '../features/parties/party-page.tsx';
import { ComplaintsScreen } from './complaints-screen.tsx';
import { SearchScreen } from './search-screen.tsx';
import { CaseScreen } from './case-screen.tsx';
import { NewComplaintScreen } from './new-complaint-screen.tsx';
import { SettingsScreen } from './settings-screen.tsx';

export type FeatureRoute = {
  /** The path in the address, with parameters as `$name`. */
  path: string;
  screen: FunctionComponent;
};

function Start() {
  return <Navigate to="/complaints" replace />;
}

/** Every screen of the window, one line each; app/screens.ts names what of each is looked at and tested. */
export const featureRoutes: readonly FeatureRoute[] = [
  { path: '/', screen: Start },
  { path: '/complaints', screen: ComplaintsScreen },
  { path: '/complaints/new', screen: NewComplaintScreen },
  { path: '/complaints/$reference', screen: CaseScreen },
  { path: '/parties', screen: PartyList },
  { path: '/parties/$id', screen: PartyPage },
  { path: '/drafts', screen: DraftsScreen },
  { path: '/search', screen: SearchScreen },
  { path: '/settings', screen: SettingsScreen },
  { path: '/settings/$section', screen: SettingsScreen },
];
