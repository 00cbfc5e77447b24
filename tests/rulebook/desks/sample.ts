/**
 * This module provides the small rulebook with regions, communes and desks, for tests that break it in one place or
 * look up desks.
 */
import { SAMPLE } from '../sample.ts';

const PLACE = `home:
  region: { type: [north, south], holder: nobody }
  central: { type: yes-no, communes: centres, holder: nobody }
`;

/** The commune 10009 became 10001 in 2025, and had itself been made of two others. */
const CENTRES = `centres:
  type: commune
  review: if the list changes
  values: { 2020-01-01: { any_of: ['10002', '10009'], source: code, confidence: official } }
`;

const COMMUNES = `sources: { table: { act: "A table" } }
checked: 2026-11-01
regions:
  north:
    '10001': { fr: Nordville, nl: Noordstad, postcodes: ['1000', '1001'] }
    '10002': { fr: Boréale, nl: Noord, facilities: [fr], postcodes: ['1001'] }
  south:
    '20001': { fr: Sudville, nl: Zuidstad, de: Südstadt, postcodes: ['2000'] }
former:
  2019-01-01: { '10009': ['10007', '10008'] }
  2025-01-01: { '10001': ['10009'] }
`;

const DESKS = `desks:

- id: north-hall
  kind: town-hall
  name: { fr: Hôtel de Nordville, nl: Stadhuis }
  scope: { communes: ['10001'] }
  address: Place 1, 1000 Nordville
  telephone:
    - { number: '01 00 00 01', free: yes, languages: [fr] }
  opening:
    walk_in: yes
    hours:
      - { days: mon-fri, at: ["09:00-12:00"] }
      - { for: telephone, days: mon wed thu, at: ["09:00-12:00", "13:00-16:00"], months: "07-08" }
  remark: { fr: Entrée à gauche, nl: Links, de: Links, en: On the left }
  rights: [winter-help]
  source: https://example.org/north
  source_date: 2026-06-01
  checked: 2026-11-01
  confidence: official

- id: north-half
  kind: town-hall
  name: { fr: Antenne }
  scope: { communes: ['10002'] }
  telephone:
    - { number: '01 00 00 02' }
  rights: [winter-help]
  source: https://example.org/half
  source_date: '2024'
  checked: 2026-11-01
  confidence: secondary

- id: north-complaints
  kind: ombudsman
  name: { nl: Ombudsman }
  scope: { regions: [north] }
  address: Rue 9, 1000 Nordville
  telephone:
    - { number: '01 00 00 09' }
  rights: [winter-help]
  source: https://example.org/complaints
  source_date: 2026-10
  checked: 2026-11-01
  confidence: official

- id: north-helper
  kind: helper
  name: { fr: Aide }
  scope: { regions: [north] }
  address: Rue 2, 1000 Nordville
  rights: [winter-help]
  source: https://example.org/helper
  source_date: undated
  checked: 2026-11-01
  confidence: secondary

- id: national-line
  kind: helper
  name: { en: National line }
  scope: federal
  telephone:
    - { number: '0800 1' }
  post: none
  rights: [winter-help, summer-help]
  source: https://example.org/line
  source_date: 2026-11-01
  checked: 2026-11-01
  confidence: official

- id: elsewhere
  kind: helper
  name: { en: Elsewhere }
  scope: federal
  telephone:
    - { number: '0800 2' }
  rights: [summer-help]
  source: https://example.org/elsewhere
  source_date: 2026-11-01
  checked: 2026-11-01
  confidence: official
`;

const withRegion = (texts: string): string =>
  texts
    .replace('facts: {', 'facts: { region: region, central: central,')
    .replace('values:\n', 'values:\n  region: { north: north, south: south }\n')
    .replace('questions: {', 'questions: { region: "Where?", central: "In a centre?",')
    .replace('params: {', 'params: { centres: centres,');

/** Maps the path of each rule file to its text. */
export const SAMPLE_WITH_DESKS: ReadonlyMap<string, string> = new Map([
  ...[...SAMPLE].map(([path, text]) => [path, /^vocabulary\/texts/.test(path) ? withRegion(text) : text] as const),
  ['vocabulary/place.yaml', PLACE],
  ['vocabulary/figures.yaml', `${SAMPLE.get('vocabulary/figures.yaml') ?? ''}${CENTRES}`],
  ['desks/communes.yaml', COMMUNES],
  ['desks/all.yaml', DESKS],
]);
