import { addDays, dateOf, type LocalDate, partsOf } from '@/platform/local-date';
import { addHours, type LocalMoment } from '@/platform/local-moment';
import { dated, windowOn } from './dated';
import { endOfTermijn } from './kalender/atw';
import { gemeentewet } from './regelingen';
import { demand, makeStap, stapUit } from './stap';
import type { Uitkomst } from './uitleg';

type Wielklemtermijnen = {
  /** Least number of hours that a verordening may let pass between wielklem and removal. */
  minimumUren: number;
  kennisgevingDagen: number;
  verkoopMaanden: number;
  verkoopNaKennisgevingWeken: number;
  opbrengstJaren: number;
};

/** Gemeentewet 235: the terms of wielklem, storage, sale and proceeds. */
export const wielklemtermijnen = dated<Wielklemtermijnen>(
  'termijnen van wielklem en wegsleping',
  'uren, dagen, maanden, weken en jaren',
  [
    {
      vanaf: '2020-01-01',
      waarde: {
        minimumUren: 24,
        kennisgevingDagen: 7,
        verkoopMaanden: 3,
        verkoopNaKennisgevingWeken: 2,
        opbrengstJaren: 3,
      },
      bron: gemeentewet('235'),
      gecontroleerdOp: '2026-11-24',
      zekerheid: 'geverifieerd',
    },
  ],
);

const GEMEENTEWET_235 = gemeentewet('235');

/**
 * From which moment a clamped vehicle may be removed to storage: when the term of the verordening (hours, at least
 * 24) has passed. Source: Gemeentewet 235. Throws LawError 'ongeldige-invoer' for a shorter term.
 */
export function wegslepenVanaf(vraag: {
  geplaatst: LocalMoment;
  verordeningUren: number;
}): Uitkomst<LocalMoment> {
  const { geplaatst, verordeningUren } = vraag;
  const venster = windowOn(wielklemtermijnen, geplaatst.slice(0, 10) as LocalDate);
  const minimum = venster.waarde.minimumUren;
  demand(
    Number.isSafeInteger(verordeningUren) && verordeningUren >= minimum,
    `De termijn in de verordening is een geheel aantal uren, minstens ${minimum}.`,
  );
  const vanaf = addHours(geplaatst, verordeningUren);
  return {
    waarde: vanaf,
    uitleg: [
      stapUit(venster, 'geld.wielklem.minimum', { uren: minimum }),
      makeStap(
        'geld.wielklem.wegslepen',
        { geplaatst: { moment: geplaatst }, uren: verordeningUren, vanaf: { moment: vanaf } },
        GEMEENTEWET_235,
      ),
    ],
  };
}

const latest = (a: LocalDate, b: LocalDate): LocalDate => [a, b].toSorted().at(-1) ?? a;

export type Verkoop = {
  /** Last day to tell the owner, where he is not known within 48 hours after storage. */
  kennisgevingUiterlijk: LocalDate;
  /** First day of sale: months after storage, and not within weeks of the notice. */
  verkoopVanaf: LocalDate;
  /** Through this day the proceeds are kept for the owner. */
  opbrengstTotEnMet: LocalDate;
};

/**
 * What follows when a stored vehicle is not fetched: notice, sale, and how long the proceeds are kept after a sale on
 * the first possible day; the terms of the act by the Algemene termijnenwet. Source: Gemeentewet 235. Throws LawError 'ongeldige-invoer' for a notice before storage.
 */
export function verkoopNaOpslag(vraag: {
  opgeslagen: LocalDate;
  kennisgegeven: LocalDate;
}): Uitkomst<Verkoop> {
  const { opgeslagen, kennisgegeven } = vraag;
  demand(kennisgegeven >= opgeslagen, 'De kennisgeving kan niet voor de opslag liggen.');
  const venster = windowOn(wielklemtermijnen, opgeslagen);
  const t = venster.waarde;
  const naOpslag = endOfTermijn(opgeslagen, { aantal: t.verkoopMaanden, eenheid: 'maanden' });
  const naBericht = endOfTermijn(kennisgegeven, { aantal: t.verkoopNaKennisgevingWeken, eenheid: 'weken' });
  const verkoopVanaf = latest(naOpslag.waarde, naBericht.waarde);
  const verschoven = verkoopVanaf === naOpslag.waarde ? naOpslag.uitleg : naBericht.uitleg;
  const { year, month, day } = partsOf(verkoopVanaf);
  const opbrengstTotEnMet = addDays(dateOf(year + t.opbrengstJaren, month, day), -1);
  const bericht = endOfTermijn(opgeslagen, { aantal: t.kennisgevingDagen, eenheid: 'dagen' });
  const kennisgevingUiterlijk = bericht.waarde;
  return {
    waarde: { kennisgevingUiterlijk, verkoopVanaf, opbrengstTotEnMet },
    uitleg: [
      ...bericht.uitleg,
      // From which day the week runs is our reading of the article ([K]).
      makeStap(
        'geld.wielklem.kennisgeving',
        { opgeslagen: { datum: opgeslagen }, dag: { datum: kennisgevingUiterlijk } },
        GEMEENTEWET_235,
        true,
      ),
      ...verschoven,
      stapUit(venster, 'geld.wielklem.verkoop', {
        maanden: t.verkoopMaanden,
        weken: t.verkoopNaKennisgevingWeken,
        dag: { datum: verkoopVanaf },
      }),
      stapUit(venster, 'geld.wielklem.opbrengst', {
        jaren: t.opbrengstJaren,
        dag: { datum: opbrengstTotEnMet },
      }),
    ],
  };
}
