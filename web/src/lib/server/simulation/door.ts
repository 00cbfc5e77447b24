/** Returns the address of the analysts' pages. Pages outside them read this module only. */
export function formatSimulationAddress(home: string): string {
  return `${home}/simulation`;
}
