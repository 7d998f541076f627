import { Navigate } from '@tanstack/react-router';
import { type FunctionComponent, lazy, Suspense } from 'react';
import { AgendaScreen } from '../features/agenda/agenda-screen.tsx';
import { BreachRegister } from '../features/breach/breach-register.tsx';
import { NewBreach } from '../features/breach/new-breach.tsx';
import { DraftsScreen } from '../features/drafts/drafts-screen.tsx';
import { EnquiryList } from '../features/enquiries/enquiry-list.tsx';
import { EnquiryPage } from '../features/enquiries/enquiry-page.tsx';
import { PartyList } from '../features/parties/party-list.tsx';
import { PartyPage } from '../features/parties/party-page.tsx';
import { BreachesScreen } from './breaches-screen.tsx';
import { ComplaintsScreen } from './complaints-screen.tsx';
import { LoadingRows } from '../ui/loading-rows.tsx';
import { SearchScreen } from './search-screen.tsx';
import { CaseScreen } from './case-screen.tsx';
import { FormScreen } from './form-screen.tsx';
import { NewComplaintScreen } from './new-complaint-screen.tsx';
import { RequestsScreen } from './requests-screen.tsx';
import { NewRequestScreen } from './new-request-screen.tsx';
import { SettingsScreen } from './settings-screen.tsx';
import { TodayScreen } from './today-screen.tsx';

export type FeatureRoute = {
  /** The path in the address, with parameters as `$name`. */
  path: string;
  screen: FunctionComponent;
};

function Start() {
  return <Navigate to="/today" replace />;
}

/** The rules of law are a megabyte that no other screen needs: they come when somebody asks. */
const LazyLawScreen = lazy(() =>
  import('./law-screen.tsx').then(({ LawScreen }) => ({ default: LawScreen })),
);

function Law() {
  return (
    <Suspense fallback={<LoadingRows />}>
      <LazyLawScreen />
    </Suspense>
  );
}

/** Every screen of the window, one line each; app/screens.ts names what of each is looked at and tested. */
export const featureRoutes: readonly FeatureRoute[] = [
  { path: '/', screen: Start },
  { path: '/today', screen: TodayScreen },
  { path: '/agenda', screen: AgendaScreen },
  { path: '/complaints', screen: ComplaintsScreen },
  { path: '/complaints/new', screen: NewComplaintScreen },
  { path: '/complaints/$reference', screen: CaseScreen },
  { path: '/requests', screen: RequestsScreen },
  { path: '/requests/new', screen: NewRequestScreen },
  { path: '/requests/$reference', screen: CaseScreen },
  { path: '/breaches', screen: BreachesScreen },
  { path: '/breaches/new', screen: NewBreach },
  { path: '/breaches/register', screen: BreachRegister },
  { path: '/breaches/$reference', screen: CaseScreen },
  { path: '/breaches/$reference/forms/$form', screen: FormScreen },
  { path: '/parties', screen: PartyList },
  { path: '/parties/$id', screen: PartyPage },
  { path: '/enquiries', screen: EnquiryList },
  { path: '/enquiries/$reference', screen: EnquiryPage },
  { path: '/drafts', screen: DraftsScreen },
  { path: '/search', screen: SearchScreen },
  { path: '/law', screen: Law },
  { path: '/settings', screen: SettingsScreen },
  { path: '/settings/$section', screen: SettingsScreen },
];
