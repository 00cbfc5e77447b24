/** Tests what is assumed of an authority: a right may be likely by how it nearly always decides, and never sure. */
import { describe, expect, test } from 'vitest';
import { evaluateInOrder, type RightAnswer } from '../../engine/core/src/index.ts';
import { compiledRulebook, rulebook } from '../open-rulebook.ts';

const DATE = 20261129;
const usual = rulebook.rights.flatMap(({ laws }) =>
  laws.flatMap(({ open }) => open.filter((point) => point.usual !== null)),
);
const LAWYER = 'aide-juridique-avocat';
const MERIT = 'discretion.aide_juridique_avocat.merit';

async function answerOn(told: object, discretion: object = {}): Promise<RightAnswer> {
  const her = {
    birth: '1995-08-12',
    nationality: 'other',
    stay: 'asylum_seeker',
    partner: 'none',
    related: {},
    ...told,
  };
  const situation = { persons: { her }, others: 'none', discretion };
  const { outcomes } = await evaluateInOrder(compiledRulebook, situation, {
    date: DATE,
    language: 'en',
    rights: [LAWYER],
  });
  const [right] = outcomes;
  if (right === undefined) throw new Error(`No answer about ${LAWYER}.`);
  return right;
}

test('some decisions are usual, and each is of a yes or a no', () => {
  expect(usual.map(({ id }) => id)).toContain(MERIT);
  expect(usual.filter(({ kind, type }) => kind !== 'discretion' || type.kind !== 'truth')).toEqual([]);
});

describe('whoever asks for asylum and wants a lawyer', () => {
  const told = { legal_help: 'lawyer', case_kind: 'asylum', legal_insurance: 'no', living_place: 'reception_centre' };

  test('very likely has one, unless the bureau decides otherwise', async () => {
    const right = await answerOn(told);
    expect(right).toMatchObject({ verdict: 'depends', outcome: 'likely' });
    expect(right.unless).toContainEqual(
      expect.objectContaining({ fact: MERIT, because: 'usual', value: { kind: 'truth', value: 'yes' } }),
    );
  });

  test('has one for sure once the bureau has said so, and none once it has said no', async () => {
    const decided = (merit: string): Promise<RightAnswer> => answerOn(told, { 'aide_juridique_avocat.merit': merit });
    expect((await decided('yes')).verdict).toBe('yes');
    expect((await decided('no')).verdict).toBe('no');
  });
});
