/**
 * This module loads a rulebook from its files. All problems are collected, each with its file, line, reason and
 * correction. A rulebook with a problem does not load.
 */
import { ProblemError } from '../../problem.ts';
import type { Problem } from '../../problem.ts';
import { readCases } from '../read/cases.ts';
import { readCrossingBook } from '../read/crossings.ts';
import { readDeskBook } from '../read/desks.ts';
import { readDatedFigures } from '../read/figures.ts';
import { readGlossary } from '../read/glossary.ts';
import { readGroups } from '../read/groups.ts';
import { readScreenForms } from '../read/interview.ts';
import { readCatalogue } from '../read/listed.ts';
import { readLadder, readSources } from '../read/ladder.ts';
import type { Ladder } from '../read/ladder.ts';
import { getReceiptPeriod, createReceiptFacts } from '../read/receipts.ts';
import type { ReceiptEntry } from '../read/receipts.ts';
import { listRightNames, readRight } from '../read/right.ts';
import type { RightName } from '../read/right.ts';
import { addVocabularyFile, createVocabulary } from '../read/vocabulary.ts';
import { checkRulebook } from '../typecheck/index.ts';
import { toDayNumber } from '../day.ts';
import { resolveAmendments } from '../amend/laws.ts';
import { readFiles } from '../files.ts';
import type { RuleFiles, Whole } from '../files.ts';
import { hashRulebook } from '../hash.ts';
import type { FactDef, Right, TextTree, Texts } from '../model.ts';
import type { Rulebook } from '../rulebook.ts';
import { refuseAll } from '../validate/all.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';
import type { FigureFile } from '../schema/figures.ts';
import { getFileKind } from '../schema/kinds.ts';
import type { FileKind } from '../schema/kinds.ts';
import type { RulebookFile } from '../schema/rulebook.ts';

/**
 * Loads a rulebook.
 * @param files path inside the rulebook's folder, such as `rulebook.yaml` → text
 * @throws ProblemError with every problem found
 */
export function loadRulebook(files: ReadonlyMap<string, string>): Rulebook {
  const { rulebook, problems } = inspectRulebook(files);
  if (rulebook === null || problems.length > 0) throw new ProblemError(problems);
  return rulebook;
}

/**
 * Loads a rulebook like `loadRulebook`, but returns whatever could be read together with the problems. The rulebook is
 * `null` when `rulebook.yaml` is missing, cannot be read or has the wrong shape.
 */
export function inspectRulebook(files: ReadonlyMap<string, string>): {
  readonly rulebook: Rulebook | null;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const read = resolveAmendments(readFiles(files, report), report);
  const words = read.one('rulebook', 'rulebook.yaml');
  if (words === null) {
    if (!read.has('rulebook.yaml')) report(missingRulebook());
    return { rulebook: null, problems: inOrder(problems) };
  }
  const rulebook = build(words.value, read, report);
  const holes = holesIn(problems);
  refuseAll(rulebook, read, words.value, wholeness(holes), report);
  problems.push(...checkRulebook(rulebook).filter((problem) => !isEcho(problem, holes)));
  return { rulebook, problems: inOrder(problems) };
}

/** Lists the codes of problems in spite of which everything in the file was read. */
const WITHOUT_HOLE: ReadonlySet<string> = new Set([
  'unknown-key',
  'duplicate-key',
  'unknown-file',
  'missing-source',
  'unknown-source',
  'check-fails',
  'duplicate-word',
  'out-of-bounds',
  'unshared-receipt',
  'long-line',
  'to-do',
]);

/** Returns the files that could not be read completely. */
function holesIn(problems: readonly Problem[]): readonly string[] {
  return problems.filter((p) => !WITHOUT_HOLE.has(p.code)).map((p) => p.where.file ?? '');
}

/**
 * Returns a function that checks whether a folder could be read completely. What is missing from one file can make
 * other files look wrong, so such problems are reported only for complete folders.
 */
function wholeness(holes: readonly string[]): Whole {
  return (folder) => !holes.some((file) => file.startsWith(folder));
}

/** Maps the code of a problem to the kinds of files that could define the name that was not found. */
const NAMED_IN: ReadonlyMap<string, ReadonlySet<FileKind | null>> = new Map([
  ['unknown-name', new Set<FileKind>(['vocabulary', 'groups', 'right', 'law'])],
  ['unknown-group', new Set<FileKind>(['groups', 'vocabulary'])],
  ['unknown-figure', new Set<FileKind>(['figures', 'ladders', 'right'])],
]);

/**
 * Checks whether a problem may be a mere consequence of a file that could not be read: one mistake in the vocabulary
 * can leave a hundred formulas with unknown names. Only the original mistake is then reported.
 */
function isEcho({ code }: Problem, holes: readonly string[]): boolean {
  return holes.some((file) => NAMED_IN.get(code)?.has(getFileKind(file)) === true);
}

function build(words: RulebookFile, files: RuleFiles, report: Report): Rulebook {
  const ladders = new Map<string, Ladder>(
    files
      .of('ladders')
      .flatMap(({ file, value }) =>
        Object.entries(value).map(([name, raw]) => [name, readLadder(name, raw, file)] as const),
      ),
  );
  const vocabulary = createVocabulary();
  for (const { file, value } of files.of('vocabulary')) addVocabularyFile(vocabulary, file, value, report);
  const things = new Set(vocabulary.things.map((thing) => thing.kind));
  const names = listRightNames(files);
  const rights = names.map((name) => readRight(name, files, ladders, things, report));
  const shared = sharedFigures(files, ladders, report);
  const turnsOn = words.turns_on === undefined ? null : toDayNumber(words.turns_on);
  const interview = readScreenForms(files);
  return {
    name: words.name,
    version: words.version,
    hash: hashRulebook(files.contents),
    licence: words.licence ?? null,
    starts: toDayNumber(words.starts),
    lookAgain: Object.fromEntries(
      Object.entries(words.look_again ?? {}).flatMap(([kind, day]) =>
        day === undefined ? [] : [[kind, toDayNumber(day)]],
      ),
    ),
    languages: words.languages,
    facts: [...vocabulary.facts, ...receiptsOf(vocabulary.receipts, names, rights, report)],
    things: vocabulary.things,
    relations: vocabulary.relations ?? { values: [], degrees: {} },
    groups: files.of('groups').flatMap(({ file, value }) => readGroups(value, file, '', report)),
    figures: shared.figures,
    sources: shared.sources,
    rights: rights.map((right, i) => ({ ...right, ...rightCases(right, names, files, report, i, turnsOn) })),
    desks: readDeskBook(files),
    crossings: readCrossingBook(files, { starts: toDayNumber(words.starts), things }, report),
    catalogue: readCatalogue(
      files,
      names.map(({ id }) => id),
    ),
    screens: interview.flatMap(({ screen }) => (screen.closes.length === 0 ? [] : [screen])),
    interview,
    chances: files.one('chances', 'interview/chances.yaml')?.value ?? null,
    glossary: readGlossary(files),
    texts: Object.fromEntries(words.languages.map((language) => [language, textsOf(language, rights, files)])),
  };
}

function sharedFigures(
  files: RuleFiles,
  ladders: ReadonlyMap<string, Ladder>,
  report: Report,
): Pick<Rulebook, 'figures' | 'sources'> {
  const both = ['figures', 'factors'].flatMap((name) => files.one('figures', `vocabulary/${name}.yaml`) ?? []);
  const read = both.map(({ file, value: { sources = {}, ...figures } }) => ({
    figures: readDatedFigures(figures as Record<string, FigureFile>, '', ladders, file, report),
    sources: readSources(sources),
  }));
  return {
    figures: read.flatMap(({ figures }) => figures),
    sources: Object.assign({}, ...read.map(({ sources }) => sources)) as Rulebook['sources'],
  };
}

function receiptsOf(
  named: readonly ReceiptEntry[],
  names: readonly RightName[],
  rights: readonly Right[],
  report: Report,
): FactDef[] {
  const reviewed = new Set(
    rights.flatMap(({ id, laws }) => (laws.some(({ appliesBy }) => appliesBy === 'reviewed') ? [id] : [])),
  );
  const ofRights = names.map(({ id, receipt, entry }): ReceiptEntry => ({
    name: receipt,
    max: entry.value.amount?.max ?? null,
    per: getReceiptPeriod(entry.value.amount?.max ?? null, entry.value.amount?.per),
    holder: entry.value.holder ?? null,
    delay: entry.value.delay ?? null,
    reviewed: reviewed.has(id),
    never: null,
    usual: [],
    place: entry.file.place('amount'),
  }));
  const paying = rights.filter((right) =>
    right.laws.some((law) =>
      [...law.lines, ...law.routes.flatMap((r) => r.lines)].some((line) => line.kind === 'pays'),
    ),
  );
  return createReceiptFacts([...named, ...ofRights], new Set(paying.map((right) => right.receipt)), report);
}

function rightCases(
  right: Right,
  names: readonly RightName[],
  files: RuleFiles,
  report: Report,
  index: number,
  turnsOn: number | null,
): Pick<Right, 'cases' | 'skipped' | 'turns'> {
  const typed = files.one('cases', `rights/${right.id}/cases.yaml`);
  if (typed === null) return { cases: [], skipped: [], turns: null };
  return readCases(typed.value, {
    name: names[index]?.name ?? right.name,
    rightOf: (name) => names.find(({ id, name: rightName }) => id === name || rightName === name)?.id ?? null,
    rights: names.map(({ name: rightName }) => rightName),
    turnsOn,
    file: typed.file,
    report,
  });
}

function textsOf(language: string, rights: readonly Right[], files: RuleFiles): Texts {
  const tree = (kind: FileKind, path: string): TextTree => (files.one(kind, path)?.value ?? {}) as TextTree;
  return {
    vocabulary: tree('vocabulary-texts', `vocabulary/texts.${language}.yaml`),
    rights: Object.fromEntries(rights.map(({ id }) => [id, tree('texts', `rights/${id}/texts.${language}.yaml`)])),
    crossings: {
      kinds: tree('crossing-texts', `crossings/texts.${language}.yaml`),
      evidence: tree('evidence-texts', `crossings/evidence.${language}.yaml`),
      divergences: tree('divergence-texts', `crossings/divergences/texts.${language}.yaml`),
      remedies: tree('remedy-texts', `remedies/texts.${language}.yaml`),
      letters: tree('letters', `remedies/letters.${language}.yaml`),
      events: tree('event-texts', `events/texts.${language}.yaml`),
    },
    listed: tree('listed-texts', `listed/texts.${language}.yaml`),
    glossary: tree('glossary-texts', `glossary/texts.${language}.yaml`),
  };
}

/**
 * Lists the codes of problems that hide all others on their line, because those only follow from them: a formula that
 * YAML cut off, and a line that is still to be written.
 */
const FIRST: ReadonlySet<string> = new Set(['cut-formula', 'to-do']);

/** Sorts problems by file and line. Duplicates are removed, and so are problems on a line with a problem of `FIRST`. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const lineOf = (p: Problem): string => `${p.where.file ?? ''}:${p.where.line ?? 0}`;
  const cut = new Set(problems.filter((p) => FIRST.has(p.code)).map(lineOf));
  const once = new Map(
    problems
      .filter((p) => FIRST.has(p.code) || !cut.has(lineOf(p)))
      .map((p) => [`${lineOf(p)} ${p.where.field} ${p.code} ${p.what}`, p]),
  );
  return [...once.values()].sort(
    (a, b) => compare(a.where.file ?? '', b.where.file ?? '') || (a.where.line ?? 0) - (b.where.line ?? 0),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function missingRulebook(): Problem {
  return createProblem(
    { file: 'rulebook.yaml', line: 1, field: '' },
    'missing-file',
    'There is no rulebook.yaml.',
    'Name, version and languages of the rulebook stand in it.',
    'Give the folder that holds rulebook.yaml.',
  );
}
