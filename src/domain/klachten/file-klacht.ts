import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { ownPersoonId } from '@/domain/personen/own-persoon';
import { openZaak } from '@/domain/zaken/open-zaak';
import { startTermijn } from '@/domain/zaken/start-termijn';
import type { Zaakkanaal } from '@/domain/zaken/zaak';
import { formatBron } from '@/law/bron';
import { awb } from '@/law/regelingen';
import { localDateOf } from '@/platform/clock';
import { toDatabaseDate } from '@/platform/database-date';
import { Refused } from '@/platform/errors';
import { hashInzending } from '@/platform/form-key';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { insertKlacht } from './klacht.store';
import { klachtdagVan } from './klachtdag';
import { type Klachtinvoer, readKlachtvelden, type Velden } from './klachtvelden';
import { confirmKlacht } from './send-klachtbrief';

/** Channels over which somebody complains outside his own page. */
export const VASTLEGKANALEN = ['balie', 'telefoon', 'post', 'e-mail'] as const;

/** What came in, however it came. */
export type Inzending = {
  persoonId: string;
  kanaal: Zaakkanaal;
  ontvangenOp: LocalDate;
  velden: Velden;
  clientSleutel: string;
};

/**
 * Takes in a complaint: a case with its number, the last day of Awb 9:11, and an ontvangstbevestiging (9:6), in one
 * transaction. The same form sent twice is one case. Throws Refused at the field.
 */
export async function fileKlacht(
  write: Write,
  { persoonId, kanaal, ontvangenOp, velden, clientSleutel }: Inzending,
): Promise<{ zaakId: string; nieuw: boolean }> {
  const { gemeenteId, ctx } = write;
  const vandaag = localDateOf(ctx.now);
  const gelezen = readKlachtvelden(velden, vandaag);
  if (!gelezen.ok) {
    const [fout] = gelezen.fouten;
    throw new Refused(fout?.reden ?? 'fouten.verplicht', {}, fout?.veld);
  }
  if (ontvangenOp > vandaag) throw new Refused('klacht.fout.ontvangen-later', {}, 'ontvangen');
  const { zaak, nieuw } = await openZaak(write, {
    soort: 'klacht',
    persoonId,
    kanaal,
    ontvangenOp: kanaal === 'mijn' ? ctx.now : toDatabaseDate(ontvangenOp),
    onderwerpen: [],
    clientSleutel,
    inhoudHash: hashInzending({
      handeling: 'klacht.ingediend',
      gemeenteId,
      persoonId,
      inhoud: { ...gelezen.invoer, kanaal, ...(kanaal === 'mijn' ? {} : { ontvangen: ontvangenOp }) },
    }),
  });
  if (!nieuw) return { zaakId: zaak.id, nieuw };
  await takeIn(write, { zaakId: zaak.id, ontvangen: zaak.ontvangenOp, ontvangenOp }, gelezen.invoer);
  return { zaakId: zaak.id, nieuw };
}

async function takeIn(
  write: Write,
  { zaakId, ontvangen, ontvangenOp }: { zaakId: string; ontvangen: Date; ontvangenOp: LocalDate },
  invoer: Klachtinvoer,
): Promise<void> {
  const gegevens = await readGegevens(write, write.gemeenteId);
  const { waarde } = geldendOp('kenmerken', gegevens, ontvangenOp);
  const metCommissie = waarde?.klachtencommissie ?? false;
  await insertKlacht(write, zaakId, { ...invoer, metCommissie });
  const dag = klachtdagVan({ metCommissie, verdaagd: false, verlengdTot: null }, localDateOf(ontvangen));
  await startTermijn(write, {
    zaakId,
    soort: 'afhandelen',
    eigenaar: 'kantoor',
    regel: 'klachttermijn',
    bron: formatBron(awb('9:11, eerste lid')),
    feiten: { ontvangen: ontvangenOp, metCommissie },
    begin: ontvangenOp,
    uiterlijk: dag.waarde.laatsteDag,
  });
  await confirmKlacht(write, zaakId);
}

/** The same by the citizen himself, on his own page: received today. */
export const submitKlacht = (
  write: Write,
  { velden, clientSleutel }: { velden: Velden; clientSleutel: string },
): Promise<{ zaakId: string; nieuw: boolean }> =>
  fileKlacht(write, {
    persoonId: ownPersoonId(write),
    kanaal: 'mijn',
    ontvangenOp: localDateOf(write.ctx.now),
    velden,
    clientSleutel,
  });

/** The same by who records what came to the office, on somebody's behalf. */
export async function recordKlacht(
  write: Write,
  inzending: Inzending & { kanaal: (typeof VASTLEGKANALEN)[number] },
): Promise<{ zaakId: string; nieuw: boolean }> {
  actingMedewerker(write.ctx);
  return fileKlacht(write, inzending);
}
