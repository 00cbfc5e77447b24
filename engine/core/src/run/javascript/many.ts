/**
 * This module addresses the memory of many households at a time, column by column: each function is loaded once for all
 * of them, and the values that it reads are adjacent. `g` is the household to which a row belongs.
 */
import type { RowName } from '../../language/term.ts';
import type {} from '../../plan/ir.ts';
import type { Layout } from '../../plan/layout.ts';
import { printNames, getRowsName, usesName, type MemoryForm } from './form.ts';

/**
 * Creates the form in which functions address the memory of many households.
 * @param room the number of rows of each scope for which there is space
 */
export function createManyForm(layout: Layout, room: ReadonlyMap<string, number>): MemoryForm {
  const first = (scope: string, at: number): number => at * (room.get(scope) ?? 0);
  return {
    rows: { parameters: 'i,g,j', arguments: (hasMember) => (hasMember ? 'i,g,j' : 'i,g,0') },
    cell(row, scope, at) {
      if (row === 'home') return `${getRowsName('home')}[g+${first('home', at)}]`;
      return `${getRowsName(scope)}[${index(row)}+${first(scope, at)}]`;
    },
    pieces(row, fact) {
      const of = `m.dated[${JSON.stringify(fact)}]`;
      return { values: `${of}.values`, at: `${of}.at[${row === 'home' ? 'g' : index(row)}]` };
    },
    relation: (what, a, b) => `m.relations.${what}.values[m.relations.${what}.at[${index(a)}]+${index(b)}]`,
    loop(scope, body) {
      const home = usesName(body, 'g') ? `const g=${scope === 'home' ? 'i' : `g_${scope}[i]`};\n` : '';
      return `for(let i=0;i<n_${scope};i++){\n${home}${body}}\n`;
    },
    members: (over, body) => `for(let j=f_${over}[g],e=f_${over}[g+1];j<e;j++){\n${body}}\n`,
    prologue: (body) =>
      printNames(
        body,
        [...layout.scopes.keys()].flatMap((s) => [
          [getRowsName(s), `m.scopes.${s}.data`] as const,
          [`n_${s}`, `m.scopes.${s}.rows`] as const,
          [`g_${s}`, `m.scopes.${s}.home`] as const,
          [`f_${s}`, `m.scopes.${s}.first`] as const,
        ]),
      ),
  };
}

function index(row: RowName): string {
  return row === 'member' ? 'j' : 'i';
}
