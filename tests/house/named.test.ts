/**
 * These tests check that what the Markdown pages and the files of `.ci/` and `deploy/` name exists: files, sections,
 * scripts, steps, and commands with their options. They also check that `deploy/README.md` lists exactly the settings
 * that the server reads.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadAllCommands } from '../../api/src/cli/commands/all.ts';

const commands = await loadAllCommands();
const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string) => readFileSync(`${root}${file}`, 'utf8');
const listed = ['ls-files', '--cached', '--others', '--exclude-standard'];
const files = execFileSync('git', listed, { cwd: root, encoding: 'utf8' }).trim().split('\n');
const places = [
  ...new Set(files.flatMap((file) => file.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/')))),
];
const scripts = (JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> }).scripts;
const steps = [...read('tests/run.ts').matchAll(/\bname: '(\w+)'/g)].map(([, name]) => name);

/**
 * Matches names that need not be files of the repository: what a command or the owner of a population makes, operations
 * of the API, packages, relative paths and shortened paths.
 */
const MADE =
  /^build\/|^node_modules\/|^official\/|^tests\/screens\/output\/|^job\.parquet$|^evaluate\/batch$|^@|^\.{1,2}\/|^…/;
const IS_FILE =
  /^[\w@<>*….-]*(?:\/[\w@<>*….-]*)+$|^[\w<>.-]+\.(?:ts|js|json|jsonc|md|yaml|svelte|css|conf|service|parquet)$/;
const PAGES = files.filter(
  (file) => /\.md$|^\.ci\/|^deploy\//.test(file) && !/^(?:rules\/(?:DEBT|FIGURES|GRAPH|README)|LICENCES)/.test(file),
);

/**
 * Checks whether a path exists, as a whole or as the end of a path (`dossier/format.ts`); `<id>`, `*` and `…` stand for
 * any name.
 */
function isThere(named: string): boolean {
  const pattern = named
    .replace(/\/$/, '')
    .replaceAll(/[.+]/g, '\\$&')
    .replaceAll(/<[^>]*>|\*|…/g, '[^/]+');
  const whole = new RegExp(`(?:^|/)${pattern}$`);
  return places.some((place) => whole.test(place));
}

/**
 * Lists the commands that a text names behind `start` (a regular expression), alone on a line or within a sentence,
 * each as its words. Text behind `#`, `|` or a punctuation mark does not belong to the command.
 */
function commandsIn(text: string, start: string): readonly (readonly string[])[] {
  const found = text.matchAll(new RegExp(`${start} ([^\`\\n]*)`, 'gm'));
  return [...found].map(([, rest = '']) => (rest.split(/\s[#|>]|[;&",)]|[.:](?=\s|$)/)[0] ?? '').trim().split(/\s+/));
}

/** Returns the titles of a page, both as they are written and as fragments of an address. */
function titlesOf(page: string): ReadonlySet<string> {
  const titles = [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title);
  const fragmentOf = (title: string) =>
    title
      .toLowerCase()
      .replaceAll(' ', '-')
      .replaceAll(/[^\p{L}\p{N}_-]/gu, '');
  return new Set(titles.flatMap((title) => [title, fragmentOf(title)]));
}

describe.each(PAGES)('%s', (page) => {
  const text = read(page);
  it('links to files and sections that are there', () => {
    const links = [...text.replaceAll(/```[\s\S]*?```/g, '').matchAll(/\]\(([^)\s:#]*)(?:#([^)\s]+))?\)/g)].map(
      ([, path = '', fragment]) => ({ to: path === '' ? page : posix.join(posix.dirname(page), path), fragment }),
    );
    const named = [...text.matchAll(/`([\w/]+\.md)`, "([^"]+)"/g)].map(([, to = '', fragment]) => ({ to, fragment }));
    const isMissing = ({ to, fragment }: { readonly to: string; readonly fragment: string | undefined }) =>
      !places.includes(to.replace(/\/$/, '')) || (fragment !== undefined && !titlesOf(to).has(fragment));
    expect([...links, ...named].filter(isMissing)).toEqual([]);
  });

  it('names files that are there', () => {
    const spans = [...text.replaceAll(/```[\s\S]*?```/g, '').matchAll(/`([^`\s]+)`/g)].map(([, span = '']) => span);
    const named = spans.filter((span) => IS_FILE.test(span) && !span.startsWith('/') && !MADE.test(span));
    expect(named.filter((span) => !isThere(span))).toEqual([]);
    const tested = commandsIn(text, 'vitest run').flat();
    expect(
      tested.filter((path) => path.startsWith('tests') && !places.some((place) => place.startsWith(path))),
    ).toEqual([]);
  });

  it('names scripts and steps that are there', () => {
    const run = [...commandsIn(text, 'npm run'), ...commandsIn(text, '^\\| `run')].map(
      (words) => words.find((word) => !word.startsWith('-')) ?? '',
    );
    expect(run.filter((name) => !(name in scripts))).toEqual([]);
    expect(
      commandsIn(text, 'npm test --')
        .flat()
        .filter((name) => !steps.includes(name)),
    ).toEqual([]);
  });

  it('names commands that are there, with options that they take', () => {
    for (const words of commandsIn(text, '(?:npx |`)recto-verso').filter(([first]) => first !== 'help')) {
      const command = commands.find(({ name }) => name.split(' ').every((word, i) => words[i] === word));
      expect(command?.name, words.join(' ')).toBeDefined();
      const taken = command?.options.map((option) => `--${option}`) ?? [];
      expect(
        words.filter((word) => word.startsWith('--') && !taken.includes(word)),
        words.join(' '),
      ).toEqual([]);
    }
  });
});

it('deploy/README.md has every setting that the server reads, and no other', () => {
  const code = files
    .filter((file) => /^(?:web\/(?:server|src)|api\/src|engine\/\w+\/src)\/.*(?<!\.test)\.ts$/.test(file))
    .map(read);
  const reads = code.flatMap((text) => [...text.matchAll(/(?:\benv\[|\bwhole\()'([A-Z_]+)'/g)].map(([, name]) => name));
  const table = read('deploy/README.md').split('## Settings of the server')[1]?.split('\n## ')[0] ?? '';
  const told = [...table.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
  expect([...new Set(reads)].sort()).toEqual(told.sort());
});
