/**
 * `npm run house`: how large the house is and whether its imports run one way. It prints lines and files of each
 * workspace and floor, circles of imports, imports that run upwards, and functions longer than a screen.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BESIDE, floorsOf, packageOf, SHARED, workspaces } from '../../../eslint.floors.js';
import { circlesIn } from './circles.ts';
import { writtenFiles, type SourceFile } from './files.ts';
import { longFunctions } from './functions.ts';
import { importGraph } from './imports.ts';
import { upwardImports } from './upward.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What each entry of a workspace's package is named, and the file behind it. */
function exportsOf(workspace: string): readonly (readonly [string, string])[] {
  const { exports = {} } = JSON.parse(readFileSync(`${root}${workspace}/package.json`, 'utf8')) as {
    readonly exports?: Readonly<Record<string, string>>;
  };
  return Object.entries(exports).map(([entry, file]) => [
    `${packageOf(workspace)}${entry.slice(1)}`,
    `${workspace}/${file.slice(2)}`,
  ]);
}

function size(label: string, files: readonly SourceFile[]): string {
  const lines = files.reduce((all, one) => all + one.lines, 0);
  return `${label.padEnd(28)} ${String(files.length).padStart(5)} files ${String(lines).padStart(7)} lines`;
}

const files = writtenFiles(root);
const code = files.filter(({ kind }) => kind === 'code');
const graph = importGraph(code, new Map(workspaces.flatMap(exportsOf)));
const [circles, upward] = [circlesIn(graph), upwardImports(graph, { workspaces, floorsOf, shared: SHARED })];
const long = code.flatMap((file) => longFunctions(file));

for (const workspace of workspaces) {
  tell(workspace, `${workspace}/`);
  for (const floor of floorsOf[`${workspace}/src` as keyof typeof floorsOf] ?? [])
    if (floor !== BESIDE) tell(`  ${floor}`, `${workspace}/src/${floor}/`);
}

function tell(label: string, folder: string): void {
  console.log(
    size(
      label,
      code.filter(({ path }) => path.startsWith(folder)),
    ),
  );
}

console.log(size('all code', code));
console.log(
  size(
    'tests',
    files.filter(({ kind }) => kind === 'test'),
  ),
);
console.log(`circles of imports: ${String(circles.length)}`);
for (const circle of circles) console.log(`  ${circle.join(', ')}`);
console.log(`imports that run upwards: ${String(upward.length)}`);
for (const { from, to } of upward) console.log(`  ${from} imports ${to}`);
console.log(`functions of more than 60 lines: ${String(long.length)}`);
for (const { path, name, lines } of long) console.log(`  ${path} ${name}: ${String(lines)}`);
