/** This script writes behind each sentence of SEMANTICS.md the ids of the vectors that show it. */
import { readVectorFiles } from './file.ts';
import { addVectorIds, readPage, writePage } from './page.ts';

writePage(addVectorIds(readPage(), readVectorFiles()));
