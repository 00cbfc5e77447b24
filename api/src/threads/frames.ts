/** Returns the innermost eight calls that led to an error, without its message, which may quote the request. */
export function getStackFrames(error: Error): string {
  const lines = error.stack?.split('\n') ?? [];
  return lines
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .join('\n');
}
