import { readAanslag } from '@/domain/aanslagen/read-aanslag';
import { proposeBesluit } from '@/domain/zaken/propose-besluit';
import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read, Write } from '@/platform/tenant';
import { tijdigheidVan } from './beslisdag';
import { lagerBij } from './bezwaar';
import { type Bezwaar, loadRegelstanden, termijnfeitenVan } from './bezwaar.store';
import { waardenVan } from './determine-waarde';
import { holdBezwaar, type Welke } from './hold-bezwaar';
import {
  type NietOntvankelijk,
  type Oorzaak,
  planUitspraak,
  type Uitkomst,
  type Uitspraakfeiten,
  type Uitspraakvoorstel,
} from './uitspraak';
import { keepUitspraak } from './uitspraak.schema';

/** What somebody types about one line: a new value for WOZ and OZB, an amount that goes off for anything else. */
export type Getypt = {
  aanslagregelId: string;
  nieuweWaardeEuro: bigint | null;
  verminderingCenten: bigint | null;
  motivering: string;
};

export type Uitspraakinvoer = Welke & {
  uitkomst: Uitkomst;
  oorzaak: Oorzaak | null;
  nietOntvankelijk: NietOntvankelijk | null;
  kennelijk?: boolean;
  regels: readonly Getypt[];
  /** Why, of an objection to costs: how much follows from the outcome. */
  kostenMotivering?: string;
};

/** All that decides whether a decision may be taken, as the books and the case stand now. */
export async function gatherUitspraakfeiten(
  read: Read,
  gemeenteId: number,
  bezwaar: Bezwaar,
  vandaag: LocalDate,
): Promise<Uitspraakfeiten> {
  const { herstelTot, aangevuldOp } = bezwaar;
  return {
    regels: bezwaar.regels,
    kosten: bezwaar.kosten,
    standen: await loadRegelstanden(read, gemeenteId, bezwaar.aanslagId),
    tijdig: tijdigheidVan(termijnfeitenVan(bezwaar)).waarde.tijdig,
    verschoonbaar: bezwaar.verschoonbaar,
    herstelVerlopen: herstelTot !== null && herstelTot < vandaag && aangevuldOp === null,
    hoorstand: bezwaar.hoorstand,
  };
}

/**
 * Puts a decision before a second person. What a new value takes off a line is calculated, never typed. Answers the id
 * of the proposal. Throws NotFound, Stale, or Refused at the field: the core says why.
 */
export async function proposeUitspraak(write: Write, invoer: Uitspraakinvoer): Promise<string> {
  const { bezwaar, zaak } = await holdBezwaar(write, invoer);
  const { gemeenteId, ctx } = write;
  const feiten = await gatherUitspraakfeiten(write, gemeenteId, bezwaar, localDateOf(ctx.now));
  const voorstel = await berekenVoorstel(write, bezwaar, feiten, invoer);
  const plan = planUitspraak(voorstel, feiten);
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  await waardenVan(write, bezwaar.aanslagId, voorstel);
  return proposeBesluit(write, {
    zaakId: zaak.id,
    zaakVersie: zaak.versie,
    soort: 'uitspraak-op-bezwaar',
    inhoud: keepUitspraak(voorstel),
    motivering: [...voorstel.regels, ...(voorstel.kosten ? [voorstel.kosten] : [])]
      .map((r) => r.motivering)
      .join('\n\n'),
  });
}

async function berekenVoorstel(
  write: Write,
  bezwaar: Bezwaar,
  { standen }: Uitspraakfeiten,
  { uitkomst, oorzaak, nietOntvankelijk, kennelijk = false, regels, kostenMotivering = '' }: Uitspraakinvoer,
): Promise<Uitspraakvoorstel> {
  const aanslag = await readAanslag(write, write.gemeenteId, bezwaar.aanslagId);
  const { kosten } = bezwaar;
  const honoreert = uitkomst === 'gegrond' || uitkomst === 'gedeeltelijk-gegrond';
  return {
    uitkomst,
    oorzaak: honoreert ? oorzaak : null,
    nietOntvankelijk: uitkomst === 'niet-ontvankelijk' ? nietOntvankelijk : null,
    kennelijk,
    regels: regels.map(({ aanslagregelId, nieuweWaardeEuro, verminderingCenten, motivering }) => {
      const regel = aanslag.regels.find((r) => r.id === aanslagregelId);
      const stand = standen.get(aanslagregelId);
      const eraf =
        nieuweWaardeEuro !== null && regel && stand
          ? lagerBij(regel, stand, nieuweWaardeEuro)
          : toCents(verminderingCenten ?? 0n);
      return { aanslagregelId, verminderingCenten: eraf, nieuweWaardeEuro, motivering };
    }),
    kosten: kosten && {
      terugCenten: honoreert && !kosten.terug ? kosten.bedragCenten : toCents(0),
      motivering: kostenMotivering,
    },
  };
}
