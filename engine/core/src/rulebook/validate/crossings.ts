/**
 * This module refuses crossings that refer to something that does not exist, divergences that are neither computed nor
 * say what they await, facts without a holder, and crossings whose texts are missing in a language.
 */
import type { Place } from '../../language/ast.ts';
import type { RuleFile } from '../read.ts';
import type { RuleFiles, TypedRuleFile } from '../files.ts';
import type { CrossingBook, Operation } from '../crossings/book.ts';
import { listCrossingRules } from '../crossings/book.ts';
import { joinField } from '../lines.ts';
import type { Rulebook } from '../rulebook.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';
import { DIVERGENCE_DIRECTIONS, getPatchKey } from '../schema/crossings.ts';
import type { FileKind } from '../schema/kinds.ts';
import { didYouMean } from '../word.ts';
import { checkTextKeys, createMissingFileProblem } from './texts.ts';

export function refuseCrossings(rulebook: Rulebook, files: RuleFiles, report: Report): void {
  const { crossings } = rulebook;
  for (const typed of files.of('divergence')) refuseDivergence(crossings, typed, report);
  refuseFlows(rulebook, files, report);
  refuseOperations(rulebook, files, report);
  for (const { file, value } of files.of('event'))
    for (const [name, { fact }] of Object.entries(value.asks ?? {}))
      known(file, `asks.${name}.fact`, fact, factIds(rulebook), 'fact', report);
  for (const { file, value } of files.of('remedy')) {
    const letters = files.of('letters').flatMap((l) => Object.keys(l.value));
    if (value.letter !== undefined) known(file, 'letter', value.letter, letters, 'letter', report);
  }
  if (isEmpty(crossings)) return;
  refuseWithoutHolder(rulebook, report);
  for (const language of rulebook.languages) {
    refuseTextsFile(
      `crossings/texts.${language}.yaml`,
      'crossing-texts',
      files,
      language,
      kindsWanted(crossings),
      report,
    );
    const divergences = new Set(crossings.divergences.map((d) => d.id));
    refuseTextsFile(
      `crossings/divergences/texts.${language}.yaml`,
      'divergence-texts',
      files,
      language,
      new Map([['', divergences]]),
      report,
    );
    const remedies = new Set(crossings.remedies.map((r) => r.id));
    refuseTextsFile(
      `remedies/texts.${language}.yaml`,
      'remedy-texts',
      files,
      language,
      new Map([['', remedies]]),
      report,
    );
    const events = new Set(crossings.events.map((e) => e.id));
    refuseTextsFile(`events/texts.${language}.yaml`, 'event-texts', files, language, new Map([['', events]]), report);
  }
}

/**
 * Refuses divergences and flows that name no existing right. They name a right by its id, or several rights by the
 * whole words with which their ids begin: `one` names `one-two`, and `on` names nothing.
 */
export function refuseUnknownRights({ rights }: Rulebook, files: RuleFiles, report: Report): void {
  const ids = rights.map((right) => right.id);
  const hold = (file: RuleFile, field: string, start: string): void => {
    if (!ids.some((id) => `${id}-`.startsWith(`${start}-`))) known(file, field, start, ids, 'right', report);
  };
  for (const { file, value } of files.of('divergence'))
    value.touches.forEach((start, i) => hold(file, joinField('touches', i), start));
  for (const { file, value } of files.of('flows'))
    for (const [id, { feeds }] of Object.entries(value))
      feeds.forEach(({ right }, i) => hold(file, joinField(joinField(`${id}.feeds`, i), 'right'), right));
}

function isEmpty(book: CrossingBook): boolean {
  return listCrossingRules(book).length === 0;
}

/** Maps each key of a divergence to the noun that messages use for one entry of its list. */
const ONE_OF = { sources: 'source', flow: 'flow', remedies: 'remedy', follows: 'consequence' } as const;

function refuseDivergence(book: CrossingBook, { file, value }: TypedRuleFile<'divergence'>, report: Report): void {
  const ids = {
    sources: book.sources.map((s) => s.id),
    flow: book.flows.map((f) => f.id),
    remedies: book.remedies.map((r) => r.id),
    follows: book.consequences,
  };
  for (const key of ['sources', 'flow', 'remedies', 'follows'] as const)
    value[key].forEach((id, i) => known(file, joinField(key, i), id, ids[key], ONE_OF[key], report));
  const pictures = [value.sees, value.beside].filter((operations) => operations !== undefined).length;
  const worked = value.when !== undefined && pictures === 1;
  if (worked === (value.awaits !== undefined) || pictures > 1)
    report(
      createProblem(
        file.place('awaits'),
        'wrong-shape',
        'A divergence is worked out by when with sees or beside, or says what it awaits.',
        'One that is neither would be silent without anybody knowing why.',
        'Write `when:` with one of `sees:` and `beside:`, or `awaits:` with what has to be encoded first.',
      ),
    );
  if (file.path !== `crossings/divergences/${value.id}.yaml`)
    report(
      createProblem(
        file.place('id'),
        'duplicate-word',
        `The file of ${value.id} has another name.`,
        'Its words and its cases are found by one name.',
        'Name file and id alike.',
      ),
    );
}

/**
 * Refuses holders of facts and origins of flows that are no sources, and readers of sources that are no flows. Holders
 * are not checked in a rulebook without a file of sources.
 */
function refuseFlows({ crossings, facts }: Rulebook, files: RuleFiles, report: Report): void {
  const sources = crossings.sources.map((s) => s.id);
  const flows = crossings.flows.map((f) => f.id);
  for (const { file, value } of files.of('flows'))
    for (const [id, { from }] of Object.entries(value))
      from.forEach((source, i) => known(file, joinField(`${id}.from`, i), source, sources, 'source', report));
  const books = files.of('data-sources');
  for (const { file, value } of books)
    for (const [id, { readers = [] }] of Object.entries(value))
      readers.forEach((flow, i) => known(file, joinField(`${id}.readers`, i), flow, flows, 'flow', report));
  if (books.length === 0) return;
  // A holder that is misspelt in several facts is reported once, where it stands first.
  const holders = new Map<string, Place>();
  for (const { holder, place } of facts)
    if (holder !== null && holder !== NOBODY && !holders.has(holder)) holders.set(holder, place);
  for (const [holder, place] of holders) knownAt(place, holder, sources, 'source', report);
}

const NOBODY = 'nobody';

/**
 * Refuses facts that are not computed and have no holder, in a rulebook that says what the databases hold instead of
 * the reality (`official`). Otherwise it would look as if no database could ever be wrong about them.
 */
function refuseWithoutHolder({ facts, crossings }: Rulebook, report: Report): void {
  if (crossings.official === null) return;
  // All facts of one receipt have the same place, so the problem is reported once for each place.
  const told = new Set<Place>();
  for (const { id, is, holder, place } of facts) {
    if (is !== null || holder !== null || told.has(place)) continue;
    told.add(place);
    report(
      createProblem(
        place,
        'missing-source',
        `Nothing says who holds "${id}".`,
        'What the bases hold in place of life is worked out from who holds what, with which delay.',
        `Add \`holder:\` with a source of crossings/sources.yaml, or \`holder: ${NOBODY}\`.`,
      ),
    );
  }
}

function refuseOperations(rulebook: Rulebook, files: RuleFiles, report: Report): void {
  const facts = factIds(rulebook);
  const kinds = rulebook.things.map((t) => t.kind);
  const places = new Map<string, readonly [RuleFile, string]>([
    ...files.of('divergence').map(({ file, value }) => [value.id, [file, getPatchKey(value)]] as const),
    ...files.of('event').map(({ file, value }) => [value.id, [file, 'patch']] as const),
    ...files.of('official').map(({ file }) => ['official', [file, 'sees']] as const),
  ]);
  for (const { right, operations } of listCrossingRules(rulebook.crossings)) {
    const [file, field] = places.get(right.id) ?? [];
    if (file === undefined || field === undefined) continue;
    operations.forEach((operation, i) => refuseOperation(operation, file, joinField(field, i), facts, kinds, report));
  }
}

function refuseOperation(
  operation: Operation,
  file: RuleFile,
  field: string,
  facts: readonly string[],
  kinds: readonly string[],
  report: Report,
): void {
  switch (operation.kind) {
    case 'set':
      return known(file, joinField(field, 'fact'), operation.fact, facts, 'fact', report);
    case 'partner':
      return;
    case 'remove':
      return known(file, joinField(field, 'thing'), operation.thing, kinds, 'kind of thing', report);
    case 'add':
      known(file, joinField(field, 'thing'), operation.thing, kinds, 'kind of thing', report);
      for (const name of Object.keys(operation.facts))
        known(file, joinField(joinField(field, 'facts'), name), `${operation.thing}.${name}`, facts, 'fact', report);
  }
}

function factIds({ facts }: Rulebook): readonly string[] {
  return facts.map((f) => f.id);
}

function known(
  file: RuleFile,
  field: string,
  name: string,
  names: readonly string[],
  what: string,
  report: Report,
): void {
  knownAt(file.place(field), name, names, what, report);
}

function knownAt(place: Place, name: string, names: readonly string[], what: string, report: Report): void {
  if (names.includes(name)) return;
  report(
    createProblem(
      place,
      'unknown-word',
      `"${name}" is no ${what} that is known here.`,
      'What names nothing would be shown as nothing.',
      didYouMean(name, names, 'Add it, or take it out.'),
    ),
  );
}

function kindsWanted(book: CrossingBook): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map([
    ['sources', new Set(book.sources.map((s) => s.id))],
    ['flows', new Set(book.flows.map((f) => f.id))],
    ['consequences', new Set(book.consequences)],
    ['directions', new Set<string>(DIVERGENCE_DIRECTIONS)],
    ['official', new Set((book.official?.operations ?? []).flatMap((o) => o.why ?? []))],
  ]);
}

/**
 * Refuses a file of texts that is missing or does not have exactly the wanted keys.
 * @param wanted maps each section to its keys; the section `''` is the top of the file, beside its state of review
 */
export function refuseTextsFile(
  path: string,
  kind: FileKind,
  files: RuleFiles,
  language: string,
  wanted: ReadonlyMap<string, ReadonlySet<string>>,
  report: Report,
): void {
  const typed = files.one(kind, path);
  if (typed === null) {
    if (!files.has(path)) report(createMissingFileProblem(path, language));
    return;
  }
  const { review: _, ...words } = typed.value as Readonly<Record<string, unknown>>;
  const top = wanted.get('');
  if (top === undefined) checkTextKeys(words, wanted, typed.file, report);
  else checkTextKeys({ [TOP]: words }, new Map([[TOP, top]]), belowTop(typed.file), report);
}

/**
 * Adjusts the places of a file whose texts stand at its top and not below `texts`, so that a message points to the
 * right line.
 */
function belowTop(file: RuleFile): RuleFile {
  return { ...file, place: (field) => file.place(field.slice(TOP.length).replace(/^\./, '')) };
}

/** Is the name that messages use for the texts at the top of a file. */
const TOP = 'texts';
