import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const house = fileURLToPath(new URL('../..', import.meta.url));
const api = process.env['LAGET_API'] ?? 'http://localhost:4100';

/**
 * Sonner writes its style sheet into the page when it is loaded, which a policy without
 * unsafe-inline refuses. The same sheet is imported as a file in shell/toasts.tsx.
 */
const sonnerWithoutInlineStyles = (): Plugin => ({
  name: 'sonner-without-inline-styles',
  transform: (code, id) =>
    id.includes('/node_modules/sonner/')
      ? { code: code.replace(/^__insertCSS\(.*$/m, ''), map: null }
      : undefined,
});

// oxlint-disable-next-line import/no-default-export -- Vite reads the default export
export default defineConfig({
  root: here,
  base: '/',
  plugins: [react(), sonnerWithoutInlineStyles()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: `${house}dist/web`,
    emptyOutDir: true,
    manifest: true,
    target: ['chrome123', 'firefox121', 'safari17.5'],
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    // Nothing is put into the page as data: or inline script: the policy allows files from here only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // These packages have no side effects but do not say so: what a page does not use is left out.
    rolldownOptions: {
      treeshake: {
        moduleSideEffects: [
          {
            test: /node_modules\/(@digdir\/designsystemet-react|@floating-ui|@radix-ui|@navikt)\//,
            sideEffects: false,
          },
          {
            // Web elements that no page of ours shows: the package's index would bring them all.
            test: /node_modules\/(@u-elements\/|@digdir\/designsystemet-web\/dist\/esm\/(breadcrumbs|details|pagination|popover|suggestion|tabs|toggle-group|tooltip)\/)/,
            sideEffects: false,
          },
        ],
      },
    },
  },
  server: {
    port: 4110,
    fs: { allow: [house] },
    proxy: { '/api': api, '/socket.io': { target: api, ws: true }, '/feeds': api },
  },
});
