import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/**
 * A proxy shows the pages under this path. Slashes at its end are removed, because a single slash means that there is
 * no such path.
 */
const basePath = /** @type {'' | `/${string}`} */ ((process.env['BASE_PATH'] ?? '').replace(/\/+$/, ''));

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    adapter: adapter({ out: 'build' }),
    paths: { base: basePath },
    // The pages have no script of SvelteKit; `lib/live/shell.ts` registers the service worker.
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
        // The service worker is written without the types of a worker, which would conflict with those of a page.
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
