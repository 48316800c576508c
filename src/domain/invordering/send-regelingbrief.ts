import { divideOverAanslagen } from '@/domain/aanslagen/regelingdelen';
import { deliverDocument } from '@/domain/documenten/deliver-document';
import { DOCUMENTSOORTEN } from '@/domain/documenten/document';
import { makeDocument } from '@/domain/documenten/make-document';
import {
  type Regelingbriefsoort,
  regelingbriefdata,
  regelingbriefSchema,
} from '@/domain/documenten/regelingbrief';
import { renderDocument } from '@/domain/documenten/render-document';
import { type Afzender, getAfzender } from '@/domain/gemeenten/get-afzender';
import { getGeadresseerde } from '@/domain/personen/get-geadresseerden';
import { notifyPersoon } from '@/domain/personen/queue-mail';
import { findKeuzes } from '@/domain/voorkeuren/find-keuzes';
import { sumCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { kenmerkVan, regelingbriefId } from './regeling';
import { insertStap, loadPlan, type Regeling } from './regeling.store';

type Gemist = { volgnummer: number; vervaldag: LocalDate; uiterlijk: LocalDate };

/**
 * Makes a letter about a regeling, by post and to be read on the own page, and tells by mail that it is there. The
 * document follows from the regeling, its plan and what it is about, so that it is made once. It cannot be made where sender
 * or address is not known, or the heirs of who died: the agreement itself does not wait for that, and its journal says
 * for which address the letter waits. Throws NotFound.
 */
export async function sendRegelingbrief(
  write: Write,
  regelingId: string,
  soort: Regelingbriefsoort,
  more: { gemist?: Gemist; toelichting?: string } = {},
): Promise<'gemaakt' | 'wacht' | 'niet-te-maken'> {
  const { db, gemeenteId, ctx } = write;
  const regeling = await db.regeling.findUnique({ where: { gemeenteId_id: { gemeenteId, id: regelingId } } });
  if (!regeling) throw new NotFound();
  const { persoonId, planversie } = regeling;
  const id = regelingbriefId(regelingId, soort, planversie, more.gemist?.volgnummer);
  const feiten = await factsOf(write, regeling as unknown as Regeling, soort, more);
  if (feiten === null) return 'niet-te-maken';
  if ('wacht' in feiten) {
    await insertStap(write, { regelingId, soort: 'brief-wacht', planversie, reden: feiten.wacht });
    return 'wacht';
  }
  const { data, adres } = feiten;
  const gerenderd = await renderDocument(id, { sjabloon: 'standaardbrief', data });
  const dagtekening = localDateOf(ctx.now);
  await makeDocument(write, [
    { id, soort, persoonId, aanslagId: null, runId: null, dagtekening, taal: 'nl', gerenderd },
  ]);
  await deliverDocument(write, [{ documentId: id, kanaal: 'post', adres }]);
  // Who chose how he wants his letters was told of it where the letter was offered.
  if ((await findKeuzes(write, gemeenteId, [persoonId])).has(persoonId)) return 'gemaakt';
  await notifyPersoon(write, {
    persoonId,
    soort: 'bericht',
    taal: 'nl',
    uiterlijk: new Date(ctx.now.getTime() + 7 * 86_400_000),
    onderwerpId: regelingId,
  });
  return 'gemaakt';
}

/** Everything the letter says, or for which address it waits; null where it cannot be made. */
async function factsOf(
  write: Write,
  regeling: Regeling,
  soort: Regelingbriefsoort,
  { gemist, toelichting }: { gemist?: Gemist; toelichting?: string },
) {
  const { gemeenteId, ctx } = write;
  const vandaag = localDateOf(ctx.now);
  const gevonden = await getAfzender(write, gemeenteId, 'maatwerk-automatisch', vandaag);
  const aan = await getGeadresseerde(
    write,
    gemeenteId,
    regeling.persoonId,
    vandaag,
    DOCUMENTSOORTEN[soort].over,
  );
  if ('wacht' in aan) return aan;
  if (!gevonden.ok) return null;
  const { afzender } = gevonden;
  const plan = await loadPlan(write, gemeenteId, regeling);
  const feiten = regelingbriefSchema.safeParse({
    taal: 'nl',
    dagtekening: vandaag,
    gemeente: afzender.gemeente,
    kantoor: afzender.kantoor,
    huisstijl: afzender.huisstijl,
    contact: afzender.contact,
    retouradres: afzender.retouradres,
    geadresseerde: aan.regels,
    aanhef: aan.aanhef,
    soort,
    kenmerk: kenmerkVan(regeling.id),
    totaalCenten: sumCents(plan.termijnen.map((t) => t.bedrag)),
    termijnen: plan.termijnen.map((t) => ({
      volgnummer: t.volgnummer,
      vervaldag: t.vervaldag,
      bedragCenten: t.bedrag,
    })),
    aanslagen: await aanslagenOf(
      write,
      plan.aanslagen.map((a) => a.aanslagId),
    ),
    betalen: await betalenOf(write, plan, vandaag, afzender, soort, gemist),
    gemist: gemist ?? null,
    telefoontijden: afzender.telefoontijden,
    toelichting: toelichting ?? null,
  });
  return feiten.success ? { data: regelingbriefdata(feiten.data), adres: aan.regels } : null;
}

const aanslagenOf = ({ db, gemeenteId }: Write, ids: readonly string[]) =>
  db.aanslag.findMany({
    where: { gemeenteId, id: { in: [...ids] } },
    select: { aanslagnummer: true, belastingjaar: true },
    orderBy: { aanslagnummer: 'asc' },
  });

/** What is asked first, per aanslag: the first open term, or every term that is over when one was missed. */
async function betalenOf(
  { db, gemeenteId }: Write,
  plan: Awaited<ReturnType<typeof loadPlan>>,
  vandaag: LocalDate,
  { rekening }: Afzender,
  soort: Regelingbriefsoort,
  gemist: Gemist | undefined,
) {
  if (soort === 'regeling-afgewezen') return [];
  const { delen, buitenPlan } = divideOverAanslagen(plan, vandaag);
  const eerste = delen[0]?.volgnummer;
  const nu =
    soort === 'regeling-beeindigd'
      ? delen
      : delen.filter((deel) => (gemist ? deel.vervaldag < vandaag : deel.volgnummer === eerste));
  const uiterlijk =
    gemist?.uiterlijk ?? (soort === 'regeling-beeindigd' ? vandaag : (nu[0]?.vervaldag ?? vandaag));
  const ids = [
    ...new Set([...nu, ...(soort === 'regeling-beeindigd' ? buitenPlan : [])].map((d) => d.aanslagId)),
  ];
  const kenmerken = await db.aanslag.findMany({
    where: { gemeenteId, id: { in: ids } },
    select: { id: true, aanslagnummer: true, betalingskenmerk: true },
  });
  return kenmerken.map(({ id, aanslagnummer, betalingskenmerk }) => ({
    aanslagnummer,
    bedragCenten: sumCents([
      ...nu.filter((deel) => deel.aanslagId === id).map((deel) => deel.open),
      ...(soort === 'regeling-beeindigd'
        ? buitenPlan.filter((deel) => deel.aanslagId === id).map((deel) => deel.bedrag)
        : []),
    ]),
    uiterlijk,
    betaling: { ...rekening, kenmerk: betalingskenmerk },
  }));
}
