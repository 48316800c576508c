import { afspraakOp } from '@/domain/gemeenten/afspraak';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { openZaak } from '@/domain/zaken/open-zaak';
import { startTermijn } from '@/domain/zaken/start-termijn';
import { localDateOf } from '@/platform/clock';
import { toDatabaseDate } from '@/platform/database-date';
import { Refused } from '@/platform/errors';
import { hashInzending } from '@/platform/form-key';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { beslisdagVan } from './mandaatdag';
import { type BijGerecht, type Buitenaanslag, planIndienen, type Verzoek } from './mandaatzaak';
import { countLopend, insertMandaatzaak } from './mandaatzaak.store';
import { confirmMandaatzaak } from './send-mandaatbrief';

/** Channels over which it comes: a citizen finds no aanslag of the gemeente on his own page. */
export const VASTLEGKANALEN = ['balie', 'telefoon', 'post', 'e-mail'] as const;

/** By which rule its first day is counted. */
const REGEL_VAN = {
  bezwaar: 'beslistermijn',
  kwijtschelding: 'beslistermijnVerzoek',
  beroep: 'verweertermijn',
} as const;

/** What came in, with what the gemeente knows its aanslag by. */
export type Inzending = Buitenaanslag & {
  persoonId: string;
  verzoek: Verzoek;
  kanaal: (typeof VASTLEGKANALEN)[number];
  ontvangenOp: LocalDate;
  terPost: LocalDate | null;
  gronden: string;
  /** At which court it lies, of a beroep. */
  gerecht: BijGerecht | null;
  clientSleutel: string;
};

/**
 * Takes in an objection or a request about an aanslag of the gemeente itself: a case with its number, the last day to decide by
 * the same law as ours, and an ontvangstbevestiging, in one transaction. Of what lies at a court the day for the verweerschrift. No aanslag of ours is named and nothing is held. The
 * same form sent twice is one case. Throws NotFound for a person outside the gemeente, or Refused: a day that cannot be, or the
 * same runs already.
 */
export async function recordMandaatzaak(
  write: Write,
  { persoonId, kanaal, ontvangenOp, clientSleutel, ...invoer }: Inzending,
): Promise<{ zaakId: string; nieuw: boolean }> {
  actingMedewerker(write.ctx);
  const { gerecht, ...hashbaar } = invoer;
  const { gemeenteId, ctx } = write;
  const { zaak, nieuw } = await openZaak(write, {
    soort: 'mandaatzaak',
    persoonId,
    kanaal,
    ontvangenOp: toDatabaseDate(ontvangenOp),
    onderwerpen: [],
    clientSleutel,
    inhoudHash: hashInzending({
      handeling: 'mandaatzaak.vastgelegd',
      gemeenteId,
      persoonId,
      inhoud: {
        ...hashbaar,
        ...gerecht,
        belastingjaar: String(invoer.belastingjaar),
        bedragCenten: String(invoer.bedragCenten),
        kanaal,
        ontvangen: ontvangenOp,
      },
    }),
  });
  if (!nieuw) return { zaakId: zaak.id, nieuw };
  const plan = planIndienen({
    ...invoer,
    ontvangenOp,
    vandaag: localDateOf(ctx.now),
    lopend: await countLopend(write, invoer),
  });
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  await insertMandaatzaak(write, zaak.id, invoer);
  const gegevens = await readGegevens(write, gemeenteId);
  const afspraak = afspraakOp('beslistermijn-verzoek', gegevens, ontvangenOp);
  const dag = beslisdagVan({ ...invoer, ontvangen: ontvangenOp }, afspraak);
  const beroep = gerecht !== null;
  await startTermijn(write, {
    zaakId: zaak.id,
    soort: beroep ? 'verweerschrift' : 'beslissen',
    eigenaar: 'kantoor',
    regel: REGEL_VAN[invoer.verzoek],
    bron: dag.bron,
    feiten: beroep
      ? { begin: gerecht.verzondenOp }
      : { ontvangen: ontvangenOp, dagtekening: invoer.dagtekening },
    begin: beroep ? gerecht.verzondenOp : ontvangenOp,
    uiterlijk: dag.waarde,
  });
  // The court tells who went there that it has his beroep.
  if (!beroep) await confirmMandaatzaak(write, zaak.id);
  return { zaakId: zaak.id, nieuw };
}
