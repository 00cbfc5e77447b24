/** The languages of the desks: what a sheet says to whoever works there, whatever language its reader has. */
import type { DeskWords } from './shape.ts';

export const TONGUES = ['fr', 'nl', 'de'] as const;
export type Tongue = (typeof TONGUES)[number];

export const DESK_WORDS: Readonly<Record<Tongue, DeskWords>> = {
  fr: {
    ask: 'Bonjour. Je demande : {right}.',
    askMaybe: 'Bonjour. J’ai peut-être droit à : {right}. Je le demande aujourd’hui.',
    receipt: 'Je voudrais un accusé de réception avec la date d’aujourd’hui.',
    offline: 'Je n’ai pas internet. Merci.',
    week: 'À faire',
    word: 'Montrez ce mot',
    noted: 'Noté au guichet',
    notedBy: { on: 'reçu le', by: 'par' },
    papers: 'Les papiers',
    rights: 'Vos droits, des deux côtés',
    code: 'Votre code',
    trust: 'Ce code décrit votre situation. Donnez-le seulement à une personne de confiance.',
    noName: 'Ni nom ni adresse sur cette feuille.',
    decides: 'Recto-Verso ne décide rien. Seul le service peut décider.',
  },
  nl: {
    ask: 'Dag. Ik vraag: {right}.',
    askMaybe: 'Dag. Ik heb misschien recht op: {right}. Ik vraag het vandaag aan.',
    receipt: 'Ik wil graag een ontvangstbewijs met de datum van vandaag.',
    offline: 'Ik heb geen internet. Dank u.',
    week: 'Te doen',
    word: 'Toon dit woord',
    noted: 'Genoteerd aan het loket',
    notedBy: { on: 'ontvangen op', by: 'door' },
    papers: 'De papieren',
    rights: 'Uw rechten, langs twee kanten',
    code: 'Uw code',
    trust: 'Deze code beschrijft uw situatie. Geef ze alleen aan iemand die u vertrouwt.',
    noName: 'Geen naam en geen adres op dit blad.',
    decides: 'Recto-Verso beslist niets. Alleen de dienst kan beslissen.',
  },
  de: {
    ask: 'Guten Tag. Ich beantrage: {right}.',
    askMaybe: 'Guten Tag. Ich habe vielleicht Anspruch auf: {right}. Ich stelle den Antrag heute.',
    receipt: 'Ich hätte gern eine Empfangsbestätigung mit dem heutigen Datum.',
    offline: 'Ich habe kein Internet. Danke.',
    week: 'Zu tun',
    word: 'Zeigen Sie dieses Wort',
    noted: 'Am Schalter vermerkt',
    notedBy: { on: 'erhalten am', by: 'durch' },
    papers: 'Die Papiere',
    rights: 'Ihre Rechte, von beiden Seiten',
    code: 'Ihr Code',
    trust: 'Dieser Code beschreibt Ihre Lage. Geben Sie ihn nur einer Person, der Sie vertrauen.',
    noName: 'Weder Name noch Adresse auf diesem Blatt.',
    decides: 'Recto-Verso entscheidet nichts. Nur die Behörde kann entscheiden.',
  },
};
