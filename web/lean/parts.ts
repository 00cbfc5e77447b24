/** What Vite adds to each part that is fetched later, for the style sheets that it would bring. */
import type { Plugin } from 'vite';

/** No part of a page brings a style sheet, and none is fetched ahead of itself: to import it is enough. */
export const leanParts: Plugin = {
  name: 'lean-parts',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
  generateBundle(_options, bundle) {
    const sheet = Object.keys(bundle).find((name) => name.endsWith('.css'));
    if (sheet !== undefined)
      this.error(`${sheet}: nothing fetches a style sheet for a part. Put it into that of all pages.`);
  },
};
