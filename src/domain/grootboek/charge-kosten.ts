import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import type { Cents } from '@/platform/cents';
import { NotFound, Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Write } from '@/platform/tenant';
import { bookKosten } from './boeking';
import { determineKosten, type Kosten, type Kostensoort } from './kosten';
import { insertKosten, isInRekening } from './kosten.store';
import { lockStanden } from './lock-stand';
import { postBoeking } from './post-boeking';
import { openUit } from './stand';

/**
 * Charges an act of collection on an aanslag: a post of its own with the boeking that makes the debt, for the amount of
 * the law on that day (G-12). One act is charged once, for ever. `overCenten` is the debt that the act is about, without
 * earlier costs; absent, all that is open. Throws NotFound, or Refused with the core's reason.
 */
export async function chargeKosten(
  write: Write,
  input: {
    aanslagId: string;
    soort: Kostensoort;
    handeling: { soort: string; id: string };
    dag: LocalDate;
    overCenten?: Cents;
    aantal?: number;
  },
): Promise<Kosten> {
  const { aanslagId, soort, handeling, dag, aantal = 1 } = input;
  // Whoever else charges the same act waits here, and then finds that it was.
  const stand = (await lockStanden(write, [aanslagId])).get(aanslagId);
  if (!stand) throw new NotFound();
  if (await isInRekening(write, handeling.id)) throw new Refused('kosten.fout.al-in-rekening');
  const beleid = geldendOp('invorderingskosten', await readGegevens(write, write.gemeenteId), dag).waarde;
  const bepaald = determineKosten(openUit(stand), { ...input, aantal }, beleid);
  if (!bepaald.ok) throw new Refused(bepaald.reden);
  const { overCenten, bedragCenten, begunstigde, uitleg } = bepaald;
  const boekingId = await postBoeking(
    write,
    bookKosten(
      { boekdatum: dag, reden: soort },
      { aanslagId, belastingjaar: stand.belastingjaar },
      bedragCenten,
    ),
  );
  const kosten: Kosten = {
    id: newId(),
    aanslagId,
    soort,
    handeling,
    dag,
    overCenten,
    aantal,
    bedragCenten,
    begunstigde,
    uitleg,
    boekingId,
    terug: null,
  };
  await insertKosten(write, kosten);
  await write.audit({
    handeling: 'kosten.in-rekening-brengen',
    onderwerp: { soort: 'kosten', id: kosten.id },
    voor: null,
    na: { aanslagId, soort, handeling, dag, overCenten, bedragCenten, begunstigde, boekingId },
    bewaarklasse: 'invordering',
  });
  return kosten;
}
