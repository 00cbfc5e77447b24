/**
 * Which part of the house may import which: dependencies run one way.
 * `web → api → engine/population → engine/core`, and inside a folder that has floors each imports only from floors below it.
 */

/** The workspaces, from the ground up. */
export const workspaces = ['engine/core', 'engine/population', 'api', 'web'];

/** Stands among the floors of a folder for the files beside them. */
export const BESIDE = '*';

/** The doors of the pages, and the pages of the law around them: none knows another. */
const DOORS = ['around', 'droits', 'guichet', 'simulation'];

/**
 * Folders with floors, each from the ground up. Rooms of one floor stand in a list of their own: none imports another. A folder
 * that is left out may be imported, and import, as it likes.
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
  // What is said and in which form, the law as it is read, work on a household in threads, who asks for it.
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
  // What the pages share, how an address is read, the addresses, and what stands in front of them all.
  'web/src': ['lib', 'params', 'routes', BESIDE],
  // The household that both doors ask for and answer; the doors, and the pages of the law around them; how a browser works them
  // out; how they are drawn; and what runs: on the server, or in a browser, which is never sent anything of the server's.
  // (`words` are the lowest floor; they are not held as long as they take the shape of some views. `styles` import nothing.)
  'web/src/lib': [BESIDE, 'words', 'door', DOORS, 'live', 'components', ['server', 'scripts']],
  'web/src/lib/components': [BESIDE, DOORS],
};

/** How a problem is told is known on every floor. */
export const SHARED = 'engine/core/src/problem.ts';

/**
 * Zones of `import-x/no-restricted-paths`: no file of a floor imports from a floor above, or from another room of its own.
 * Types count: an upward type is an upward dependency.
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
 * Imports between the workspaces: none knows one that stands on it, and one that it stands on it knows by its package alone.
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
