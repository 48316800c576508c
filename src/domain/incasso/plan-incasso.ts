import type { EigenAanslag } from '@/domain/aanslagen/eigen-aanslag';
import { readEigenAanslagen } from '@/domain/aanslagen/read-eigen-aanslagen';
import { termijnstandVan } from '@/domain/aanslagen/termijnstand';
import { placeOpschorting } from '@/domain/opschortingen/place-opschorting';
import { releaseOpschorting } from '@/domain/opschortingen/release-opschorting';
import { sumCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { addDays, type LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import type { Machtiging } from './machtiging';
import { insertPlan, loadLopend, loadMislukt, loadWachtTot, markPlan, type Planrij } from './plan.store';
import { type Incassokeuze, inEenKeer, makeRooster, NALOOP_DAGEN } from './rooster';

const bronVan = (planId: string) => ({ soort: 'incassoplan', id: planId });

/**
 * Whether an aanslag can be collected in terms: something of its lines is open and nothing beside them, no other agreement
 * is about it, and no term is late. `ook`: one that was collected until now keeps being so by the next mandate.
 */
export function magInTermijnen(aanslag: EigenAanslag, vandaag: LocalDate, ook: ReadonlySet<string>): boolean {
  const regels = sumCents(aanslag.regels.map((regel) => regel.open));
  if (aanslag.open <= 0n || regels !== aanslag.open || aanslag.regeling || aanslag.incasso) return false;
  return ook.has(aanslag.id) || termijnstandVan(aanslag, vandaag).volgende?.teLaat === false;
}

/**
 * Plans the collection of what this person owes by his mandate: which aanslagen, in which terms, on which days. The steps of
 * collection wait for it. Returns how many were planned.
 */
export async function planIncasso(
  write: Write,
  machtiging: Pick<Machtiging, 'id' | 'persoonId' | 'soort' | 'aanslagId'>,
  keuze: Incassokeuze,
  ook: ReadonlySet<string> = new Set(),
): Promise<number> {
  const { gemeenteId, ctx } = write;
  const { persoonId } = machtiging;
  const vandaag = localDateOf(ctx.now);
  const mislukt = await loadMislukt(write, gemeenteId, persoonId);
  let gepland = 0;
  for (const aanslag of await readEigenAanslagen(write, {
    gemeenteId,
    persoonId,
  })) {
    if (machtiging.soort === 'eenmalig' && aanslag.id !== machtiging.aanslagId) continue;
    if (mislukt.has(aanslag.id) || !magInTermijnen(aanslag, vandaag, ook)) continue;
    const termijnen =
      machtiging.soort === 'eenmalig'
        ? inEenKeer(aanslag.open, keuze, vandaag)
        : makeRooster({ dagtekening: aanslag.dagtekening, openCenten: aanslag.open }, keuze, vandaag);
    const laatste = termijnen.at(-1);
    if (!laatste) continue;
    const plan = {
      machtigingId: machtiging.id,
      aanslagId: aanslag.id,
      bedragCenten: aanslag.open,
      termijnen,
    };
    const planId = await insertPlan(write, plan);
    await placeOpschorting(write, {
      grond: 'incasso',
      bron: bronVan(planId),
      persoonId,
      aanslagId: aanslag.id,
      aanslagregelId: null,
      bedragCenten: null,
      vanaf: vandaag,
      tot: addDays(laatste.dag, NALOOP_DAGEN),
    });
    await write.audit({
      handeling: 'incasso.gepland',
      onderwerp: { soort: 'incassoplan', id: planId },
      voor: null,
      na: plan,
      bewaarklasse: 'betalingen',
    });
    gepland += 1;
  }
  return gepland;
}

/**
 * Lets the steps of collection wait longer for an aanslag of a plan than the plan itself does: until the day that its letter
 * names, or until what came back is tried once more.
 */
export async function holdLonger(
  write: Write,
  { id, aanslagId, persoonId }: Pick<Planrij, 'id' | 'aanslagId' | 'persoonId'>,
  grond: 'incasso' | 'incasso-mislukt',
  tot: LocalDate,
): Promise<void> {
  const vanaf = localDateOf(write.ctx.now);
  const nu = await loadWachtTot(write, id, vanaf);
  if (nu !== null && nu >= tot) return;
  await placeOpschorting(write, {
    ...{ grond, bron: bronVan(id), persoonId, aanslagId, aanslagregelId: null, bedragCenten: null },
    ...{ vanaf, tot },
  });
}

/** Ends one plan: what is open of its aanslag is due by the terms of the aanslag again, and collecting waits no longer. */
export async function endPlan(
  write: Write,
  plan: Planrij,
  status: 'klaar' | 'ingetrokken' | 'mislukt',
  reden: string,
): Promise<void> {
  await markPlan(write, plan.id, status);
  await releaseOpschorting(write, {
    bron: bronVan(plan.id),
    per: localDateOf(write.ctx.now),
    reden,
  });
  await write.audit({
    handeling: `incasso.plan-${status}`,
    onderwerp: { soort: 'incassoplan', id: plan.id },
    voor: null,
    na: { aanslagId: plan.aanslagId, reden },
    bewaarklasse: 'betalingen',
  });
}

/** Ends all plans of a mandate; returns their aanslagen. */
export async function endPlannen(
  write: Write,
  machtigingId: string,
  status: 'ingetrokken',
  reden: string,
): Promise<Set<string>> {
  const plannen = await loadLopend(write, { machtigingId });
  for (const plan of plannen) await endPlan(write, plan, status, reden);
  return new Set(plannen.map((plan) => plan.aanslagId));
}
