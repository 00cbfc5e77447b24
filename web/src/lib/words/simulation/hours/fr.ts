import type { HoursWords } from './shape.ts';

export const hours: HoursWords = {
  title: "Les heures d'aide des associations et des services",
  unit: 'Heures par an, pour tous les droits du scénario, comme si chaque demande se faisait une fois par an. Personne ne les a mesurées : elles découlent des demandes comptées ici et des hypothèses ci-dessous',
  when: 'Quand',
  taken: ['Valeurs retenues, au moins', 'Valeurs retenues, au plus'],
  range: ['Plus bas des hypothèses', 'Plus haut des hypothèses'],
  rows: { observed: "Aujourd'hui", scenario: 'Scénario', change: "Scénario moins aujourd'hui" },
  hours: '{n} h',
  assumed: {
    at_ease: "des demandes de ménages à l'aise avec un ordinateur se font avec de l'aide",
    vulnerable: "des demandes de ménages où personne n'est à l'aise avec un ordinateur se font avec de l'aide",
    computer: "de même, là où il n'y a pas d'autre voie que l'ordinateur",
    payback: "des personnes à qui on réclame de l'argent viennent chercher de l'aide",
    request: "d'aide pour une demande",
    round: 'de ces heures en plus à chaque étape supplémentaire',
    recovery: "d'aide pour ce qui est réclamé",
  },
};
