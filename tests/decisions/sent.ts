/**
 * Measures the law, desks and texts that `/droits` and `/guichet` are sent besides their scripts: `npx tsx
 * tests/decisions/sent.ts`. They are compressed as in `web/src/lib/server/law.ts`. `npm run -s bench -- pages` measures
 * the size of the pages in a browser.
 */
import { brotliCompressSync, constants } from 'node:zlib';
import { createBundles } from '../../engine/core/src/bundle.ts';
import { openRulebook } from '../../engine/core/src/node.ts';

const QUALITY = 10;
const DAY = 20261126;

const { rulebook } = await openRulebook();
const { all, ahead } = createBundles(rulebook, DAY, 1);
for (const [name, bundle] of [
  ['/droits', ahead],
  ['/guichet', all],
] as const) {
  const parts = { law: JSON.stringify(bundle.law), words: JSON.stringify(bundle.texts('fr')) };
  const sizes = Object.entries(parts).map(([part, text]) => `${part} ${kb(text)}`);
  const modules = bundle.screens.map(({ text }) => kb(text));
  console.log(`${name}: ${sizes.join(', ')}; generated modules ${modules.join(', ')} (brotli)`);
}

function kb(text: string): string {
  const bytes = Buffer.from(text);
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return `${(brotliCompressSync(bytes, { params }).length / 1024).toFixed(1)} KB`;
}
