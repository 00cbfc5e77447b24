/**
 * Writes `LICENCES.md`, which lists every package that the lock file names, by its licence.
 *
 *     tsx tests/house/licences.ts            writes it
 *     tsx tests/house/licences.ts --check    fails where the file does not agree with the lock file
 *
 * It fails, and writes nothing, where a package has a licence whose compatibility with the EUPL nobody has checked.
 */
import { readFile, writeFile } from 'node:fs/promises';

/** Lists the licences whose code may be distributed unchanged together with code under EUPL-1.2. */
const FINE: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MPL-2.0',
]);

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
}

const ROOT = new URL('../../', import.meta.url);
const PAGE = new URL('LICENCES.md', ROOT);
const { packages } = JSON.parse(await readFile(new URL('package-lock.json', ROOT), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
/**
 * Maps each package and version to its licence, so that a version installed in several places is listed once. Such a
 * version is for development only where each of its places is.
 */
const lines = new Map<string, { readonly licence: string; readonly dev: boolean }>();
for (const [path, { version = '', license = 'none named', link, dev = false }] of Object.entries(packages)) {
  if (!path.includes('node_modules/') || link === true) continue;
  const name = `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)} ${version}`;
  lines.set(name, { licence: license, dev: dev && (lines.get(name)?.dev ?? true) });
}

const strange = [...lines].filter(([, { licence }]) => !FINE.has(licence));
for (const [name, { licence }] of strange)
  process.stderr.write(
    `${name}: its licence is "${licence}". What is passed on with this project must go with the EUPL. Read it; add it to tests/house/licences.ts, or take another package.\n`,
  );
if (strange.length > 0) process.exitCode = 1;
else await writeOrCheck(pageOf());

async function writeOrCheck(text: string): Promise<void> {
  if ((await readFile(PAGE, 'utf8').catch(() => '')) === text) return;
  if (process.argv.includes('--check')) {
    process.stderr.write('LICENCES.md is not what package-lock.json says. Run: npm run licences\n');
    process.exitCode = 1;
  } else await writeFile(PAGE, text);
}

function pageOf(): string {
  const licences = [...new Set([...lines.values()].map(({ licence }) => licence))].sort();
  const namesOf = (licence: string, dev: boolean): readonly string[] =>
    [...lines]
      .filter(([, one]) => one.licence === licence && one.dev === dev)
      .map(([name]) => name)
      .sort();
  const sections = licences.map((licence) => {
    const part = (title: string, names: readonly string[]): string =>
      names.length === 0 ? '' : `\n${title}:\n\n${names.map((name) => `* ${name}\n`).join('')}`;
    return `## ${licence}\n${part('To run the server and the command line', namesOf(licence, false))}${part('To build and to test; some of it stands in the pages (`HOUSE.md`, "Packages")', namesOf(licence, true))}`;
  });
  return `# Licences of what this project uses\n\nWritten by \`npm run licences\` from \`package-lock.json\`. The project itself: \`LICENSE\`, \`rules/LICENSE\`.\n\n${sections.join('\n')}`;
}
