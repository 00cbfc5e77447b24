/**
 * This module defines which part of the project may import which. Dependencies run one way, `web → api →
 * engine/population → engine/core`, and in a folder with floors each floor imports only from the floors below it.
 */

/** Lists the workspaces, the lowest first. */
export const workspaces = ['engine/core', 'engine/population', 'api', 'web'];

/** Stands in a list of floors for the files that lie directly in the folder. */
export const BESIDE = '*';

/**
 * Lists folders that do not import one another: the pages of the law (`around`), the questions for visitors (`droits`),
 * the page for caseworkers (`guichet`), and the pages of policies (`simulation`).
 */
const DOORS = ['around', 'droits', 'guichet', 'simulation'];

/**
 * Lists the floors of each folder, the lowest first. Folders on the same floor are in a nested list, and none of them
 * imports another. A folder that is not listed may import anything and may be imported by anything.
 * @type {Readonly<Record<string, readonly (string | readonly string[])[]>>}
 */
export const floorsOf = {
  'engine/core/src': [
    'contract',
    'values',
    'language',
    'rulebook',
    'bundle',
    'situation',
    'plan',
    'run',
    'explain',
    'cases',
    'ask',
    BESIDE,
  ],
  'engine/core/src/rulebook': [
    'desks',
    'listed',
    'glossary',
    'schema',
    BESIDE,
    'amend',
    'read',
    'typecheck',
    'validate',
    'load',
  ],
  'engine/core/src/explain': [
    BESIDE,
    'settle',
    'dependencies',
    'drafts',
    'sentences',
    'between',
    'trials',
    'future',
    'answer',
    'order',
  ],
  'engine/core/src/ask': ['patch', 'compare', 'curve', 'verso', 'questions', 'interview', 'events', BESIDE],
  'engine/population/src': ['tables', 'check', 'map', 'make', 'run', 'sql', 'scenario', BESIDE],
  // From the bottom up: the contract and the texts; the law as it is read; the work on a household and the threads that
  // do it; the runs of policies; the service; and HTTP and the command line.
  'api/src': [
    'contract',
    'words',
    'law',
    'record',
    'work',
    'threads',
    'populations',
    'service',
    ['http', 'cli'],
    BESIDE,
  ],
  // From the bottom up: what the pages share, how an address is parsed, the addresses, and what runs before all of
  // them.
  'web/src': ['lib', 'params', 'routes', BESIDE],
  // From the bottom up: the files that stand directly in the folder; the texts; the household that the pages for
  // visitors and for caseworkers both ask for and answer; these pages, those of policies and those of the law; how a
  // browser evaluates; the components; and what runs on the server or in a browser. A browser is never sent code of the
  // server. (`styles` is not listed, because it imports nothing.)
  'web/src/lib': [BESIDE, 'words', 'door', DOORS, 'live', 'components', ['server', 'scripts']],
  'web/src/lib/components': [BESIDE, DOORS],
};

/** Is the file that defines problems, which every floor may import. */
export const SHARED = 'engine/core/src/problem.ts';

/**
 * Lists the zones of `import-x/no-restricted-paths`: no file of a floor imports from a floor above, or from another
 * folder on its own floor. Types count too, because an upward type is an upward dependency.
 */
export const floorZones = Object.entries(floorsOf).flatMap(([folder, floors]) =>
  floors.flatMap((floor, i) => {
    const above = floors.slice(i + 1).flat();
    const below = floors.slice(0, i).flat();
    return [floor].flat().flatMap((room) => {
      const shut = [...[floor].flat().filter((one) => one !== room), ...above];
      return shut.length === 0
        ? []
        : {
            target: filesOf(folder, room),
            from: shut.map((one) => filesOf(folder, one)),
            message: `\`${room}\` imports only from floors below it: ${below.join(', ') || 'none'}.`,
          };
    });
  }),
);

/** @param {string} folder @param {string} floor */
function filesOf(folder, floor) {
  if (floor !== BESIDE) return `./${folder}/${floor}/**`;
  return SHARED.startsWith(`${folder}/`) && !SHARED.slice(folder.length + 1).includes('/')
    ? `./${folder}/!(${SHARED.slice(folder.length + 1)})`
    : `./${folder}/*`;
}

/** @param {string} workspace @returns {string} the name of its package */
export function packageOf(workspace) {
  return `@recto-verso/${workspace === 'engine/core' ? 'engine' : workspace.split('/').at(-1)}`;
}

/**
 * Restricts imports between the workspaces: a workspace imports none above it, and imports one below it only through
 * the entries of its package.
 * @type {import('eslint').Linter.Config[]}
 */
export const houseImports = workspaces.map((workspace, i) => {
  const above = workspaces.slice(i + 1);
  const others = workspaces.filter((one) => one !== workspace);
  const patterns = [
    {
      group: above.flatMap((one) => [packageOf(one), `${packageOf(one)}/*`]),
      message: `\`${workspace}\` does not know what stands on it: ${above.join(', ')}.`,
    },
    {
      group: others.map((one) => `**/${one.split('/').at(-1)}/src/**`),
      message: 'A workspace knows another one by the entries of its package.',
    },
  ].filter(({ group }) => group.length > 0);
  return { files: [`${workspace}/src/**`], rules: { 'no-restricted-imports': ['error', { patterns }] } };
});
