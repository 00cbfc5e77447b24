/** This module defines what a command is: its name, its help, its options, and the function that runs it. */
import { LANGUAGES, type Language } from '@recto-verso/engine/languages';
import type { Exit } from '../contract/exit.ts';

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Returns the next line that is typed, or `null` when the input has ended. */
  readonly read?: () => Promise<string | null>;
}

/** Maps each option to the way the help shows it. */
const SHOWN = {
  date: '[--date DAY]',
  by: '[--by DAY|COLUMN]',
  right: '[--right RIGHT]',
  official: '[--official FILE]',
  decided: '[--decided DAY]',
  who: '[--who PERSON]',
  tell: '[--tell NAME=VALUE]…',
  of: '[--of PERSON]',
  from: '[--from NUMBER|DAY]',
  to: '[--to NUMBER]',
  language: `[--language ${LANGUAGES.join('|')}]`,
  estimates: '[--estimates]',
  json: '[--json]',
  csv: '[--csv]',
  svg: '[--svg]',
  level: '[--level LEVEL]',
  domain: '[--domain DOMAIN]',
  commune: '[--commune NIS]',
  desk: '[--desk DESK]',
  pays: '[--pays NUMBER/month|year|once]',
  act: '[--act NAME]',
  link: '[--link ADDRESS]',
  name: '[--name LANGUAGE=NAME]…',
  strict: '[--strict]',
  watch: '[--watch]',
  against: '[--against FOLDER|COMMIT]',
  households: '[--households NUMBER]',
  seed: '[--seed NUMBER]',
  out: '[--out FOLDER]',
  variant: '[--variant NAME]',
  grant: '[--grant automatic|proactive|on-request]',
  reads: '[--reads registers|life]',
  rounds: '[--rounds NUMBER]',
  'computer-only': '[--computer-only yes|no]',
  likely: '[--likely NAME=SHARE]…',
  'take-up': '[--take-up SCENARIO]',
  sample: '[--sample NUMBER]',
  engine: '[--engine module|duckdb|spark]',
  master: '[--master URL]',
  threads: '[--threads NUMBER]',
  dialect: '[--dialect duckdb|spark]',
} as const;
export type OptionName = keyof typeof SHOWN;
export const OPTION_NAMES = Object.keys(SHOWN) as readonly OptionName[];

export interface CommandArguments {
  readonly args: readonly string[];
  readonly date?: string | undefined;
  readonly by?: string | undefined;
  readonly right?: string | undefined;
  readonly official?: string | undefined;
  readonly decided?: string | undefined;
  readonly who?: string | undefined;
  readonly tell: readonly string[];
  readonly of?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly language: Language | undefined;
  /** Is `true` when the answer also shows what can be estimated of unknown facts. */
  readonly estimates: boolean;
  readonly json: boolean;
  readonly csv: boolean;
  readonly svg: boolean;
  readonly strict: boolean;
  readonly watch: boolean;
  /** The options from `level` to `name` describe a right that is created. */
  readonly level?: string | undefined;
  readonly domain?: string | undefined;
  readonly commune?: string | undefined;
  readonly desk?: string | undefined;
  readonly pays?: string | undefined;
  readonly act?: string | undefined;
  readonly link?: string | undefined;
  readonly name: readonly string[];
  /** Names a folder of rules, or a commit that contains one. */
  readonly against?: string | undefined;
  readonly households?: string | undefined;
  readonly seed?: string | undefined;
  readonly out?: string | undefined;
  /** The options from `variant` to `likely` select a variant of a scenario and change its settings. */
  readonly variant?: string | undefined;
  readonly grant?: string | undefined;
  readonly reads?: string | undefined;
  readonly rounds?: string | undefined;
  readonly 'computer-only'?: string | undefined;
  readonly likely: readonly string[];
  readonly 'take-up'?: string | undefined;
  readonly sample?: string | undefined;
  readonly engine?: string | undefined;
  readonly master?: string | undefined;
  readonly threads?: string | undefined;
  readonly dialect?: string | undefined;
}

export interface Command {
  /** The name may be two words, such as `rules at`. */
  readonly name: string;
  /** Shows the arguments that follow the name, such as `DATE RIGHT`. */
  readonly args: string;
  /** Gives the least and the greatest number of arguments. */
  readonly count: readonly [number, number];
  readonly options: readonly OptionName[];
  /** Describes the command in one line for the list of commands. */
  readonly summary: string;
  /** Tells what a new user needs to know beyond the summary, with an example. */
  readonly details: string;
  readonly run: (asked: CommandArguments, io: Terminal) => Promise<Exit>;
}

/** Maps the name of each command, such as `rules at`, to the function that loads it. */
export type Loaders = ReadonlyMap<string, () => Promise<Command>>;

export function formatUsage({ name, args, options }: Command): string {
  return ['recto-verso', name, args, ...options.map((option) => SHOWN[option])].filter((part) => part !== '').join(' ');
}
