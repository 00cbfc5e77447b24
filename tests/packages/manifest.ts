/** What stands in the `package.json` of a package that is published, made of that of its sources. */

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
 * Where what is compiled stands in a package: as deep below its root as the sources below that of the repository, for the
 * rules stand below either root.
 *
 * @param workspace `engine/core`
 */
export function libOf(workspace: string): string {
  return ['lib', ...workspace.split('/').slice(1)].join('/');
}

/** The licence of the rule files, which stand beside code under that of the sources. */
const RULES_LICENCE = 'CC-BY-4.0';
/** Reads the sources; what is published is JavaScript. */
const SOURCES_ONLY = 'tsx';

/**
 * @param lib where what is compiled stands
 * @param engines what Node the whole needs
 * @throws Error where a dependency is not one version alone: whoever installs it would have another one than was tested
 */
export function publishedManifest(source: SourceManifest, lib: string, engines: unknown, rules: boolean): object {
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
  return { types: compiled(file, lib, '.d.ts'), default: compiled(file, lib, '.js') };
}

/** @param file `./src/index.ts` */
export function compiled(file: string, lib: string, ending: '.d.ts' | '.js'): string {
  return `./${lib}/${file.slice('./'.length).replace(/\.ts$/, ending)}`;
}

function mapped<T>(all: Readonly<Record<string, string>>, of: (value: string) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(all).map(([key, value]) => [key, of(value)]));
}
