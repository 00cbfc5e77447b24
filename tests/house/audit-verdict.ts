/** What the answers of a registry to `npm audit` say: whether it was asked at all, and what it found. */

/** As `npm audit --json` prints it; anything where the registry answered otherwise. */
export interface Report {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>>;
}

export interface Verdict {
  readonly lines: readonly string[];
  /** 1 where a package has a known hole that is high or critical. */
  readonly code: 0 | 1;
}

/**
 * @param report of the packages of this project
 * @param known of a package that is known to have a hole: a registry that finds none there does not know of any
 */
export function verdictOf(report: Report, known: Report, canary: string): Verdict {
  const { vulnerabilities } = report;
  if (vulnerabilities === undefined) return notAsked('The registry gave no answer that can be read.');
  if (known.vulnerabilities?.[canary] === undefined)
    return notAsked(`The registry knows of no hole in ${canary}, which has one: of the packages here it says nothing.`);
  const found = Object.entries(vulnerabilities);
  const bad = found.some(([, { severity }]) => severity === 'high' || severity === 'critical');
  const lines = found.map(([name, { severity, range }]) => `${severity}: ${name} ${range}`);
  return { lines: [...lines, `audit: asked, ${found.length} packages with a known hole`], code: bad ? 1 : 0 };
}

function notAsked(reason: string): Verdict {
  const mend = 'Run npm run audit where the registry of npm itself is reached.';
  return { lines: [`audit: NOT ASKED. ${reason} A known hole in a package would go unseen. ${mend}`], code: 0 };
}

/** What npm printed, which is an error in words where nobody answered. */
export function reportIn(text: string): Report {
  try {
    const report: unknown = JSON.parse(text);
    return typeof report === 'object' && report !== null ? (report as Report) : {};
  } catch {
    return {};
  }
}
