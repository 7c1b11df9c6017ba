import '@fontsource-variable/inter';
import '@digdir/designsystemet-css';
import '@digdir/designsystemet-theme';
import './theme/roles.css';
import './theme/designsystemet.css';
import './theme/base.css';
import './ui/ui.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { router } from './router.js';
import { whenSignedOut } from './shell/api.js';
import { chooseColourScheme, colourScheme } from './shell/colour-scheme.js';
import { queryClient } from './shell/query-client.js';
import { sessionReading } from './shell/session.js';
import { preferredLanguage, startTexts } from './shell/texts.js';

chooseColourScheme(colourScheme());

whenSignedOut(() => {
  queryClient.removeQueries({ queryKey: sessionReading.queryKey });
  // What a page had under way when it closed is refused later: by then one may be at the door, and knows where to go back.
  if (router.state.location.pathname === '/sign-in') return;
  void router.navigate({
    to: '/sign-in',
    search: { back: router.state.location.href, ended: 'true' },
  });
});

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no place for the app');

await startTexts(preferredLanguage());
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
