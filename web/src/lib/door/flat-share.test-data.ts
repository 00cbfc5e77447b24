/** This module has a household for tests. */
import type { Answers } from './answers.ts';

const HERS: Answers = {
  birth: '01/05/1990',
  lives_in_belgium: 'yes',
  nationality: 'belgian',
  willing_to_work: 'done',
  accepts_project: 'done',
  claimed_other_rights: 'done',
  started_job_on_ris: 'no',
  housing_paid_by_others: '0',
  savings: '0',
  job: '0',
  building: '0',
  sale: '0',
  side_activity: '0',
  child_benefit_for_me: '0',
  applicants_here: '1',
  maintenance_paid: '0',
};
const BOTH: Answers = {
  registered: 'here',
  shares_costs: 'no',
  living_place: 'own_home',
  net_benefits: '0',
  further_benefits: '0',
  maintenance_received: '0',
  other_net: '0',
  benefit_to: 'nobody',
  'gets.ris': 'no',
};

function of(person: string, facts: Answers): Answers {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [`${person}.${name}`, value]));
}

/** Two friends share a flat, each with her own costs, while the register shows one household. */
export const FLAT_SHARE: Answers = {
  persons: 'p2',
  others: 'none',
  'home.commune': '1080',
  'p1.partner': 'none',
  'p2.relation': 'none',
  ...of('p1', { ...HERS, ...BOTH }),
  ...of('p2', { ...BOTH, birth: '01/01/1988', nationality: 'belgian', net_wage: '2000' }),
};
