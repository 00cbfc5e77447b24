/** The three numbers of persons that `population run` and `simulate` say of a right today, by the same names. */
import { TODAY, type Band, type Today, type TodayName } from '@recto-verso/population/scenarios';

/** As a terminal calls them. */
export const TODAY_LABELS: Readonly<Record<TodayName, string>> = {
  entitled: 'entitled',
  received_as_told: 'received as told',
  received_after_take_up: 'received after take-up',
};

/** Each by its name; where no take-up was laid on, there is no number of it. */
export function bandsOf(today: Today): readonly (readonly [TodayName, Band])[] {
  return TODAY.flatMap((name) => {
    const band = today[name];
    return band === null ? [] : [[name, band] as const];
  });
}
