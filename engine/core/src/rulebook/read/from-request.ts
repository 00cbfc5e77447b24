/** Whether what a right gives never begins before it was asked for: then its first day says by when it was asked. */
import type { Ast } from '../../language/ast.ts';
import type { Law } from '../model.ts';

export function isFromRequest(laws: readonly Law[]): boolean {
  return laws.length > 0 && laws.every(({ routes }) => routes.every(({ starts }) => isNotBefore(starts.ast)));
}

/** The request, the day of the answer, the latest of these and others, or the first day of a month that comes after them. */
function isNotBefore(ast: Ast): boolean {
  if (ast.kind === 'name') return ast.name === 'asked' || ast.name === 'date';
  if (ast.kind !== 'call') return false;
  if (ast.name === 'max') return ast.args.some(isNotBefore);
  const [, day, shift] = ast.args;
  return (
    ast.name === 'start_of' && day !== undefined && isNotBefore(day) && shift?.kind === 'number' && shift.value > 0
  );
}
