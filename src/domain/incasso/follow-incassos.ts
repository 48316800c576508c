import { forgetOntvangsten } from '@/domain/betalingen/expect-ontvangsten';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { addDays } from '@/platform/local-date';
import { type Write, writeIn } from '@/platform/tenant';
import { endToEndId } from './batch';
import { endMachtiging } from './machtiging.store';
import { loadLopend } from './plan.store';
import { endPlan, holdLonger } from './plan-incasso';
import { readBeleid } from './read-beleid';
import { type Vervolg, vervolgNa } from './retour';
import { eerstvolgendeIncassodag } from './retourbrief';
import { NALOOP_DAGEN } from './rooster';
import {
  loadKlaar,
  loadOpgebruikt,
  loadRetouren,
  markGeind,
  markMislukt,
  type Retour,
} from './uitkomst.store';

/** Without a choice of the gemeente: the practice of the field. */
const STANDAARD = { dag: 26, stoptNaMislukt: 2, betaaldagenNaMislukt: 14 };

/**
 * What the bank said of our collections, gemeente by gemeente: what it booked is collected, what it took back failed and goes
 * on by the rule of the gemeente (G-11). The money itself stands in the books by the receipts; asked for whenever those were
 * booked. A second time does nothing.
 */
export async function followIncassos(ctx: Context): Promise<{ geind: number; mislukt: number }> {
  const som = { geind: 0, mislukt: 0 };
  for (const { gemeenteId } of ctx.gemeenten) {
    const deel = await writeIn(ctx, gemeenteId, followHere);
    som.geind += deel.geind;
    som.mislukt += deel.mislukt;
  }
  return som;
}

async function followHere(write: Write): Promise<{ geind: number; mislukt: number }> {
  const geind = await markGeind(write);
  let mislukt = 0;
  for (const retour of await loadRetouren(write)) if (await failPost(write, retour)) mislukt += 1;
  for (const id of await loadKlaar(write))
    for (const plan of await loadLopend(write, { id })) await endPlan(write, plan, 'klaar', 'betaald');
  for (const op of await loadOpgebruikt(write)) await endMachtiging(write, op, 'gestopt', 'eenmalig');
  if (geind.length > 0)
    await write.audit({
      handeling: 'incasso.geind',
      onderwerp: { soort: 'incassoposten', id: write.ctx.requestId },
      voor: null,
      na: { aantal: geind.length },
      bewaarklasse: 'betalingen',
    });
  return { geind: geind.length, mislukt };
}

/** One collection that failed, and how it goes on. Null when it was known already. */
export async function failPost(write: Write, retour: Retour): Promise<Vervolg | null> {
  const feit = await markMislukt(write, retour);
  if (feit === null) return null;
  const keuze = (await readBeleid(write, write.gemeenteId))?.keuze ?? STANDAARD;
  const vervolg = vervolgNa(retour.code, feit, keuze.stoptNaMislukt);
  const plannen = await loadLopend(
    write,
    vervolg === 'machtiging-stopt' ? { machtigingId: feit.machtigingId } : { id: feit.planId },
  );
  if (vervolg === 'machtiging-stopt' && feit.machtigingActief) {
    const machtiging = { id: feit.machtigingId, versie: feit.machtigingVersie };
    await endMachtiging(write, machtiging, 'gestopt', retour.code);
  }
  if (vervolg === 'machtiging-stopt' || vervolg === 'plan-stopt')
    for (const plan of plannen) await endPlan(write, plan, 'mislukt', retour.code);
  const vandaag = localDateOf(write.ctx.now);
  for (const plan of plannen)
    if (vervolg === 'opnieuw')
      await holdLonger(
        write,
        plan,
        'incasso',
        addDays(eerstvolgendeIncassodag(vandaag, keuze.dag), NALOOP_DAGEN),
      );
    // The letter gives him until then to pay it himself: no step comes before that.
    else await holdLonger(write, plan, 'incasso-mislukt', addDays(vandaag, keuze.betaaldagenNaMislukt + 1));
  await write.audit({
    handeling: 'incasso.mislukt',
    onderwerp: { soort: 'incassopost', id: retour.postId },
    voor: null,
    na: { ...retour, vervolg, mislukt: feit.mislukt },
    bewaarklasse: 'betalingen',
  });
  return vervolg;
}

/** The bank refused a collection before it booked anything: it comes in no entry, and goes on as one that came back. */
export async function refusePost(write: Write, retour: Retour): Promise<Vervolg | null> {
  const vervolg = await failPost(write, retour);
  if (vervolg !== null) await forgetOntvangsten(write, [endToEndId(retour.postId)]);
  return vervolg;
}
