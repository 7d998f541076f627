import { type ReactNode, useState } from 'react';
import { appText } from '../../shared/text/app.ts';
import { RightPlace } from './right-panel.tsx';
import './app-frame.css';

/** Left where things are, middle the thing, right what is about the selected thing (RightPanel fills it). */
export function AppFrame({
  banner,
  sidebar,
  bar,
  children,
}: {
  banner?: ReactNode;
  sidebar: ReactNode;
  bar: ReactNode;
  children: ReactNode;
}) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <div className="cu-app">
      <button type="button" className="cu-skip" onClick={() => document.getElementById('content')?.focus()}>
        {appText.skipToContent}
      </button>
      <div className="cu-banner">{banner}</div>
      <nav className="cu-nav" aria-label={appText.navigation.label}>
        {sidebar}
      </nav>
      <div className="cu-middle">
        <div className="cu-bar" role="region" aria-label={appText.topBar.label}>
          {bar}
        </div>
        <div className="cu-below">
          <main className="cu-main" id="content" tabIndex={-1}>
            <RightPlace value={place}>{children}</RightPlace>
          </main>
          <div className="cu-right" ref={setPlace} />
        </div>
      </div>
    </div>
  );
}
