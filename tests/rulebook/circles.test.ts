/**
 * These tests check that a circle of rights that no order of evaluation resolves is refused, with the file and line of
 * each link, and that other circles load.
 */
import { describe, expect, test } from 'vitest';
import { makePlan } from '../../engine/core/src/plan/make.ts';
import { understand } from '../../engine/core/src/rulebook/typecheck/index.ts';
import { inspectRulebook, loadRulebook } from '../../engine/core/src/rulebook/load/load.ts';
import { editSample, SAMPLE } from './sample.ts';

const FOLDER = 'rights/winter-help/';
const LAW = '2020-01-01.yaml';
const LAST_CONDITION = '- little_saved: reading.count_savings == left_out';

/** Returns the sample with its only right under several names, each with a condition of its own. */
function rightsThatRead(conditions: Readonly<Record<string, string>>): Map<string, string> {
  const files = new Map(SAMPLE);
  const names = Object.keys(conditions);
  for (const [path, text] of SAMPLE) {
    if (!path.startsWith(FOLDER)) continue;
    files.delete(path);
    for (const name of names)
      files.set(
        path.replace(FOLDER, `rights/${name}/`),
        text
          .replaceAll('winter_help:', `${name}:`)
          .replace(LAST_CONDITION, `- little_saved: ${conditions[name] ?? ''}`),
      );
  }
  const desks = files.get('desks/generic.yaml') ?? '';
  return files.set('desks/generic.yaml', desks.replace('[winter-help]', `[${names.join(', ')}]`));
}

const line = (SAMPLE.get(`${FOLDER}${LAW}`) ?? '').split('\n').findIndex((text) => text.includes(LAST_CONDITION)) + 1;

function circles(files: ReadonlyMap<string, string>) {
  return inspectRulebook(files).problems.filter(({ code }) => code === 'cycle');
}

describe('a circle is refused', () => {
  test.each([
    ['of two rights', { first: 'may_get.second', second: 'not may_get.first' }],
    ['of three rights', { first: 'may_get.second', second: 'may_get.third', third: 'may_get.first' }],
    [
      'of two rights through a fact of one',
      { first: 'second.band == low and may_get.second', second: 'may_get.first' },
    ],
  ] as const)('%s', (_, conditions: Readonly<Record<string, string>>) => {
    const [problem, ...others] = circles(rightsThatRead(conditions));
    expect(others).toEqual([]);
    expect(problem?.where).toMatchObject({ file: `rights/first/${LAW}`, line });
    for (const name of Object.keys(conditions)) {
      expect(problem?.what).toContain(`"may_get.${name}" reads`);
      expect(problem?.what).toContain(`rights/${name}/${LAW}:${line}`);
    }
    expect(problem?.mend).toContain('gets.');
  });

  test('of a right with itself', () => {
    expect(circles(rightsThatRead({ first: 'may_get.first' }))).toHaveLength(1);
  });

  test('of a kind of thing of which there is none by what is counted of it', () => {
    const files = editSample(
      'vocabulary/facts.yaml',
      '  buyer: { type: person }',
      '  buyer: { type: person }\n  none: "buyer.adult"',
    );
    files.set(
      'vocabulary/facts.yaml',
      (files.get('vocabulary/facts.yaml') ?? '').replace(
        'is: "age(birth, date) >= param.majority"',
        'is: "count(deliveries) > 0"',
      ),
    );
    const [problem, ...others] = circles(files);
    expect(others).toEqual([]);
    expect(problem?.what).toContain('"none of delivery" reads "adult"');
  });

  test('of facts of the vocabulary', () => {
    const facts = editSample(
      'vocabulary/facts.yaml',
      'savings:',
      'first: { type: yes-no, is: second }\n  second: { type: yes-no, is: not first }\n  savings:',
    );
    expect(circles(facts).map(({ where }) => where.file)).toEqual(['vocabulary/facts.yaml']);
  });
});

describe('an order settles it, and it loads', () => {
  test.each([
    ['what is received excludes both ways', { first: 'not gets.second', second: 'not gets.first' }],
    [
      'one reads the verdict of the other, which reads what is received',
      { first: 'may_get.second', second: 'gets.first' },
    ],
    [
      'one reads a fact of the other, which reads its verdict',
      { first: 'second.band == low', second: 'may_get.first' },
    ],
    ['a chain', { first: 'may_get.second', second: 'may_get.third', third: 'savings <= param.most_saved' }],
  ] as const)('%s', (_, conditions: Readonly<Record<string, string>>) => {
    const files = rightsThatRead(conditions);
    expect(circles(files)).toEqual([]);
    const plan = makePlan(understand(loadRulebook(files)), 20230101);
    expect(plan.rights.map((r) => r.right.name).sort()).toEqual(Object.keys(conditions).sort());
  });
});
