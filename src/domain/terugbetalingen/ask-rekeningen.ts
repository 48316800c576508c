import { deliverDocument } from '@/domain/documenten/deliver-document';
import { DOCUMENTSOORTEN, idVan } from '@/domain/documenten/document';
import { makeDocument } from '@/domain/documenten/make-document';
import { rekeningvraagbriefdata, rekeningvraagbriefSchema } from '@/domain/documenten/rekeningvraagbrief';
import { renderDocument } from '@/domain/documenten/render-document';
import { getAfzender } from '@/domain/gemeenten/get-afzender';
import { getGeadresseerde } from '@/domain/personen/get-geadresseerden';
import { notifyPersoon } from '@/domain/personen/queue-mail';
import { findKeuzes } from '@/domain/voorkeuren/find-keuzes';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { readIn, type Write, writeIn } from '@/platform/tenant';
import { teVragen } from './rekeningvraag';
import { listTegoedenIn } from './tegoed.queries';
import { lockPersoonNaam } from './uitbetaalrekening.store';

const SOORT = 'rekening-gevraagd';

/**
 * Asks everybody who gets something back and gave no account on which one he wants it, by a letter that is a message on his
 * own page as well. Each person in a transaction of its own, judged again in it: who gave one meanwhile is left alone. Where
 * an address is missing it is tried again the next time. Returns how many letters were made.
 */
export async function askRekeningen(
  ctx: Context,
  gemeenteId: number,
  failed: unknown[] = [],
): Promise<number> {
  const vragen = teVragen(await readIn(ctx, [gemeenteId], (read) => listTegoedenIn(read, gemeenteId)));
  let gevraagd = 0;
  for (const { persoonId } of vragen)
    try {
      if (await writeIn(ctx, gemeenteId, (write) => askRekening(write, persoonId))) gevraagd += 1;
    } catch (error) {
      failed.push(error);
    }
  return gevraagd;
}

async function askRekening(write: Write, persoonId: string): Promise<boolean> {
  const { gemeenteId, ctx } = write;
  await lockPersoonNaam(write, persoonId);
  const [vraag] = teVragen(await listTegoedenIn(write, gemeenteId, persoonId));
  if (vraag === undefined) return false;
  const dagtekening = localDateOf(ctx.now);
  const { klasse, over } = DOCUMENTSOORTEN[SOORT];
  const gevonden = await getAfzender(write, gemeenteId, klasse, dagtekening);
  const aan = await getGeadresseerde(write, gemeenteId, persoonId, dagtekening, over);
  if ('wacht' in aan || !gevonden.ok) return false;
  const { afzender } = gevonden;
  const id = idVan(SOORT, persoonId, ...vraag.tegoeden.map((t) => `${t.aanslagId} ${t.sinds}`).toSorted());
  const feiten = rekeningvraagbriefSchema.safeParse({
    taal: 'nl',
    dagtekening,
    gemeente: afzender.gemeente,
    kantoor: afzender.kantoor,
    huisstijl: afzender.huisstijl,
    contact: afzender.contact,
    retouradres: afzender.retouradres,
    geadresseerde: aan.regels,
    aanhef: aan.aanhef,
    kenmerk: `T-${id.slice(-8).toUpperCase()}`,
    waarom: vraag.waarom,
    naSchuld: vraag.naSchuld,
    regels: vraag.tegoeden.map(({ aanslagnummer, reden, vrijCenten }) => ({
      ...{ aanslagnummer, reden, bedragCenten: vrijCenten },
    })),
  });
  if (!feiten.success) return false;
  const data = rekeningvraagbriefdata(feiten.data);
  const gerenderd = await renderDocument(id, { sjabloon: 'standaardbrief', data });
  await makeDocument(write, [
    { id, soort: SOORT, persoonId, aanslagId: null, runId: null, dagtekening, taal: 'nl', gerenderd },
  ]);
  await deliverDocument(write, [{ documentId: id, kanaal: 'post', adres: aan.regels }]);
  // Who chose how he wants his letters was told of it where the letter was offered.
  if (!(await findKeuzes(write, gemeenteId, [persoonId])).has(persoonId))
    await notifyPersoon(write, {
      ...{ persoonId, soort: 'bericht', taal: 'nl', onderwerpId: id },
      uiterlijk: new Date(ctx.now.getTime() + 7 * 86_400_000),
    });
  return true;
}
