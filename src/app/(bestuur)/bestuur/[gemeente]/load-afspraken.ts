import { loadInning } from '@/app/inning/inning';
import { BELOFTE_SOORTEN } from '@/domain/beloften/belofte';
import { countBeloften } from '@/domain/beloften/belofte.queries';
import { getGeldendeDienstbeloften } from '@/domain/beloften/dienstbelofte.queries';
import { listAfspraken } from '@/domain/gemeenten/afspraak.queries';
import { judgeAfspraken } from '@/domain/rapportages/afspraken';
import { belofteRapport, verloopVanaf } from '@/domain/rapportages/beloften';
import { contactRapport } from '@/domain/rapportages/contacten';
import { countDoorverbonden, getContactTelling } from '@/domain/rapportages/contacten.queries';
import { dienstRegels } from '@/domain/rapportages/dienstbeloften';
import { perJaar, toonbaar } from '@/domain/rapportages/inning';
import { BEZWAARNORM } from '@/domain/rapportages/kengetallen';
import { momentenVan, type Periode } from '@/domain/rapportages/periode';
import { zakenPerSoort } from '@/domain/rapportages/zaken';
import { getZaakTelling } from '@/domain/rapportages/zaken.queries';
import { getLaatstBijgewerkt } from '@/domain/runs/bijgewerkt.queries';
import { localDateOf } from '@/platform/clock';
import type { Read } from '@/platform/tenant';
import { normOf } from './beloften/belofte-tabellen';
import { bronVan } from './rapport';

/** Everything that was agreed for one gemeente, held against the figures of a period, with those figures. */
export async function loadAfspraken(read: Read, periode: Periode) {
  const afspraken = await listAfspraken(read);
  const geldend = await getGeldendeDienstbeloften(read);
  const { vanaf } = momentenVan({ ...periode, vanaf: verloopVanaf(periode.tot) });
  const jaar = await countBeloften(read, vanaf, momentenVan(periode).tot);
  const eerste = periode.vanaf.slice(0, 7);
  // The months of the period are among those of its year.
  const beloften = belofteRapport(
    jaar.filter(({ maand }) => maand >= eerste && maand < periode.tot.slice(0, 7)),
  );
  const contacten = contactRapport(await getContactTelling(read, periode));
  const { tellingen, duren } = await getZaakTelling(read, periode);
  const inning = await loadInning(read);
  const toon = toonbaar(inning.tellingen);
  const bijgewerkt = await getLaatstBijgewerkt(read, read.gemeenten[0] ?? 0);
  return {
    ...{ periode, afspraken, beloften, contacten },
    zaken: zakenPerSoort(tellingen),
    standen: judgeAfspraken({
      dienst: dienstRegels(geldend.beloften, { beloften, contacten, bijgewerkt }),
      beloften,
      normen: BELOFTE_SOORTEN.flatMap((soort) => {
        const norm = normOf(soort, afspraken);
        return norm ? [{ soort, eigenaar: norm.eigenaar }] : [];
      }),
      zaken: zakenPerSoort(tellingen),
      duren,
      duurnormen: BEZWAARNORM[bronVan(afspraken)],
      cohorten: perJaar(inning.tellingen, inning.meting).filter((c) => toon(c.sleutel)),
      doorverbonden: await countDoorverbonden(read, periode),
      jaar,
      tot: periode.tot,
      vandaag: localDateOf(read.ctx.now),
      now: read.ctx.now,
    }),
  };
}
