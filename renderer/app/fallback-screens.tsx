import { Button } from '@mantine/core';
import { appText } from '../../shared/text/app.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Page, PageHeader } from '../ui/page-header.tsx';
import { PageLink } from '../ui/page-link.tsx';

export function NotFoundScreen() {
  return (
    <Page>
      <PageHeader title={appText.notFound.title} />
      <EmptyState title={appText.notFound.body}>
        <PageLink to="/today">{appText.notFound.back}</PageLink>
      </EmptyState>
    </Page>
  );
}

/** A screen that threw: the frame stays, so that one can go elsewhere. */
export function ScreenFault({ reset }: { reset: () => void }) {
  return (
    <Page>
      <PageHeader title={appText.crash.title} />
      <ErrorState title={appText.crash.what} sentence={appText.crash.kept} onRetry={reset}>
        <Button variant="default" onClick={() => window.location.reload()}>
          {appText.crash.reload}
        </Button>
      </ErrorState>
    </Page>
  );
}
