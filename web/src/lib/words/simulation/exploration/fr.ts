import type { ExplorationWords } from './shape.ts';

export const exploration: ExplorationWords = {
  sentence: '{gain} {gainText} ; {loss} {lossText}.',
  exploratory:
    "Exploratoire : aucun comptage n'a été publié. Ce n'est pas une estimation ; cela dit ce qui découle d'hypothèses que, pour la plupart, personne n'a mesurées.",
  about: '{homes} ménages de la population synthétique sont regardés. Droit du {date}. Graine {seed}.',
  faces: 'Qui gagne et qui perd',
  gainAndLoss: 'Ménages, du plus bas au plus haut',
  euros: '{n} par an',
  noEuros: 'Euros : on ne peut pas le dire',
  units: { share: '{n} sur 100', 'money/month': '{n} euros par mois', months: '{n} mois' },
  parts: {
    title: 'En chiffres',
    unit: 'Ménages et euros par an, du plus bas au plus haut de tout ce qui a été essayé',
    what: 'Quoi',
    homes: 'Ménages',
    euros: 'Euros par an',
    share: "Sur 100 d'entre eux",
    none: 'on ne peut pas le dire',
  },
  weighs: {
    unit: {
      euros: 'Euros gagnés par an moins euros perdus, chaque hypothèse seule à ses extrêmes',
      homes: 'Ménages qui gagnent moins ménages qui perdent, chaque hypothèse seule à ses extrêmes',
    },
    together: 'Toutes à la fois',
    tables: 'Ce que les tables de la population laissent ouvert',
  },
  grounds: 'Sur quoi cela repose',
  lead: "Ce qui est supposé, et jusqu'où chaque valeur peut descendre ou monter. Ce qui est marqué, personne ne l'a mesuré.",
  help: "Toute personne dont l'aide est réduite, arrêtée ou suspendue doit en connaître la raison par écrit, peut demander à être entendue avec quelqu'un à ses côtés (un service social, un avocat par l'aide juridique), et peut aller au tribunal du travail.",
};
