/**
 * This module holds the public schemas of policy scenarios and their results. A result that is not certain is a band,
 * and a number that describes too few homes is `null`.
 */
import { z } from '@hono/zod-openapi';
import { createForEachLanguage } from '@recto-verso/engine/languages';
import { Day, allowNull } from '@recto-verso/engine/contract';
import { SimulationEdits } from './simulation.ts';

const Spoken = z.object(createForEachLanguage(() => z.string())).openapi('Spoken');

export const ScenarioHead = z
  .object({
    id: z.string(),
    kind: z.enum(['policy', 'crossing', 'exploration']).openapi({
      description:
        'A policy can be asked for as a simulation. A crossing of data that looks for what people do not say, and an exploration of what nobody has measured, are run by `recto-verso simulate`.',
    }),
    title: Spoken,
    question: Spoken,
    rights: z
      .array(z.string())
      .openapi({ description: 'Ids of the rights that it reaches, the first it is about; none of a crossing.' }),
    variants: z.array(z.object({ name: z.string(), title: Spoken })),
    unlawful: allowNull(Spoken).openapi({ description: 'Where and why it could not be done today.' }),
  })
  .openapi('ScenarioHead');

export const Scenarios = z
  .object({
    hash: z.string().openapi({ description: 'SHA-256 over the files of the scenarios.' }),
    households: z.number().openapi({ description: 'Homes of the population on which this server simulates.' }),
    scenarios: z.array(ScenarioHead),
  })
  .openapi('Scenarios');

const number = allowNull(z.number());

const Band = z.object({ certain: number, possible: number }).openapi('Band', {
  description:
    'From what is certain to what is possible with what the tables tell; null where it would tell of too few.',
});

const RightToday = z
  .object({
    right: z.string(),
    entitled: Band.openapi({ description: 'Persons who have the right, with the receipts that the tables tell.' }),
    received_as_told: Band.openapi({
      description: 'Persons who receive it by the tables. Rights that have one receipt in common have this in common.',
    }),
    received_after_take_up: allowNull(Band).openapi({
      description:
        'Persons who receive it by the routes of today, entitled or not, once it is drawn who asks. Receipts of the other rights of the scenario follow from that.',
    }),
  })
  .openapi('RightToday', {
    description: 'Today of a right in the whole, as `recto-verso population run` says it of the same tables and day.',
  });

const Range = z
  .object({
    certain: number,
    possible: number,
    within: allowNull(z.array(z.number())).openapi({
      description:
        'From the lowest to the highest that chance leaves open, 95 times of 100; null where it cannot be told.',
    }),
  })
  .openapi('PeopleRange', {
    description:
      'From what is certain to what is possible with what the tables tell; null where it would tell of too few.',
  });

const ranges = z.record(z.string(), Range);
const SettingResult = z
  .object({
    persons: ranges,
    claims: ranges.openapi({ description: 'One where a couple or a home shares it.' }),
    euros: ranges.openapi({ description: 'A year. Paid less undue plus missing is due.' }),
  })
  .openapi('SettingResult');

const Status = z.enum(['receives', 'forgotten', 'undue', 'not', 'open']);

const RightResult = z
  .object({
    right: z.string(),
    settings: z.object({ observed: SettingResult, full: SettingResult, scenario: SettingResult }),
    change: SettingResult.openapi({ description: 'From today to the scenario, home by home: least and greatest.' }),
    moved: z.object({ gained: Range, lost: Range }).openapi({
      description: 'Persons who come to receive what they are entitled to, and who no longer receive it.',
    }),
    flows: z.array(
      z.object({ before: Status, after: Status, persons: number, within: allowNull(z.array(z.number())) }),
    ),
  })
  .openapi('RightResult', {
    description: 'Today, everybody reached, and the scenario; and the ways from before to after.',
  });

const MoneyChange = z
  .object({ homes: number, possible: number, least: number, greatest: number })
  .openapi('MoneyChange', {
    description:
      'Homes that have more, or less, for certain, and by how many euros a year; homes of which it is possible. Null where it would tell of too few.',
  });

const GroupResult = z
  .object({
    dimension: z.enum(['all', 'region', 'type', 'decile', 'tenure', 'digital', 'age']),
    word: allowNull(z.string()),
    homes: z.number(),
    persons: z.number(),
    sample: z.object({ homes: z.number(), persons: z.number() }),
    rights: z.array(RightResult),
    money: allowNull(z.object({ more: MoneyChange, less: MoneyChange })),
    ended: allowNull(z.object({ persons: number, euros: number })).openapi({
      description: 'People for whom a receipt ends that the scenario ends, and how much that is in a year.',
    }),
  })
  .openapi('GroupResult');

const Published = z
  .object({
    id: z.string(),
    about: z.string(),
    value: z.number(),
    date: z.string(),
    link: z.string(),
    use: z.enum(['check', 'input']),
    right: z.string(),
    count: z.enum(['persons', 'claims']),
    of: z.string(),
    at: z.enum(['before', 'after', 'change']),
    variant: allowNull(z.string()),
    why: allowNull(z.string()),
    bound: allowNull(z.enum(['at_least', 'at_most'])),
    per: allowNull(z.string()),
    simulated: allowNull(Range),
    isInside: allowNull(z.boolean()),
  })
  .openapi('PublishedNumber', { description: 'A published number beside the simulated one. An input checks nothing.' });

const Likelihood = z
  .object({
    name: z.string(),
    value: z.number(),
    range: z.array(z.number()),
    source: allowNull(z.object({ about: z.string(), link: z.string() })),
    why: z.string(),
  })
  .openapi('Likelihood');

const HoursBand = z
  .object({
    taken: z.array(z.number()).openapi({ description: 'From what is certain to what is possible, as all is taken.' }),
    range: z.array(z.number()).openapi({ description: 'From the lowest to the highest of all that is assumed.' }),
  })
  .openapi('HoursBand');

const gain = { reached: z.number(), undue: z.number() };

export const ScenarioResultSchema = z
  .object({
    scenario: z.string(),
    variant: allowNull(z.string()),
    edits: SimulationEdits,
    title: Spoken,
    question: Spoken,
    date: Day,
    seed: z.number(),
    rulebook: z.object({ version: z.string(), hash: z.string() }),
    scenarios: z.object({ hash: z.string() }),
    population: z.record(z.string(), z.unknown()),
    homes: z.object({ run: z.number(), of: z.number() }),
    unlawful: allowNull(Spoken),
    recovered: z.number().openapi({ description: 'Share of what is paid and not due that is paid back in the end.' }),
    today: z.array(RightToday),
    groups: z.array(GroupResult),
    hours: allowNull(
      z.object({ observed: HoursBand, scenario: HoursBand, change: HoursBand, assumed: z.array(Likelihood) }),
    ).openapi({ description: 'Hours of a year in which associations and services help. Nobody measured them.' }),
    published: z.array(Published),
    sensitivity: allowNull(
      z.object({
        homes: z.number(),
        taken: z.object(gain),
        tried: z.array(z.object({ name: z.string(), end: z.enum(['low', 'high']), value: z.number(), ...gain })),
      }),
    ),
    likelihoods: z.array(Likelihood),
    assumptions: z.array(Spoken),
    unseen: z.array(Spoken),
  })
  .openapi('ScenarioResult', { description: 'Nobody in a synthetic population exists.' });
