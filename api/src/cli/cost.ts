/**
 * Says how much time and memory a long command used. Threads of this process are included, other programs that it
 * started are not.
 */
export function formatCost(began: number): string {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const processor = ((userCPUTime + systemCPUTime) / 1e6).toFixed(1);
  return `${seconds} s, ${processor} s of processor, peak memory ${Math.round(maxRSS / 1024)} MB`;
}
