/**
 * This module checks whether the benefits of a right never begin before the request. Then their first day shows by when
 * the request was made.
 */
import type { Ast } from '../../language/ast.ts';
import type { Law } from '../model.ts';

export function isFromRequest(laws: readonly Law[]): boolean {
  return laws.length > 0 && laws.every(({ routes }) => routes.every(({ starts }) => isNotBefore(starts.ast)));
}

/**
 * Checks whether an expression is never before the request: it is the request itself, the day of the answer, a maximum
 * that contains such an expression, or the first day of a month, quarter or year that begins after such an expression.
 */
function isNotBefore(ast: Ast): boolean {
  if (ast.kind === 'name') return ast.name === 'asked' || ast.name === 'date';
  if (ast.kind !== 'call') return false;
  if (ast.name === 'max') return ast.args.some(isNotBefore);
  const [, day, shift] = ast.args;
  return (
    ast.name === 'start_of' && day !== undefined && isNotBefore(day) && shift?.kind === 'number' && shift.value > 0
  );
}
