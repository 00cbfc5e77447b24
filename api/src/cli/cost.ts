/**
 * Returns a text with the time since `began` (milliseconds of `performance.now()`), and with the processor time and the
 * peak memory of this process. Its threads are included; other programs that it started are not.
 */
export function formatCost(began: number): string {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const processor = ((userCPUTime + systemCPUTime) / 1e6).toFixed(1);
  return `${seconds} s, ${processor} s of processor, peak memory ${Math.round(maxRSS / 1024)} MB`;
}
