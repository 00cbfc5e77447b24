/** The three numbers of today that `population run` and `simulate` both say, by the same names. */
export interface TodayWords {
  readonly title: string;
  /** What each of them is. */
  readonly unit: string;
  readonly names: Readonly<Record<'entitled' | 'received_as_told' | 'received_after_take_up', string>>;
}
