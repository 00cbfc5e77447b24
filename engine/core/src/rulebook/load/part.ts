/**
 * This module selects the part of a rulebook that one right needs: its folder, the vocabulary without its texts, and
 * the law of the rights that it reads or that cannot be held together with it. The author of a right runs its cases
 * after every change, and reading the whole rulebook takes seconds.
 */
import type { Problem } from '../../problem.ts';
import type { Rulebook } from '../rulebook.ts';
import { toFormulaName } from '../words.ts';
import { inspectRulebook } from './load.ts';

/**
 * Lists the codes of problems that, outside the folder of the right, occur only because a part was loaded: something
 * that they miss, or a use of what they report as unused, was left out.
 */
const OF_THE_WHOLE: ReadonlySet<string> = new Set([
  'missing-text',
  'missing-file',
  'missing-desk',
  'unused-figure',
  'unknown-commune',
  'text-without-use',
]);

/**
 * Works like `inspectRulebook`, but loads only the part that one right needs, and leaves out the problems that occur
 * only because the rest is missing.
 */
export function inspectPart(
  files: ReadonlyMap<string, string>,
  id: string,
): { readonly rulebook: Rulebook | null; readonly problems: readonly Problem[] } {
  const { rulebook, problems } = inspectRulebook(selectFilesOfRight(files, id));
  const own = `rights/${id}/`;
  return {
    rulebook,
    problems: problems.filter(
      ({ code, where }) => code !== 'missing-desk' && (where.file?.startsWith(own) === true || !OF_THE_WHOLE.has(code)),
    ),
  };
}

/** Returns the files that a right needs. */
export function selectFilesOfRight(files: ReadonlyMap<string, string>, id: string): ReadonlyMap<string, string> {
  return createFileSelector(files)(id);
}

/** Returns a function that gives the files that a right needs. The shared work is done once for all rights. */
export function createFileSelector(files: ReadonlyMap<string, string>): (id: string) => ReadonlyMap<string, string> {
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

/** Holds what other rights may read of a right. */
interface Read {
  readonly name: string;
  readonly receipt: string;
  /** Holds the text of all its law files and figures. */
  readonly law: string;
  /** Lists every key of the law if it excludes anything. The excluded receipts are among these keys. */
  readonly excludes: ReadonlySet<string>;
}

type Rights = ReadonlyMap<string, Read>;

function rightIn(files: ReadonlyMap<string, string>, id: string): Read {
  const entry = files.get(`rights/${id}/right.yaml`) ?? '';
  const name = toFormulaName(id);
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

/**
 * Returns the rights that a text reads: `may_get.x`, `x.fact`, `param.x.figure`, or a right whose outcome a case
 * expects. Receipts (`gets.x`) do not count, because they are stated and not computed.
 */
function readIn(text: string, rights: Rights): readonly string[] {
  const ids = new Map([...rights].map(([id, { name }]) => [name, id]));
  const names = [...ids.keys()].join('|');
  const found = text.matchAll(new RegExp(`may_get\\.(${names})\\b|(?<!gets\\.)\\b(${names})(?:\\.\\w|: *[{])`, 'g'));
  return [...new Set([...found].map(([, verdict, fact]) => ids.get(verdict ?? fact ?? '') ?? ''))];
}

/** Returns the rights whose own name, or the name of whose receipt, occurs in a text. */
function namedIn(text: string, rights: Rights): readonly string[] {
  const words = new Set(text.match(/\w+/g));
  return [...rights].flatMap(([id, { name, receipt }]) => (words.has(name) || words.has(receipt) ? [id] : []));
}

/** Returns these rights and all rights that share a receipt with one of them. */
function sharing(ids: readonly string[], rights: Rights): ReadonlySet<string> {
  const receipts = new Set(ids.map((id) => rights.get(id)?.receipt));
  return new Set([...rights].flatMap(([id, { receipt }]) => (receipts.has(receipt) ? [id] : [])));
}

/**
 * Returns all rights that cannot be held together with the given one, because the law of either right says so. It may
 * return others too, because every key of a law that excludes anything is taken for a receipt.
 */
function excluding(id: string, rights: Rights): readonly string[] {
  const own = rights.get(id);
  if (own === undefined) return [];
  return [...rights].flatMap(([other, { receipt, excludes }]) =>
    excludes.has(own.receipt) || own.excludes.has(receipt) ? [other] : [],
  );
}
