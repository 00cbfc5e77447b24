/** What a long command took: the threads of this process are in it, what another program does is not. */
export function cost(began: number): string {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const { maxRSS } = process.resourceUsage();
  return `${seconds} s, peak memory ${Math.round(maxRSS / 1024)} MB`;
}
