import fc from 'fast-check';

import { z } from 'zod';
import { ProblemError } from '../../engine/src/problem.ts';
import { readSituation } from '../../engine/src/situation/read.ts';
import { situationSchema } from '../../engine/src/situation/schema.ts';
import { household } from '../generators/household.ts';
import { DATE, RULEBOOK } from './rulebook.ts';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 500);
const schema = situationSchema(RULEBOOK);

/** What only the reader can see, because it lies between fields or in a text. */
const BEYOND = new Set([
  'min-above-max',
  'spells-overlap',
  'spell-ends-first',
  'person-not-described',
  'contradiction',
  'partner-not-mutual',
  'two-partners',
  'older-than-parent',
  'personal-data',
]);

function codes(input: unknown): readonly string[] {
  try {
    readSituation(RULEBOOK, input, DATE);
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map((p) => p.code);
    throw error;
  }
}

const inputs = fc.constantFrom(0, 0.3, 1).chain((unknown) => household(RULEBOOK, DATE, { unknown, fixed: 0.5 }));
const slips: readonly unknown[] = [
  null,
  true,
  false,
  'yes',
  'none',
  'here',
  'her',
  'anna',
  'nobody',
  '',
  '2025-02-30',
  '2025-01-31',
  '1800-01-01',
  0,
  -1,
  1e9,
  0.5,
  {},
  [],
  [{}],
  [null],
  { min: 0 },
  { min: 0, max: 1 },
  { one_of: [] },
  { one_of: ['yes'] },
  { one_of: [0] },
  { declined: true },
  { declined: false },
  { other: 'else' },
  { other: 5 },
  { value: 'no' },
  { amount: 5 },
  [{ from: '2025-01-01' }],
  [{ from: '2025-01-01', value: null }],
  [{ from: null, until: '2025-01-01', value: 'yes' }],
  { '2025-05': 1 },
  { 2025: 1 },
  { '2025-Q2': 1 },
  { '2025-13': 1 },
  { from: '2025-01-01' },
  { strange: 1 },
];

/** The input with one slip: another value at a place drawn at random, or a field that nobody knows. */
function slipped(input: unknown, steps: readonly number[], slip: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof input !== 'object' || input === null) return slip;
  const keys = [...Object.keys(input), 'strange'];
  const key = keys[step % keys.length] ?? 'strange';
  const copy = (Array.isArray(input) ? Object.assign([], input) : { ...input }) as Record<string, unknown>;
  copy[key] = slipped(copy[key], rest, slip);
  return copy;
}


const steps = fc.array(fc.nat(1000), { minLength: 1, maxLength: 5 });
const seen = new Set<string>();
for (let k=0;k<8;k++) fc.assert(fc.property(inputs, steps, fc.constantFrom(...slips), (input, path, slip) => {
  const changed = slipped(input, path, slip); const found = codes(changed); const r = schema.safeParse(changed);
  const names:string[]=[]; let v:any=changed; 
  const bad = (!r.success && found.length===0) || (r.success && found.filter(c=>!BEYOND.has(c)).length>0);
  if (bad) { let v:any=input; for (const st of path){ if (typeof v!=='object'||v===null) break; const keys=[...Object.keys(v),'strange']; const kk=keys[st%keys.length]!; names.push(kk); v=v[kk]; }
   const key=(r.success?'schema ok, reader '+found.join():'reader ok, schema refuses')+' '+names.map(n=>/^\d+$/.test(n)?'#':n).slice(0,1)+'|'+names.slice(2).join('.')+' = '+JSON.stringify(slip)+' was '+JSON.stringify(v)?.slice(0,80)+ (r.success?'':' '+JSON.stringify(r.error!.issues).slice(0,300));
   if (!seen.has(key)) { seen.add(key); console.log(key); } }
}), { numRuns: 5000 });
