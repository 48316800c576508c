import { lockStanden } from '@/domain/grootboek/lock-stand';
import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { placeOpschorting } from '@/domain/opschortingen/place-opschorting';
import { releaseOpschorting } from '@/domain/opschortingen/release-opschorting';
import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { type Buitenlandresultaat, lopendeOverdracht, planOverdracht, planResultaat } from './buitenland';
import { insertBuitenlandregel, loadAanslagVan, loadOverdrachten } from './buitenland.store';
import { loadVorderingen } from './vorderingfeiten.store';

const bronVan = (id: string) => ({ soort: 'buitenland', id });

/** Whether this is about one claim, or about every claim of its person that can be sent. */
export type Overdrachtvraag = {
  aanslagId: string;
  omvang: 'deze' | 'alles';
  dag: LocalDate;
  land: string;
  autoriteit: string;
  kenmerk: string;
  bewijs: string;
};

/**
 * Writes down that a claim was sent to the authority of another country, or all that its person has open past the last day
 * to pay: each waits from this transaction on, until a result is written. Answers the transfers. Throws NotFound, or Refused
 * with the reason why the claim itself cannot be sent.
 */
export async function transferAbroad(write: Write, vraag: Overdrachtvraag): Promise<string[]> {
  actingMedewerker(write.ctx);
  const { gemeenteId, ctx } = write;
  const { omvang, aanslagId, ...wat } = vraag;
  await lockStanden(write, [aanslagId]);
  const vandaag = localDateOf(ctx.now);
  const [gekozen] = await loadVorderingen(write, gemeenteId, vandaag, { aanslagIds: [aanslagId] });
  if (!gekozen) throw new NotFound();
  const { persoonId } = gekozen;
  const alle =
    omvang === 'deze' ? [gekozen] : await loadVorderingen(write, gemeenteId, vandaag, { persoonId });
  const gemaakt: string[] = [];
  for (const stand of alle) {
    const { teLaat, later, kosten, laatsteVervaldag } = stand.feiten;
    const open = toCents(teLaat + later + kosten);
    const loopt = lopendeOverdracht(await loadOverdrachten(write, gemeenteId, stand.aanslagId)) !== null;
    const plan = planOverdracht(wat.dag, { vandaag, laatsteVervaldag, open, loopt });
    if (!plan.ok && stand.aanslagId === aanslagId) throw new Refused(plan.reden, {}, plan.veld);
    if (!plan.ok) continue;
    const feit = { ...wat, aanslagId: stand.aanslagId, centen: open };
    const id = await insertBuitenlandregel(write, { ...feit, gebeurtenis: 'overgedragen' });
    await placeOpschorting(write, {
      ...{ grond: 'buitenlandse-incasso', bron: bronVan(id), persoonId, aanslagId: stand.aanslagId },
      ...{ aanslagregelId: null, bedragCenten: null, vanaf: vandaag, tot: null },
    });
    await write.audit({
      handeling: 'buitenland.overgedragen',
      onderwerp: { soort: 'aanslag', id: stand.aanslagId },
      voor: null,
      na: { id, ...feit },
      bewaarklasse: 'invordering',
    });
    gemaakt.push(id);
  }
  return gemaakt;
}

/**
 * Writes down what came of it: paid, sent back or asked back. From today on the claim waits for it no longer. Throws NotFound,
 * or Refused.
 */
export async function endTransferAbroad(
  write: Write,
  { id, soort, dag, bewijs }: { id: string; soort: Buitenlandresultaat; dag: LocalDate; bewijs: string },
): Promise<string> {
  actingMedewerker(write.ctx);
  const { gemeenteId, ctx } = write;
  const aanslagId = await loadAanslagVan(write, id);
  await lockStanden(write, [aanslagId]);
  const vandaag = localDateOf(ctx.now);
  const overdracht = (await loadOverdrachten(write, gemeenteId, aanslagId)).find((o) => o.id === id);
  const [stand] = await loadVorderingen(write, gemeenteId, vandaag, { aanslagIds: [aanslagId] });
  if (!overdracht || !stand) throw new NotFound();
  const { teLaat, later, kosten } = stand.feiten;
  const plan = planResultaat(overdracht, dag, { vandaag, open: toCents(teLaat + later + kosten) }, soort);
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  await insertBuitenlandregel(write, { aanslagId, gebeurtenis: soort, overId: id, dag, bewijs });
  await releaseOpschorting(write, { bron: bronVan(id), per: vandaag, reden: soort });
  await write.audit({
    handeling: `buitenland.${soort}`,
    onderwerp: { soort: 'aanslag', id: aanslagId },
    voor: { id, land: overdracht.land },
    na: { soort, dag, bewijs },
    bewaarklasse: 'invordering',
  });
  return aanslagId;
}
