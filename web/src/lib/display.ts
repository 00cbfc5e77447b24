/** This module has the ways in which pages can be displayed: as the device requests, or as the visitor has chosen. */
export const DISPLAYS = ['system', 'light', 'dark', 'contrast'] as const;
export type Display = (typeof DISPLAYS)[number];

export function parseDisplay(written: string | undefined): Display {
  return DISPLAYS.find((one) => one === written) ?? 'system';
}
