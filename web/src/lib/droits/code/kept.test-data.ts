/**
 * This file holds a code of each length as one may have been printed, with the answers that the code must always decode
 * to, because the table of a given version never changes.
 */
import type { Answers } from '../../door/answers.ts';

export const KEPT_CODE = '1S0889SFE2CQVZVRGD4000ER';
export const KEPT_DAY = 20261126;
export const KEPT_ANSWERS: Answers = {
  'home.region': 'brussels',
  'home.tenure': 'private_tenant',
  'home.heating': 'mains_gas',
  others: 'none',
  'p1.living_place': 'own_home',
  'p1.birth': '27/11/1961 - 26/11/2001',
  'p1.partner': 'none',
  'p1.taxable_month': '0',
  'p1.lives_in_belgium': 'yes',
  'p1.job': '0',
  'p1.registered': 'here',
  'p1.gets': 'none',
  'p1.education': 'none',
  'p1.nationality': 'belgian',
  'p1.stay': 'not_needed',
  'p1.insured': 'as_holder',
  'p1.willing_to_work': 'done',
  'p1.accepts_project': 'done',
  'p1.claimed_other_rights': 'done',
  'p1.savings': '0',
  'p1.other_net': '0',
  'p1.net_benefits': '0',
  'p1.building': '0',
};

export const LONG_CODE = '2S0R55740YH2P51DAJBJAFRBEM430YEV59KA3000000005BD';
export const LONG_DAY = 20261126;
export const LONG_ANSWERS: Answers = {
  persons: 'p2 p3',
  others: 'none',
  'home.region': 'brussels',
  'home.tenure': 'social_tenant',
  'home.state': 'overcrowded',
  'home.closed': 'dwelling energy',
  'home.contract[0].holder': 'p1',
  'home.contract[1].holder': '~none',
  'p1.living_place': 'own_home',
  'p1.birth': '27/11/1961 - 26/11/2001',
  'p1.gets.ris': 'yes',
  'p1.gets.bim': 'yes',
  'p1.closed': 'already lives_from trouble who',
  'p1.debt_scheme': 'mediation',
  'p1.unchanged': '26/11/2024',
  'p2.relation': 'partner',
  'p2.closed': 'already lives_from trouble who',
  'p2.job': '1',
  'p2.severance': '~declined',
  'p3.relation': 'child',
  'p3.closed': 'already who',
};
