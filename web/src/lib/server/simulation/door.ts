/** Returns the address of the pages of analysts. Code outside these pages imports this module only. */
export function formatSimulationAddress(home: string): string {
  return `${home}/simulation`;
}
