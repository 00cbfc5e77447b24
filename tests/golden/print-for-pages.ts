/**
 * This script prints golden households for a test of a page: `print-for-pages.ts STEP` prints every STEPth household as
 * it is entered on the page (the answers, and the file of a dossier that holds them), and what the page should say of
 * each right, once from the golden file and once computed from the entered facts alone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORDS } from '../../api/src/words/index.ts';
import { evaluate, evaluateInOrder, findNextQuestion } from '../../engine/core/src/index.ts';
import { evaluateAnswers, type PageEngine } from '../../web/src/lib/door/evaluation.ts';
import { createPage, namePerson } from '../../web/src/lib/door/fields.ts';
import { writeDossierFile } from '../../web/src/lib/guichet/dossier/file.ts';
import { makeRecord } from '../../web/src/lib/guichet/dossier/record.ts';
import { getLanguageWords } from '../../web/src/lib/server/language-words.ts';
import { compiledRulebook, rulebook } from '../open-rulebook.ts';
import { GOLDEN_HOUSEHOLDS, readGoldenHousehold, formatIsoDay } from './household.ts';
import { parseGoldenText, type GoldenOutcome } from './golden-text.ts';
import { formatGoldenText } from './text.ts';
import { tellOnPage } from './form-answers.ts';

/** Maps the id of a right and the names of its claimants, as in `right-id you`, to what is said of the right. */
export type OutcomesByRight = Readonly<Record<string, readonly GoldenOutcome[]>>;

export interface OnPages {
  readonly name: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly dossier: string;
  readonly golden: OutcomesByRight;
  readonly told: OutcomesByRight;
}

const said = getLanguageWords('en');
const engine: PageEngine = {
  rulebook,
  evaluate: (situation, { ordered, ...options }) =>
    (ordered ? evaluateInOrder : evaluate)(compiledRulebook, situation, options),
  nextQuestion: (situation, options) => Promise.resolve(findNextQuestion(compiledRulebook, situation, options)),
};

async function onPages(name: string): Promise<OnPages> {
  const household = readGoldenHousehold(name, rulebook);
  const answers = tellOnPage(rulebook, household);
  const recorded = await evaluateAnswers(engine, answers, said, false);
  const shown = await evaluateAnswers(engine, answers, said, true);
  const page = createPage(rulebook, said, answers);
  const persons = Object.keys(household.situation.persons);
  const named = (text: string, ids: readonly string[]): OutcomesByRight => {
    const names = new Map(ids.map((id, i) => [id, namePerson(page, `p${i + 1}`)]));
    return Object.fromEntries(
      [...parseGoldenText(text, WORDS.en.unknown)].map(([key, kept]) => {
        const [right = '', ...who] = key.split(' ');
        return [[right, ...who.map((id) => names.get(id) ?? '').sort()].join(' ').trim(), kept];
      }),
    );
  };
  const kept = formatIsoDay(household.date);
  return {
    name,
    answers,
    dossier: await writeDossierFile(
      { label: name, notes: [], answers, kept, ...(await makeRecord(recorded, null, [])) },
      '',
    ),
    golden: named(readFileSync(join(import.meta.dirname, 'expected', `${name}.txt`), 'utf8'), persons),
    told: named(
      formatGoldenText(household, shown.answer, rulebook),
      persons.map((_, i) => `p${i + 1}`),
    ),
  };
}

const step = Number(process.argv[2]);
const all: OnPages[] = [];
for (const name of GOLDEN_HOUSEHOLDS.filter((_, i) => i % step === 0)) all.push(await onPages(name));
process.stdout.write(JSON.stringify(all));
