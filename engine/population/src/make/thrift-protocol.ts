/**
 * This module reads and writes the compact protocol of Thrift, the format of a Parquet footer. A footer that is read
 * and not changed is written again byte for byte. The numbers in it are offsets, sizes and counts, which a double
 * represents exactly.
 */

export interface Struct {
  readonly kind: 'struct';
  readonly fields: readonly ThriftField[];
}

export interface ThriftField {
  readonly id: number;
  readonly type: number;
  readonly value: ThriftValue;
}

export interface List {
  readonly kind: 'list';
  readonly type: number;
  readonly items: readonly ThriftValue[];
}

/** Holds one value. Text, and every value that is copied without being interpreted, is an array of bytes. */
export type ThriftValue = number | boolean | Uint8Array | Struct | List;

const TRUE = 1;
const FALSE = 2;
const BYTE = 3;
const I16 = 4;
const I64 = 6;
const DOUBLE = 7;
const BINARY = 8;
const LIST = 9;
const SET = 10;
const STRUCT = 12;

/**
 * Reads a footer.
 * @throws Error when it contains a type that does not occur in Parquet files
 */
export function readStruct(bytes: Uint8Array): Struct {
  let at = 0;
  const byte = (): number => bytes[at++] as number;
  const varint = (): number => {
    let [value, unit] = [0, 1];
    for (let b = byte(); ; b = byte(), unit *= 128) {
      value += (b & 127) * unit;
      if (b < 128) return value;
    }
  };
  const zigzag = (): number => {
    const v = varint();
    return v % 2 === 0 ? v / 2 : -(v + 1) / 2;
  };
  const taken = (count: number): Uint8Array => bytes.subarray(at, (at += count));
  const struct = (): Struct => {
    const fields: ThriftField[] = [];
    for (let [id, head] = [0, byte()]; head !== 0; head = byte()) {
      id = head >> 4 === 0 ? zigzag() : id + (head >> 4);
      const type = head & 15;
      fields.push({ id, type, value: type === TRUE ? true : type === FALSE ? false : value(type) });
    }
    return { kind: 'struct', fields };
  };
  const list = (): List => {
    const head = byte();
    const count = head >> 4 === 15 ? varint() : head >> 4;
    const type = head & 15;
    return { kind: 'list', type, items: Array.from({ length: count }, () => value(type)) };
  };
  const value = (type: number): ThriftValue => {
    if (type === STRUCT) return struct();
    if (type === LIST || type === SET) return list();
    if (type === BINARY) return taken(varint());
    if (type === DOUBLE) return taken(8);
    if (type >= I16 && type <= I64) return zigzag();
    if (type >= TRUE && type <= BYTE) return byte();
    throw new Error(`a value of type ${type} in the end of a Parquet file`);
  };
  return struct();
}

export function writeStruct(root: Struct): Uint8Array {
  const out: number[] = [];
  const varint = (v: number): void => {
    for (; v >= 128; v = Math.floor(v / 128)) out.push((v % 128) + 128);
    out.push(v);
  };
  const zigzag = (v: number): void => varint(v < 0 ? -2 * v - 1 : 2 * v);
  const struct = ({ fields }: Struct): void => {
    let before = 0;
    for (const { id, type, value } of fields) {
      const step = id - before;
      if (step > 0 && step < 16) out.push(step * 16 + type);
      else {
        out.push(type);
        zigzag(id);
      }
      before = id;
      if (type !== TRUE && type !== FALSE) write(type, value);
    }
    out.push(0);
  };
  const list = ({ type, items }: List): void => {
    out.push(Math.min(15, items.length) * 16 + type);
    if (items.length > 14) varint(items.length);
    for (const item of items) write(type, item);
  };
  const write = (type: number, value: ThriftValue): void => {
    if (value instanceof Uint8Array) {
      if (type === BINARY) varint(value.length);
      for (const b of value) out.push(b);
    } else if (typeof value === 'object') {
      if (value.kind === 'struct') struct(value);
      else list(value);
    } else if (type >= I16 && type <= I64) zigzag(Number(value));
    else out.push(Number(value));
  };
  struct(root);
  return Uint8Array.from(out);
}
