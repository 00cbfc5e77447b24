/** The help: what a newcomer needs to run a first command, and what a script needs to know. */
import { EXIT_CODES } from './exit.ts';

const exits = EXIT_CODES.map(([code, text]) => `  ${code}  ${text}`).join('\n');

export const HELP = `recto-verso: the rights that a household in Belgium could have, each with its reasons.

  recto-verso evaluate FILE [--date DAY] [--language fr|nl|de|en] [--json]
      All rights of the household that FILE describes.
  recto-verso explain RIGHT FILE [--date DAY] [--language fr|nl|de|en] [--json]
      One right: every condition down to the article, the figure of that day and its source.
  recto-verso rules check [FOLDER]
      Whether the rule files hold together; each problem with its file, line and mend.
  recto-verso help

FILE is YAML or JSON ("-" reads standard input). Whatever it leaves out is not known, never assumed:

  persons:
    mother:  { birth: 1990-04-23, partner: none, related: { child_1: child } }
    child_1: { birth: 2019-09-01 }
  home: { region: brussels }

DAY is year-month-day; today in Belgium where it is left out. Every fact, its bounds and its values are on
the reference page that "npm start" serves at /api/v1/reference.

Exit codes:
${exits}
`;
