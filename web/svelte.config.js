import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** The path under which a proxy shows the pages, as `server/settings.ts` reads it. */
const basePath = /** @type {'' | `/${string}`} */ ((process.env['BASE_PATH'] ?? '').replace(/\/+$/, ''));

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    adapter: adapter({ out: 'build' }),
    paths: { base: basePath },
    // Pages bring no script of Kit's: `lib/live/shell.ts` registers it.
    serviceWorker: { register: false },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self'],
        'style-src': ['self'],
        'img-src': ['self', 'data:'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'form-action': ['self'],
        'base-uri': ['none'],
        'frame-ancestors': ['none'],
      },
    },
    typescript: {
      config: (config) => ({
        ...config,
        // It is written without the types of a worker, which would be in the way of those of a page.
        exclude: config['exclude'].filter((/** @type {string} */ one) => !one.includes('service-worker')),
        compilerOptions: {
          ...config.compilerOptions,
          noUncheckedIndexedAccess: true,
          exactOptionalPropertyTypes: true,
          noImplicitOverride: true,
          noFallthroughCasesInSwitch: true,
        },
      }),
    },
  },
};
