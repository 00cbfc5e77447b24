/**
 * This module converts an exploration from the form of its file to the form that is run. Each line is compiled with the
 * names that are known before it.
 */
import { checkShape, didYouMean, joinField, createProblem, type RuleFile } from '@recto-verso/engine/rulebook';
import { parseFormula } from '@recto-verso/engine/language';
import { findRightName, type ScenarioReading } from '../read-change.ts';
import { readLikelihood } from '../read-take-up.ts';
import { SCENARIO_SCHEMAS, type ExplorationFile, type FaceFile, type ShowFile } from '../schema.ts';
import { compileLine, LineError, type CompiledLine, type LineValueKind } from './formula.ts';
import { LEDGER } from './ledger.ts';
import type { Assumed, Exploration, Face, Show, AssumptionUnit } from './model.ts';

const EXPLORE = 'explore';

/** Checks whether a file is an exploration, by the one key that only such a file has. */
export function isExploration({ value }: RuleFile): boolean {
  return typeof value === 'object' && value !== null && EXPLORE in value;
}

export function readExploration(reading: ScenarioReading): Exploration | null {
  const value: ExplorationFile | null = checkShape(SCENARIO_SCHEMAS.exploration, reading.file, reading.report);
  if (value === null) return null;
  const { explore, title, question, unlawful, assumptions, unseen } = value;
  const assumed = assumedIn(reading, explore);
  const lines = new Lines(reading);
  for (const name of LEDGER) lines.named(name, 'number', EXPLORE);
  for (const { id, unit } of assumed) lines.named(id, unit === 'share' ? 'truth' : 'number', EXPLORE);
  const where = Object.entries(explore.where ?? {}).map(([name, line]) => {
    const field = joinField(`${EXPLORE}.where`, name);
    const { kind, run } = lines.read(line, field);
    lines.named(name, kind, field);
    return run;
  });
  const faceIn = ({ gain, loss }: FaceFile, i: number): Face => {
    const field = joinField(`${EXPLORE}.faces`, i);
    return { gain: showIn(lines, gain, `${field}.gain`), loss: showIn(lines, loss, `${field}.loss`) };
  };
  const [first, ...others] = explore.faces;
  const faces = [faceIn(first, 0), ...others.map((face, i) => faceIn(face, i + 1))] as const;
  const parts = explore.parts.map((part, i) => showIn(lines, part, joinField(`${EXPLORE}.parts`, i)));
  checkShares(reading, [...faces.flatMap(({ gain, loss }) => [gain, loss]), ...parts]);
  return {
    ...{ title, question, unlawful, assumptions, unseen, assumed, where, faces, parts },
    id: reading.file.path.replace(/\.yaml$/, ''),
    rights: value.rights.flatMap((id, i) => findRightName(reading, id, `rights[${i}]`) ?? []),
  };
}

function assumedIn(
  reading: ScenarioReading,
  { sources, amounts, chances }: ExplorationFile['explore'],
): readonly Assumed[] {
  const read = (
    key: 'amounts' | 'chances',
    id: string,
    one: ExplorationFile['explore']['chances'][string],
    unit: AssumptionUnit,
  ): Assumed => ({
    ...readLikelihood(reading, sources, one, joinField(`${EXPLORE}.${key}`, id)),
    ...{ id, name: one.name, unit },
  });
  return [
    ...Object.entries(amounts).map(([id, one]) => read('amounts', id, one, one.unit)),
    ...Object.entries(chances).map(([id, one]) => read('chances', id, one, 'share')),
  ];
}

function showIn(lines: Lines, { id, text, when, euros, of }: ShowFile, field: string): Show {
  return {
    ...{ id, text, of: of ?? null },
    when: lines.read(when, `${field}.when`, 'truth').run,
    euros: euros === undefined ? null : lines.read(euros, `${field}.euros`, 'number').run,
  };
}

/** Reports a show that is a share of something that is not shown before it, and an id that occurs twice. */
function checkShares({ file, report }: ScenarioReading, shows: readonly Show[]): void {
  shows.forEach(({ of, id }, i) => {
    const before = shows.slice(0, i).map((one) => one.id);
    if (of !== null && !before.includes(of))
      report(
        createProblem(
          file.place(`${EXPLORE}.parts`),
          'unknown-word',
          `"${id}" is a share of "${of}", which is not shown before it.`,
          'There would be nothing to divide by.',
          didYouMean(of, before, 'Name what is shown before it.'),
        ),
      );
    if (before.includes(id))
      report(
        createProblem(
          file.place(EXPLORE),
          'duplicate-word',
          `"${id}" is shown twice.`,
          'Results could not be told apart.',
          'Give one of them another id.',
        ),
      );
  });
}

/** Compiles lines, and collects the names that they can use with their places. */
class Lines {
  readonly #reading: ScenarioReading;
  readonly #names = new Map<string, { readonly place: number; readonly kind: LineValueKind }>();

  constructor(reading: ScenarioReading) {
    this.#reading = reading;
  }

  named(name: string, kind: LineValueKind, field: string): void {
    if (this.#names.has(name))
      this.#refuse(field, 'duplicate-word', `"${name}" has two meanings.`, 'Give one of them another name.');
    this.#names.set(name, { place: this.#names.size, kind });
  }

  read(
    line: string | 0 | 1,
    field: string,
    wanted: LineValueKind | null = null,
  ): { readonly kind: LineValueKind; readonly run: CompiledLine } {
    const place = this.#reading.file.place(field);
    const parsed = parseFormula(String(line), place);
    if (parsed.kind === 'problem') this.#reading.report(parsed.problem);
    else
      try {
        const found = compileLine(parsed.formula.ast, this.#names);
        if (wanted === null || found.kind === wanted) return found;
        throw new LineError(`it is no ${wanted}`);
      } catch (error) {
        if (!(error instanceof LineError)) throw error;
        const names = [...this.#names.keys()].join(', ');
        this.#refuse(field, 'wrong-type', `"${line}": ${error.message}.`, `Write it with: ${names}.`);
      }
    return { kind: wanted ?? 'number', run: () => 0 };
  }

  #refuse(field: string, code: string, what: string, mend: string): void {
    const { file, report } = this.#reading;
    report(createProblem(file.place(field), code, what, 'Nothing can be worked out from it.', mend));
  }
}
