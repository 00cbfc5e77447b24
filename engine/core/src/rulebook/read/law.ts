/**
 * This module reads a law file: the law of one right from one day on. If the file states no last day, that day is set
 * later, once all files of the right have been read.
 */
import type { Concern, Law, Line, LineKind, NotWith, OpenPoint, Route } from '../model.ts';
import { toDayNumber } from '../day.ts';
import { joinField } from '../lines.ts';
import type { LawFile, RouteFile } from '../schema/law.ts';
import { readLawFacts } from './bodies.ts';
import { readCondition } from './conditions.ts';
import type { Reader } from './reader.ts';
import { readFormula, readOptionalFormula } from './formula.ts';
import { readGroups } from './groups.ts';
import { readChoice, readType } from './type.ts';

export interface LawContext {
  readonly right: string;
  readonly name: string;
  readonly things: ReadonlySet<string>;
}

const LINE_KINDS: readonly LineKind[] = ['pays', 'saves', 'costs', 'tells'];

/** Reads a law. Returns `null` when the claimant cannot be read, because every law needs one. */
export function readLaw(raw: LawFile, context: LawContext, reader: Reader): Law | null {
  const { file, report } = reader;
  const source = raw.source ?? null;
  const claimant = readFormula(file, 'claimant', raw.claimant, report);
  if (claimant === null) return null;
  return {
    right: context.right,
    from: toDayNumber(raw.from),
    until: raw.until === undefined ? null : toDayNumber(raw.until),
    appliesBy: raw.applies_by ?? 'date',
    reviewedWithin: raw.reviewed_within === undefined ? null : Number.parseInt(raw.reviewed_within, 10),
    source,
    claimant,
    oncePer: raw.once_per ?? null,
    extendsTo: raw.extends_to ?? null,
    lasts: readOptionalFormula(file, 'lasts', raw.lasts, report),
    notWith: [...notWithOf('not_with', raw, file), ...notWithOf('gives_way_to', raw, file)],
    heldBy: readOptionalFormula(file, 'held_by', raw.held_by, report),
    concerns: readConcern(raw.concerns, reader),
    paidTo: readOptionalFormula(file, 'paid_to', raw.paid_to, report),
    groups: readGroups(raw.groups ?? {}, file, 'groups', report),
    open: openPoints(raw, context.name, source, reader),
    facts: readLawFacts(raw.facts ?? {}, context.name, source, context.things, reader),
    routes: Object.entries(raw.routes).flatMap(([id, route]) => {
      const read = routeOf(id, route, source, reader);
      return read === null ? [] : [read];
    }),
    lines: linesOf(raw, '', reader),
    file: file.path,
  };
}

function readConcern(raw: LawFile['concerns'], { file, report }: Reader): Concern | null {
  const whom = raw === undefined ? null : readFormula(file, 'concerns.whom', raw.whom, report);
  return whom === null ? null : { whom, unless: readOptionalFormula(file, 'concerns.unless', raw?.unless, report) };
}

function notWithOf(key: 'not_with' | 'gives_way_to', raw: LawFile, file: Reader['file']): readonly NotWith[] {
  return Object.entries(raw[key] ?? {}).map(([receipt, source]) => ({
    receipt,
    source,
    first: key === 'gives_way_to',
    place: file.place(joinField(key, receipt)),
  }));
}

function routeOf(id: string, raw: RouteFile, above: string | null, reader: Reader): Route | null {
  const { file, report } = reader;
  const field = joinField('routes', id);
  const source = raw.source ?? above;
  const starts = readFormula(file, joinField(field, 'starts'), raw.starts, report);
  const when = readCondition(raw.when, joinField(field, 'when'), source, reader);
  if (starts === null || when === null) return null;
  return {
    id,
    grant: raw.grant,
    since: raw.since === undefined ? null : toDayNumber(raw.since),
    until: raw.until === undefined ? null : toDayNumber(raw.until),
    starts,
    lasts: readOptionalFormula(file, joinField(field, 'lasts'), raw.lasts, report),
    claimFrom: readOptionalFormula(file, joinField(field, 'claim.from'), raw.claim?.from, report),
    claimBy: readOptionalFormula(file, joinField(field, 'claim.by'), raw.claim?.by, report),
    provisional: readOptionalFormula(file, joinField(field, 'provisional'), raw.provisional, report),
    extendsTo: raw.extends_to ?? null,
    source,
    when,
    lines: linesOf(raw, field, reader),
    place: file.place(field),
  };
}

type WithLines = Pick<LawFile, 'pays' | 'saves' | 'costs' | 'tells'>;

function linesOf(raw: WithLines, field: string, reader: Reader): Line[] {
  return LINE_KINDS.flatMap((kind) =>
    Object.entries(raw[kind] ?? {}).flatMap(([id, line]) => {
      const at = joinField(joinField(field, kind), id);
      const formula =
        typeof line === 'object'
          ? readFormula(reader.file, joinField(at, 'is'), line.is, reader.report)
          : readFormula(reader.file, at, line, reader.report);
      return formula === null ? [] : [{ kind, id, formula }];
    }),
  );
}

function readUsualDecision(
  raw: NonNullable<LawFile['discretion']>[string]['usual'],
  { kind }: OpenPoint['type'],
): OpenPoint['usual'] {
  return raw === undefined || kind !== 'truth' ? null : { value: raw.value, exceptions: raw.exceptions };
}

function openPoints(raw: LawFile, right: string, above: string | null, reader: Reader): OpenPoint[] {
  const readings = Object.entries(raw.readings ?? {}).flatMap(([name, reading]): OpenPoint[] => {
    const place = reader.file.place(joinField('readings', name));
    const type = readChoice(reading.of, place, reader.report);
    return type === null
      ? []
      : [
          {
            id: `reading.${right}.${name}`,
            kind: 'reading',
            of: null,
            type,
            source: reading.source ?? above,
            usual: null,
            place,
          },
        ];
  });
  const discretion = Object.entries(raw.discretion ?? {}).flatMap(([name, point]): OpenPoint[] => {
    const place = reader.file.place(joinField('discretion', name));
    const type = readType(point, place, reader.report);
    return type === null
      ? []
      : [
          {
            id: `discretion.${right}.${name}`,
            kind: 'discretion',
            of: point.of,
            type,
            source: point.source ?? above,
            usual: readUsualDecision(point.usual, type),
            place,
          },
        ];
  });
  return [...readings, ...discretion];
}
