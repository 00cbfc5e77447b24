/** How pages look: as the device asks, or as somebody chose. */
export const DISPLAYS = ['system', 'light', 'dark', 'contrast'] as const;
export type Display = (typeof DISPLAYS)[number];

export function displayOf(written: string | undefined): Display {
  return DISPLAYS.find((one) => one === written) ?? 'system';
}
