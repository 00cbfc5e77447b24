/**
 * This module computes the input of the publicodes rules for one claimant: the claimant's own facts, and sums over the
 * household, because publicodes has no groups. All of it is prepared before the time is measured.
 */
import type { Household } from '../../engine/core/src/run/household.ts';
import type { PlanLaw } from '../../engine/core/src/plan/plan.ts';
import { CALENDAR } from '../../engine/core/src/values/calendar.ts';
import { createFactReader, findRowsWhere, type FactReader } from './reader.ts';

export type PublicodesEntries = Readonly<Record<string, string>>;

const COHABITANT = 10723.75;

export function computeRisEntries(h: Household, law: PlanLaw, row: number, claimant: boolean): PublicodesEntries {
  const r = createFactReader(h, law, row);
  const category = r.choice('category');
  const couple = r.truth('couple_in_cat3');
  return under('ris', {
    'titulaire possible': yes(claimant),
    'réside en Belgique': yes(r.condition('resident')),
    'statut de séjour': yes(r.truth('status_ok')),
    'disposé à travailler': yes(r.truth('willing_to_work')),
    'projet accepté': yes(r.truth('accepts_project')),
    'dispensé de travailler': yes(r.truth('excused_from_work')),
    'autres droits demandés': yes(r.truth('claimed_other_rights')),
    'enfant à charge': yes(category === 'cat3'),
    'sans abri': yes(r.truth('homeless')),
    'partage son ménage': yes(category === 'cat1' && !r.truth('student_with_parents')),
    'étudiant chez ses parents': yes(r.truth('student_with_parents')),
    'salaire net': euro(r.number('net_wage'), 'mois'),
    'salaire artistique': euro(r.number('artistic_wage'), 'mois'),
    "emploi trouvé pendant le revenu d'intégration": yes(r.truth('started_job_on_ris')),
    "mois d'exonération": `${r.number('spi_months_used')} mois`,
    'emploi en pénurie': yes(r.truth('raised_spi_open')),
    'mois en pénurie': `${r.number('shortage_months_used')} mois`,
    'prestations sociales': euro(r.number('benefits'), 'mois'),
    'pension alimentaire reçue': euro(r.number('maintenance_received'), 'mois'),
    'autres revenus nets': euro(r.number('other_net'), 'mois'),
    "logement payé par d'autres": euro(r.number('housing_paid_by_others'), 'mois'),
    'allocations familiales reçues pour soi': euro(r.number('own_child_benefit'), 'mois'),
    'volontariat au-delà des plafonds': euro(r.number('volunteer_income'), 'an'),
    ...property(h, law, row, r),
    épargne: euro(r.number(couple ? 'couple_savings' : 'own_savings'), 'an'),
    'revenu des comptes partagés': euro(r.number(couple ? 'couple_joint_savings' : 'joint_savings'), 'an'),
    cessions: euro(r.truth('discretion.ris.sale_set_aside') ? 0 : r.number('couple_sold_worth'), 'an'),
    ...others(h, law, row, r, category),
    'excédent ale': euro(r.number('ale_excess'), 'an'),
    'exonération générale sur toutes les ressources': yes(r.choice('reading.ris.exemption_base') === 'all_resources'),
    'exonération à la lettre en catégorie 3': yes(r.choice('reading.ris.exemption_cat3') === 'letter'),
  });
}

/**
 * Returns the entries for property: the home that the claimant owns with its details, and all other property as one
 * sum.
 */
function property(h: Household, law: PlanLaw, row: number, r: FactReader): PublicodesEntries {
  const mine = (b: FactReader): boolean =>
    b.truth('building.held') && b.truth('building.built') && b.choice('building.use') === 'own_home';
  const me = h.persons[row] ?? '';
  const owned = h.situation.things.filter((t) => t.kind === 'building').map((t) => t.id.startsWith(`${me}.`));
  const [home] = findRowsWhere(h, law, 'building', mine).filter((b) => owned[b.row] === true);
  const counted = home?.number('building.property_counted') ?? 0;
  return {
    'revenu cadastral': euro(home?.number('building.cadastral') ?? 0, 'an'),
    'quote-part': percent(home?.number('building.share') ?? 1),
    'biens bâtis': `${Math.max(1, r.number('all_built'))}`,
    'enfants comptés': `${r.number('children_counted')}`,
    'intérêts hypothécaires': euro(home?.number('building.loan_interest') ?? 0, 'an'),
    'autres biens immobiliers': euro(r.number('property') - counted, 'an'),
  };
}

function others(
  h: Household,
  law: PlanLaw,
  row: number,
  r: FactReader,
  category: string | undefined,
): PublicodesEntries {
  const count = debtors(h, law, row);
  const excess = r.number('partner_excess');
  const partner = category === 'cat3' ? r.number('partner_in_cat3') : excess > 0 ? excess + COHABITANT : 0;
  const grouped = r.number('debtors_grouped');
  return {
    'ressources du partenaire': euro(partner, 'an'),
    débiteurs: `${count}`,
    'ressources des débiteurs': euro(grouped > 0 ? grouped + count * COHABITANT : 0, 'an'),
    'excédents individuels': euro(r.number('debtors_individual'), 'an'),
    demandeurs: `${r.number('applicants_here')}`,
    'débiteurs pris ensemble': yes(r.choice('reading.ris.two_debtors') === 'grouped'),
    'excédents divisés entre demandeurs': yes(r.choice('reading.ris.each_applicant') === 'divided'),
    équité: percent(r.number('discretion.ris.equity')),
    'allocations familiales pour le demandeur': euro(r.number('child_benefit_for_me'), 'mois'),
    "besoin d'aide reconnu": yes(r.truth('gets.child_disability_supplement')),
  };
}

const DEBTORS: readonly (string | null | undefined)[] = [
  'parent',
  'child',
  'grandparent',
  'grandchild',
  'parent_in_law',
  'child_in_law',
];

/**
 * Counts the adult relatives of the kinds in `DEBTORS`, other than the partner, who live in the home and share its
 * costs.
 */
function debtors(h: Household, law: PlanLaw, row: number): number {
  const { situation, persons } = h;
  const at = (i: number): number => situation.persons.findIndex((p) => p.id === persons[i]);
  const here = (r: FactReader): boolean => ['here', 'partly_here'].includes(r.choice('lives') ?? '');
  const owes = (i: number): boolean => {
    const other = createFactReader(h, law, i);
    if (
      i === row ||
      other.truth('minor') ||
      !other.truth('shares_costs') ||
      !here(other) ||
      !here(createFactReader(h, law, row))
    )
      return false;
    return DEBTORS.includes(situation.related[at(row)]?.[at(i)]) && situation.partner[at(row)]?.[at(i)] !== true;
  };
  return persons.filter((_, i) => owes(i)).length;
}

export function computeBimEntries(
  h: Household,
  law: PlanLaw,
  row: number,
  claimant: boolean,
  kept: boolean,
): PublicodesEntries {
  const r = createFactReader(h, law, row);
  const [maintenance, now, last] = [r.number('maintenance'), r.number('property_now'), r.number('property_last_year')];
  const beside = r.number('beside_the_month');
  const month = (name: string): string => euro((r.number(name) - beside) / 12, 'mois');
  return under('bim', {
    assuré: yes(claimant),
    'accordé et encore valable': yes(kept),
    âge: `${CALENDAR.years(r.number('birth'), h.memory.today)} ans`,
    "revenu d'intégration depuis trois mois": yes(r.condition('cpas_three_months')),
    grapa: yes(r.condition('grapa')),
    'ancien revenu garanti': yes(r.condition('old_guarantee')),
    'allocation de handicap': yes(r.condition('disability_paid')),
    'aide aux personnes âgées': yes(r.condition('elderly_allowance')),
    titulaire: yes(r.condition('is_holder')),
    incapacité: percent(r.number('incapacity_percent')),
    'points du premier pilier': `${r.number('pillar_one_points')}`,
    'mineur étranger non accompagné': yes(r.truth('mena') && r.truth('minor')),
    'orphelin de père et de mère': yes(r.choice('orphan') === 'both'),
    'malade depuis trois mois': yes(r.condition('ill')),
    'chômeur complet depuis trois mois': yes(r.condition('unemployed')),
    invalide: yes(r.condition('invalid')),
    isolé: yes(r.condition('isolated')),
    'pas de second bien': yes(r.condition('no_second_property')),
    'revenus cadastraux fixés': yes(r.condition('cadastral_known')),
    'pensionné selon les fichiers': yes(!r.condition('no_pension')),
    'indemnité de rupture': yes(!r.condition('not_paid_off')),
    'allocations du mois': euro((r.number('checked_income') - r.number('home_now')) / 12, 'mois'),
    'habitation indexée': euro(r.number('home_now'), 'an'),
    'ménage décrit': yes(r.condition('household_described')),
    'bas revenu durable': yes(r.condition('lasting_low_income')),
    'signe avant la demande': yes(r.truth('sign_before')),
    'personnes en plus': `${r.number('extra_persons')}`,
    'revenus du mois précédent': month('income_month_before'),
    'revenus du mois': month('income_this_month'),
    'pécule et primes': euro(beside - maintenance - now, 'an'),
    'pensions alimentaires': euro(maintenance / 12, 'mois'),
    immobilier: euro(now, 'an'),
    "revenus bruts de l'an passé": euro(r.number('income_last_year') - maintenance - last, 'an'),
    "immobilier de l'an passé": euro(last, 'an'),
    'revenus nettement en hausse': yes(r.truth('discretion.bim.incomes_rose')),
  });
}

const METERS: Readonly<Record<string, string>> = {
  single_rate: 'simple',
  day_night: 'bihoraire',
  night_only: 'exclusif nuit',
};

export function computeEnergyEntries(
  h: Household,
  law: PlanLaw,
  row: number,
  claimant: boolean,
  kept: boolean,
): PublicodesEntries {
  const r = createFactReader(h, law, row);
  const domiciled = h.persons
    .map((_, i) => createFactReader(h, law, i))
    .filter((p) => p.choice('registered') === 'here');
  const somebody = (...receipts: readonly string[]): string =>
    yes(domiciled.some((p) => receipts.some((g) => p.truth(`gets.${g}`))));
  const own = findRowsWhere(
    h,
    law,
    'contract',
    (c) =>
      c.choice('contract.kind') === 'electricity' &&
      ['own', 'budget'].includes(c.choice('contract.meter') ?? '') &&
      c.choice('contract.use') === 'main_home',
  );
  const [first] = own;
  return under('énergie', {
    'adulte du ménage': yes(claimant),
    'accordé et encore valable': yes(kept),
    "revenu d'intégration": somebody('ris', 'aide_sociale_equivalente', 'refunded_aid', 'cpas_advance'),
    'allocation de handicap': somebody(
      'arr_ai_remplacement',
      'arr_ai_integration',
      'third_person',
      'old_disability_allowance',
    ),
    'aide aux personnes âgées': somebody('apa', 'apa_dg'),
    'supplément pour enfant handicapé': yes(
      domiciled.some((p) => p.truth('gets.child_disability_supplement') && p.number('pillar_one_points') >= 4),
    ),
    grapa: somebody('grapa', 'old_guaranteed_income'),
    'contrat propre': yes(r.condition('own_contract')),
    facture: euro(
      own.reduce((sum, c) => sum + c.number('contract.bill'), 0),
      'an',
    ),
    compteur: `'${METERS[first?.choice('contract.meter_rate') ?? ''] ?? 'simple'}'`,
    consommation: `${first?.number('contract.used') ?? 0} kWh/an`,
    'part de nuit': percent(first?.number('contract.night_share') ?? 0),
    'autres contrats au tarif social': euro(
      r.number('cost_at_social_price') - (first?.number('contract.social_cost') ?? 0),
      'an',
    ),
  });
}

function under(name: string, entries: PublicodesEntries): PublicodesEntries {
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [`${name} . ${key}`, value]));
}

function yes(value: boolean): string {
  return value ? 'oui' : 'non';
}

function euro(amount: number, period: 'mois' | 'an'): string {
  return `${plain(amount)} €/${period}`;
}

function percent(share: number): string {
  return `${plain(share * 100)}%`;
}

/** Writes a number without the rounding noise of its last binary digits, and never in the form 1e-7. */
function plain(value: number): string {
  const rounded = Math.round(value * 1e8) / 1e8;
  return Math.abs(rounded) < 1e-6 ? '0' : String(rounded);
}
