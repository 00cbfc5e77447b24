/**
 * `npm run house` shows how large the code base is and whether its imports run one way. It prints the lines and files
 * of each workspace and floor, circles of imports, imports that run upwards, and functions longer than a screen.
 */
import { BESIDE, floorsOf, workspaces } from '../../../eslint.floors.js';
import type { SourceFile } from './files.ts';
import { measureHouse } from './house.ts';

const { code, tests, words, circles, upward, long } = measureHouse();

function size(label: string, files: readonly SourceFile[]): string {
  const lines = files.reduce((all, one) => all + one.lines, 0);
  return `${label.padEnd(34)} ${String(files.length).padStart(5)} files ${String(lines).padStart(7)} lines`;
}

for (const workspace of workspaces) {
  tell(workspace, `${workspace}/`);
  for (const folder of [`${workspace}/src`, `${workspace}/src/lib`])
    for (const room of (floorsOf[folder] ?? []).flat()) if (room !== BESIDE) tell(`  ${room}`, `${folder}/${room}/`);
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
console.log(size('tests', tests));
console.log(size('words (catalogues, counted apart)', words));
console.log(`circles of imports: ${String(circles.length)}`);
for (const circle of circles) console.log(`  ${circle.join(', ')}`);
console.log(`imports that run upwards: ${String(upward.length)}`);
for (const { from, to } of upward) console.log(`  ${from} imports ${to}`);
console.log(`functions of more than 60 lines: ${String(long.length)}`);
for (const { path, name, lines } of long) console.log(`  ${path} ${name}: ${String(lines)}`);
