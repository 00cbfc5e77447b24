/** This module reads a list in pieces, so that only one piece of a file of any size is in memory. */
import Papa from 'papaparse';
import type { BatchRow } from './rows.ts';

export interface FilePiece {
  readonly rows: readonly BatchRow[];
  /** Says how much of the file was read, from 0 to 1. */
  readonly share: number;
}

export interface BatchFileHead {
  readonly header: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly delimiter: string;
}

const SAMPLE = 20;
const PIECE_BYTES = 64 * 1024;
const DELIMITERS = [';', ',', '\t', '|'];

/** Reads the names of the columns and at most the first 20 rows, and guesses the separator. */
export async function readFileHead(file: Blob): Promise<BatchFileHead> {
  const start = file.slice(0, PIECE_BYTES);
  const text = await start.text();
  const { data, meta } = Papa.parse<string[]>(withoutMark(decoded(text, await start.arrayBuffer())), {
    preview: SAMPLE + 1,
    skipEmptyLines: 'greedy',
    delimitersToGuess: DELIMITERS,
  });
  const [header = [], ...sample] = data;
  return { header, sample, delimiter: meta.delimiter };
}

/**
 * Reads a list in pieces and passes each on, without the row of column names and without empty rows. The next piece is
 * read when `take` has finished.
 * @param take returns `false` to stop
 */
export async function readRows(
  file: Blob,
  delimiter: string,
  take: (piece: FilePiece) => Promise<boolean>,
): Promise<void> {
  const encoding = await encodingOf(file);
  await new Promise<void>((resolve, reject) => {
    let number = 0;
    Papa.parse<string[], File>(file as File, {
      delimiter,
      encoding,
      chunkSize: PIECE_BYTES,
      skipEmptyLines: false,
      chunk({ data, errors, meta }, parser) {
        parser.pause();
        const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row ?? -1));
        const numbered = data.map((cells, i): BatchRow => {
          number += 1;
          return broken.has(i) ? { number, cells, broken: true } : { number, cells };
        });
        const rows = numbered.filter((row) => row.number > 1 && row.cells.some((cell) => cell.trim() !== ''));
        take({ rows, share: Math.min(1, meta.cursor / Math.max(1, file.size)) }).then(
          (goesOn) => (goesOn ? parser.resume() : parser.abort()),
          (error: unknown) => {
            // `abort` calls `complete`, which must not resolve the promise before it is rejected.
            reject(error as Error);
            parser.abort();
          },
        );
      },
      complete: () => resolve(),
      error: (error) => reject(error),
    });
  });
}

/**
 * Returns the encoding of a file, judged by its beginning. Old spreadsheets do not write UTF-8, so a file that is not
 * UTF-8 counts as windows-1252.
 */
async function encodingOf(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, PIECE_BYTES).arrayBuffer());
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function decoded(text: string, bytes: ArrayBuffer): string {
  return isUtf8(new Uint8Array(bytes)) ? text : new TextDecoder('windows-1252').decode(bytes);
}

/** Checks whether bytes are UTF-8. They may end within a character, so they are decoded as a stream. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '');
}
