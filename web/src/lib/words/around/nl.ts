import type { AroundWords } from './shape.ts';

export const nl: AroundWords = {
  pages: {
    rules: 'De regels, recht per recht',
    sources: 'De bronnen',
    glossary: 'Officiële woorden',
    desks: 'Een loket vinden',
    about: 'Over deze site',
    accessibility: 'Toegankelijkheid',
  },
  footer: 'Andere pagina’s',
  review: {
    draft: 'Deze teksten zijn nog niet door een persoon nagelezen.',
    read: 'Deze teksten zijn door een persoon nagelezen.',
    approved: 'Deze teksten zijn door een persoon nagelezen en goedgekeurd.',
  },
  rules: {
    lead: 'Dit regelboek heeft {n} regels, elk van een recht of van een deel ervan. Elke regel heeft een pagina: wie kan vragen, onder welke voorwaarden, hoeveel, en hoe wij dat weten, op de dag die u kiest. Niets van wat u geantwoord hebt, wordt hier gelezen.',
    domains: 'Per onderwerp',
    listed: 'Er bestaan nog andere rechten, die wij niet berekenen',
  },
  right: {
    all: 'Alle regels',
    day: 'De regel op welke dag?',
    dayHint: 'De wet en de bedragen van die dag.',
    show: 'Toon deze dag',
    badDay: '“{value}” is geen dag van de kalender. Hier staat de regel van {date}.',
    versions: 'De versies van de regel',
    versionsHint: 'Elke versie opent op haar eerste dag.',
    fromOn: 'sinds {from}',
    fromTo: 'van {from} tot {until}',
    holes: 'Tussen [haakjes]: wat van elk huishouden afhangt.',
    written: 'Zo staat het in de regels',
    noFigures: 'Deze regel leest op die dag geen bedrag.',
    data: 'Deze regel als gegevens (JSON)',
    others: 'Wat andere rechten en de bestanden eraan veranderen, ziet u met uw antwoorden, op de pagina “Uw rechten”.',
  },
  sources: {
    lead: 'Dit regelboek steunt op {n} teksten en pagina’s. Bij elk ervan: de rechten en bedragen die ervan afhangen.',
    english: 'Wat elke bron zegt, is één keer genoteerd, in het Engels.',
    shared: 'gedeeld door verschillende regels',
    several: 'Verschillende onderwerpen',
    rights: 'Rechten',
    figures: 'Bedragen en grenzen',
    registers: 'Wie welke gegevens bijhoudt',
    registersLead:
      'De bestanden die de administratie kruist, zoals dit regelboek ze beschrijft. Deze site is met geen enkel ervan verbonden.',
    feeds: 'Dient voor',
    acts: 'Wetten, besluiten en gelezen pagina’s',
    subjects: 'Per onderwerp',
  },
  glossary: {
    lead: 'De woorden die u in een brief leest of aan een loket hoort, met wat ze betekenen. Het officiële woord staat er in elke taal: toon het.',
    unread: 'gebruikelijke term, die wij in geen bron gelezen hebben',
    groups: {
      money: 'Geld',
      household: 'Het huishouden',
      registers: 'Registers en bestanden',
      procedure: 'Vragen, en niet akkoord zijn',
      bodies: 'De diensten',
    },
    rights: 'De namen van de rechten',
    rightsLead: 'Eerst de eenvoudige naam, dan de officiële namen.',
  },
  desks: {
    lead: 'Loketten waar iemand u ontvangt, aan de telefoon antwoordt of uw brief leest. De gemeente die u hier schrijft, wordt niet bewaard en staat in geen adres.',
    find: 'Zoeken',
    found: 'Rond: {place}',
    levels: { commune: 'In de gemeente', region: 'In het gewest', federal: 'In het hele land' },
  },
  about: {
    title: 'Wat deze site is, en wat ze niet is',
    lead: 'Recto-Verso beslist niets. Alleen de dienst die een recht betaalt, kan beslissen.',
    sections: [
      {
        title: 'Wat ze is',
        text: [
          'Recto: de rechten die een huishouden in België zou kunnen hebben, met de reden, het wetsartikel en de bron van elk bedrag.',
          'Verso: wat een automatische kruising van bestanden ervan zou kunnen maken, en wat men dan kan doen.',
          'De wet staat in openbare, gedateerde bestanden die iedereen kan lezen en nagaan. De pagina’s “regels” en “bronnen” tonen ze.',
        ],
      },
      {
        title: 'Wat ze niet is',
        text: [
          'Het is geen openbare dienst, en geen openbare dienst heeft de inhoud goedgekeurd.',
          'Het is geen aanvraag en geen juridisch advies. Niets wordt voor u gevraagd: u moet altijd naar het loket gaan, bellen of schrijven.',
          'Ze is niet volledig: veel rechten worden niet berekend, en sommige bedragen wachten op hun aanpassing. Elke pagina zegt het waar dat zo is.',
          'De teksten zijn nog niet nagelezen door iemand van het vak. Laat bevestigen wat voor u telt.',
          'Ze is met geen enkel register verbonden: ze weet niet wat de bestanden over u zeggen.',
        ],
      },
      {
        title: 'Wat er met uw antwoorden gebeurt',
        text: [
          'Geen naam, geen account, geen rijksregisternummer. Geen enkel antwoord staat in een adres, en niets wordt in een logboek geschreven.',
          'Met scripts rekent uw eigen toestel: uw antwoorden komen niet bij ons.',
          'Zonder scripts rekent de server. Hij bewaart niets: de antwoorden reizen in een verzegelde cookie, tot u ze wist of de browser sluit.',
          'Kiest u een weergave, dan onthoudt een cookie die een jaar lang. Hij zegt niets anders. Met scripts bewaart het toestel ook de pagina’s en de wet, om zonder netwerk te werken: nooit een pagina met antwoorden.',
          'Niets wordt naar een dienst gestuurd, en geen enkele pagina vraagt iets aan een andere site.',
        ],
      },
      {
        title: 'Wie ze maakt, en onder welke licentie',
        text: [
          'Recto-Verso is vrije software, gemaakt door wie eraan bijdraagt. De geschiedenis van de bestanden zegt wie wat veranderd heeft, en wanneer.',
          'De code valt onder de licentie EUPL-1.2. Regels, teksten en gegevens vallen onder CC BY 4.0: iedereen mag ze gebruiken met vermelding van de bron.',
        ],
      },
      {
        title: 'Een fout melden',
        text: [
          'Een foute regel, een oud bedrag, een loket dat verhuisd is, een woord dat kwetst: dat alles kan beter. Noteer het recht, de dag en wat er fout is, zo mogelijk met de bron. Schrijf niets persoonlijks.',
        ],
        contact: true,
      },
    ],
  },
  accessibility: {
    title: 'Toegankelijkheid',
    lead: 'Wij streven naar WCAG 2.2, niveau AA. Wij zeggen nog niet dat de site daaraan voldoet: alleen machines hebben haar nagekeken.',
    sections: [
      {
        title: 'Wat een machine bij elke wijziging nakijkt',
        text: [
          'Het hulpmiddel axe vindt in Chromium geen fout op de pagina’s: licht en donker, op een groot en een klein scherm, van links naar rechts en van rechts naar links.',
          'Geen pagina schuift opzij bij 320 pixels met tekst die twee keer zo groot is.',
          'De weg van het formulier naar een recht, en naar een brief, kan met het toetsenbord alleen.',
          'Alles werkt zonder scripts, en de pagina’s kunnen worden afgedrukt.',
          'Licht, donker of hoog contrast kiest u onderaan elke pagina, ook zonder scripts.',
        ],
      },
      {
        title: 'Wat niet is nagekeken',
        text: [
          'Met een schermlezer (NVDA, VoiceOver, TalkBack): nog niet.',
          'In Firefox en Safari, en op echte, oude telefoons: nog niet.',
          'Door mensen met een handicap, of die moeilijk lezen: nog niet. Geen tekst heet daarom “makkelijk te lezen”.',
        ],
      },
      {
        title: 'Wat volgens ons niet goed genoeg is',
        text: [
          'De namen van bronnen, en de reden waarom een bedrag niet bekend is, staan in elke taal in het Engels.',
          'Voorlezen kan alleen bij de resultaten van “Mijn rechten”, met scripts. Er is geen gebarentaal.',
          'Arabisch staat op de eerste pagina, rond de andere en bij de eerste vragen. De rest is in het Frans. Niemand heeft het al nagelezen.',
          'Sommige pagina’s met regels zijn lang, zoals de wet. Hun delen klappen open.',
        ],
      },
      {
        title: 'Houdt iets u tegen?',
        text: [
          'Zeg wat u wilde doen, en met welk toestel. Intussen kan een loket of een vereniging deze pagina’s voor u afdrukken.',
        ],
        contact: true,
      },
    ],
  },
  contact: 'Aan wie u het meldt: {contact}',
  noContact:
    'Deze kopie van de site geeft geen adres. Zeg het aan wie ze u getoond heeft, een vereniging of een loket, die het kan doorgeven.',
};
