/**
 * This module shows a screen of the interview to the persons whom it concerns, one after another or all together. It
 * writes the ticked answers into the situation, and records there that the screen closes what was not ticked.
 */
import { showUnit, type AskedScreen, type ScreenTick, type ScreenWord } from '@recto-verso/engine';
import { fillTemplate } from '../../words/format.ts';
import { readNumbers, UNSURE } from './answers.ts';
import { chooseAmount, chooseOne, type Interviewer } from './interviewer.ts';
import { readRowCount, formatAskedPerson, putQuestion } from './put-question.ts';
import { getSituationPath, writeAnswer, appendAnswer } from './situation-writer.ts';

/**
 * @returns `false` when somebody did not know, when somebody did not confirm that nothing has changed (for a screen
 * with `unchanged`), or when the answers to the screen stand on papers (`last`); the caller then does not show the
 * screen again
 * @throws Stopped
 */
export async function putScreen(asks: Interviewer, screen: AskedScreen): Promise<boolean> {
  asks.say(`\n${screen.title}\n${screen.question}`);
  if (screen.along.length > 0) asks.say(fillTemplate(asks.said.along, { persons: screen.along.join(', ') }));
  for (const field of screen.fields) await putQuestion(asks, field);
  if (screen.last) return false;
  const columns = screen.together ? [[...screen.for, ...screen.along]] : screen.for.map((of) => [of]);
  let isKnown = true;
  for (const [i, column] of columns.entries()) {
    const all = i === columns.length - 1 && !screen.together ? [...column, ...screen.along] : column;
    if (!(await putColumn(asks, screen, all))) isKnown = false;
  }
  return isKnown;
}

async function putColumn(asks: Interviewer, screen: AskedScreen, of: readonly string[]): Promise<boolean> {
  const { nothing, unchanged } = screen;
  const ticks = screen.ticks.filter((tick) => tick.for.some((one) => of.includes(one)));
  asks.say(`\n${of.map((one) => formatAskedPerson(asks, one)).join(', ')}`);
  ticks.forEach(({ label }, i) => asks.say(`  ${i + 1}  ${label}`));
  const how = fillTemplate(unchanged === null ? asks.said.screen : asks.said.answer, { nothing });
  const places = await asks.read(how, (text) =>
    text === UNSURE || unchanged !== null ? [] : readNumbers(text, ticks.length),
  );
  if (places?.length === 0) return false;
  for (const place of places ?? []) await putTick(asks, ticks[place] as ScreenTick, of);
  for (const one of of) {
    if (unchanged !== null) writeAnswer(asks.situation, [...getSituationPath(one), 'unchanged'], unchanged);
    if (screen.closes !== null) appendAnswer(asks.situation, [...getSituationPath(one), 'closed'], screen.closes);
  }
  return true;
}

/**
 * Asks whom a tick concerns, which of its words are meant, and their values. When the person does not say whom or
 * which, the words are written as `declined`, so that the screen does not close them and they stay open.
 */
async function putTick(asks: Interviewer, tick: ScreenTick, of: readonly string[]): Promise<void> {
  const mine = of.filter((one) => tick.for.includes(one));
  const who =
    mine.length < 2
      ? mine[0]
      : await chooseOne(
          asks,
          mine.map((one) => ({ label: formatAskedPerson(asks, one), value: one })),
        );
  let chosen = tick.words;
  if (tick.words.length > 1) {
    asks.say(`\n${tick.label}. ${asks.said.which}`);
    tick.words.forEach(({ label }, i) => asks.say(`  ${i + 1}  ${label}`));
    const places = await asks.read(asks.said.choice, (text) => readNumbers(text, tick.words.length));
    chosen = (places ?? []).map((place) => tick.words[place] as ScreenWord);
    if (places === null) for (const word of tick.words) for (const one of mine) decline(asks, one, word);
  }
  for (const word of chosen) {
    if (who === undefined || who === null) for (const one of mine) decline(asks, one, word);
    else await putWord(asks, who, word);
  }
}

function decline({ situation }: Interviewer, of: string, word: ScreenWord): void {
  writeAnswer(situation, placeOf(of, word), { declined: true });
}

function placeOf(of: string, { kind, name }: ScreenWord): readonly string[] {
  return [...(getSituationPath(of) as readonly string[]), ...(kind === 'receipt' ? ['gets', name] : [name])];
}

async function putWord(asks: Interviewer, of: string, word: ScreenWord): Promise<void> {
  const { situation } = asks;
  const place = placeOf(of, word);
  if (word.kind === 'thing') {
    asks.say(`\n${word.label}`);
    const count = await readRowCount(asks);
    writeAnswer(situation, place, count === null ? [{ more: 'unknown' }] : Array.from({ length: count }, () => ({})));
  } else if (word.kind === 'receipt') {
    const paid = asks.rulebook.facts.find(({ id }) => id === `gets.${word.name}.amount`);
    if (paid !== undefined) asks.say(`\n${fillTemplate(asks.said.amount, { label: word.label })}`);
    const amount = paid === undefined ? null : await chooseAmount(asks, 'EUR');
    writeAnswer(situation, place, amount === null ? 'yes' : { amount });
  } else writeAnswer(situation, place, await valueOf(asks, of, word));
}

/**
 * Returns the value of a ticked fact. A yes-no fact is not asked, because only the opposite of `closed` (the value with
 * which the screen closes the fact) is left, and a choice is asked without `closed`. The value is `declined` when the
 * person does not know, and for a fact that is not a number, a choice or a yes-no fact.
 */
async function valueOf(asks: Interviewer, of: string, { name, label, closed }: ScreenWord): Promise<unknown> {
  const id = of === 'home' ? `home.${name}` : name;
  const type = asks.rulebook.facts.find((fact) => fact.id === id)?.type;
  if (type?.kind === 'truth') return closed === 'no' ? 'yes' : 'no';
  asks.say(`\n${label}`);
  const unknown = { declined: true };
  if (type?.kind === 'number') return (await chooseAmount(asks, showUnit(type.unit))) ?? unknown;
  if (type?.kind !== 'choice') return unknown;
  const others = type.values.filter((value) => value !== closed);
  return (
    (await chooseOne(
      asks,
      others.map((value) => ({ label: asks.words.value(id, value), value })),
    )) ?? unknown
  );
}
