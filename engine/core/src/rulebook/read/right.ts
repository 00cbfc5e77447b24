/**
 * This module reads the folder of a right: the right with its laws, figures, sources and claim, but without its cases.
 */
import type { Figure, Law, Right, Source } from '../model.ts';
import { getDayBefore } from '../day.ts';
import type { RuleFiles, TypedRuleFile } from '../files.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';
import type { FigureFile } from '../schema/figures.ts';
import type { RightFile } from '../schema/right.ts';
import { readDatedFigures } from './figures.ts';
import { isFromRequest } from './from-request.ts';
import { toFormulaName } from '../words.ts';
import { readSources } from './ladder.ts';
import type { Ladder } from './ladder.ts';
import { readLaw } from './law.ts';

/** Holds the name of a right's folder, and the names by which formulas refer to the right and to its receipt. */
export interface RightName {
  readonly id: string;
  readonly name: string;
  readonly receipt: string;
  readonly entry: TypedRuleFile<'right'>;
}

export function listRightNames(files: RuleFiles): RightName[] {
  return files.of('right').map((entry) => {
    const id = entry.file.path.split('/')[1] ?? '';
    const name = toFormulaName(id);
    return { id, name, receipt: entry.value.receipt ?? name, entry };
  });
}

/**
 * Reads a right without its cases. Cases may refer to other rights, so they are added once all rights have been read.
 */
export function readRight(
  name: RightName,
  files: RuleFiles,
  ladders: ReadonlyMap<string, Ladder>,
  things: ReadonlySet<string>,
  report: Report,
): Right {
  const { id, receipt, entry } = name;
  const folder = `rights/${id}/`;
  const lawFiles = files.of('law').filter(({ file }) => file.path.startsWith(folder));
  const { sources = {}, ...figures } = files.one('figures', `${folder}parameters.yaml`)?.value ?? {};
  const laws = lawsOf(name, lawFiles, things, report);
  return {
    id,
    name: name.name,
    receipt,
    formerly: entry.value.formerly ?? [],
    level: entry.value.level,
    payer: entry.value.payer,
    domain: entry.value.domain,
    draft: entry.value.draft === 'yes',
    typical: typicalOf(entry.value),
    nonTakeUp: entry.value.non_take_up?.value ?? null,
    fromRequest: isFromRequest(laws),
    sources: allSources(entry, sources, lawFiles, report),
    laws,
    figures: rightFigures(figures, name, ladders, files, report),
    claim: files.one('claim', `${folder}claim.yaml`)?.value ?? null,
    cases: [],
    skipped: [],
    turns: null,
    noCase: noCaseOf(entry),
  };
}

function noCaseOf({ file, value }: RightName['entry']): Right['noCase'] {
  return (value.no_case ?? []).map(({ thresholds = [], sides = [], routes = [], why }, i) => ({
    thresholds,
    sides,
    routes,
    why,
    place: file.place(`no_case[${i}]`),
  }));
}

/** Returns what the right typically gives in a year, in euros. Returns `null` when the right does not state it. */
function typicalOf(right: RightFile): Right['typical'] {
  const typical = right.typical;
  if (typical === undefined) return null;
  return { value: typical.unit === 'money/month' ? typical.value * 12 : typical.value, source: typical.source };
}

function rightFigures(
  figures: Readonly<Record<string, unknown>>,
  name: RightName,
  ladders: ReadonlyMap<string, Ladder>,
  files: RuleFiles,
  report: Report,
): Figure[] {
  const typed = files.one('figures', `rights/${name.id}/parameters.yaml`);
  return typed === null
    ? []
    : readDatedFigures(figures as Record<string, FigureFile>, `${name.name}.`, ladders, typed.file, report);
}

/**
 * Returns the sources by short name. A law file may add its own; another source under a known name is reported and left
 * out.
 */
function allSources(
  entry: TypedRuleFile<'right'>,
  ofFigures: Readonly<Record<string, RightFile['sources'][string]>>,
  laws: readonly TypedRuleFile<'law'>[],
  report: Report,
): Record<string, Source> {
  const sources = readSources({ ...entry.value.sources, ...ofFigures });
  for (const { file, value } of laws) {
    for (const [name, source] of Object.entries(readSources(value.sources ?? {}))) {
      const known = sources[name];
      if (known !== undefined && (known.act !== source.act || known.link !== source.link)) {
        report(
          createProblem(
            file.place(`sources.${name}`),
            'duplicate-word',
            `"${name}" already names "${known.act}" in this right.`,
            'One short name cites one source.',
            'Give this source another short name.',
          ),
        );
      }
      sources[name] ??= source;
    }
  }
  return sources;
}

/**
 * Reads the laws, sorted by date. A law that states no last day holds until the day before the next one, and the newest
 * one without an end.
 */
function lawsOf(
  name: RightName,
  files: readonly TypedRuleFile<'law'>[],
  things: ReadonlySet<string>,
  report: Report,
): Law[] {
  const laws = files
    .flatMap(({ file, value }) => readLaw(value, { right: name.id, name: name.name, things }, { file, report }) ?? [])
    .sort((a, b) => a.from - b.from);
  return laws.map((law, i) => {
    const next = laws[i + 1];
    return next === undefined || law.until !== null ? law : { ...law, until: getDayBefore(next.from) };
  });
}
