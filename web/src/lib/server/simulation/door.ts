/** Where the analysts' door stands: the one thing that pages outside it read of it. */
export function simulationAddress(home: string): string {
  return `${home}/simulation`;
}
