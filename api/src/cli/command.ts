/** What a command is: its name, its help, the options that it takes, and what it does. */
import { LANGUAGES, type Language } from '@recto-verso/engine/languages';
import type { Exit } from '../contract/exit.ts';

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The next line that is typed; `null` where there is none any more. */
  readonly read?: () => Promise<string | null>;
}

/** Every option, as the help shows it. */
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

export interface Asked {
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
  /** Beside what is not known, what can be estimated of it. */
  readonly estimates: boolean;
  readonly json: boolean;
  readonly csv: boolean;
  readonly svg: boolean;
  readonly strict: boolean;
  readonly watch: boolean;
  /** Of a right that is made. */
  readonly level?: string | undefined;
  readonly domain?: string | undefined;
  readonly commune?: string | undefined;
  readonly desk?: string | undefined;
  readonly pays?: string | undefined;
  readonly act?: string | undefined;
  readonly link?: string | undefined;
  readonly name: readonly string[];
  /** A folder of rules, or a commit in which they stood. */
  readonly against?: string | undefined;
  readonly households?: string | undefined;
  readonly seed?: string | undefined;
  /** A folder to be written. */
  readonly out?: string | undefined;
  /** Of a scenario. */
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
  /** `rules at`. */
  readonly name: string;
  /** What follows the name: `DATE RIGHT`. */
  readonly args: string;
  /** How many arguments it takes, at least and at most. */
  readonly count: readonly [number, number];
  readonly options: readonly OptionName[];
  /** One line for the list of commands. */
  readonly summary: string;
  /** What a newcomer needs besides, with an example. */
  readonly details: string;
  readonly run: (asked: Asked, io: Terminal) => Promise<Exit>;
}

/** How each command is loaded, by its name: `rules at`. */
export type Loaders = ReadonlyMap<string, () => Promise<Command>>;

/** How the command is written, with its options. */
export function usageOf({ name, args, options }: Command): string {
  return ['recto-verso', name, args, ...options.map((option) => SHOWN[option])].filter((part) => part !== '').join(' ');
}
