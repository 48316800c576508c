import type { KwijtscheldingUitkomst } from '@/law/kwijtschelding/uitkomst';
import type { Cents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { type Antwoord, type Antwoorden, VRAGEN } from './vragen';

/** A decision that can be taken; what waits or must still be judged is none. */
export type Uitkomst = Exclude<KwijtscheldingUitkomst, 'aanhouden' | 'beoordeling-nodig'>;

/** A request for kwijtschelding of one aanslag. */
export type Kwijtschelding = {
  zaakId: string;
  persoonId: string;
  aanslagId: string;
  gevraagdOp: LocalDate;
  jaar: number;
  volledigOp: LocalDate | null;
  aanvullenTot: LocalDate | null;
  loopt: boolean;
  uitkomst: Uitkomst | null;
  kwijtCenten: Cents | null;
  besluitOp: LocalDate | null;
  beroepTot: LocalDate | null;
  boekingId: string | null;
  documentId: string | null;
  versie: number;
};

/** One answer as it came in or was corrected. */
export type Feit = {
  vraag: string;
  volg: number;
  antwoord: Antwoord;
  reden: string | null;
  door: string;
  op: Date;
};

/** Who saw which paper for which question. */
export type Gezien = { vraag: string; papier: string; door: string; op: Date };

/** Key under which the judgement of the office stands among the answers. */
export const OORDEEL = 'oordeel';

/** The last answer to every question, and the judgement of the office beside them. */
export function laatsteAntwoorden(feiten: readonly { vraag: string; volg: number; antwoord: Antwoord }[]): {
  antwoorden: Antwoorden;
  oordeel: Antwoord | undefined;
} {
  const laatste = new Map<string, { volg: number; antwoord: Antwoord }>();
  for (const feit of feiten)
    if (feit.volg > (laatste.get(feit.vraag)?.volg ?? 0)) laatste.set(feit.vraag, feit);
  return {
    oordeel: laatste.get(OORDEEL)?.antwoord,
    antwoorden: Object.fromEntries(
      VRAGEN.flatMap(({ sleutel }) => {
        const gevonden = laatste.get(sleutel);
        return gevonden ? [[sleutel, gevonden.antwoord]] : [];
      }),
    ),
  };
}

/** How complete a request is, as the law core takes it: what was asked and did not come is no answer. */
export function volledigheid(
  { volledigOp, aanvullenTot }: Pick<Kwijtschelding, 'volledigOp' | 'aanvullenTot'>,
  vandaag: LocalDate,
): 'volledig' | 'herstel-loopt' | 'onvolledig' | 'niet-gevraagd' {
  if (volledigOp !== null) return 'volledig';
  if (aanvullenTot === null) return 'niet-gevraagd';
  return vandaag <= aanvullenTot ? 'herstel-loopt' : 'onvolledig';
}
