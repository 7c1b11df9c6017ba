import { lazy, Suspense } from 'react';

const Toasts = lazy(() =>
  import('./toasts.js').then(({ Toasts: component }) => ({ default: component })),
);

/** The region for messages, fetched after the first page is shown. */
export const LaterToasts = () => (
  <Suspense>
    <Toasts />
  </Suspense>
);
