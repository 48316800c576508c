import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { settleTermijnen } from '@/domain/zaken/settle-termijn';
import { startTermijn } from '@/domain/zaken/start-termijn';
import { formatBron } from '@/law/bron';
import { hogerBeroepstermijn } from '@/law/heffing/beroepstermijn';
import { awb } from '@/law/regelingen';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { planUitspraak, type Uitspraak, volgende } from './beroep';
import { saveUitspraak } from './beroep.store';
import { holdBeroep, type Welke } from './hold-beroep';

/**
 * What the court decided: its terms end, and until the last day to go to the next court the case stays in the worklist.
 * Throws NotFound, Stale, or Refused: there already, a day that cannot be, or without a word of what it says.
 */
export async function recordGerechtsuitspraak(write: Write, input: Welke & Uitspraak): Promise<void> {
  const { zaakId, versie: _, ...uitspraak } = input;
  const { beroep } = await holdBeroep(write, input);
  const plan = planUitspraak(beroep, uitspraak, localDateOf(write.ctx.now));
  if (!plan.ok) throw new Refused(plan.reden, plan.waarden ?? {}, plan.veld);
  const { oordeel, uitspraakOp, proceskostenCenten, griffierechtTerug, toelichting } = uitspraak;
  const tot = volgende(beroep.gerecht) === null ? null : hogerBeroepstermijn(uitspraakOp).waarde.laatsteDag;
  await saveUitspraak(write, zaakId, {
    oordeel,
    uitspraakOp,
    hogerBeroepTot: tot,
    proceskostenCenten,
    griffierechtTerug,
  });
  // What the court still wanted is of no use any more.
  await settleTermijnen(write, { zaakId, uitkomst: 'vervallen' });
  if (tot !== null)
    await startTermijn(write, {
      zaakId,
      soort: 'hoger-beroep',
      eigenaar: 'kantoor',
      regel: 'hogerBeroepstermijn',
      bron: formatBron(awb('6:7 en 6:24')),
      feiten: { uitspraakOp },
      begin: uitspraakOp,
      uiterlijk: tot,
    });
  await noteInZaak(write, zaakId, {
    soort: `rechter-${oordeel}`,
    tekst: toelichting,
    gegevens: { uitspraakOp },
    voorBurger: true,
  });
}
