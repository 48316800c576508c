import { deliverDocument } from '@/domain/documenten/deliver-document';
import { DOCUMENTSOORTEN, idVan } from '@/domain/documenten/document';
import { makeDocument } from '@/domain/documenten/make-document';
import { renderDocument } from '@/domain/documenten/render-document';
import { verrekeningsbriefdata, verrekeningsbriefSchema } from '@/domain/documenten/verrekeningsbrief';
import { getAfzender } from '@/domain/gemeenten/get-afzender';
import { getGeadresseerde, type Wachtreden } from '@/domain/personen/get-geadresseerden';
import { notifyPersoon } from '@/domain/personen/queue-mail';
import { findKeuzes } from '@/domain/voorkeuren/find-keuzes';
import type { Cents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import type { Write } from '@/platform/tenant';

/** What was set off, as its letter tells it. */
export type Verrekend = {
  persoonId: string;
  /** The first set-off of it: the letter follows from it. */
  verrekeningId: string;
  opVerzoek: boolean;
  regels: readonly { van: string; naar: string; bedragCenten: Cents }[];
  /** What these aanslagen still come to after it. */
  nogOpen: readonly { aanslagnummer: string; centen: Cents }[];
  /** Interest that came with it, because it was set off late. */
  renteCenten: Cents;
  nogTegoedCenten: Cents;
};

/**
 * The letter that the law asks for at once (Iw 24(7)), by post and to be read on the own page. Answers for which address it
 * waits, or that it cannot be made: then the caller sets off nothing.
 */
export async function sendVerrekeningsbrief(
  write: Write,
  { persoonId, verrekeningId, ...wat }: Verrekend,
): Promise<'gemaakt' | 'niet-te-maken' | Wachtreden> {
  const { gemeenteId, ctx } = write;
  const soort = 'verrekening';
  const dagtekening = localDateOf(ctx.now);
  const gevonden = await getAfzender(write, gemeenteId, DOCUMENTSOORTEN[soort].klasse, dagtekening);
  const aan = await getGeadresseerde(write, gemeenteId, persoonId, dagtekening, DOCUMENTSOORTEN[soort].over);
  if ('wacht' in aan) return aan.wacht;
  if (!gevonden.ok) return 'niet-te-maken';
  const { afzender } = gevonden;
  const id = idVan('verrekeningsbrief', verrekeningId);
  const feiten = verrekeningsbriefSchema.safeParse({
    taal: 'nl',
    dagtekening,
    gemeente: afzender.gemeente,
    kantoor: afzender.kantoor,
    huisstijl: afzender.huisstijl,
    contact: afzender.contact,
    retouradres: afzender.retouradres,
    geadresseerde: aan.regels,
    aanhef: aan.aanhef,
    kenmerk: `V-${verrekeningId.slice(-8).toUpperCase()}`,
    ...wat,
  });
  if (!feiten.success) return 'niet-te-maken';
  const data = verrekeningsbriefdata(feiten.data);
  const gerenderd = await renderDocument(id, { sjabloon: 'standaardbrief', data });
  await makeDocument(write, [
    { id, soort, persoonId, aanslagId: null, runId: null, dagtekening, taal: 'nl', gerenderd },
  ]);
  await deliverDocument(write, [{ documentId: id, kanaal: 'post', adres: aan.regels }]);
  // Who chose how he wants his letters was told of it where the letter was offered.
  if (!(await findKeuzes(write, gemeenteId, [persoonId])).has(persoonId))
    await notifyPersoon(write, {
      persoonId,
      soort: 'bericht',
      taal: 'nl',
      uiterlijk: new Date(ctx.now.getTime() + 7 * 86_400_000),
      onderwerpId: verrekeningId,
    });
  return 'gemaakt';
}
