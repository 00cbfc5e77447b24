import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

/**
 * On the server the pages share the engine and its rulebook with the API of the same process, so neither is bundled.
 * (`ssr.external` does not work here: it leaves TypeScript sources in the bundle.)
 */
const sharedWithApi: Plugin = {
  name: 'shared-with-api',
  enforce: 'pre',
  resolveId: (id, _importer, options) =>
    options.ssr === true && id.startsWith('@recto-verso/') ? { id, external: true } : null,
};

/**
 * Returns the name of a script that `vite.door.config.ts` has built, or `null` when it was not built. The hash of eight
 * characters is matched in full, because the name of another part may begin with that of the page.
 */
function builtScript(page: 'door' | 'droits' | 'codes' | 'batch'): string | null {
  const folder = fileURLToPath(new URL('./static/_app/immutable/door/', import.meta.url));
  const built = existsSync(folder) ? readdirSync(folder) : [];
  return built.find((name) => new RegExp(`^${page}-[\\w-]{8}\\.js$`).test(name)) ?? null;
}

export default defineConfig({
  plugins: [sharedWithApi, sveltekit()],
  define: {
    DOOR_SCRIPT: JSON.stringify(builtScript('door')),
    DROITS_SCRIPT: JSON.stringify(builtScript('droits')),
    CODE_SCRIPT: JSON.stringify(builtScript('codes')),
    BATCH_SCRIPT: JSON.stringify(builtScript('batch')),
  },
});
