/** This module addresses the memory of one household: one block for each scope, row after row. */
import type { RowName } from '../../language/term.ts';
import type {} from '../../plan/ir.ts';
import type { Layout } from '../../plan/layout.ts';
import { printNames, getRowsName, type MemoryForm } from './form.ts';

const RELATIONS = { related: 'related', degree_lo: 'degreeLo', degree_hi: 'degreeHi' } as const;

export function createHouseholdForm(layout: Layout): MemoryForm {
  const stride = (scope: string): number => layout.scopes.get(scope)?.stride ?? 0;
  return {
    rows: { parameters: 'i,o,j,q', arguments: (hasMember) => (hasMember ? 'i,o,j,q' : 'i,o,0,0') },
    cell(row, scope, at) {
      if (row === 'home') return `${getRowsName('home')}[${at}]`;
      return `${getRowsName(scope)}[${row === 'me' ? 'o' : 'q'}+${at}]`;
    },
    pieces: (row, fact) => ({
      values: `m.dated[${JSON.stringify(fact)}][${row === 'home' ? '0' : index(row)}]`,
      at: null,
    }),
    relation: (what, a, b) => `m.${RELATIONS[what]}[${index(a)}*n_person+${index(b)}]`,
    loop: (scope, body) => `for(let i=0,o=0;i<n_${scope};i++,o+=${stride(scope)}){\n${body}}\n`,
    members: (over, body) => `for(let j=0,q=0;j<n_${over};j++,q+=${stride(over)}){\n${body}}\n`,
    prologue: (body) =>
      printNames(
        body,
        [...layout.scopes.keys()].flatMap((s) => [
          [getRowsName(s), `m.blocks.${s}.data`] as const,
          [`n_${s}`, `m.blocks.${s}.rows`] as const,
        ]),
      ),
  };
}

function index(row: RowName): string {
  return row === 'member' ? 'j' : 'i';
}
