import { localDateOf } from '@/platform/clock';
import type { Read } from '@/platform/tenant';
import { makeBetaalbestand } from './betaalbestand';
import { type Opdracht, uitvoerdagVan } from './terugbetaling';
import { loadAdressen, loadRegels } from './terugbetaling.store';

/**
 * The file of an order that was sent, the same bytes each time: from nothing but what stands with the order and its
 * refunds. Only for an order with `berichtId` and `verzondenOp`.
 */
export async function loadBetaalbestand(
  read: Read,
  gemeenteId: number,
  opdracht: Pick<
    Opdracht,
    'id' | 'vanNaam' | 'vanPlaats' | 'vanIban' | 'betaaldag' | 'berichtId' | 'verzondenOp'
  >,
): Promise<string> {
  const { berichtId, verzondenOp } = opdracht;
  if (berichtId === null || verzondenOp === null) throw new Error(`Order ${opdracht.id} was not sent`);
  const regels = (await loadRegels(read, gemeenteId, opdracht.id)).filter((r) => r.koppeling !== null);
  const adressen = await loadAdressen(
    read,
    gemeenteId,
    regels.map((r) => r.rekeningId),
  );
  return makeBetaalbestand({
    berichtId,
    gemaaktOp: verzondenOp,
    uitvoerdatum: uitvoerdagVan(opdracht, localDateOf(verzondenOp)),
    van: { naam: opdracht.vanNaam, plaats: opdracht.vanPlaats, iban: opdracht.vanIban },
    betalingen: regels.map((r) => ({
      eindkenmerk: r.eindkenmerk,
      bedragCenten: r.bedragCenten,
      naam: r.naam,
      iban: r.iban,
      plaats: adressen.get(r.rekeningId)?.plaats ?? null,
      land: adressen.get(r.rekeningId)?.land ?? null,
      omschrijving: r.omschrijving,
    })),
  });
}
