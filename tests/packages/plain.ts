/** The files of the sources that tsx reads, as Node alone reads them. */

const REGISTERED = 'register();\n';

/**
 * A file that registers tsx and imports TypeScript, as one that imports what was compiled.
 * @throws Error where it is not such a file
 */
export function plainStart(file: string, text: string): string {
  const [shebang = ''] = /^#!.*\n/.exec(text) ?? [];
  const at = text.indexOf(REGISTERED);
  if (at === -1) throw new Error(`${file} does not register tsx: it cannot be made plain. Begin it as its neighbours.`);
  return shebang + text.slice(at + REGISTERED.length).replaceAll(IMPORTED, "'$1.js'");
}

/** What it imports, as the path that stands in it. */
export function startedBy(text: string): readonly string[] {
  return [...text.matchAll(IMPORTED)].map(([, path]) => `${path}.ts`);
}

const IMPORTED = /'(\.{1,2}\/[^']+)\.ts'/g;

/**
 * tsc leaves `.ts` in the types: newer compilers read that beside a `.d.ts`, older ones and other tools do not. It leaves
 * out that a catalogue is JSON, which `nodenext` asks for.
 */
export function plainTypes(text: string): string {
  return text
    .replaceAll(/(from |import\()(['"])(\.{1,2}\/[^'"]+)\.ts\2/g, '$1$2$3.js$2')
    .replaceAll(/(from '\.[^']+\.json');/g, "$1 with { type: 'json' };");
}
