/** This module says what each package may contain and has to contain, and finds what is wrong with its content. */
import { getLibFolder } from './manifest.ts';
import type { Workspace } from './stage.ts';

interface Expected {
  readonly has: readonly string[];
  readonly may: readonly RegExp[];
}

const CODE = [
  /^lib\/(\w+\/)?(src|client)\/[\w/-]+\.(js|d\.ts)$/,
  /^lib\/(\w+\/)?src\/[\w/-]+\/[a-z]{2}\.json$/,
  /^lib\/(\w+\/)?src\/[\w/-]+\/start\.mjs$/,
];
const EVERY = ['package.json', 'LICENSE', 'README.md'];

export const EXPECTED: Readonly<Record<Workspace, Expected>> = {
  'engine/core': {
    has: [...EVERY, 'lib/core/src/index.js', 'lib/core/src/index.d.ts', 'rules/LICENSE', 'rules/rulebook.yaml'],
    may: [
      ...CODE,
      /^rules\/(rights|vocabulary|crossings|desks|events|glossary|interview|listed|populations|remedies|scenarios|templates)\/[\w/.-]+\.yaml$/,
      /^rules\/scenarios\/results\/\w+\.json$/,
    ],
  },
  'engine/population': {
    has: [
      ...EVERY,
      'lib/population/src/index.js',
      'lib/population/src/index.d.ts',
      'lib/population/src/make/start.mjs',
      'lib/population/src/run/start.mjs',
      'lib/population/src/scenario/start.mjs',
      'lib/population/src/sql/spark_driver.py',
    ],
    may: CODE,
  },
  api: {
    has: [
      ...EVERY,
      'lib/src/index.js',
      'lib/src/index.d.ts',
      'lib/bin/recto-verso.mjs',
      'lib/client/schema.d.ts',
      'lib/src/populations/runs/start.mjs',
      'lib/src/threads/start.mjs',
    ],
    may: CODE,
  },
};

/**
 * Lists what is wrong with the content of a package: files that are missing or should not be there, and modules without
 * types or without a source.
 * @param files the paths in the package
 * @param sources the paths of the sources in its workspace
 */
export function findContentProblems(
  of: Workspace,
  files: readonly string[],
  sources: readonly string[],
): readonly string[] {
  const { has, may } = EXPECTED[of];
  const there = new Set(files);
  const from = new Set(sources);
  const known = (file: string): boolean => has.includes(file) || may.some((form) => form.test(file));
  const lib = `${getLibFolder(of)}/`;
  const modules = files.filter((file) => file.startsWith(lib) && file.endsWith('.js'));
  return [
    ...has.filter((file) => !there.has(file)).map((file) => `${file} is not there`),
    ...files.filter((file) => !known(file)).map((file) => `${file} should not be there`),
    ...modules
      .filter((file) => !there.has(file.replace(/js$/, 'd.ts')))
      .map((file) => `${file} comes without its types`),
    ...modules
      .filter((file) => !from.has(file.slice(lib.length).replace(/js$/, 'ts')))
      .map((file) => `${file} comes from no source that is there`),
  ];
}

/**
 * Finds what no published file may contain: the folder in which it was built, a use of tsx, or an import of TypeScript.
 */
export function findTextProblems(file: string, text: string, root: string): readonly string[] {
  return [
    ...(text.includes(root) ? [`${file} names the folder that it was made in`] : []),
    ...(/\.(m?js|ts)$/.test(file) && /['"]tsx[/'"]/.test(text) ? [`${file} needs tsx`] : []),
    ...(/\.(m?js|ts)$/.test(file) && /(from |import\()['"]\.[^'"]*(?<!\.d)\.ts['"]/.test(text)
      ? [`${file} imports TypeScript`]
      : []),
  ];
}
