/** This module lists the address of every page, so that tests over all pages cannot miss one. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROUTES = fileURLToPath(new URL('../../web/src/routes/', import.meta.url));
/** Maps each parameter of a page to an example value. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  right: 'ris',
  step: '1',
  event: 'partner-moves-in',
  scenario: 's1',
  job: 'gone',
  detection: 's3',
  exploration: 's9',
};

/** Lists the paths after the language, the first page first: `''`, `about`, `droits/report/ris`, … */
export const PAGES: readonly string[] = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('+page.svelte'))
  .map((file) =>
    file
      .split('/')
      .slice(1, -1)
      .map((part) => part.replace(/^\[+(\w+)(?:=\w+)?\]+$/, (_, name: string) => EXAMPLES[name] ?? name))
      .join('/'),
  )
  .sort();
