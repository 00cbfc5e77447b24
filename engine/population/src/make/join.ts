/**
 * This module joins Parquet files with the same columns into one file. The row groups are copied unchanged, and the
 * offsets in the footers are moved accordingly. So each thread can write its own file.
 */
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import {
  readStruct,
  writeStruct,
  type ThriftField,
  type List,
  type Struct,
  type ThriftValue,
} from './thrift-protocol.ts';

const MAGIC = Buffer.from('PAR1');
/** Is the size in bytes of the end of a file: the length of the footer, and the magic number. */
const TAIL = 8;
const BLOCK = 4 << 20;

/** These constants are the field numbers in `parquet.thrift` of the fields that are read here. */
const FILE = { rows: 3, groups: 4 } as const;
const GROUP = { columns: 1, offset: 5, ordinal: 7 } as const;
const COLUMN = { offset: 2, about: 3, offsetIndex: 4, columnIndex: 6 } as const;
const ABOUT = { data: 9, index: 10, dictionary: 11, bloom: 14 } as const;

/**
 * Joins the parts to one file and deletes them. A single part is renamed without being read.
 * @throws Error when one of several parts is not a Parquet file
 */
export async function joinParquetFiles(parts: readonly string[], out: string): Promise<void> {
  const [first = '', ...others] = parts;
  if (others.length === 0) return rename(first, out);
  const to = await open(out, 'w');
  try {
    const footers: Struct[] = [];
    let at = MAGIC.length;
    await to.write(MAGIC, 0, MAGIC.length, 0);
    for (const part of parts) {
      const { footer, size } = await appended(part, to, at);
      footers.push(moved(footer, at - MAGIC.length));
      at += size;
      await rm(part);
    }
    const footer = writeStruct(together(footers));
    const tail = Buffer.alloc(TAIL);
    tail.writeUInt32LE(footer.length, 0);
    MAGIC.copy(tail, 4);
    await to.write(Buffer.concat([footer, tail]), 0, footer.length + TAIL, at);
  } finally {
    await to.close();
  }
}

/**
 * Copies the content of a file, without its first bytes (the magic number) and its footer, to the position `at`.
 * Returns the footer and the number of bytes that were copied.
 */
async function appended(part: string, to: FileHandle, at: number): Promise<{ footer: Struct; size: number }> {
  const from = await open(part, 'r');
  try {
    const { size: length } = await from.stat();
    const tail = await bytesAt(from, length - TAIL, TAIL);
    if (!tail.subarray(4).equals(MAGIC)) throw new Error(`"${part}" has no end of a Parquet file`);
    const end = length - TAIL - tail.readUInt32LE(0);
    for (let done = MAGIC.length; done < end; done += BLOCK) {
      const block = await bytesAt(from, done, Math.min(BLOCK, end - done));
      await to.write(block, 0, block.length, at + done - MAGIC.length);
    }
    return { footer: readStruct(await bytesAt(from, end, length - TAIL - end)), size: end - MAGIC.length };
  } finally {
    await from.close();
  }
}

async function bytesAt(from: FileHandle, at: number, count: number): Promise<Buffer> {
  const { buffer, bytesRead } = await from.read(Buffer.alloc(count), 0, count, at);
  if (bytesRead < count) throw new Error('a Parquet file ends before its end');
  return buffer;
}

/** Returns the footer of a file whose row groups were moved by this number of bytes. */
function moved(file: Struct, by: number): Struct {
  const shift = (value: ThriftValue): ThriftValue => (value as number) + by;
  const about = (column: ThriftValue): ThriftValue =>
    changed(column, { [ABOUT.data]: shift, [ABOUT.index]: shift, [ABOUT.dictionary]: shift, [ABOUT.bloom]: shift });
  const column = (one: ThriftValue): ThriftValue =>
    changed(one, {
      // The offset is 0 when the writer states it only in the metadata of the column.
      [COLUMN.offset]: (v) => (v === 0 ? v : shift(v)),
      [COLUMN.about]: about,
      [COLUMN.offsetIndex]: shift,
      [COLUMN.columnIndex]: shift,
    });
  const group = (one: ThriftValue): ThriftValue =>
    changed(one, { [GROUP.columns]: each(column), [GROUP.offset]: shift });
  return changed(file, { [FILE.groups]: each(group) });
}

function together(files: readonly Struct[]): Struct {
  const of = (file: Struct, id: number): ThriftValue => file.fields.find((f) => f.id === id)?.value ?? 0;
  const groups = files.flatMap((file) => (of(file, FILE.groups) as List).items);
  return changed(files[0] as Struct, {
    [FILE.rows]: () => files.reduce((sum, file) => sum + (of(file, FILE.rows) as number), 0),
    [FILE.groups]: (list) => ({
      ...(list as List),
      items: groups.map((group, k) => changed(group, { [GROUP.ordinal]: () => k })),
    }),
  });
}

type Change = (value: ThriftValue) => ThriftValue;

function changed(struct: ThriftValue, changes: Readonly<Record<number, Change>>): Struct {
  const { fields } = struct as Struct;
  return {
    kind: 'struct',
    fields: fields.map((f): ThriftField => ({ ...f, value: changes[f.id]?.(f.value) ?? f.value })),
  };
}

function each(change: Change): Change {
  return (list) => ({ ...(list as List), items: (list as List).items.map(change) });
}
