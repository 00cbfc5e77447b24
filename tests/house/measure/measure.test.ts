/** These tests check what `npm run house` counts, on code bases small enough to check by hand. */
import { describe, expect, it } from 'vitest';
import { findImportCircles } from './import-circles.ts';
import { findSourceKind, toSourceFile } from './files.ts';
import { findLongFunctions } from './functions.ts';
import { buildImportGraph } from './imports.ts';
import { findUpwardImports } from './upward.ts';

const HOUSE = {
  workspaces: ['engine', 'api'],
  floorsOf: {
    'engine/src': ['values', 'rules', '*'],
    'engine/src/rules': ['*', 'read'],
    'api/src': ['law', ['http', 'cli']],
  },
  shared: 'engine/src/problem.ts',
};

function graphOf(texts: Readonly<Record<string, string>>) {
  const files = Object.entries(texts).map(([path, text]) => toSourceFile(path, 'code', text));
  return buildImportGraph(files, new Map([['@recto-verso/engine', 'engine/src/index.ts']]));
}

describe('files', () => {
  it.each([
    ['engine/src/a.ts', 'code'],
    ['web/src/lib/A.svelte', 'code'],
    ['web/src/lib/a.test.ts', 'test'],
    ['tests/open-rulebook.ts', 'test'],
    ['rules/rights/ris/2018-09-01.yaml', null],
    ['rules/graph.svg', null],
    ['web/src/lib/words/fr.json', 'words'],
    ['web/src/lib/start.json', null],
    ['README.md', null],
  ])('%s is %s', (path, kind) => {
    expect(findSourceKind(path)).toBe(kind);
  });

  it('counts lines, with or without an end of the last one', () => {
    expect([toSourceFile('a.ts', 'code', 'a\nb\n').lines, toSourceFile('a.ts', 'code', 'a\nb').lines]).toEqual([2, 2]);
  });
});

describe('imports', () => {
  it('are found by path, by package, by folder and in components, those of types and the late ones too', () => {
    const graph = graphOf({
      'engine/src/index.ts': `export * from './values/types.ts';`,
      'engine/src/values/types.ts': '',
      'api/src/a.ts': `import type { A } from '@recto-verso/engine';\nawait import('./b.ts');`,
      'api/src/b.ts': `import fs from 'node:fs';`,
      'web/src/lib/c.ts': '',
      'web/src/lib/C.svelte': `<script lang="ts">\n  import { c } from '$lib/c';\n</script>\n<p>import x from './d.ts'</p>`,
    });
    expect(Object.fromEntries([...graph].map(([path, to]) => [path, [...to]]))).toEqual({
      'engine/src/index.ts': ['engine/src/values/types.ts'],
      'engine/src/values/types.ts': [],
      'api/src/a.ts': ['engine/src/index.ts', 'api/src/b.ts'],
      'api/src/b.ts': [],
      'web/src/lib/c.ts': [],
      'web/src/lib/C.svelte': ['web/src/lib/c.ts'],
    });
  });

  it('in a circle are named together, and those beside it are not', () => {
    const graph = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c'])],
      ['c', new Set(['b', 'd'])],
      ['d', new Set<string>()],
    ]);
    expect(findImportCircles(graph)).toEqual([['b', 'c']]);
  });

  it('run upwards to a floor above, to a room of its own floor, to an entry, and to a workspace that stands on this one', () => {
    const graph = graphOf({
      'engine/src/index.ts': `export * from './values/a.ts';`,
      'engine/src/problem.ts': '',
      'engine/src/values/a.ts': `import '../rules/b.ts';\nimport '../index.ts';\nimport '../problem.ts';`,
      'engine/src/rules/b.ts': `import '../values/a.ts';\nimport './read/d.ts';\nimport '../../../api/src/c.ts';`,
      'engine/src/rules/read/d.ts': `import '../b.ts';`,
      'api/src/c.ts': `import '@recto-verso/engine';`,
    });
    expect(findUpwardImports(graph, HOUSE)).toEqual([
      { from: 'engine/src/values/a.ts', to: 'engine/src/rules/b.ts' },
      { from: 'engine/src/values/a.ts', to: 'engine/src/index.ts' },
      { from: 'engine/src/rules/b.ts', to: 'engine/src/rules/read/d.ts' },
      { from: 'engine/src/rules/b.ts', to: 'api/src/c.ts' },
    ]);
  });

  it('run beside from one room of a floor to another', () => {
    const graph = graphOf({
      'api/src/law/a.ts': '',
      'api/src/http/b.ts': `import '../law/a.ts';\nimport '../cli/c.ts';`,
      'api/src/cli/c.ts': `import '../law/a.ts';\nimport './d.ts';`,
      'api/src/cli/d.ts': '',
    });
    expect(findUpwardImports(graph, HOUSE)).toEqual([{ from: 'api/src/http/b.ts', to: 'api/src/cli/c.ts' }]);
  });
});

describe('functions', () => {
  it('that are longer than a screen are named with their lines, the longest first', () => {
    const body = (lines: number) => `{\n${'  a();\n'.repeat(lines - 2)}}`;
    const text = `function short() ${body(4)}\nfunction long() ${body(5)}\nconst longer = () => ${body(6)};\n`;
    expect(findLongFunctions(toSourceFile('a.ts', 'code', text), 4)).toEqual([
      { path: 'a.ts', name: 'longer', lines: 6 },
      { path: 'a.ts', name: 'long', lines: 5 },
    ]);
  });
});
