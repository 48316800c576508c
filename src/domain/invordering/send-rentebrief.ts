import { deliverDocument } from '@/domain/documenten/deliver-document';
import { DOCUMENTSOORTEN, idVan } from '@/domain/documenten/document';
import { makeDocument } from '@/domain/documenten/make-document';
import { renderDocument } from '@/domain/documenten/render-document';
import { rentebriefdata, rentebriefSchema } from '@/domain/documenten/rentebrief';
import { getAfzender } from '@/domain/gemeenten/get-afzender';
import { getGeadresseerde, type Wachtreden } from '@/domain/personen/get-geadresseerden';
import { notifyPersoon } from '@/domain/personen/queue-mail';
import { findKeuzes } from '@/domain/voorkeuren/find-keuzes';
import { bezwaartermijn } from '@/law/heffing/bezwaartermijn';
import { localDateOf } from '@/platform/clock';
import type { Write } from '@/platform/tenant';
import { type Rentepost, tijdvakkenVan } from './invorderingsrente';

/**
 * The beschikking about the interest of one aanslag (Iw 30), with the sum per payment and how to object; by post and to be
 * read on the own page. Answers the document, or for what it waits: an address, the heirs of who died, or a sender.
 */
export async function sendRentebrief(
  write: Write,
  posten: readonly Rentepost[],
): Promise<{ documentId: string } | { wacht: Wachtreden | 'niet-te-maken' }> {
  const nietTeMaken = { wacht: 'niet-te-maken' } as const;
  const { db, gemeenteId, ctx } = write;
  const [eerste] = posten;
  if (!eerste) return nietTeMaken;
  const { persoonId, aanslagId, aanslagnummer, lijstId, vervaldag } = eerste;
  const soort = 'invorderingsrente';
  const dagtekening = localDateOf(ctx.now);
  const { klasse, over } = DOCUMENTSOORTEN[soort];
  const gevonden = await getAfzender(write, gemeenteId, klasse, dagtekening);
  const aan = await getGeadresseerde(write, gemeenteId, persoonId, dagtekening, over);
  const aanslag = await db.aanslag.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: aanslagId } },
    select: { betalingskenmerk: true },
  });
  if ('wacht' in aan) return aan;
  if (!gevonden.ok || !aanslag) return nietTeMaken;
  const { afzender } = gevonden;
  const id = idVan('rentebrief', `${lijstId} ${aanslagId}`);
  const feiten = rentebriefSchema.safeParse({
    ...{ taal: 'nl', dagtekening, gemeente: afzender.gemeente, kantoor: afzender.kantoor },
    ...{ huisstijl: afzender.huisstijl, contact: afzender.contact, retouradres: afzender.retouradres },
    ...{ geadresseerde: aan.regels, aanhef: aan.aanhef },
    kenmerk: `R-${id.slice(-8).toUpperCase()}`,
    ...{ aanslagnummer, vervaldag },
    betalingen: posten.map((post) => ({
      ...{ betaaldOp: post.betaaldOp, bedragCenten: post.centen, renteCenten: post.renteCenten },
      tijdvakken: tijdvakkenVan(post),
    })),
    bezwaarTot: bezwaartermijn({ dagtekening }).waarde.laatsteDag,
    betaling: { ...afzender.rekening, kenmerk: aanslag.betalingskenmerk },
    telefoontijden: afzender.telefoontijden,
  });
  if (!feiten.success) return nietTeMaken;
  const gerenderd = await renderDocument(id, {
    sjabloon: 'standaardbrief',
    data: rentebriefdata(feiten.data),
  });
  await makeDocument(write, [
    { id, soort, persoonId, aanslagId, runId: null, dagtekening, taal: 'nl', gerenderd },
  ]);
  await deliverDocument(write, [{ documentId: id, kanaal: 'post', adres: aan.regels }]);
  // Who chose how he wants his letters was told of it where the letter was offered.
  if (!(await findKeuzes(write, gemeenteId, [persoonId])).has(persoonId))
    await notifyPersoon(write, {
      ...{ persoonId, soort: 'bericht', taal: 'nl', onderwerpId: id },
      uiterlijk: new Date(ctx.now.getTime() + 7 * 86_400_000),
    });
  return { documentId: id };
}
