import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import { makeBoeking } from '@/domain/grootboek/boeking';
import { creditRente, type Rentevergoeding } from '@/domain/grootboek/credit-rente';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { postBoekingen } from '@/domain/grootboek/post-boeking';
import { openUit } from '@/domain/grootboek/stand';
import { naRegels, setOffWith } from '@/domain/grootboek/toerekening';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Write } from '@/platform/tenant';
import { renteOver } from './rente';
import { sendVerrekeningsbrief } from './send-verrekeningsbrief';
import { listTegoedenIn, type TegoedView } from './tegoed.queries';
import { planVerrekening, tegoedpost, type Verrekenpaar } from './verrekening';
import { listSchulden } from './verrekening.queries';
import { insertVerrekeningen, type Verrekening } from './verrekening.store';

/**
 * Sets off what a person gets with what he owes, and tells him in the same transaction (Iw 24(7)): booked line by line,
 * written down with its boeking, and a letter, or nothing of it. On his own request also a debt that waits or is not late.
 * Answers what was set off. Throws Refused: nothing that may be set off, or no letter can be made; RefusedAndReported
 * without an aanwijzing.
 */
export async function setOffTegoed(
  write: Write,
  { persoonId, opVerzoek }: { persoonId: string; opVerzoek: boolean },
): Promise<{ aantal: number; bedragCenten: Cents }> {
  const { ctx, gemeenteId } = write;
  const vandaag = localDateOf(ctx.now);
  // The ledger first: what is due back and what is owed do not change from here on.
  await lockStanden(write, []);
  const tegoeden = await listTegoedenIn(write, gemeenteId, persoonId);
  const schulden = await listSchulden(write, gemeenteId, [persoonId]);
  const plan = planVerrekening(tegoeden.map(tegoedpost), schulden, { opVerzoek, vandaag });
  if (!plan.ok) throw new Refused(`verrekening.fout.${plan.reden}`);
  const bedragCenten = sumCents(plan.paren.map((p) => p.centen));
  const eerste = plan.paren[0]?.van ?? '';
  await requireAanwijzing(write, {
    soort: 'verhaal',
    over: { soort: 'aanslag', id: eerste },
    centen: null,
  });
  const rijen = await book(write, persoonId, opVerzoek, plan.paren);
  const rente = renteBij(tegoeden, plan.paren, vandaag);
  await creditRente(write, rente);
  const renteCenten = sumCents(rente.map((r) => r.centen));
  const nummer = new Map([...tegoeden, ...schulden].map((t) => [t.aanslagId, t.aanslagnummer]));
  const brief = await sendVerrekeningsbrief(write, {
    persoonId,
    verrekeningId: rijen[0]?.id ?? '',
    opVerzoek,
    regels: plan.paren.map((p) => ({
      van: nummer.get(p.van) ?? '',
      naar: nummer.get(p.naar) ?? '',
      bedragCenten: p.centen,
    })),
    nogOpen: schulden.map((s) => ({
      aanslagnummer: s.aanslagnummer,
      centen: sumCents([s.centen, ...plan.paren.filter((p) => p.naar === s.aanslagId).map((p) => -p.centen)]),
    })),
    renteCenten,
    nogTegoedCenten: sumCents([...tegoeden.map((t) => t.bedragCenten), -bedragCenten, renteCenten]),
  });
  if (brief !== 'gemaakt') throw new Refused(`verrekening.fout.brief-${brief}`);
  for (const rij of rijen)
    await write.audit({
      handeling: 'verrekening.doen',
      onderwerp: { soort: 'verrekening', id: rij.id },
      voor: null,
      na: { ...rij, bedragCenten: rij.bedragCenten.toString() },
      bewaarklasse: 'betalingen',
    });
  return { aantal: rijen.length, bedragCenten };
}

/**
 * The interest on what is set off later than six weeks after it became due back (Iw 28a: pays back or sets off). It is due
 * back itself from now on, and goes out with the next refund.
 */
const renteBij = (
  tegoeden: readonly TegoedView[],
  paren: readonly Verrekenpaar[],
  dag: LocalDate,
): Rentevergoeding[] =>
  tegoeden.flatMap(({ aanslagId, regels }) => {
    const weg = sumCents(paren.filter((p) => p.van === aanslagId).map((p) => p.centen));
    const centen = renteOver(regels, dag, weg)?.centen ?? toCents(0);
    return centen > 0n ? [{ aanslagId, centen, dag, reden: 'rente bij verrekening' }] : [];
  });

/** One boeking for each pair, each on what the one before left. */
async function book(
  write: Write,
  persoonId: string,
  opVerzoek: boolean,
  paren: readonly Verrekenpaar[],
): Promise<Verrekening[]> {
  const { ctx } = write;
  const dag = localDateOf(ctx.now);
  const standen = await lockStanden(write, [...new Set(paren.flatMap((p) => [p.van, p.naar]))]);
  const open = new Map([...standen].map(([id, stand]) => [id, openUit(stand)]));
  const boekingen = paren.map(({ van, naar, centen }) => {
    const tegoed = open.get(van);
    const schuld = open.get(naar);
    // Both were read from their boekingen a moment ago, under the same lock.
    if (!tegoed || !schuld) throw new Error(`Set-off between ${van} and ${naar}, of which one is not booked`);
    const boeking = makeBoeking(
      'verrekening',
      { boekdatum: dag, reden: opVerzoek ? 'verrekening op verzoek' : 'verrekening' },
      setOffWith(tegoed, schuld, centen),
    );
    open.set(van, naRegels(tegoed, boeking.regels));
    open.set(naar, naRegels(schuld, boeking.regels));
    return boeking;
  });
  const ids = await postBoekingen(write, boekingen);
  const rijen = paren.map(
    (paar, n): Verrekening => ({
      id: newId(),
      persoonId,
      vanAanslagId: paar.van,
      naarAanslagId: paar.naar,
      bedragCenten: paar.centen,
      opVerzoek,
      dag,
      boekingId: ids[n] ?? '',
      gemaaktDoor: actorText(ctx.actor),
      gemaaktOp: ctx.now,
    }),
  );
  await insertVerrekeningen(write, rijen);
  return rijen;
}
