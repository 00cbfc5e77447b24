/** Lists the exit codes of the command line for scripts. They are documented in the help and on the reference page. */
export const EXIT = { fine: 0, problems: 1, usage: 2, found: 3, failure: 4 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

export const EXIT_CODES: readonly (readonly [Exit, string])[] = [
  [EXIT.fine, 'Done; nothing is due (rules due), nothing differs (rules diff).'],
  [EXIT.problems, 'The situation or the rule files have problems; each is printed with how to mend it.'],
  [EXIT.usage, 'The command was not understood, or a file could not be read.'],
  [EXIT.found, 'Something is due (rules due), or differs (rules diff).'],
  [EXIT.failure, 'Something failed inside the program.'],
];
