/** This plugin removes the code with which Vite loads the style sheets of a part that is fetched later. */
import type { Plugin } from 'vite';

/**
 * Replaces the helper with which Vite preloads scripts and style sheets by a plain import. No part needs to be
 * preloaded, and no part has a style sheet; the build fails when there is a style sheet.
 */
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
