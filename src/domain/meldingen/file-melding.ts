import { openZaak } from '@/domain/zaken/open-zaak';
import { startTermijn } from '@/domain/zaken/start-termijn';
import type { Zaakkanaal } from '@/domain/zaken/zaak';
import { formatBron } from '@/law/bron';
import { beslistermijnAanvraag } from '@/law/heffing/ontheffing';
import { localDateOf } from '@/platform/clock';
import { toDatabaseDate } from '@/platform/database-date';
import { Refused } from '@/platform/errors';
import { hashInzending } from '@/platform/form-key';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { gatherFeiten } from './gather-feiten';
import { planMelding } from './melding';
import { insertMelding, lockMeldingen } from './melding.store';
import { inhoudVan, readMeldingvelden, type Velden } from './meldingvelden';
import { confirmMelding } from './send-meldingbrief';

/** What came in, however it came. */
export type Inzending = {
  persoonId: string;
  kanaal: Zaakkanaal;
  ontvangenOp: LocalDate;
  velden: Velden;
  clientSleutel: string;
};

/**
 * Takes in what somebody reports: a case with its number, the last day to decide, and an ontvangstbevestiging, in one
 * transaction. The same form sent twice is one case. Throws Refused at the field: a day that lies ahead or before this
 * year, an end before the begin, a dog of somebody else, or one that was reported before.
 */
export async function fileMelding(
  write: Write,
  { persoonId, kanaal, ontvangenOp, velden, clientSleutel }: Inzending,
): Promise<{ zaakId: string; nieuw: boolean }> {
  const { gemeenteId, ctx } = write;
  const gelezen = readMeldingvelden(velden);
  if (!gelezen.ok) {
    const [fout] = gelezen.fouten;
    throw new Refused(fout?.reden ?? 'fouten.verplicht', {}, fout?.veld);
  }
  const { invoer } = gelezen;
  if (ontvangenOp > localDateOf(ctx.now)) throw new Refused('melding.fout.ontvangen-later', {}, 'ontvangen');
  await lockMeldingen(write, persoonId);
  // Whether it may be taken in is asked of what stands before this one; sent twice it is not asked again.
  const feiten = await gatherFeiten(write, gemeenteId, persoonId);
  const { zaak, nieuw } = await openZaak(write, {
    soort: 'melding',
    persoonId,
    kanaal,
    ontvangenOp: kanaal === 'mijn' ? ctx.now : toDatabaseDate(ontvangenOp),
    onderwerpen: [],
    clientSleutel,
    inhoudHash: hashInzending({
      handeling: 'melding.ingediend',
      gemeenteId,
      persoonId,
      inhoud: { ...inhoudVan(invoer), kanaal, ...(kanaal === 'mijn' ? {} : { ontvangen: ontvangenOp }) },
    }),
  });
  if (!nieuw) return { zaakId: zaak.id, nieuw };
  const plan = planMelding(invoer, feiten);
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  await insertMelding(write, zaak.id, invoer);
  const termijn = beslistermijnAanvraag(ontvangenOp);
  const laatste = termijn.uitleg.at(-1);
  await startTermijn(write, {
    zaakId: zaak.id,
    soort: 'beslissen',
    eigenaar: 'kantoor',
    regel: 'beslistermijnAanvraag',
    bron: laatste ? formatBron(laatste.bron) : '',
    feiten: { ontvangen: ontvangenOp },
    begin: ontvangenOp,
    uiterlijk: termijn.waarde.laatsteDag,
  });
  await confirmMelding(write, zaak.id);
  return { zaakId: zaak.id, nieuw };
}
