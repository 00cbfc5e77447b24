import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

/**
 * On the server the pages share the engine and its rulebook with the API of the same process: neither is
 * bundled. (`ssr.external` does not do: it leaves TypeScript sources in the bundle.)
 */
const sharedWithApi: Plugin = {
  name: 'shared-with-api',
  enforce: 'pre',
  resolveId: (id, _importer, options) =>
    options.ssr === true && id.startsWith('@recto-verso/') ? { id, external: true } : null,
};

export default defineConfig({
  plugins: [sharedWithApi, sveltekit()],
  // Old phones keep their browser for years.
  build: { target: ['es2020', 'chrome87', 'safari14', 'firefox78'] },
});
