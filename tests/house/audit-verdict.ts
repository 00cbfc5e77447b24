/**
 * This module interprets what a registry answers to `npm audit`: whether the audit took place at all, and what it
 * found.
 */
import { z } from 'zod';

const HOLE = z.object({ severity: z.string(), range: z.string() });
/** Describes the report that `npm audit --json` prints; `message` says why there is no report. */
const REPORT = z.object({ vulnerabilities: z.record(z.string(), HOLE).optional(), message: z.string().optional() });
export type AuditReport = z.infer<typeof REPORT>;

export interface AuditVerdict {
  readonly lines: readonly string[];
  /** Is 1 where a package has a known vulnerability that is high or critical. */
  readonly code: 0 | 1;
}

/**
 * Returns the lines that `npm run audit` prints, and its exit code.
 * @param report the report on the packages of this project
 * @param known the report on a package with a known vulnerability: a registry that finds none there knows of no
 * vulnerabilities
 * @param canary the name of the package with the known vulnerability
 */
export function judgeAudit(report: AuditReport, known: AuditReport, canary: string): AuditVerdict {
  const { vulnerabilities, message } = report;
  if (vulnerabilities === undefined)
    return notAsked(`The registry gave no answer that can be read${message === undefined ? '' : ` (${message})`}.`);
  const found = Object.entries(vulnerabilities);
  const lines = found.map(([name, { severity, range }]) => `${severity}: ${name} ${range}`);
  const bad = found.some(([, { severity }]) => severity === 'high' || severity === 'critical');
  // A high or critical vulnerability that the registry reports counts, even where the registry does not report the
  // known one.
  if (!bad && known.vulnerabilities?.[canary] === undefined) {
    const why = `The registry knows of no hole in ${canary}, which has one: of the packages here it says nothing that counts.`;
    return notAsked(why, lines);
  }
  return { lines: [...lines, `audit: asked, ${found.length} packages with a known hole`], code: bad ? 1 : 0 };
}

function notAsked(reason: string, lines: readonly string[] = []): AuditVerdict {
  const mend = 'Run npm run audit where the registry of npm itself is reached.';
  return {
    lines: [...lines, `audit: NOT ASKED. ${reason} A known hole in a package would go unseen. ${mend}`],
    code: 0,
  };
}

/** Parses what npm printed; the report is empty where the text is not a report. */
export function parseAuditReport(text: string): AuditReport {
  try {
    return REPORT.safeParse(JSON.parse(text)).data ?? {};
  } catch {
    return {};
  }
}
