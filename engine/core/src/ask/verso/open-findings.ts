/**
 * This module lists the divergences of which it is not known yet whether they arise, with the questions to ask. Nothing
 * is computed from a guess.
 */
import { findTextAt } from '../../explain/sentences/text-tree.ts';
import type { Words } from '../../explain/sentences/words.ts';
import type { Operation } from '../../rulebook/crossings/book.ts';
import type { AskedFact, OpenFinding } from '../../contract/verso.ts';
import type { OpenFact, EvaluatedPatchRules } from '../patch/rules.ts';
import type { VersoSession } from './session.ts';

/** Limits the questions of a divergence, because more of them would be too many to answer. */
const MOST_QUESTIONS = 4;

export function listOpenFindings(session: VersoSession, worked: EvaluatedPatchRules): readonly OpenFinding[] {
  const { compiled, options, words, lived } = session;
  const texts = compiled.rulebook.texts[options.language]?.crossings.divergences ?? {};
  const answered = [...new Set(lived.outcomes.map((o) => o.right))];
  return compiled.rulebook.crossings.divergences.flatMap(({ id, rule, published, touches }) => {
    const rights = answered.filter((right) => touches.some((t) => right.startsWith(t)));
    if (rule === null || !published || rights.length === 0) return [];
    const arises = [...worked.arises(rule)];
    if (arises.length === 0 || arises.some(([, three]) => three === 'yes')) return [];
    const persons = arises.map(([person]) => person);
    const asks = asked(
      words,
      persons.flatMap((person) => worked.openFacts(rule, person)),
    );
    const name = findTextAt(texts, id, 'name') ?? id;
    return [{ divergence: id, name, persons, rights, asks: asks.slice(0, MOST_QUESTIONS) }];
  });
}

/** Lists the questions about unsettled facts of persons that decide whom a change of the official picture reaches. */
export function listPictureQuestions(
  { compiled, words }: VersoSession,
  worked: EvaluatedPatchRules,
): readonly AskedFact[] {
  const { official } = compiled.rulebook.crossings;
  if (official === null) return [];
  const conditions = official.operations.flatMap((o) => ('where' in o && isOfPersons(o) ? (o.where ?? []) : []));
  return asked(
    words,
    conditions.flatMap((fact) => worked.persons.flatMap((person) => worked.openFacts(official, person, fact))),
  );
}

function isOfPersons(operation: Operation): boolean {
  return operation.kind === 'partner' || (operation.kind === 'set' && operation.scope === 'person');
}

/** Converts the unsettled facts to questions, each of them only once. */
function asked(words: Words, facts: readonly OpenFact[]): readonly AskedFact[] {
  const once = new Map(facts.map((f) => [`${f.def.id} ${f.of}`, f]));
  return [...once.values()].map(({ def, of }) => ({
    fact: def.id,
    of,
    label: words.fact(def.id),
    question: words.question(def.id),
  }));
}
