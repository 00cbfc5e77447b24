/** Tests the trees of reasons, over the cases of the rulebook. */
import { describe, expect, test } from 'vitest';
import { readTruth } from '../../engine/core/src/run/household.ts';
import type { Reason, RightAnswer } from '../../engine/core/src/contract/answer.ts';
import type { Verdict } from '../../engine/core/src/contract/seen.ts';
import { evaluate } from '../../engine/core/src/index.ts';
import {
  compiledRulebook,
  findTestCase,
  judge,
  judgeCases,
  LANGUAGES,
  listReasonNodes,
  writeReason,
  findTestRight,
  type Judging,
} from './cases.ts';

const all = await judgeCases(15);
const trees = all.map((j, i) => ({ judging: j, reason: writeReason(LANGUAGES[i % LANGUAGES.length] as string, j) }));

function where({ right: r, case: c, route }: Judging, node: Reason): string {
  return `${r.id}, "${c.name}", ${route.id}: ${node.id}`;
}

describe('a tree of reasons', () => {
  test('has the verdict that the route has, but where something received excludes the right', () => {
    const excluded = new Set<Verdict>();
    for (const { judging, reason } of trees) {
      const { household, law, route, row } = judging;
      const verdicts = [readTruth(household, route.verdict, row), readTruth(household, law.compatible, row)] as const;
      expect(reason.verdict, where(judging, reason)).toBe(
        verdicts.includes('no') ? 'no' : verdicts.includes('depends') ? 'depends' : 'yes',
      );
      excluded.add(verdicts[1]);
    }
    expect([...excluded].sort()).toEqual(['depends', 'no', 'yes']);
  });

  test('follows from its branches by Kleene’s tables', () => {
    for (const { judging, reason } of trees) {
      for (const node of listReasonNodes(reason).filter((n) => n.kind !== 'line')) {
        expect(node.verdict, where(judging, node)).toBe(kleene(node));
      }
    }
  });

  test('explains a line that reads a fact with branches by these branches', () => {
    const lines = trees.flatMap(({ reason }) =>
      listReasonNodes(reason).filter((n) => n.kind === 'line' && n.children.length > 0),
    );
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) expect(line.children[0]?.verdict, line.id).toBe(line.verdict);
  });

  test('cites a source at each node of a law that has one', () => {
    for (const { judging, reason } of trees) {
      for (const node of listReasonNodes(reason)) {
        expect(node.citation?.act, where(judging, node)).toBeTruthy();
      }
    }
  });

  test('has ids of right, route and condition, the same in every language', () => {
    for (const { judging, reason } of trees) {
      const prefix = `${judging.right.id}.${judging.route.id}`;
      for (const node of listReasonNodes(reason))
        expect(node.id === prefix || node.id.startsWith(`${prefix}.`), node.id).toBe(true);
    }
    for (const judging of all.filter((_, i) => i % 20 === 0)) {
      const ids = LANGUAGES.map((language) =>
        listReasonNodes(writeReason(language, judging)).map((n) => `${n.id} ${n.verdict}`),
      );
      for (const list of ids) expect(list).toEqual(ids[0]);
    }
  });

  test('keeps the id of a condition from one law file to the next', async () => {
    const found = findTestCase('ris', 'alone, no income');
    const before = findTestCase('ris', 'alone, no income, on 2018-09-01');
    const ids = async (c: typeof found): Promise<readonly string[]> =>
      (await judge(findTestRight('ris'), c, c.date)).flatMap((j) =>
        listReasonNodes(writeReason('en', j))
          .filter((n) => n.sentence !== '')
          .map((n) => n.id),
      );
    expect(new Set(await ids(found))).toEqual(new Set(await ids(before)));
    expect(await ids(found)).toContain('ris.on_request.too_little');
  });
});

describe('a line', () => {
  test('shows the facts that it reads before what they are worked out from', async () => {
    const [judging] = await judge(findTestRight('ris'), findTestCase('ris', 'alone, no income'), 20260915);
    const line = listReasonNodes(writeReason('en', judging as Judging)).find(
      (n) => n.id === 'ris.on_request.too_little',
    );
    expect(line?.facts[0]).toEqual({
      id: 'ris.ris_year',
      label: 'integration income, a year',
      value: { kind: 'number', min: 16408.11, max: 16408.11, unit: 'money/year' },
    });
    expect(line?.facts.map((f) => f.id)).toContain('ris.category');
  });

  test('shows no fact twice under one label with one value', () => {
    for (const { judging, reason } of trees) {
      for (const node of listReasonNodes(reason)) {
        const shown = node.facts.map((f) => `${f.id} ${f.label}`);
        expect(new Set(shown).size, where(judging, node)).toBe(shown.length);
      }
    }
  });
});

describe('a route that is closed', () => {
  test('says since when and until when it exists', async () => {
    const found = findTestRight('tarif-social-energie-electricite');
    const [first] = found.cases;
    const list = await judge(found, first as (typeof found.cases)[number], 20260915);
    const closed = list.find((j) => j.route.id === 'by_bim') as Judging;
    const reason = writeReason('en', closed);
    expect(reason.id).toBe('tarif-social-energie-electricite.by_bim.when');
    expect(reason.verdict).toBe('no');
    expect(reason.children.map((c) => c.sentence)).toContain('This way existed until 30 June 2023.');
  });
});

describe('a right that cannot be had beside another', () => {
  const saying: Readonly<Record<(typeof LANGUAGES)[number], string>> = {
    fr: "Pas reçu en même temps\u00a0: Revenu d'intégration (RIS). Les deux ne vont pas ensemble.",
    nl: 'Niet tegelijk ontvangen: Leefloon. De twee gaan niet samen.',
    de: 'Nicht zugleich bezogen: Eingliederungseinkommen. Beides geht nicht zusammen.',
    en: 'Not received at the same time: Integration income (RIS). The two do not go together.',
  };
  const her = { birth: '1990-05-01', gets: { ris: true } };
  const asked = async (gets: object, language: string): Promise<RightAnswer> => {
    const options = { date: 20260915, language, rights: ['aide-sociale-equivalente'] };
    const { outcomes } = await evaluate(compiledRulebook, { persons: { her: { ...her, gets } } }, options);
    return outcomes[0] as RightAnswer;
  };
  const named = ({ routes }: RightAnswer): readonly Reason[] =>
    routes.flatMap((r) => listReasonNodes(r.reasons)).filter((n) => n.id.includes('.not_with.'));

  test.each(LANGUAGES)('%s: what is received names itself, with the article', async (language) => {
    const answer = await asked({ ris: true }, language);
    expect(answer.verdict).toBe('no');
    const lines = named(answer);
    expect(lines.length).toBe(answer.routes.length);
    for (const line of lines) {
      expect(line).toMatchObject({ verdict: 'no', sentence: saying[language] });
      expect(line.citation?.act).toMatch(/8 July 1976/);
      expect(line.facts.map((f) => f.value)).toEqual([{ kind: 'truth', value: 'yes' }]);
    }
    expect(answer.routes.map((r) => r.verdict)).toEqual(lines.map(() => 'no'));
  });

  test('what is not received is no reason, and what nobody told is an open one', async () => {
    expect(named(await asked({ ris: false }, 'en'))).toEqual([]);
    const open = named(await asked({}, 'en'));
    expect(open.map((line) => line.verdict)).toEqual(open.map(() => 'depends'));
    expect(open.length).toBeGreaterThan(0);
  });
});

function kleene({ kind, children }: Reason): Verdict {
  const verdicts = children.map((c) => c.verdict);
  if (kind === 'not') return verdicts[0] === 'depends' ? 'depends' : verdicts[0] === 'yes' ? 'no' : 'yes';
  const [settling, other]: [Verdict, Verdict] = kind === 'all' ? ['no', 'yes'] : ['yes', 'no'];
  if (verdicts.includes(settling)) return settling;
  return verdicts.includes('depends') ? 'depends' : other;
}
