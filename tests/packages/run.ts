/**
 * `npm run packages` makes the packages that can be published in `build/packages/`, checks their content and their
 * types, installs them into an empty folder, and asks them there what it asks the sources: every answer has to be the
 * same, to the byte. It ends with 1 where anything is wrong; the tarballs must then not be published.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { formatGoldenText } from '../golden/text.ts';
import { readGoldenHousehold, GOLDEN_HOUSEHOLDS } from '../golden/household.ts';
import { rulebook } from '../open-rulebook.ts';
import type { Answer } from '../../engine/core/src/index.ts';
import { findContentProblems, findTextProblems } from './contents.ts';
import {
  compileConsumers,
  createSourceWorld,
  installPackages,
  createInstalledWorld,
  runForOutput,
  type PackageWorld,
} from './install.ts';
import { findManifestProblems, findTypesProblems } from './package-checks.ts';
import { listFilesBelow, readSourceManifest, ROOT, STAGE, stagePackage, WORKSPACES, type Workspace } from './stage.ts';

let wrong = 0;

function told(what: string, problems: readonly string[], fine: string): void {
  wrong += problems.length;
  console.log(`${what.padEnd(44)} ${problems.length === 0 ? fine : `WRONG\n  ${problems.join('\n  ')}`}`);
}

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly integrity: string;
  readonly files: readonly { readonly path: string }[];
}

/**
 * Makes the package of a workspace, checks its content, types and manifest, and prints what is wrong.
 * @returns the path of the tarball
 */
async function made(workspace: Workspace): Promise<string> {
  const folder = stagePackage(workspace);
  const asked = ['npm', 'pack', '--json', '--pack-destination', STAGE, folder];
  const [packed] = JSON.parse(runForOutput({ folder: ROOT }, asked)) as readonly Packed[];
  if (packed === undefined) throw new Error('npm packed nothing');
  const { name, exports } = readSourceManifest(workspace);
  const files = packed.files.map(({ path }) => path);
  const texts = files.flatMap((file) => findTextProblems(file, readFileSync(join(folder, file), 'utf8'), ROOT));
  const size = `${files.length} files, ${megabytes(packed.size)} packed, ${megabytes(packed.unpackedSize)} unpacked`;
  told(
    `${name}: what is in it`,
    [...findContentProblems(workspace, files, listFilesBelow(join(ROOT, workspace))), ...texts],
    size,
  );
  const tarball = join(STAGE, packed.filename);
  const bytes = readFileSync(tarball);
  const entries = `${Object.keys(exports).length} entries`;
  told(`${name}: types (attw, modules alone)`, await findTypesProblems(bytes), entries);
  told(`${name}: manifest (publint, strict)`, await findManifestProblems(bytes), packed.integrity);
  return tarball;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/**
 * Compares what the packages and the sources print, and prints the first difference.
 * @returns what the packages print
 */
function same(what: string, { sources, installed }: Worlds, of: (world: PackageWorld) => string): string {
  const [here, there] = [of(sources), of(installed)];
  const first = [...there].findIndex((char, i) => char !== here[i]);
  const differs = `differs from the sources at character ${first}: ${there.slice(Math.max(0, first - 60), first + 60)}`;
  told(what, here === there ? [] : [differs], `the same, ${here.length} characters`);
  return there;
}

const households = GOLDEN_HOUSEHOLDS.map((name) => ({ name, ...readGoldenHousehold(name, rulebook) }));

/** Lists the golden households whose answers differ from the files of `tests/golden/expected`. */
function goldenProblems(said: string): readonly string[] {
  const { answers } = JSON.parse(said) as { readonly answers: readonly Answer[] };
  const expected = join(ROOT, 'tests', 'golden', 'expected');
  return households.flatMap((household, i) => {
    const answer = answers[i];
    const kept = readFileSync(join(expected, `${household.name}.txt`), 'utf8');
    const is = answer !== undefined && formatGoldenText(household, answer, rulebook) === kept;
    return is ? [] : [`${household.name} is not answered as tests/golden/expected has it`];
  });
}

function filesAsText(folder: string): string {
  const hash = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
  return listFilesBelow(folder)
    .map((file) => `${file} ${hash(file)}`)
    .join('\n');
}

/** With this many homes, the population is drawn in two parts, each by a thread of its own. */
const IN_THREADS = 33_000;

interface Worlds {
  readonly sources: PackageWorld;
  readonly installed: PackageWorld;
}

function ask(worlds: Worlds): void {
  const list = JSON.stringify(households.map(({ situation, date }) => ({ situation, date })));
  const [first] = households;
  for (const { folder } of Object.values(worlds) as readonly PackageWorld[]) {
    writeFileSync(join(folder, 'households.json'), list);
    writeFileSync(join(folder, 'household.json'), JSON.stringify(first?.situation));
  }
  const entries = WORKSPACES.flatMap((workspace) => {
    const { name, exports } = readSourceManifest(workspace);
    return Object.keys(exports)
      .filter((key) => !key.endsWith('.json'))
      .map((key) => join(name, key));
  });
  const program =
    (name: string, ...args: readonly string[]) =>
    (world: PackageWorld) =>
      runForOutput(world, [...world.program(name), ...args]);
  const command =
    (...args: readonly string[]) =>
    (world: PackageWorld) =>
      runForOutput(world, [...world.commands, ...args]);
  const drawn = (homes: number, out: string) => (world: PackageWorld) => {
    const options = ['--households', String(homes), '--threads', '2', '--date', '2026-11-25', '--out', out];
    runForOutput(world, [...world.commands, 'population', 'make', ...options]);
    return filesAsText(join(world.folder, out));
  };

  same('import of every entry', worlds, program('entries.ts', ...entries));
  const golden = program('households.ts', 'households.json');
  const said = same(`import, evaluate: ${households.length} golden households`, worlds, golden);
  told('  and as tests/golden/expected has them', goldenProblems(said), `${households.length} the same`);
  for (const name of ['evaluate', 'verso'])
    same(`recto-verso ${name} --json`, worlds, command(name, 'household.json', '--json'));
  same('recto-verso rules check', worlds, command('rules', 'check'));
  same('recto-verso population make, 1,000 homes', worlds, drawn(1000, 'small'));
  same(`recto-verso population make, ${IN_THREADS} homes`, worlds, drawn(IN_THREADS, 'large'));
  same('recto-verso population run', worlds, command('population', 'run', 'small', '--threads', '2', '--json'));
  const simulate = ['simulate', 's1', 'small', '--sample', '200', '--threads', '2', '--json'];
  same('recto-verso simulate', worlds, command(...simulate));
  same('a server, the typed client, a simulation', worlds, program('service.ts', 'small', 'households.json'));
}

rmSync(STAGE, { recursive: true, force: true });
mkdirSync(STAGE, { recursive: true });
runForOutput({ folder: ROOT }, ['npm', 'run', 'client']);
const tarballs: string[] = [];
for (const workspace of WORKSPACES) tarballs.push(await made(workspace));
const worlds = { sources: createSourceWorld(), installed: createInstalledWorld() };
try {
  installPackages(worlds.installed, tarballs);
  const readmes = WORKSPACES.map((workspace) => join(ROOT, workspace, 'README.md'));
  told('a consumer in TypeScript (nodenext, strict)', [], `${compileConsumers(worlds.installed, readmes)} programs`);
  ask(worlds);
} finally {
  for (const { folder } of Object.values(worlds)) rmSync(folder, { recursive: true, force: true });
}
const names = tarballs.map((file) => relative(ROOT, file)).join(', ');
console.log(`packages: ${wrong === 0 ? `${tarballs.length} can be published: ${names}` : `${wrong} WRONG`}`);
process.exitCode = wrong === 0 ? 0 : 1;
