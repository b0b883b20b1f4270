import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const KEPT_LOCALES = /(?:fr-FR|en-US)\.mjs$/;

/** React Aria brings its strings in more than thirty languages; the interface speaks two. Saves about 35 kB on the first load. */
const onlySpokenLocales: Plugin = {
  name: 'only-spoken-locales',
  enforce: 'pre',
  load(id) {
    const path = id.split('?')[0] ?? id;
    return /react-(?:aria|stately|aria-components)\/.*\/intl\/.*[a-z]{2}-[A-Z]{2}\.mjs$/.test(path) && !KEPT_LOCALES.test(path)
      ? 'export default {};'
      : null;
  },
};

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [onlySpokenLocales, react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // The policy of the server lets no inline script or data: font in.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 400,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4800', '/docs': 'http://127.0.0.1:4800' } },
});
