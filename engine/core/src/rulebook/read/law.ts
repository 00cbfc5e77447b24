/**
 * This module reads a law file: the law of one right from one day on. Its last day is set later, once all files of the
 * right have been read.
 */
import type { Law, Line, LineKind, NotWith, OpenPoint, Route, Wish } from '../model.ts';
import { dayOf } from '../day.ts';
import { inside } from '../lines.ts';
import type { LawFile, RouteFile } from '../schema/law.ts';
import { lawFacts } from './bodies.ts';
import { conditionAt } from './conditions.ts';
import type { Reader } from './reader.ts';
import { formulaAt, optionalFormula } from './formula.ts';
import { groupsOf } from './groups.ts';
import { choiceOf, typeOf } from './type.ts';

export interface LawContext {
  readonly right: string;
  readonly name: string;
  /** Lists the kinds of things of the vocabulary. */
  readonly things: ReadonlySet<string>;
}

const LINE_KINDS: readonly LineKind[] = ['pays', 'saves', 'costs', 'tells'];

/** Reads a law. Returns `null` when the claimant cannot be read, because every law needs one. */
export function lawOf(raw: LawFile, context: LawContext, reader: Reader): Law | null {
  const { file, report } = reader;
  const source = raw.source ?? null;
  const claimant = formulaAt(file, 'claimant', raw.claimant, report);
  if (claimant === null) return null;
  return {
    right: context.right,
    from: dayOf(raw.from),
    until: raw.until === undefined ? null : dayOf(raw.until),
    appliesBy: raw.applies_by ?? 'date',
    reviewedWithin: raw.reviewed_within === undefined ? null : Number.parseInt(raw.reviewed_within, 10),
    source,
    claimant,
    oncePer: raw.once_per ?? null,
    extendsTo: raw.extends_to ?? null,
    lasts: optionalFormula(file, 'lasts', raw.lasts, report),
    notWith: [...notWithOf('not_with', raw, file), ...notWithOf('gives_way_to', raw, file)],
    heldBy: optionalFormula(file, 'held_by', raw.held_by, report),
    wish: wishOf(raw.wish, reader),
    paidTo: optionalFormula(file, 'paid_to', raw.paid_to, report),
    groups: groupsOf(raw.groups ?? {}, file, 'groups', report),
    open: openPoints(raw, context.name, source, reader),
    facts: lawFacts(raw.facts ?? {}, context.name, source, context.things, reader),
    routes: Object.entries(raw.routes).flatMap(([id, route]) => {
      const read = routeOf(id, route, source, reader);
      return read === null ? [] : [read];
    }),
    lines: linesOf(raw, '', reader),
    file: file.path,
  };
}

function wishOf(raw: LawFile['wish'], { file, report }: Reader): Wish | null {
  const of = raw === undefined ? null : formulaAt(file, 'wish.of', raw.of, report);
  return of === null ? null : { of, unless: optionalFormula(file, 'wish.unless', raw?.unless, report) };
}

function notWithOf(key: 'not_with' | 'gives_way_to', raw: LawFile, file: Reader['file']): readonly NotWith[] {
  return Object.entries(raw[key] ?? {}).map(([receipt, source]) => ({
    receipt,
    source,
    first: key === 'gives_way_to',
    place: file.place(inside(key, receipt)),
  }));
}

function routeOf(id: string, raw: RouteFile, above: string | null, reader: Reader): Route | null {
  const { file, report } = reader;
  const field = inside('routes', id);
  const source = raw.source ?? above;
  const starts = formulaAt(file, inside(field, 'starts'), raw.starts, report);
  const when = conditionAt(raw.when, inside(field, 'when'), source, reader);
  if (starts === null || when === null) return null;
  return {
    id,
    grant: raw.grant,
    since: raw.since === undefined ? null : dayOf(raw.since),
    until: raw.until === undefined ? null : dayOf(raw.until),
    starts,
    lasts: optionalFormula(file, inside(field, 'lasts'), raw.lasts, report),
    claimFrom: optionalFormula(file, inside(field, 'claim.from'), raw.claim?.from, report),
    claimBy: optionalFormula(file, inside(field, 'claim.by'), raw.claim?.by, report),
    provisional: optionalFormula(file, inside(field, 'provisional'), raw.provisional, report),
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
      const at = inside(inside(field, kind), id);
      const formula =
        typeof line === 'object'
          ? formulaAt(reader.file, inside(at, 'is'), line.is, reader.report)
          : formulaAt(reader.file, at, line, reader.report);
      return formula === null ? [] : [{ kind, id, formula }];
    }),
  );
}

function openPoints(raw: LawFile, right: string, above: string | null, reader: Reader): OpenPoint[] {
  const readings = Object.entries(raw.readings ?? {}).flatMap(([name, reading]): OpenPoint[] => {
    const place = reader.file.place(inside('readings', name));
    const type = choiceOf(reading.of, place, reader.report);
    return type === null
      ? []
      : [{ id: `reading.${right}.${name}`, kind: 'reading', of: null, type, source: reading.source ?? above, place }];
  });
  const discretion = Object.entries(raw.discretion ?? {}).flatMap(([name, point]): OpenPoint[] => {
    const place = reader.file.place(inside('discretion', name));
    const type = typeOf(point, place, reader.report);
    return type === null
      ? []
      : [
          {
            id: `discretion.${right}.${name}`,
            kind: 'discretion',
            of: point.of,
            type,
            source: point.source ?? above,
            place,
          },
        ];
  });
  return [...readings, ...discretion];
}
