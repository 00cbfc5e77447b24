/**
 * This module has the texts that the server itself shows a person where no page can be made. They are in all languages
 * at once, because the server does not read the language of the request.
 */

export type ServerTexts = Readonly<Record<'fr' | 'nl' | 'de' | 'en', string>>;

/**
 * Says that too many requests come from this address.
 *
 * @param seconds the time until the next page can be requested
 */
export function sayTooManyRequests(seconds: number): ServerTexts {
  return {
    fr: `Beaucoup de demandes viennent de cette adresse en ce moment. Veuillez réessayer dans ${seconds} secondes. Rien de ce que vous avez rempli n’est perdu : le bouton « Retour » de votre navigateur y ramène.`,
    nl: `Op dit moment komen er veel aanvragen van dit adres. Probeer het over ${seconds} seconden opnieuw. Niets van wat u hebt ingevuld, is verloren: de knop ‘Terug’ van uw browser brengt u ernaar terug.`,
    de: `Von dieser Adresse kommen gerade viele Anfragen. Bitte versuchen Sie es in ${seconds} Sekunden noch einmal. Nichts von dem, was Sie ausgefüllt haben, ist verloren: Die Schaltfläche „Zurück“ Ihres Browsers führt dorthin zurück.`,
    en: `Many requests come from this address at the moment. Please try again in ${seconds} seconds. Nothing that you filled in is lost: the back button of your browser leads to it.`,
  };
}

export const FAILED: ServerTexts = {
  fr: 'Un problème est survenu de notre côté. Veuillez réessayer dans un moment. Rien de ce que vous avez rempli n’est perdu : le bouton « Retour » de votre navigateur y ramène.',
  nl: 'Er ging iets mis aan onze kant. Probeer het over een ogenblik opnieuw. Niets van wat u hebt ingevuld, is verloren: de knop ‘Terug’ van uw browser brengt u ernaar terug.',
  de: 'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es gleich noch einmal. Nichts von dem, was Sie ausgefüllt haben, ist verloren: Die Schaltfläche „Zurück“ Ihres Browsers führt dorthin zurück.',
  en: 'Something went wrong on our side. Please try again in a moment. Nothing that you filled in is lost: the back button of your browser leads to it.',
};
