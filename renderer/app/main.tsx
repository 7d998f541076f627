import '@fontsource-variable/inter/wght.css';
import '@fontsource/jetbrains-mono/400.css';
import '@mantine/core/styles.css';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/mantine.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from '../api/connect.ts';
import { App } from './app.tsx';
import { createQueryClient } from './query-client.ts';
import { createAppRouter } from './router.tsx';

// First of all: the token leaves the address bar before the router reads it.
const api = connect();
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App api={api} queryClient={createQueryClient()} router={createAppRouter()} />
    </StrictMode>,
  );
}
