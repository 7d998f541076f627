import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { appText } from '../../shared/text/app.ts';
import { CenterPage } from '../ui/center-page.tsx';

/** The last net: a fault in the window itself. Nothing is reported anywhere; case data stays where it is. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <CenterPage title={appText.crash.title} lead={`${appText.crash.what} ${appText.crash.kept}`}>
        <div className="cu-row-end">
          <Button onClick={() => window.location.reload()}>{appText.crash.reload}</Button>
        </div>
      </CenterPage>
    );
  }
}
