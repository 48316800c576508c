import type { StandVanAanslag } from '@/domain/grootboek/stand';
import { LawError } from '@/law/law-error';
import { toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { type Aanslagdeel, type Deelpost, determineAanslagdeel, divideKwijtschelding } from './aanslagdeel';
import { bijkomendVan } from './bijkomend';
import { type Bon, makeBon } from './bon';
import { makeKwijtscheldingsverzoek } from './feiten';
import { type Kwijtschelding, laatsteAntwoorden, volledigheid } from './kwijtschelding';
import { oordeelVan } from './oordeel';
import type { Kwijtscheldingsregels } from './regels';
import type { Antwoord, Antwoorden } from './vragen';

/** What a request rests on, loaded by who asks. */
export type Grondslag = {
  kwijtschelding: Pick<Kwijtschelding, 'gevraagdOp' | 'volledigOp' | 'aanvullenTot'>;
  feiten: readonly { vraag: string; volg: number; antwoord: Antwoord }[];
  stand: StandVanAanslag | null;
  regels: Kwijtscheldingsregels;
  bezwaarLoopt: boolean;
  vandaag: LocalDate;
  programma: string;
};

/** The answer of the law core as it stands now, and what it does to each line. */
export type Beoordeling =
  | { ok: true; bon: Bon; deel: Aanslagdeel; posten: readonly Deelpost[] }
  /** A legal number that nobody entered for that day, in words. */
  | { ok: false; melding: string };

const NIETS: Aanslagdeel = { posten: [], totaalCenten: toCents(0), betaaldOp: null };

/** Judges a request by its facts of now: the law core decides, nothing is typed over. */
export function judgeGrondslag(grondslag: Grondslag): Beoordeling {
  const { kwijtschelding, feiten, stand, regels, bezwaarLoopt, vandaag, programma } = grondslag;
  const gevonden = stand
    ? determineAanslagdeel(stand, regels.voor)
    : { ok: false as const, reden: 'niets-open' };
  const deel = gevonden.ok ? gevonden.deel : NIETS;
  const { antwoorden, oordeel } = laatsteAntwoorden(feiten);
  const aanvraag = volledigheid(kwijtschelding, vandaag);
  try {
    const { verzoek, uitleg } = makeKwijtscheldingsverzoek(antwoorden, {
      datum: kwijtschelding.gevraagdOp,
      gevraagdOp: kwijtschelding.gevraagdOp,
      aanslagCenten: deel.totaalCenten,
      beleid: regels.beleid,
      ...(deel.betaaldOp === null ? {} : { betaaldOp: deel.betaaldOp }),
      bezwaarLoopt,
      belastingUitgesloten: !gevonden.ok && gevonden.reden === 'belasting-uitgesloten',
      ...(aanvraag === 'niet-gevraagd' ? {} : { aanvraag }),
      oordeel: oordeelVan(oordeel),
    });
    const bon = makeBon(verzoek, uitleg, programma);
    const posten = divideKwijtschelding(bon.uitkomst.kwijtgescholdenCenten, deel.posten);
    const bijkomend = stand ? { bijkomend: bijkomendVan(stand, bon.uitkomst, posten) } : {};
    return { ok: true, bon: { ...bon, regeling: regels.versie, ...bijkomend }, deel, posten };
  } catch (error) {
    if (error instanceof LawError) return { ok: false, melding: error.message };
    throw error;
  }
}

/** The same for what is not sent yet: as if it were complete and asked today. */
export const judgeConcept = ({
  antwoorden,
  ...rest
}: Omit<Grondslag, 'kwijtschelding' | 'feiten'> & { antwoorden: Antwoorden }): Beoordeling =>
  judgeGrondslag({
    ...rest,
    kwijtschelding: { gevraagdOp: rest.vandaag, volledigOp: rest.vandaag, aanvullenTot: null },
    feiten: Object.entries(antwoorden).map(([vraag, antwoord]) => ({ vraag, volg: 1, antwoord })),
  });
