/**
 * Which part of the house may import which: dependencies run one way.
 * `web → api → engine/population → engine/core`, and inside a folder that has floors each imports only from floors below it.
 */

/** The workspaces, from the ground up. */
export const workspaces = ['engine/core', 'engine/population', 'api', 'web'];

/** Stands among the floors of a folder for the files beside them. */
export const BESIDE = '*';

/** Folders with floors, each from the ground up. A floor that is left out may be imported, and import, as it likes. */
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
    'ask',
    BESIDE,
  ],
  'engine/core/src/rulebook': [
    'desks',
    'listed',
    'glossary',
    'schema',
    BESIDE,
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
  ],
  'engine/core/src/ask': ['patch', 'compare', 'curve', 'verso', 'questions', 'events', BESIDE],
  'engine/population/src': ['tables', 'check', 'map', 'make', 'run', 'sql', 'scenario', BESIDE],
};

/** How a problem is told is known on every floor. */
export const SHARED = 'engine/core/src/problem.ts';

/**
 * Zones of `import-x/no-restricted-paths`: no file of a floor imports from a floor above. Types count: an upward type is an
 * upward dependency.
 */
export const floorZones = Object.entries(floorsOf).flatMap(([folder, floors]) =>
  floors.slice(0, -1).map((floor, i) => ({
    target: filesOf(folder, floor),
    from: floors.slice(i + 1).map((one) => filesOf(folder, one)),
    message: `\`${floor}\` imports only from floors below it: ${floors.slice(0, i).join(', ') || 'none'}.`,
  })),
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
