/**
 * This test checks that one exported name has one meaning: no two TypeScript files export the same name, except the
 * names that were reviewed.
 */
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { listWrittenFiles } from './measure/files.ts';

const EXPORT = /^export (?:declare )?(?:abstract )?(?:async )?(?:interface|type|class|function\*?|const|enum) (\w+)/gm;

/** Matches the files whose exported names SvelteKit prescribes; they are not checked. */
const NAMED_BY_SVELTEKIT = /^web\/src\/(?:routes|params)\//;

/** These names mean the same thing in each file, or one file stands in for the other in a build. */
const REVIEWED: ReadonlySet<string> = new Set([
  // The API exports a schema of requests under this name and the engine a type; both are the languages of the rulebook.
  'Language',
  // A page is built with `live/phrases.ts` in place of the engine's catalogues.
  'PHRASES',
  // A page is built with the functions that `lean/problems.ts` writes in place of those of `word.ts`.
  'didYouMean',
  'findSimilarPath',
]);

it('no name is exported with two meanings', () => {
  const files = new Map<string, Set<string>>();
  for (const { path, text } of listWrittenFiles(fileURLToPath(new URL('../../', import.meta.url)))) {
    if (!path.endsWith('.ts') || NAMED_BY_SVELTEKIT.test(path)) continue;
    for (const [, name = ''] of text.matchAll(EXPORT)) files.set(name, (files.get(name) ?? new Set()).add(path));
  }
  const several = [...files].filter(([, paths]) => paths.size > 1).map(([name]) => name);
  expect(files.size).toBeGreaterThan(1000);
  expect(several.sort()).toEqual([...REVIEWED].sort());
});
