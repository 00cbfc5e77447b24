/** Exit codes of the command line, for scripts; documented in the help and on the reference page. */
export const EXIT = { fine: 0, problems: 1, usage: 2, failure: 3 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

export const EXIT_CODES: readonly (readonly [Exit, string])[] = [
  [EXIT.fine, 'Done.'],
  [EXIT.problems, 'The situation or the rule files have problems; each is printed with how to mend it.'],
  [EXIT.usage, 'The command was not understood, or a file could not be read.'],
  [EXIT.failure, 'Something failed inside the program.'],
];
