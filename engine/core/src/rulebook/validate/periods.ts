/**
 * This module refuses law files of one right whose periods overlap, periods that end before they begin, files whose
 * name contains another day than their content, and law files without a route.
 */
import { showDay } from '../../values/calendar.ts';
import type { Place } from '../../language/ast.ts';
import { toDayNumber } from '../day.ts';
import type { TypedRuleFile } from '../files.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';

/**
 * Checks the periods, the file names and the routes of law files.
 * @param laws the law files of one right
 */
export function refusePeriods(laws: readonly TypedRuleFile<'law'>[], report: Report): void {
  for (const { file, value } of laws) {
    const named = file.path.slice(file.path.lastIndexOf('/') + 1, -'.yaml'.length);
    if (named !== value.from) {
      report(
        createProblem(
          file.place('from'),
          'wrong-day',
          `The file is called ${named} and holds from ${value.from}.`,
          'Whoever looks for the law of a day looks for its file.',
          'Give the file the name of the day from which it holds.',
        ),
      );
    }
    refuseBackwards(file.place('until'), value.from, value.until, report);
    for (const [id, route] of Object.entries(value.routes))
      refuseBackwards(file.place(`routes.${id}.until`), route.since, route.until, report);
    if (Object.keys(value.routes).length === 0) {
      report(
        createProblem(
          file.place('routes'),
          'missing-key',
          'The law has no route.',
          'A right is reached by a route, or not at all.',
          'Add a route.',
        ),
      );
    }
  }
  const sorted = [...laws].sort((a, b) => toDayNumber(a.value.from) - toDayNumber(b.value.from));
  for (const [i, { file, value }] of sorted.entries()) {
    const before = sorted[i - 1];
    if (before === undefined) continue;
    const overlaps =
      before.value.from === value.from || (before.value.until !== undefined && before.value.until >= value.from);
    if (overlaps) {
      report(
        createProblem(
          file.place('from'),
          'overlapping-laws',
          `On ${showDay(toDayNumber(value.from))} two law files hold: this one and ${before.file.path}.`,
          'A right has one law on a day.',
          'End the earlier one the day before (until:), or take one of them out.',
        ),
      );
    }
  }
}

function refuseBackwards(place: Place, from: string | undefined, until: string | undefined, report: Report): void {
  if (from === undefined || until === undefined || until >= from) return;
  report(
    createProblem(
      place,
      'negative-period',
      `It ends on ${until} and begins on ${from}.`,
      'No day lies in such a period.',
      'Swap the days, or mend one of them.',
    ),
  );
}
