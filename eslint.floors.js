/**
 * Which part of the house may import which: dependencies run one way.
 * `web → api → engine`, and inside `engine/src` each floor imports only from floors below it.
 */

/** The floors of `engine/src`, from the ground up. */
export const floors = [
  'values',
  'language',
  'rulebook',
  'situation',
  'lowering',
  'evaluate',
  'explain',
  'patch',
  'population',
];

/**
 * Zones of `import-x/no-restricted-paths`: no file of a floor imports from a floor above, nor from the
 * entries that gather them. Types count: an upward type is an upward dependency.
 */
export const floorZones = floors.map((floor, index) => ({
  target: `./engine/src/${floor}`,
  from: './engine/src',
  except: ['./problem.ts', ...floors.slice(0, index + 1).map((name) => `./${name}`)],
  message: `\`${floor}\` imports only from floors below it: ${floors.slice(0, index).join(', ') || 'none'}.`,
}));

/**
 * @param {readonly string[]} files
 * @param {readonly string[]} names workspaces that these files must not know
 * @param {string} message
 * @returns {import('eslint').Linter.Config}
 */
function forbid(files, names, message) {
  const group = names.flatMap((name) => [`@recto-verso/${name}`, `@recto-verso/${name}/*`, `**/${name}/src/**`]);
  return { files: [...files], rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] } };
}

/** Imports between the workspaces. @type {import('eslint').Linter.Config[]} */
export const houseImports = [
  forbid(['engine/**'], ['api', 'web'], 'The engine knows neither API nor web.'),
  forbid(['api/**'], ['web'], 'The API does not know the web.'),
];
