/**
 * The part of a rulebook that one right rests on: its folder, the vocabulary without its words, and the law of the rights
 * that it reads. Whoever writes a right runs its cases after every change, and all of the rulebook takes seconds to read.
 */
import type { Problem } from '../../problem.ts';
import type { Rulebook } from '../rulebook.ts';
import { nameOf } from '../words.ts';
import { inspectRulebook } from './load.ts';

/** Codes of problems that a part alone has: what it leaves out is not missing. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set([
  'missing-text',
  'missing-file',
  'missing-desk',
  'unused-figure',
  'unknown-commune',
  'text-without-use',
]);

/** As `inspectRulebook`, for what one right rests on. */
export function inspectPart(
  files: ReadonlyMap<string, string>,
  id: string,
): { readonly rulebook: Rulebook | null; readonly problems: readonly Problem[] } {
  const { rulebook, problems } = inspectRulebook(partOf(files, id));
  const own = `rights/${id}/`;
  return {
    rulebook,
    problems: problems.filter(
      ({ code, where }) => code !== 'missing-desk' && (where.file?.startsWith(own) === true || !OF_THE_WHOLE.has(code)),
    ),
  };
}

/** The files that a right rests on. */
export function partOf(files: ReadonlyMap<string, string>, id: string): ReadonlyMap<string, string> {
  return partsOf(files)(id);
}

/** The same for one right after the other. */
export function partsOf(files: ReadonlyMap<string, string>): (id: string) => ReadonlyMap<string, string> {
  const ids = [...files.keys()].flatMap((path) => /^rights\/([^/]+)\/right\.yaml$/.exec(path)?.[1] ?? []);
  const rights: Rights = new Map(ids.map((one) => [one, rightIn(files, one)]));
  const vocabulary = [...files].filter(([path]) => /^vocabulary\/(?!texts)/.test(path)).map(([, text]) => text);
  const shared = vocabulary.join('\n');
  const always = readIn(shared, rights);
  const alwaysNamed = namedIn(shared, rights);
  const below = new Map<string, readonly string[]>();
  const readBy = (id: string): readonly string[] => {
    const known = below.get(id) ?? [...readIn(rights.get(id)?.law ?? '', rights), ...excluding(id, rights)];
    below.set(id, known);
    return known;
  };
  return (id) => {
    const reached = new Set([id, ...always, ...readIn(files.get(`rights/${id}/cases.yaml`) ?? '', rights)]);
    for (const one of reached) for (const other of readBy(one)) reached.add(other);
    const read = [files.get(`rights/${id}/cases.yaml`) ?? '', ...[...reached].map((one) => rights.get(one)?.law ?? '')];
    const named = sharing([...reached, ...alwaysNamed, ...namedIn(read.join('\n'), rights)], rights);
    return new Map([...files].filter(([path]) => isOfPart(path, id, reached, named)));
  };
}

function isOfPart(path: string, id: string, reached: ReadonlySet<string>, named: ReadonlySet<string>): boolean {
  const [folder, right = '', file = ''] = path.split('/');
  if (path === 'rulebook.yaml' || path === 'desks/communes.yaml') return true;
  if (folder === 'vocabulary') return !path.startsWith('vocabulary/texts.');
  if (folder !== 'rights') return false;
  return right === id || (named.has(right) && file === 'right.yaml') || (reached.has(right) && OF_LAW.test(file));
}

const OF_LAW = /^(parameters|\d{4}-\d{2}-\d{2})\.yaml$/;

/** A right, as far as others read it. */
interface Read {
  readonly name: string;
  /** The name of what is received of it. */
  readonly receipt: string;
  /** All its law files and figures. */
  readonly law: string;
  /** Every key of a law that excludes something: receipts are among them. */
  readonly excludes: ReadonlySet<string>;
}

type Rights = ReadonlyMap<string, Read>;

function rightIn(files: ReadonlyMap<string, string>, id: string): Read {
  const entry = files.get(`rights/${id}/right.yaml`) ?? '';
  const name = nameOf(id);
  const folder = `rights/${id}/`;
  const law = [...files]
    .filter(([path]) => path.startsWith(folder) && OF_LAW.test(path.slice(folder.length)))
    .map(([, text]) => text)
    .join('\n');
  const keys = /\b(not_with|gives_way_to)\b/.test(law) ? law.matchAll(/(\w+):/g) : [];
  return {
    name,
    receipt: /^receipt: *(\w+)/m.exec(entry)?.[1] ?? name,
    law,
    excludes: new Set([...keys].map(([, key = '']) => key)),
  };
}

/** Rights that a text reads: `may_get.x`, `x.fact`, `param.x.figure`, or whose outcome a case expects. What is received is told. */
function readIn(text: string, rights: Rights): readonly string[] {
  const ids = new Map([...rights].map(([id, { name }]) => [name, id]));
  const names = [...ids.keys()].join('|');
  const found = text.matchAll(new RegExp(`may_get\\.(${names})\\b|(?<!gets\\.)\\b(${names})(?:\\.\\w|: *[{])`, 'g'));
  return [...new Set([...found].map(([, verdict, fact]) => ids.get(verdict ?? fact ?? '') ?? ''))];
}

/** Rights of which a text names the right itself or what is received of it. */
function namedIn(text: string, rights: Rights): readonly string[] {
  const words = new Set(text.match(/\w+/g));
  return [...rights].flatMap(([id, { name, receipt }]) => (words.has(name) || words.has(receipt) ? [id] : []));
}

/** These rights, and those whose receipt is also theirs. */
function sharing(ids: readonly string[], rights: Rights): ReadonlySet<string> {
  const receipts = new Set(ids.map((id) => rights.get(id)?.receipt));
  return new Set([...rights].flatMap(([id, { receipt }]) => (receipts.has(receipt) ? [id] : [])));
}

/** Rights that cannot be had together with one: the law of either says so. */
function excluding(id: string, rights: Rights): readonly string[] {
  const own = rights.get(id);
  if (own === undefined) return [];
  return [...rights].flatMap(([other, { receipt, excludes }]) =>
    excludes.has(own.receipt) || own.excludes.has(receipt) ? [other] : [],
  );
}
