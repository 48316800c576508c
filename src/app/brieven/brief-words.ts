import { formAnswersFrom } from '@/app/action-form/form-answers';
import { contactWords } from '@/app/contact/contact-words';
import { showMoment } from '@/app/words';
import type { BriefView } from '@/domain/contacten/brief.queries';
import { KANALEN } from '@/domain/contacten/contact';
import { functietekst } from '@/domain/documenten/standaardbriefwoorden';
import { createWords } from '@/platform/translator';
import briefmaken from '@/texts/nl/briefmaken.json';
import contact from '@/texts/nl/contact.json';
import formulier from '@/texts/nl/formulier.json';

/** The words of writing, sending and signing letters; staff pages are Dutch only. */
export const briefmaakWords = createWords<typeof briefmaken>({ locale: 'nl', messages: briefmaken });

/** Every sentence with which a form about a letter can answer, by its key. */
export const briefAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    weigering: { ...contact.weigering, ...briefmaken.weigering },
    fouten: briefmaken.fouten,
  });

/** The sentence of a refusal that stands on a page, by its key. */
export const weigerTekst = (reden: string): string => briefAnswers()[reden] ?? reden;

type Gelukt = keyof typeof briefmaken.gelukt;
/** The sentence after something was done, for the name in the address; null for any other text there. */
export const briefGelukt = (gelukt: string | undefined): string | null =>
  gelukt !== undefined && Object.hasOwn(briefmaken.gelukt, gelukt)
    ? briefmaakWords(`gelukt.${gelukt as Gelukt}`)
    : null;

/** Who wrote it, in which contact, and who signed it as what. */
export function herkomstTekst(brief: BriefView): string {
  const kanaal = KANALEN.find((naam) => naam === brief.contact.kanaal) ?? 'telefoon';
  const gemaakt = briefmaakWords('klant.gemaakt', {
    maker: brief.maker,
    kanaal: contactWords(`kanaal.${kanaal}`).toLowerCase(),
    datum: showMoment(brief.contact.begonnenOp),
  });
  if (brief.ondertekenaar === null || brief.functie === null) return gemaakt;
  const ondertekend = briefmaakWords('klant.ondertekend', {
    naam: brief.ondertekenaar,
    functie: functietekst(brief.functie),
  });
  return `${gemaakt} ${ondertekend}`;
}
