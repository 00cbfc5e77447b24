/**
 * This module rewrites the source files that need tsx, so that Node alone can read them, and corrects the declaration
 * files that tsc makes.
 */

const REGISTERED = 'register();\n';

/**
 * Returns a file that registers tsx and imports TypeScript as one that imports the compiled JavaScript.
 * @throws Error where the file does not register tsx
 */
export function toPlainStart(file: string, text: string): string {
  const [shebang = ''] = /^#!.*\n/.exec(text) ?? [];
  const at = text.indexOf(REGISTERED);
  if (at === -1) throw new Error(`${file} does not register tsx: it cannot be made plain. Begin it as its neighbours.`);
  return shebang + text.slice(at + REGISTERED.length).replaceAll(IMPORTED, "'$1.js'");
}

/** Lists the TypeScript files that a file imports, by the paths in its text. */
export function listStartedFiles(text: string): readonly string[] {
  return [...text.matchAll(IMPORTED)].map(([, path]) => `${path}.ts`);
}

const IMPORTED = /'(\.{1,2}\/[^']+)\.ts'/g;

/**
 * Corrects the text of a declaration file that tsc has made. The compiler leaves `.ts` in the imports, which newer
 * compilers resolve to a `.d.ts`, but older ones and other tools do not. It also leaves out the attribute that a
 * catalogue is JSON, which `nodenext` requires.
 */
export function toPlainTypes(text: string): string {
  return text
    .replaceAll(/(from |import\()(['"])(\.{1,2}\/[^'"]+)\.ts\2/g, '$1$2$3.js$2')
    .replaceAll(/(from '\.[^']+\.json');/g, "$1 with { type: 'json' };");
}
