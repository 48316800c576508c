import { formAnswersFrom } from '@/app/action-form/form-answers';
import { addDays, type LocalDate, toLocalDate } from '@/platform/local-date';
import { dateOfMoment, momentAt } from '@/platform/local-moment';
import { createWords } from '@/platform/translator';
import contact from '@/texts/nl/contact.json';
import formulier from '@/texts/nl/formulier.json';

/** The words of contacts and the serviceteam; staff pages are Dutch only. */
export const contactWords = createWords<typeof contact>({
  locale: 'nl',
  messages: contact,
});

/** Every sentence with which a form can answer, by its key. */
export function contactAnswers(): Record<string, string> {
  return formAnswersFrom({
    formulier: formulier.formulier,
    weigering: contact.weigering,
    fouten: contact.fouten,
  });
}

type Gelukt = keyof typeof contact.gelukt;
/** The sentence after something was done, for the name in the address; null for any other text there. */
export const geluktTekst = (gelukt: string | undefined): string | null =>
  gelukt !== undefined && Object.hasOwn(contact.gelukt, gelukt)
    ? contactWords(`gelukt.${gelukt as Gelukt}`)
    : null;

const dayFormat = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** "vandaag", "morgen", "vr 4 dec". */
export function dagTekst(dag: LocalDate, vandaag: LocalDate): string {
  if (dag === vandaag) return contactWords('wanneer.vandaag');
  if (dag === addDays(vandaag, 1)) return contactWords('wanneer.morgen');
  if (dag === addDays(vandaag, -1)) return contactWords('wanneer.gisteren');
  return dayFormat.format(new Date(`${dag}T00:00:00Z`));
}

/** "vandaag 14.00", "morgen", "vr 4 dec": a promised day or moment as people at a desk say it. */
export function beloofdTekst(beloofd: string, now: Date): string {
  const vandaag = dateOfMoment(momentAt(now.getTime()));
  const dag = dagTekst(toLocalDate(beloofd.slice(0, 10)), vandaag);
  return beloofd.includes('T') ? `${dag} ${beloofd.slice(11).replace(':', '.')}` : dag;
}

/** The same for an instant. */
export const momentTekst = (moment: Date, now: Date): string => beloofdTekst(momentAt(moment.getTime()), now);

/** "14.02". */
export const tijdTekst = (moment: Date): string => momentAt(moment.getTime()).slice(11).replace(':', '.');
