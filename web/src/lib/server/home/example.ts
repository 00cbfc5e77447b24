/**
 * This module computes the example of the first page: a household that is stored as data, evaluated with the rules of
 * the day.
 */
import { getToday } from '@recto-verso/api/date';
import { typesetAll } from '@recto-verso/api/words';
import type { HomeExample } from '../../components/around/home.ts';
import { formatFaceKey } from '../../door/face-key.ts';
import { createPage } from '../../door/fields.ts';
import { createRightResults } from '../../door/results.ts';
import { buildSituation } from '../../door/situation.ts';
import { createVersoView } from '../../door/verso.ts';
import type { Language } from '../../languages.ts';
import { getLanguageWords } from '../language-words.ts';
import { openPageService } from '../service.ts';
import data from './example.json';

const made = new Map<string, Promise<HomeExample | null>>();

/**
 * Returns the example, which is computed once a day in each language. Resolves to `null` when the rules of the day have
 * no such right for this household.
 */
export function loadExample(language: Language, day = getToday()): Promise<HomeExample | null> {
  const key = `${language} ${day}`;
  const known = made.get(key) ?? make(language, day);
  if (!made.has(key)) for (const other of made.keys()) if (!other.endsWith(` ${day}`)) made.delete(other);
  made.set(key, known);
  // A failed computation may succeed later, so it is not cached.
  known.catch(() => made.delete(key));
  return known;
}

async function make(language: Language, date: number): Promise<HomeExample | null> {
  const opened = await openPageService();
  const { rulebook } = opened;
  const { answers, right } = data;
  const said = getLanguageWords(language);
  const page = createPage(rulebook, said, answers);
  const { situation } = buildSituation(answers, rulebook, language);
  const options = { date, language, rights: [right] };
  const [answer, report] = await Promise.all([opened.evaluate(situation, options), opened.verso(situation, options)]);
  const results = createRightResults(page, answer);
  const card = results.groups.flatMap(({ cards }) => cards).find((one) => one.right === right);
  const first = results.todo.find((one) => one.right === right);
  if (card === undefined || first === undefined) return null;
  const verso = createVersoView(page, answer, report, { results, opened: null }).faces[formatFaceKey(card)];
  if (verso === undefined) return null;
  const lead = card.amounts.find((one) => one.leads);
  const found = rulebook.rights.find(({ id }) => id === right);
  const example: HomeExample = {
    name: card.name,
    day: answer.date,
    recto: {
      icon: card.icon,
      say: card.say,
      about: found === undefined ? '' : opened.words(language).summary(found),
      amount: lead === undefined ? '' : `${lead.label}${said.terms.colon}${lead.value}`,
      todo: first.step,
    },
    verso,
  };
  return typesetAll(example, said.terms);
}
