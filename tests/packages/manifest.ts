/** This module makes the `package.json` of a published package from the one of its sources. */

export interface SourceManifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

/**
 * Returns the folder of the compiled code in a package. It lies as deep below the root of the package as the sources
 * below the root of the repository, because the path to the rules has to lead to that root in both.
 *
 * @param workspace the folder of the workspace, such as `engine/core`
 */
export function getLibFolder(workspace: string): string {
  return ['lib', ...workspace.split('/').slice(1)].join('/');
}

/**
 * The rule files have this licence; they are published in the same package as code under the licence of the sources.
 */
const RULES_LICENCE = 'CC-BY-4.0';
/** This dependency only reads the sources; the published package is JavaScript and does not need it. */
const SOURCES_ONLY = 'tsx';

/**
 * Returns the manifest of the published package.
 * @param lib the folder of the compiled code
 * @param engines the versions of Node that the whole repository needs
 * @param rules `true` where the package also contains the rule files
 * @throws Error where a dependency is not fixed to one version, because an installation could then have a version that
 * was not tested
 */
export function createPublishedManifest(source: SourceManifest, lib: string, engines: unknown, rules: boolean): object {
  const { name, version, description, license, bin } = source;
  const dependencies = Object.entries(source.dependencies).filter(([of]) => of !== SOURCES_ONLY);
  const loose = dependencies.find(([, of]) => !/^\d+\.\d+\.\d+/.test(of));
  if (loose !== undefined)
    throw new Error(`${name} asks for ${loose.join(' ')}: name one version in its package.json.`);
  return {
    name,
    version,
    description,
    license: rules ? `(${license} AND ${RULES_LICENCE})` : license,
    type: 'module',
    engines,
    ...(bin === undefined ? {} : { bin: mapped(bin, (file) => `${lib}/${file}`) }),
    exports: mapped(source.exports, (file) => published(file, lib)),
    dependencies: Object.fromEntries(dependencies),
  };
}

function published(file: string, lib: string): string | object {
  if (!file.endsWith('.ts')) return file;
  return { types: toCompiledPath(file, lib, '.d.ts'), default: toCompiledPath(file, lib, '.js') };
}

/**
 * Returns the path of a compiled file in the package.
 * @param file the source as `exports` names it, such as `./src/index.ts`
 */
export function toCompiledPath(file: string, lib: string, ending: '.d.ts' | '.js'): string {
  return `./${lib}/${file.slice('./'.length).replace(/\.ts$/, ending)}`;
}

function mapped<T>(all: Readonly<Record<string, string>>, of: (value: string) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(all).map(([key, value]) => [key, of(value)]));
}
