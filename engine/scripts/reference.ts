/**
 * Writes `engine/REFERENCE.md`: what the engine exports, entry by entry, from the code itself: shapes, what its comments say
 * of units and reasons, errors, and where each stands.
 *
 *     tsx engine/scripts/reference.ts            writes it
 *     tsx engine/scripts/reference.ts --check    fails where it is not what the code says
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ENGINE = fileURLToPath(new URL('../', import.meta.url));
const PAGE = `${ENGINE}REFERENCE.md`;
const HEAD = `# What the engine exports

Written by \`npm run reference\` from the code; \`SEMANTICS.md\` in \`rules/\` says what the rules mean, \`README.md\` how an answer is read. Days are whole numbers, 20260315, where a type says \`number\` and a name says day or date; money is in euro, and inside the engine in ten-thousandths of one.
`;

const NAMES: Readonly<Record<string, string>> = { param: 'where', throws: 'error', returns: 'gives' };

const { exports: entries } = JSON.parse(readFileSync(`${ENGINE}package.json`, 'utf8')) as {
  readonly exports: Readonly<Record<string, string>>;
};
const settings = ts.readConfigFile(`${ENGINE}../tsconfig.json`, (path) => ts.sys.readFile(path));
const { options } = ts.parseJsonConfigFileContent(settings.config, ts.sys, `${ENGINE}..`);
const paths = Object.entries(entries)
  .filter(([, path]) => path.endsWith('.ts'))
  .map(([entry, path]) => ({ entry, path: `${ENGINE}${path.slice('./'.length)}` }));
const program = ts.createProgram(
  paths.map(({ path }) => path),
  options,
);
const checker = program.getTypeChecker();
const text = `${HEAD}\n${paths.map(({ entry, path }) => sectionOf(entry, path)).join('\n')}`;

if (!process.argv.includes('--check')) writeFileSync(PAGE, text);
else if (readFileSync(PAGE, 'utf8') !== text) {
  console.error('engine/REFERENCE.md is not what the code says. Run: npm run reference');
  process.exitCode = 1;
}

function sectionOf(entry: string, path: string): string {
  const source = program.getSourceFile(path);
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  if (source === undefined || module === undefined) throw new Error(`${path} exports nothing.`);
  const all = checker.getExportsOfModule(module).map(declared).sort(byName);
  const values = all.filter((one) => (one.flags & ts.SymbolFlags.Value) !== 0);
  const types = all.filter((one) => !values.includes(one));
  const about = ts.getJSDocCommentsAndTags(source.statements[0] ?? source).filter(ts.isJSDoc)[0];
  return [
    `## \`@recto-verso/engine${entry.slice(1)}\`\n`,
    about === undefined ? '' : `${flat(ts.getTextOfJSDocComment(about.comment))}\n`,
    ...values.map(valueText),
    types.length === 0 ? '' : `Types: ${types.map(typeText).join(', ')}.\n`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** What stands behind an export that passes another module's on. */
function declared(symbol: ts.Symbol): ts.Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
}

function byName(a: ts.Symbol, b: ts.Symbol): number {
  return a.name < b.name ? -1 : 1;
}

function valueText(symbol: ts.Symbol): string {
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
    `${linkTo(declaration)}\n`,
  ].join('\n');
}

function typeText(symbol: ts.Symbol): string {
  const [declaration] = symbol.declarations ?? [];
  return declaration === undefined ? `\`${symbol.name}\`` : `[\`${symbol.name}\`](${pathOf(declaration)})`;
}

function linkTo(declaration: ts.Declaration): string {
  return `[${pathOf(declaration)}](${pathOf(declaration)})`;
}

function pathOf(declaration: ts.Declaration): string {
  return relative(ENGINE, declaration.getSourceFile().fileName).split(sep).join('/');
}

function said(parts: ts.SymbolDisplayPart[] | undefined): string {
  return flat(ts.displayPartsToString(parts));
}

function flat(comment: string | undefined): string {
  return (comment ?? '').replaceAll(/\s+/g, ' ').trim();
}
