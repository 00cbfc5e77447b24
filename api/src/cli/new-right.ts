/**
 * This module creates the files of a new right from the templates, and adds to existing files whatever else has to name
 * the right.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { RULES_FOLDER } from '@recto-verso/engine/node';
import { parse } from 'yaml';

/** Maps each key to the text that replaces `{{key}}` in a template. */
export type Filling = Readonly<Record<string, string>>;

/**
 * Describes one entry of `templates/lists.yaml`, whose first lines explain how it is inserted. An entry with `of`
 * counts only when that key is filled.
 */
interface Addition {
  readonly of?: string;
  readonly file: string;
  readonly after?: string;
  readonly behind?: string;
  readonly unless?: string;
  readonly insert: string;
}

const TEMPLATES = join(RULES_FOLDER, 'templates');

/**
 * Writes the files of the right below a folder of rules. Returns the paths, relative to this folder, of the new files
 * and of the files that were extended.
 */
export async function writeNewRight(
  folder: string,
  id: string,
  filling: Filling,
): Promise<{ readonly made: readonly string[]; readonly changed: readonly string[] }> {
  const made = await newFiles(id, filling);
  const changed = await addedTo(folder, filling);
  for (const [path, text] of [...made, ...changed]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return { made: [...made.keys()], changed: [...changed.keys()] };
}

async function newFiles(id: string, filling: Filling): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(join(TEMPLATES, 'right'));
  const files = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(TEMPLATES, 'right', name), 'utf8');
      const path = `rights/${id}/${name === 'law.yaml' ? `${filling['from'] ?? ''}.yaml` : name}`;
      return [path, filled(linesFor(text, filling), filling)] as const;
    }),
  );
  return new Map(files);
}

async function addedTo(folder: string, filling: Filling): Promise<ReadonlyMap<string, string>> {
  const additions = parse(await readFile(join(TEMPLATES, 'lists.yaml'), 'utf8')) as readonly Addition[];
  const changed = new Map<string, string>();
  const wanted = additions.filter(({ of = 'all' }) => of === 'all' || of in filling);
  for (const written of wanted) {
    const addition = Object.fromEntries(
      Object.entries(written).map(([key, text]) => [key, filled(text, filling)]),
    ) as unknown as Addition;
    const before = changed.get(addition.file) ?? (await readFile(join(folder, addition.file), 'utf8'));
    const after = added(before, addition);
    if (after !== before) changed.set(addition.file, after);
  }
  return changed;
}

function added(text: string, { after, behind, unless, insert }: Addition): string {
  const lines = text.split('\n');
  const found = after === undefined ? -1 : lines.findIndex((line) => line.startsWith(after));
  const below = lines.slice(found + 1).findIndex((line) => /^\w/.test(line));
  const section = lines.slice(found + 1, after === undefined || below < 0 ? undefined : found + 1 + below);
  if (unless !== undefined && section.some((line) => line.startsWith(unless))) return text;
  if (after === undefined) return `${text.replace(/\n*$/, '\n')}${insert.replace(/\n*$/, '\n')}`;
  const at = behind === undefined ? found : lines.findIndex((line, i) => i > found && line.startsWith(behind));
  const line = lines[at];
  if (found < 0 || line === undefined) return text;
  return behind === undefined
    ? lines.toSpliced(at + 1, 0, insert).join('\n')
    : lines.with(at, `${behind}${insert}${line.slice(behind.length)}`).join('\n');
}

/**
 * Keeps a line that ends in `# if key` only when the key is filled, and one that ends in `# if not key` only when it is
 * not.
 */
function linesFor(text: string, filling: Filling): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const [condition = '', not, key = ''] = /\s*# if (not )?(\w+)$/.exec(line) ?? [];
      if (condition === '') return [line];
      return key in filling === (not === undefined) ? [line.slice(0, -condition.length)] : [];
    })
    .join('\n');
}

function filled(text: string, filling: Filling): string {
  return text.replace(/\{\{(\w+)\}\}/g, (hole, key: string) => filling[key] ?? hole);
}
