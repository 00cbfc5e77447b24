/**
 * Writes `REFERENCE.md` of the two engines from the code, entry by entry: each exported value with its shape, its
 * comment, its errors and its place, and each exported type with its place.
 *
 *     tsx engine/scripts/reference.ts            writes the files
 *     tsx engine/scripts/reference.ts --check    fails when a file differs from what the code says
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const HEADS: Readonly<Record<string, string>> = {
  'engine/core': `# What the engine exports

Written by \`npm run reference\` from the code; \`SEMANTICS.md\` in \`rules/\` says what the rules mean, \`ANSWERS.md\` how an answer is read. Days are whole numbers, 20260315, where a type says \`number\` and a name says day or date; money is in euro, and inside the engine in ten-thousandths of one.
`,
  'engine/population': `# What the engine of populations exports

Written by \`npm run reference\` from the code; \`ANALYSTS.md\` says how its results are read.
`,
};

const NAMES: Readonly<Record<string, string>> = { param: 'where', throws: 'error', returns: 'gives' };

const settings = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path));
const { options } = ts.parseJsonConfigFileContent(settings.config, ts.sys, ROOT);
const packages = Object.entries(HEADS).map(([folder, head]) => ({ folder, head, ...manifestOf(folder) }));
const program = ts.createProgram(
  packages.flatMap(({ entries }) => entries.map(({ path }) => path)),
  options,
);
const checker = program.getTypeChecker();

for (const { folder, head, name, entries } of packages) {
  const page = join(ROOT, folder, 'REFERENCE.md');
  const sections = entries.map(({ entry, path }) => sectionOf(join(ROOT, folder), `${name}${entry.slice(1)}`, path));
  const text = `${head}\n${sections.join('\n')}`;
  if (!process.argv.includes('--check')) writeFileSync(page, text);
  else if (readFileSync(page, 'utf8') !== text) {
    console.error(`${folder}/REFERENCE.md is not what the code says. Run: npm run reference`);
    process.exitCode = 1;
  }
}

interface Entry {
  /** Is the name of the entry, for example `./node`. */
  readonly entry: string;
  readonly path: string;
}

function manifestOf(folder: string): { readonly name: string; readonly entries: readonly Entry[] } {
  const { name, exports } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly exports: Readonly<Record<string, string>>;
  };
  const entries = Object.entries(exports).filter(([, path]) => path.endsWith('.ts'));
  return { name, entries: entries.map(([entry, path]) => ({ entry, path: join(ROOT, folder, path) })) };
}

function sectionOf(base: string, entry: string, path: string): string {
  const source = program.getSourceFile(path);
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  if (source === undefined || module === undefined) throw new Error(`${path} exports nothing.`);
  const all = checker.getExportsOfModule(module).map(declared).sort(byName);
  const values = all.filter((one) => (one.flags & ts.SymbolFlags.Value) !== 0 && !isSchema(one));
  const types = all.filter((one) => !values.includes(one));
  const about = ts.getJSDocCommentsAndTags(source.statements[0] ?? source).filter(ts.isJSDoc)[0];
  return [
    `## \`${entry}\`\n`,
    about === undefined ? '' : `${flat(ts.getTextOfJSDocComment(about.comment))}\n`,
    ...values.map((one) => valueText(base, one)),
    types.length === 0 ? '' : `Types: ${types.map((one) => typeText(base, one)).join(', ')}.\n`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/**
 * Checks whether a symbol is a schema. A schema and the type of its values share one name, which is listed as a type.
 */
function isSchema({ flags }: ts.Symbol): boolean {
  return (flags & ts.SymbolFlags.Variable) !== 0 && (flags & ts.SymbolFlags.TypeAlias) !== 0;
}

/** Returns the symbol that is exported, or, when the export only passes on a symbol of another module, that symbol. */
function declared(symbol: ts.Symbol): ts.Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
}

function byName(a: ts.Symbol, b: ts.Symbol): number {
  return a.name < b.name ? -1 : 1;
}

function valueText(base: string, symbol: ts.Symbol): string {
  const [declaration] = symbol.declarations ?? [];
  if (declaration === undefined) throw new Error(`${symbol.name} stands nowhere.`);
  const type = checker.getTypeOfSymbolAtLocation(symbol, declaration);
  const shape = checker.typeToString(type, declaration, ts.TypeFormatFlags.NoTruncation);
  const tags = symbol.getJsDocTags(checker).map(({ name, text: parts }) => `* ${NAMES[name] ?? name}: ${said(parts)}`);
  return [
    `### \`${symbol.name}\`\n`,
    `\`\`\`ts\n${symbol.name}: ${shape}\n\`\`\`\n`,
    ...(said(symbol.getDocumentationComment(checker)) === ''
      ? []
      : [`${said(symbol.getDocumentationComment(checker))}\n`]),
    ...(tags.length === 0 ? [] : [`${tags.join('\n')}\n`]),
    `${linkTo(base, declaration)}\n`,
  ].join('\n');
}

function typeText(base: string, symbol: ts.Symbol): string {
  const [declaration] = symbol.declarations ?? [];
  return declaration === undefined ? `\`${symbol.name}\`` : `[\`${symbol.name}\`](${pathOf(base, declaration)})`;
}

function linkTo(base: string, declaration: ts.Declaration): string {
  return `[${pathOf(base, declaration)}](${pathOf(base, declaration)})`;
}

function pathOf(base: string, declaration: ts.Declaration): string {
  return relative(base, declaration.getSourceFile().fileName).split(sep).join('/');
}

function said(parts: ts.SymbolDisplayPart[] | undefined): string {
  return flat(ts.displayPartsToString(parts));
}

function flat(comment: string | undefined): string {
  return (comment ?? '').replaceAll(/\s+/g, ' ').trim();
}
