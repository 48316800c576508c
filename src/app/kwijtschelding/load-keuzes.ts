import { listEigenAanslagen } from '@/domain/aanslagen/eigen-aanslag.queries';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { determineAanslagdeel } from '@/domain/kwijtschelding/aanslagdeel';
import { listKwijtscheldingenVan } from '@/domain/kwijtschelding/kwijtschelding.queries';
import type { Kwijtscheldingsregels } from '@/domain/kwijtschelding/regels';
import { valueOn } from '@/law/dated';
import { maandenNaBetaling } from '@/law/kwijtschelding/parameters';
import { type Cents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { addMonths } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';

/** One aanslag, and whether kwijtschelding can be asked of it. */
export type Keuze = {
  id: string;
  nummer: string;
  jaar: number;
  stand: 'kan' | 'loopt' | 'te-laat' | 'niets-open' | 'belasting-uitgesloten';
  zaakId: string | null;
  centen: Cents;
  betaald: boolean;
  belastingsoorten: readonly string[];
};

/** The aanslagen of this year and of the year before, with whether kwijtschelding can be asked and how much it is about. */
export async function loadKeuzes(
  read: Read,
  { gemeenteId, persoonId }: { gemeenteId: number; persoonId: string },
  { voor }: Kwijtscheldingsregels,
): Promise<Keuze[]> {
  const vandaag = localDateOf(read.ctx.now);
  const jaar = Number(vandaag.slice(0, 4));
  const maanden = valueOn(maandenNaBetaling, vandaag);
  const alle = await listEigenAanslagen(read, [{ gemeenteId, persoonId }]);
  const aanslagen = alle.filter(({ belastingjaar, open }) => open > 0n || belastingjaar >= jaar - 1);
  const standen = await getStandVanAanslagen(
    read,
    gemeenteId,
    aanslagen.map(({ id }) => id),
  );
  const lopend = new Map(
    (await listKwijtscheldingenVan(read, gemeenteId, persoonId)).flatMap(({ loopt, aanslagId, zaakId }) =>
      loopt ? [[aanslagId, zaakId]] : [],
    ),
  );
  return aanslagen.map(({ id, aanslagnummer: nummer, belastingjaar }) => {
    const stand = standen.get(id);
    const gevonden = stand
      ? determineAanslagdeel(stand, voor)
      : ({ ok: false, reden: 'niets-open' } as const);
    const zaakId = lopend.get(id) ?? null;
    const deel = gevonden.ok ? gevonden.deel : null;
    const betaaldOp = deel?.betaaldOp ?? null;
    const teLaat = betaaldOp !== null && addMonths(betaaldOp, maanden) < vandaag;
    return {
      id,
      nummer,
      jaar: belastingjaar,
      zaakId,
      stand: zaakId !== null ? 'loopt' : !gevonden.ok ? gevonden.reden : teLaat ? 'te-laat' : 'kan',
      centen: deel?.totaalCenten ?? toCents(0),
      betaald: betaaldOp !== null,
      belastingsoorten: [...new Set(deel?.posten.map(({ belastingsoort }) => belastingsoort))],
    };
  });
}
