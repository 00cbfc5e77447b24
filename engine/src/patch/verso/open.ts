/** Divergences of which it cannot be told yet whether they arise: what to ask, and nothing worked out from a guess. */
import { textIn } from '../../explain/text-tree.ts';
import type { WorkedRules } from '../change/rules.ts';
import type { OpenFinding } from './report.ts';
import type { VersoSession } from './session.ts';

/** More than these would be a questionnaire: the next question of the household itself comes first. */
const MOST_QUESTIONS = 4;

export function openFindings(session: VersoSession, worked: WorkedRules): readonly OpenFinding[] {
  const { compiled, options, words, lived } = session;
  const texts = compiled.rulebook.texts[options.language]?.crossings.divergences ?? {};
  const answered = [...new Set(lived.outcomes.map((o) => o.right))];
  return compiled.rulebook.crossings.divergences.flatMap(({ id, rule, published, touches }) => {
    const rights = answered.filter((right) => touches.some((t) => right.startsWith(t)));
    if (rule === null || !published || rights.length === 0) return [];
    const arises = [...worked.arises(rule)];
    if (arises.length === 0 || arises.some(([, three]) => three === 'yes')) return [];
    const persons = arises.map(([person]) => person);
    const asks = persons
      .flatMap((person) => worked.openFacts(rule, person))
      .map(({ def, row }) => ({
        fact: def.id,
        of: def.scope === 'person' ? (worked.persons[row] ?? '') : def.scope,
        label: words.fact(def.id),
        question: words.question(def.id),
      }));
    const once = new Map(asks.map((a) => [`${a.fact} ${a.of}`, a]));
    const name = textIn(texts, id, 'name') ?? id;
    return [{ divergence: id, name, persons, rights, asks: [...once.values()].slice(0, MOST_QUESTIONS) }];
  });
}
