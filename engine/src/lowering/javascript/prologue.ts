/** What a generated function names before its body. */
import type { Layout } from '../layout.ts';

/** What the module needs besides the memory: the calendar, and the reading of dated facts. */
const RUNTIME_NAMES = ['C', 'onDay', 'leastOver', 'greatestOver', 'bitsOver', 'latestBefore'] as const;

/** The rows of a scope: of persons and of the home they are read everywhere. */
export function rowsName(scope: string): string {
  return SHORT.get(scope) ?? `b_${scope}`;
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ['person', 'p'],
  ['home', 'h'],
]);

/** Names for what the body uses: there are many short functions, and most need little. */
export function prologue(layout: Layout, body: string): string {
  const uses = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(body);
  const runtime = RUNTIME_NAMES.filter(uses);
  const names = [
    ...(uses('today') ? ['today=m.today'] : []),
    ...[...layout.scopes.keys()].flatMap((s) => [
      ...(uses(rowsName(s)) ? [`${rowsName(s)}=m.blocks.${s}.data`] : []),
      ...(uses(`n_${s}`) ? [`n_${s}=m.blocks.${s}.rows`] : []),
    ]),
  ];
  const from = (text: string, source: string): string => (text === '' ? '' : `const ${text}${source};`);
  return `${from(runtime.length === 0 ? '' : `{${runtime.join(',')}}`, '=rt')}${from(names.join(','), '')}\n`;
}
