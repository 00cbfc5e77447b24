/** What a long command took: the threads of this process are in it, what another program does is not. */
export function cost(began: number): string {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const processor = ((userCPUTime + systemCPUTime) / 1e6).toFixed(1);
  return `${seconds} s, ${processor} s of processor, peak memory ${Math.round(maxRSS / 1024)} MB`;
}
