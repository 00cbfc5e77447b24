/**
 * This module names the three numbers of persons that `population run` and `simulate` give for a right today; both use
 * the same names.
 */
import { TODAY_NUMBERS, type CertaintyBand, type Today, type TodayName } from '@recto-verso/population/scenarios';

export const TODAY_LABELS: Readonly<Record<TodayName, string>> = {
  entitled: 'entitled',
  received_as_told: 'received as told',
  received_after_take_up: 'received after take-up',
};

/** Lists each number with its name. The number after take-up is missing when no take-up was applied. */
export function listTodayBands(today: Today): readonly (readonly [TodayName, CertaintyBand])[] {
  return TODAY_NUMBERS.flatMap((name) => {
    const band = today[name];
    return band === null ? [] : [[name, band] as const];
  });
}
