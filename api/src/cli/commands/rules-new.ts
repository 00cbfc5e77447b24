import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES } from '@recto-verso/engine/languages';
import { RULES_FOLDER } from '@recto-verso/engine/node';
import { didYouMean } from '@recto-verso/engine/rulebook';
import { showDay } from '@recto-verso/engine';
import { parse } from 'yaml';
import { getToday } from '../../contract/date.ts';
import { EXIT } from '../../contract/exit.ts';
import { readDate } from '../../contract/read-date.ts';
import type { CommandArguments, Command } from '../command.ts';
import { CommandFailure } from '../failure.ts';
import { writeNewRight, type Filling } from '../new-right.ts';
import { listRightFolders } from '../right-folder.ts';
import { printResult } from '../print-result.ts';

export const rulesNewCommand: Command = {
  name: 'rules new',
  args: 'RIGHT [FOLDER]',
  count: [1, 2],
  options: ['level', 'domain', 'from', 'commune', 'desk', 'pays', 'act', 'link', 'name', 'json'],
  summary: 'Makes the folder of a right with all its files, and names it wherever it has to be named.',
  details: `FOLDER holds rulebook.yaml; the rules of this project where it is left out. What only a person knows stands as TODO:
"recto-verso rules check" lists each with file, line and what to write. --from: the first day of the law, 1 January where
it is left out. --commune: a right of one commune, by its NIS code; its level is then that of communes. --desk: the desk
of desks/generic.yaml that everybody has. --act and --link: the source. --name: in each language.

  recto-verso rules new prime-velo-namur --commune 92094 --domain transport --from 2026-01-01 --pays 100/once \\
    --act "Règlement communal du 15 décembre 2025" --link https://www.namur.be/prime-velo \\
    --name "fr=Prime vélo" --name nl=Fietspremie --name de=Fahrradprämie --name "en=Bicycle grant"`,
  async run(asked, io) {
    const [id = '', folder = RULES_FOLDER] = asked.args;
    await refuseId(id, folder);
    const written = await writeNewRight(folder, id, await fillingOf(id, folder, asked));
    printResult(io, asked, { id, ...written }, () =>
      [
        `New: ${written.made.join(', ')}`,
        `Added to: ${written.changed.join(', ')}`,
        `Now write what "recto-verso rules check" lists, then run "recto-verso rules test ${id} --watch".`,
      ].join('\n'),
    );
    return EXIT.fine;
  },
};

async function refuseId(id: string, folder: string): Promise<void> {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    throw new CommandFailure(
      `"${id}" cannot be the id of a right. It is the name of its folder, and with _ for - its name in formulas. Write small letters, digits and dashes, a letter first: prime-velo-namur.`,
    );
  if ((await listRightFolders(folder)).includes(id))
    throw new CommandFailure(
      `"${id}" is a right already: rights/${id}/. What stands there would be written over. Choose another id, or change that folder.`,
    );
}

async function fillingOf(id: string, folder: string, asked: CommandArguments): Promise<Filling> {
  const words = (await fileIn(folder, 'rulebook.yaml')) as Readonly<Record<string, unknown>>;
  const listed = (key: string): readonly string[] => words[key] as readonly string[];
  const from = asked.from === undefined ? `${showDay(getToday()).slice(0, 4)}-01-01` : showDay(readDate(asked.from));
  const turnsOn = typeof words['turns_on'] === 'string' ? words['turns_on'] : from;
  const names = namesIn(asked.name);
  const commune = asked.commune === undefined ? {} : await communeIn(folder, asked.commune);
  const generic = (await fileIn(folder, 'desks/generic.yaml')) as {
    readonly desks: readonly { readonly id: string }[];
  };
  const ofCommune = asked.commune !== undefined;
  return {
    id,
    name: id.replaceAll('-', '_'),
    from,
    day: from > turnsOn ? from : turnsOn,
    starts: String(words['starts']),
    level: chosen('level', asked.level ?? (ofCommune ? 'commune' : undefined), listed('levels')),
    domain: chosen('domain', asked.domain, listed('domains')),
    desk: chosen(
      'desk',
      asked.desk ?? (ofCommune ? 'town-hall' : undefined),
      generic.desks.map((one) => one.id),
    ),
    ...paymentOf(asked.pays),
    act: quoted(asked.act ?? 'TODO the act, with its day'),
    link: quoted(asked.link ?? 'TODO a link to the act, https://…'),
    ...Object.fromEntries(
      LANGUAGES.map((language) => [
        `name_${language}`,
        quoted(names.get(language) ?? `TODO the plain name in "${language}"`),
      ]),
    ),
    ...commune,
  };
}

function chosen(option: string, said: string | undefined, known: readonly string[]): string {
  if (said !== undefined && known.includes(said)) return said;
  const mend = said === undefined ? `Write one of: ${known.join(', ')}.` : didYouMean(said, known, 'Choose one.');
  throw new CommandFailure(
    said === undefined ? `A new right needs --${option}. ${mend}` : `"${said}" is no ${option} of these rules. ${mend}`,
  );
}

const UNITS = { month: 'money/month', year: 'money/year', once: 'money' } as const;

function paymentOf(said = 'TODO the amount/once'): Filling {
  const [amount = '', per = ''] = said.split('/');
  const unit = UNITS[per as keyof typeof UNITS] as string | undefined;
  if (unit === undefined || !/^(\d+(\.\d+)?|TODO .*)$/.test(amount))
    throw new CommandFailure(
      `--pays ${said} is no amount. Write a number and how often: 100/once, 20.5/month, 240/year.`,
    );
  return { pays: amount, per, unit };
}

function namesIn(said: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    said.map((one) => {
      const [language = '', ...name] = one.split('=');
      if (!(LANGUAGES as readonly string[]).includes(language) || name.length === 0)
        throw new CommandFailure(`--name ${one}: write a language and the name: ${LANGUAGES.join('=…, ')}=….`);
      return [language, name.join('=')];
    }),
  );
}

async function communeIn(folder: string, nis: string): Promise<Filling> {
  const { regions } = (await fileIn(folder, 'desks/communes.yaml')) as {
    readonly regions: Readonly<Record<string, Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>>>;
  };
  for (const [region, communes] of Object.entries(regions)) {
    const names = communes[nis];
    if (names === undefined) continue;
    const own = names['fr'] ?? names['nl'] ?? nis;
    const place = own
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_');
    const said = LANGUAGES.map((language) => [`commune_${language}`, names[language] ?? own]);
    return { commune: nis, region, place, fact: `in_${place}`, ...Object.fromEntries(said) };
  }
  const known = Object.values(regions).flatMap((communes) => Object.keys(communes));
  throw new CommandFailure(
    `No commune has the NIS code "${nis}". ${didYouMean(nis, known, 'desks/communes.yaml has them.')}`,
  );
}

async function fileIn(folder: string, path: string): Promise<unknown> {
  return parse(await readFile(join(folder, path), 'utf8'), { schema: 'core' });
}

/** Escapes the text so that it can stand inside double quotes. */
function quoted(text: string): string {
  return text.replace(/[\\"]/g, '\\$&');
}
