/**
 * Compares three ways to write the law that browsers are sent, that of `engine/core/src/bundle/graph.ts`, devalue and
 * plain JSON: `npx tsx tests/decisions/graph.ts build/try/node_modules/devalue/src/index.js`, where the path is the one
 * at which devalue was installed. The texts are compressed as in `web/src/lib/server/law.ts`. The time to open one is
 * the median of 21 in this process, in turn. It is processor time, which depends least on what else runs.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { createBundles } from '../../engine/core/src/bundle.ts';
import { readGraph, type Graph } from '../../engine/core/src/bundle/graph.ts';
import { openRulebook } from '../../engine/core/src/node.ts';

interface Devalue {
  readonly stringify: (value: unknown) => string;
  readonly parse: (text: string) => unknown;
}

const OPENINGS = 21;
const QUALITY = 10;
const DAY = 20261126;

const { stringify, parse } = (await import(pathToFileURL(resolve(process.argv[2] ?? '')).href)) as Devalue;
const { rulebook } = await openRulebook();
const { all, ahead } = createBundles(rulebook, DAY, 1);

const WHAT: readonly (readonly [string, Graph])[] = [
  ['law of /guichet', all.law.law],
  ['law of /droits', ahead.law.law],
  ['desks (fr)', all.texts('fr').desks],
];

for (const [name, graph] of WHAT) {
  const whole = readGraph(graph);
  // Equal parts are one object in this value, which is the best input that devalue can get.
  const ways = [
    { way: 'graph.ts', text: JSON.stringify(graph), open: (text: string) => readGraph(JSON.parse(text) as Graph) },
    { way: 'devalue', text: stringify(whole), open: parse },
    // JSON shares no parts: each is repeated wherever it is used.
    { way: 'JSON', text: JSON.stringify(whole), open: (text: string) => JSON.parse(text) as unknown },
  ];
  const times = ways.map((): number[] => []);
  for (let i = 0; i < OPENINGS; i++)
    for (const [k, { text, open }] of ways.entries()) {
      const began = process.cpuUsage();
      open(text);
      const { user, system } = process.cpuUsage(began);
      times[k]?.push((user + system) / 1000);
    }
  for (const [k, { way, text }] of ways.entries()) {
    const bytes = Buffer.from(text);
    const br = brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    });
    const gz = gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION });
    const open = (times[k] ?? []).sort((a, b) => a - b)[OPENINGS >> 1] ?? NaN;
    console.log(
      `${name.padEnd(16)} ${way.padEnd(9)} ${kb(bytes.length)} plain, ${kb(gz.length)} gzip, ${kb(br.length)} br; opened in ${open.toFixed(1)} ms`,
    );
  }
}

const words = Buffer.from(JSON.stringify(ahead.texts('fr').texts));
console.log(`words of /droits (fr), which are no graph: ${kb(brotliCompressSync(words).length)} br`);

function kb(bytes: number): string {
  return `${(bytes / 1024).toFixed(1).padStart(7)} KB`;
}
