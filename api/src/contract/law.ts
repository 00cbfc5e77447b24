/** This module holds the public schemas of the law itself: rights, one right on a day, and figures. */
import { z } from '@hono/zod-openapi';
import { Citation, Claim, Day, Labelled, RulebookRef, Seen, allowNull } from '@recto-verso/engine/contract';

export const LawPeriod = z.object({ from: Day, until: Day.nullable() }).openapi('LawPeriod', {
  description: 'A law file: its first day, and its last where another follows or the right ends.',
});

const rightHead = {
  right: z.string(),
  name: z.string(),
  official: z.record(z.string(), z.string()).openapi({ description: 'Official names, by language.' }),
  summary: z.string(),
  level: z.object(Labelled.shape).openapi('Labelled', { description: 'The level of government that makes the rule.' }),
  payer: Labelled,
  domain: Labelled,
  draft: z.boolean().openapi({ description: 'Not yet read by a second pair of eyes.' }),
  laws: z.array(LawPeriod),
};

export const RightHead = z.object(rightHead).openapi('RightHead');

export const RightList = z
  .object({ rulebook: RulebookRef, language: z.string(), rights: z.array(RightHead) })
  .openapi('Rights');

export type FigureCell =
  | { kind: 'value'; value: z.infer<typeof Seen> }
  | { kind: 'unknown'; value: z.infer<typeof Seen>; why: string }
  | { kind: 'day-of-year'; monthDay: string }
  | { kind: 'table'; by: z.infer<typeof Labelled>; rows: { key: string; label: string; cell: FigureCell }[] }
  | {
      kind: 'steps';
      steps: { from: number | null; until: number | null; includes: 'from' | 'until'; cell: FigureCell | null }[];
    }
  | { kind: 'scale'; brackets: { above: number; rate: number }[] };

const cellRef = { $ref: '#/components/schemas/FigureCell' };
const number = { type: ['number', 'null'] as ['number', 'null'] };
const text = { type: 'string' as const };

/**
 * `ROWS` and `STEPS` describe nested cells for the OpenAPI document. They are written by hand, because the generator
 * cannot follow a schema that contains itself.
 */
const ROWS = {
  type: 'array' as const,
  items: {
    type: 'object' as const,
    properties: { key: text, label: text, cell: cellRef },
    required: ['key', 'label', 'cell'],
  },
};
const STEPS = {
  type: 'array' as const,
  items: {
    type: 'object' as const,
    properties: {
      from: number,
      until: number,
      includes: { ...text, enum: ['from', 'until'] },
      cell: { anyOf: [cellRef, { type: 'null' as const }] },
    },
    required: ['from', 'until', 'includes', 'cell'],
  },
};

export const FigureCell: z.ZodType<FigureCell> = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('value'), value: Seen }),
    z.object({ kind: z.literal('unknown'), value: Seen, why: z.string() }),
    z.object({ kind: z.literal('day-of-year'), monthDay: z.string().openapi({ example: '06-30' }) }),
    z.object({
      kind: z.literal('table'),
      by: Labelled,
      rows: z.array(z.object({ key: z.string(), label: z.string(), cell: z.lazy(() => FigureCell) })).openapi(ROWS),
    }),
    z.object({
      kind: z.literal('steps'),
      steps: z
        .array(
          z.object({
            from: z.number().nullable(),
            until: z.number().nullable(),
            includes: z.enum(['from', 'until']),
            cell: z.lazy(() => FigureCell).nullable(),
          }),
        )
        .openapi(STEPS),
    }),
    z.object({ kind: z.literal('scale'), brackets: z.array(z.object({ above: z.number(), rate: z.number() })) }),
  ])
  .openapi('FigureCell', {
    description:
      'What a figure holds. `unknown`: nobody can say here, `value` is all that it can be and `why` the reason. `table`: the fact `by` chooses the row. ' +
      '`steps`: the number falls between `from` and `until`, of which `includes` belongs to the step. `scale`: each rate applies to the part above its threshold, up to the next.',
  });

export const FigureView = z
  .object({
    id: z.string().openapi({ example: 'ris.amount' }),
    label: z.string(),
    right: z
      .string()
      .nullable()
      .openapi({ description: 'The right that it belongs to; null for one that laws share.' }),
    unit: z.string(),
    from: Day,
    until: Day.nullable().openapi({ description: 'The day before the next value that is known here.' }),
    cell: FigureCell,
    source: allowNull(Citation),
    confidence: z.enum(['official', 'secondary', 'derived']).nullable(),
    review: z
      .object({ day: Day.nullable(), words: z.string().nullable() })
      .openapi({ description: 'When its next value is due: a day, or words where no day can be told.' }),
    stale: z.boolean().openapi({ description: 'A newer value was due by the day asked about, and is not known here.' }),
  })
  .openapi('FigureView', { description: 'A figure with its value on the day asked about.' });

export const FigureList = z
  .object({
    rulebook: RulebookRef,
    licence: z
      .string()
      .nullable()
      .openapi({ description: 'Under which anybody may use the figures.', example: 'CC-BY-4.0' }),
    language: z.string(),
    date: Day,
    figures: z.array(FigureView),
  })
  .openapi('Figures');

export interface ConditionShape {
  id: string | null;
  kind: 'all' | 'any' | 'not' | 'line';
  sentence: string;
  line: string | null;
  citation: z.infer<typeof Citation> | null;
  figures: string[];
  children: ConditionShape[];
}

export const ConditionView: z.ZodType<ConditionShape> = z
  .object({
    id: z.string().nullable(),
    kind: z.enum(['all', 'any', 'not', 'line']),
    sentence: z.string().openapi({
      description: 'In the language asked, with the figures of the day; [in brackets] what depends on the household.',
    }),
    line: z.string().nullable().openapi({ description: 'The line of the rule language; see SEMANTICS.md.' }),
    citation: allowNull(Citation),
    figures: z.array(z.string()).openapi({ description: 'Ids of the figures that the line reads.' }),
    children: z.array(z.lazy(() => ConditionView)).openapi({
      type: 'array',
      items: { $ref: '#/components/schemas/ConditionView' },
    }),
  })
  .openapi('ConditionView', {
    description: 'A condition of a law. Below a line that reads a fact made of conditions stand those conditions.',
  });

const lineKinds = z.enum(['pays', 'saves', 'costs', 'tells']);
export const LineView = z
  .object({ kind: lineKinds, id: z.string(), label: z.string(), line: z.string() })
  .openapi('LineView', { description: 'What a right gives, and the line that works it out.' });

export const RouteView = z
  .object({
    id: z.string(),
    label: z.string(),
    grant: z.enum(['automatic', 'proactive', 'on-request', 'renewed']),
    since: Day.nullable(),
    until: Day.nullable(),
    open: z.boolean().openapi({ description: 'Whether this way exists on the day asked about.' }),
    starts: z.string(),
    claimFrom: z.string().nullable(),
    claimBy: z.string().nullable(),
    provisional: z.string().nullable(),
    citation: allowNull(Citation),
    conditions: ConditionView,
    lines: z.array(LineView),
  })
  .openapi('RouteView', { description: 'A way to the right: how it is granted and on which conditions.' });

export const DerivedFact = z
  .object({
    id: z.string(),
    label: z.string(),
    line: z.string().nullable(),
    firstOf: z.array(z.object({ value: z.string(), label: z.string(), when: z.string().nullable() })),
    conditions: allowNull(ConditionView),
  })
  .openapi('DerivedFact', {
    description: 'A fact that the law works out: by a line, by the first branch that holds, or by conditions.',
  });

export const OpenPointView = z
  .object({
    id: z.string(),
    kind: z.enum(['reading', 'discretion']),
    label: z.string(),
    of: z.string().nullable(),
    values: z.array(Labelled),
    citation: allowNull(Citation),
  })
  .openapi('OpenPointView', { description: 'What the law leaves disputed, or to an authority.' });

export const LawView = z
  .object({
    from: Day,
    until: Day.nullable(),
    appliesBy: z.enum(['date', 'asked', 'reviewed']).openapi({
      description:
        '`asked`: a right keeps the law of the day on which it was asked for; `reviewed`: until its file is reviewed.',
    }),
    citation: allowNull(Citation),
    claimant: ConditionView,
    oncePer: z.string().nullable(),
    extendsTo: z.string().nullable(),
    lasts: z.string().nullable(),
    notWith: z.array(Labelled),
    routes: z.array(RouteView),
    lines: z.array(LineView),
    facts: z.array(DerivedFact),
    open: z.array(OpenPointView),
  })
  .openapi('LawView', { description: 'The law file that holds on the day asked about.' });

export const RightAtDay = z
  .object({
    rulebook: RulebookRef,
    language: z.string(),
    date: Day,
    ...rightHead,
    law: allowNull(LawView).openapi({
      description: 'Null where no law file holds on that day: nothing is computed then.',
    }),
    figures: z
      .array(FigureView)
      .openapi({ description: 'The figures that this law reads, with their value of that day.' }),
    claim: allowNull(Claim),
  })
  .openapi('RightAtDay', { description: 'A right as the law of one day has it.' });

export type RightHead = z.infer<typeof RightHead>;
export type FigureView = z.infer<typeof FigureView>;
export type RouteView = z.infer<typeof RouteView>;
export type LawView = z.infer<typeof LawView>;
export type LineView = z.infer<typeof LineView>;
export type DerivedFact = z.infer<typeof DerivedFact>;
export type OpenPointView = z.infer<typeof OpenPointView>;
export type RightAtDay = z.infer<typeof RightAtDay>;
