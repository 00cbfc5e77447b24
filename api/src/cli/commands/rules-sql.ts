import { getWords } from '@recto-verso/engine';
import { openRulebook } from '@recto-verso/engine/node';
import { printRightSql, type PrintedRight } from '@recto-verso/engine/sql';
import { isoOf, getToday } from '../../contract/date.ts';
import { writeSqlNotes } from '../../law/sql-notes.ts';
import { readDate } from '../../contract/read-date.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../../contract/exit.ts';
import { CommandFailure } from '../failure.ts';
import { createPrinting, findRightOrFail } from '../printing.ts';

const DIALECTS = ['duckdb', 'spark'] as const;

export const rulesSqlCommand: Command = {
  name: 'rules sql',
  args: 'RIGHT',
  count: [1, 1],
  options: ['dialect', 'date', 'language'],
  summary: 'The SQL of one right, with the article beside each term, for a database that holds the data.',
  details: `It reads raw_home, raw_person and raw_<thing>; the first lines say with which columns. What is not known is NULL there: the
first statements make bounds of it, and no other meets a NULL. Column by column the two ends follow: #c is certain and #p is
possible, #lo is the least and #hi the greatest; #v is a value of which both ends are the same. --dialect: duckdb where it is left out, or spark.

  recto-verso rules sql ris --dialect spark --date 2026-11-25 > ris.sql`,
  async run(asked, io) {
    const [id = ''] = asked.args;
    const { dialect = 'duckdb' } = asked;
    const found = DIALECTS.find((one) => one === dialect);
    if (found === undefined) throw new CommandFailure(`--dialect ${dialect}: write one of ${DIALECTS.join(', ')}.`);
    const { understood, rulebook } = await openRulebook();
    const right = findRightOrFail(rulebook, id);
    const day = asked.date === undefined ? getToday() : readDate(asked.date);
    const words = getWords(understood, createPrinting(asked.language).language);
    const printed = printRightSql({
      understood,
      name: right.name,
      day,
      dialect: found,
      notes: (plan) => writeSqlNotes(words, plan),
    });
    const { version, hash } = rulebook;
    io.out(sqlText(printed, `${right.id} on ${isoOf(day)}, rulebook ${version} ${hash}, for ${found}`));
    return EXIT.fine;
  },
};

function sqlText({ reads, statements, answers }: PrintedRight, title: string): string {
  const tables = [...reads].map(([table, columns]) => `-- reads ${table}: ${columns.join(', ')}`);
  return [
    `-- ${title}`,
    ...tables,
    `-- the answers stand in ${answers} at last`,
    '',
    ...statements.map((s) => `${s};\n`),
  ].join('\n');
}
