/** This script writes behind each sentence of SEMANTICS.md the ids of the vectors that show it. */
import { vectorFiles } from './file.ts';
import { marked, readPage, writePage } from './page.ts';

writePage(marked(readPage(), vectorFiles()));
