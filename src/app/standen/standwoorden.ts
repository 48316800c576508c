import { berichtnaam } from '@/app/berichten/berichten-words';
import { wordsOfZaken, zaakWords } from '@/app/zaken/zaken-words';
import { BRIEF_VERTELT, STATUS_VOOR, wijzeVan } from '@/domain/statusberichten/standen';
import { STANDEN as VRAAGSTANDEN, type Vraagstand } from '@/domain/vragen/vraagketen';
import { FASEN, type Fase, ZAAKSOORTEN, type Zaaksoort } from '@/domain/zaken/zaak';
import { createWords } from '@/platform/translator';
import enVragen from '@/texts/en/vragen.json';
import standen from '@/texts/nl/vraagstanden.json';
import vragen from '@/texts/nl/vragen.json';
import type { Taal } from '@/ui/words';

/**
 * One vocabulary per matter: for each state of a case and of a question the word that the inwoner reads, the word
 * that a colleague reads, the message about it, and the letters that tell it. Screens, messages and letters take their words
 * here, so that nobody at the desk has to guess what somebody read at home.
 */
export type Standwoorden = {
  soort: Zaaksoort | 'vraag';
  stand: Fase | Vraagstand;
  inwoner: string;
  medewerker: string;
  /** Null where the office still talks about it: then nobody is told. */
  bericht: string | null;
  brieven: readonly string[];
};

const vraagWords = {
  nl: createWords<typeof vragen>({ locale: 'nl', messages: vragen }),
  en: createWords<typeof vragen>({ locale: 'en', messages: enVragen }),
};
const collegaWords = createWords<typeof standen>({ locale: 'nl', messages: standen });

/** What the inwoner reads of a question. */
export const vraagstandVoorInwoner = (stand: Vraagstand, taal: Taal): string =>
  vraagWords[taal](`stand.${stand}`);

/** What a colleague reads of the same. */
const vraagstandVoorMedewerker = (stand: Vraagstand): string => collegaWords(stand);

/** What the inwoner reads of a case. */
const faseVoorInwoner = (fase: Fase, taal: Taal): string => wordsOfZaken(taal)(`fase.${fase}`);

/** What a colleague reads of the same; staff pages are Dutch only. */
export const faseVoorMedewerker = (fase: Fase): string => zaakWords(`werk.fasen.${fase}`);

const rijVan = (
  soort: Standwoorden['soort'],
  stand: Standwoorden['stand'],
  inwoner: string,
  medewerker: string,
  taal: Taal,
): Standwoorden => ({
  soort,
  stand,
  inwoner,
  medewerker,
  bericht:
    (wijzeVan(soort, stand) ?? 'intern') === 'intern'
      ? null
      : berichtnaam(`${STATUS_VOOR}${soort}:${stand}`, taal),
  brieven: (BRIEF_VERTELT[`${soort}:${stand}`] ?? []).map((brief) => berichtnaam(brief, taal)),
});

/** All of it. */
export const standwoorden = (taal: Taal): Standwoorden[] => [
  ...VRAAGSTANDEN.map((stand) =>
    rijVan('vraag', stand, vraagstandVoorInwoner(stand, taal), vraagstandVoorMedewerker(stand), taal),
  ),
  ...ZAAKSOORTEN.flatMap((soort) =>
    FASEN.map((fase) => rijVan(soort, fase, faseVoorInwoner(fase, taal), faseVoorMedewerker(fase), taal)),
  ),
];
