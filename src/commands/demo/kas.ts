import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Schrijver } from '@/commands/genereer/schrijver';
import { ontvangstenFormat } from '@/domain/betalingen/ontvangsten.format';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { addKas } from '@/domain/kas/add-kas';
import { countKasdag } from '@/domain/kas/count-kasdag';
import { explainVerschil } from '@/domain/kas/explain-verschil';
import { listKassen } from '@/domain/kas/kas.queries';
import { listBankvermoedens } from '@/domain/kas/kasoverzicht.queries';
import { getMaand, type MaandView } from '@/domain/kas/maand.queries';
import { moveKasgeld } from '@/domain/kas/move-kasgeld';
import { placeOverboeking } from '@/domain/kas/place-overboeking';
import { remitMaand } from '@/domain/kas/remit-maand';
import { reverseKwitantie } from '@/domain/kas/reverse-kwitantie';
import { signKasdag } from '@/domain/kas/sign-kasdag';
import { takeBetaling } from '@/domain/kas/take-betaling';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { persoonSleutel } from '@/platform/identiteit';
import { systemContext } from '@/platform/job';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';
import { GEMEENTEN } from '../../../prisma/seed/register';
import { readPersonen } from '../oidc-provider/personen';
import { asStaff } from './as-staff';
import { DEMO_KASSEN, type DemoKas, type DemoKasdag } from './kas.data';
import { loadBankbestand } from './load-bankbestand';

const WISSELGELD = toCents(15_000);
const OKTOBER = toLocalDate('2026-10-01');

type Schuld = { aanslagId: string; persoonId: string };
type Waar = { ctx: Context; gemeenteId: number; demo: DemoKas; kasId: string };

/**
 * Tills of two gemeenten through the same use cases as the screens: days in each state, a difference, a month remitted with
 * its line of the bank. What is there is left alone. Answers how many payments stand. Needs the debts, after everything that
 * asks for debts of its own.
 */
export async function fillKas(): Promise<number> {
  let aantal = 0;
  for (const demo of DEMO_KASSEN) {
    const gemeente = GEMEENTEN.find((g) => g.sleutel === demo.gemeente);
    if (!gemeente) continue;
    const ctx = await systemContext('demo', 'kas-ontvangen', { kantoorId: gemeente.kantoorId });
    aantal += await fillKasIn(ctx, gemeente.id, demo);
  }
  return aantal;
}

const om = (dag: string, uur: number, minuut = 0): Date =>
  new Date(`${dag}T${String(uur).padStart(2, '0')}:${String(minuut).padStart(2, '0')}:00Z`);

/** The same in one gemeente. */
export async function fillKasIn(ctx: Context, gemeenteId: number, demo: DemoKas): Promise<number> {
  const kasId = await ensureKas(ctx, gemeenteId, demo);
  const schulden = await findSchulden(ctx, gemeenteId);
  if (schulden.length === 0) return 0;
  const waar = { ctx, gemeenteId, demo, kasId };
  let aantal = 0;
  for (const dag of demo.dagen) aantal += await fillDag(waar, dag, schulden, aantal);
  await remitOktober(waar);
  return aantal;
}

/** The keys of whom somebody logs in as: what they owe is told elsewhere. */
const bekenden = (kantoorId: number): string[] =>
  readPersonen().flatMap((p) => (p.bsn ? [persoonSleutel(kantoorId, p.bsn)] : []));

/**
 * Debts of people of whom nothing is going on: first those so large that what is paid of them here leaves them larger than
 * any that another part of the demo looks for.
 */
const findSchulden = (ctx: Context, gemeenteId: number): Promise<Schuld[]> =>
  readIn(
    ctx,
    [gemeenteId],
    ({ db }) => db.$queryRaw<Schuld[]>`
      select a.id as "aanslagId", a.persoon_id as "persoonId"
      from aanslag a
      cross join lateral (select sum(r.bedrag_centen) as open from boekingsregel r where r.gemeente_id = a.gemeente_id
        and r.aanslag_id = a.id and r.rekening like 'debiteuren%') s
      join persoon p on p.gemeente_id = a.gemeente_id and p.id = a.persoon_id and p.sleutel <> all (${bekenden(ctx.kantoorId)})
      where a.gemeente_id = ${gemeenteId} and s.open >= 15000
        and not exists (select from regeling_aanslag x where x.gemeente_id = a.gemeente_id and x.aanslag_id = a.id)
        and not exists (select from zaak z where z.gemeente_id = a.gemeente_id and z.persoon_id = a.persoon_id)
      order by s.open < 60000, a.aanslagnummer limit 6`,
  );

async function ensureKas(ctx: Context, gemeenteId: number, demo: DemoKas): Promise<string> {
  const { code, naam } = demo;
  const bekend = (await readIn(ctx, [gemeenteId], (read) => listKassen(read, gemeenteId))).find(
    (kas) => kas.code === code,
  );
  if (bekend) return bekend.id;
  const beheer = asStaff(ctx, 'invorderingsambtenaar-gbtwente', 'invorderingsambtenaar', om('2026-01-05', 9));
  return writeIn(beheer, gemeenteId, (write) =>
    addKas(write, { naam, code, wisselgeldCenten: WISSELGELD, vanaf: toLocalDate('2026-01-05') }),
  );
}

/** One day up to its state. A key per payment: what an earlier start took is left alone. */
async function fillDag(
  waar: Waar,
  dag: DemoKasdag,
  schulden: readonly Schuld[],
  al: number,
): Promise<number> {
  const { ctx, gemeenteId, demo, kasId } = waar;
  const kassier = (uur: number, minuut = 0) =>
    asStaff(ctx, demo.kassier, 'kassier', om(dag.dag, uur, minuut));
  for (const [n, [centen, wijze]] of dag.betalingen.entries()) {
    const schuld = schulden[(al + n) % schulden.length];
    const sleutel = `demo-kas-${demo.code}-${dag.dag}-${n}`;
    if (!schuld || (await isThere(waar, sleutel))) continue;
    const id = await writeIn(kassier(9 + n, 10), gemeenteId, (write) =>
      takeBetaling(write, {
        ...{ kasId, persoonId: schuld.persoonId, aanslagIds: [schuld.aanslagId], wijze },
        ...{ bedragCenten: toCents(centen), gegevenCenten: null, sleutel },
      }),
    );
    if (dag.ongedaan === n)
      await writeIn(kassier(9 + n, 20), gemeenteId, (write) =>
        reverseKwitantie(write, {
          kwitantieId: id,
          reden: 'Verkeerde aanslag gekozen',
          sleutel: `${sleutel}-terug`,
        }),
      );
  }
  const kasdag = await readIn(ctx, [gemeenteId], ({ db }) =>
    db.kasdag.findFirstOrThrow({ where: { gemeenteId, kasId, dag: om(dag.dag, 0) } }),
  );
  if (kasdag.status === 'open' && kasdag.tellingen === 0 && dag.tot !== 'open')
    await count(waar, dag, kasdag.id, kassier(16));
  if (dag.tot === 'gesloten' && (kasdag.status === 'geteld' || kasdag.tellingen === 0))
    await writeIn(
      asStaff(ctx, demo.tekenaar.subject, demo.tekenaar.rol, om(dag.dag, 16, 20)),
      gemeenteId,
      (write) => signKasdag(write, kasdag.id),
    );
  return dag.betalingen.length;
}

/** Whether an earlier start took this payment. */
const isThere = ({ ctx, gemeenteId }: Waar, sleutel: string): Promise<boolean> =>
  readIn(
    ctx,
    [gemeenteId],
    async ({ db }) => (await db.kwitantie.count({ where: { gemeenteId, sleutel } })) > 0,
  );

async function count(
  { gemeenteId, kasId }: Waar,
  dag: DemoKasdag,
  kasdagId: string,
  kassier: Context,
): Promise<void> {
  await writeIn(kassier, gemeenteId, async (write) => {
    if (dag.afgestort !== undefined)
      await moveKasgeld(write, {
        ...{ kasId, soort: 'afstorting', bedragCenten: toCents(dag.afgestort) },
        ...{ omschrijving: 'Sealbag 104-2217', sleutel: `demo-kas-afstorting-${dag.dag}` },
      });
    const moet = await expected(write, kasdagId, kasId);
    const { contant, pin } = moet;
    await countKasdag(write, {
      ...{ kasdagId, stukken: null, geteldCenten: toCents(contant - BigInt(dag.tekort ?? 0)) },
      pinCenten: toCents(pin),
    });
    if (dag.tekort !== undefined)
      await explainVerschil(write, { kasdagId, reden: 'Te veel wisselgeld teruggegeven' });
  });
}

/** What is in the drawer of the demo: nobody counts there. */
async function expected(
  { db, gemeenteId }: Parameters<Parameters<typeof writeIn>[2]>[0],
  kasdagId: string,
  kasId: string,
): Promise<{ contant: bigint; pin: bigint }> {
  const [row] = await db.$queryRaw<{ contant: bigint; pin: bigint }[]>`
    select (coalesce((select v.geteld_centen from kasdag v where v.gemeente_id = ${gemeenteId} and v.kas_id = ${kasId}::uuid
          and v.status = 'gesloten' order by v.dag desc limit 1), ${WISSELGELD})
        + coalesce((select sum(k.bedrag_centen) from kwitantie k where k.gemeente_id = ${gemeenteId}
          and k.kasdag_id = ${kasdagId}::uuid and k.wijze = 'contant'), 0)
        - coalesce((select sum(m.bedrag_centen) from kasmutatie m where m.gemeente_id = ${gemeenteId}
          and m.kasdag_id = ${kasdagId}::uuid), 0))::bigint as contant,
      coalesce((select sum(k.bedrag_centen) from kwitantie k where k.gemeente_id = ${gemeenteId}
        and k.kasdag_id = ${kasdagId}::uuid and k.wijze = 'pin'), 0)::bigint as pin`;
  return { contant: row?.contant ?? 0n, pin: row?.pin ?? 0n };
}

async function remitOktober(waar: Waar): Promise<void> {
  const { ctx, gemeenteId, demo } = waar;
  const kassier = asStaff(ctx, demo.kassier, 'kassier', om('2026-11-02', 9));
  let maand = await readIn(kassier, [gemeenteId], (read) => getMaand(read, gemeenteId, OKTOBER));
  if (maand.afdracht === null) {
    await writeIn(kassier, gemeenteId, (write) => remitMaand(write, OKTOBER));
    maand = await readIn(kassier, [gemeenteId], (read) => getMaand(read, gemeenteId, OKTOBER));
  }
  if (maand.overboekingen.length === 0) await receiveOverboeking(waar, maand);
}

/** The line of the bank with which the gemeente transferred October, and who of innen placed it. */
async function receiveOverboeking({ ctx, gemeenteId, demo }: Waar, maand: MaandView): Promise<void> {
  const { afdracht, kenmerk } = maand;
  if (afdracht === null) return;
  const bedragCenten = toCents(afdracht.bedragCenten - BigInt(demo.tekort));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kohier-demo-kas-'));
  try {
    const pad = path.join(folder, `kas-${demo.gemeente}.csv`);
    const uit = new Schrijver(pad, ontvangstenFormat);
    uit.write({
      ...{ bankreferentie: `NTRF-KAS-${demo.gemeente.toUpperCase()}-202610`, boekdatum: '2026-11-05' },
      ...{ valutadatum: '2026-11-05', bedrag: euro(bedragCenten), naam: `Gemeente ${demo.gemeente}` },
      omschrijving: kenmerk,
    });
    uit.close();
    await loadBankbestand(ctx, pad, ontvangstenFormat);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  await processOntvangsten(ctx);
  const innen = asStaff(ctx, 'medewerker-innen-gbtwente', 'medewerker-innen', om('2026-11-06', 9));
  const [regel] = await readIn(innen, [gemeenteId], (read) =>
    listBankvermoedens(read, { kenmerk, bedragCenten }),
  );
  if (!regel) return;
  await writeIn(innen, gemeenteId, (write) =>
    placeOverboeking(write, {
      ...{ afdrachtId: afdracht.id, ontvangstId: regel.ontvangstId },
      reden: demo.tekort === 0 ? null : 'De gemeente hield haar telverschil in',
    }),
  );
}

const euro = (centen: bigint): string => `${centen / 100n},${String(centen % 100n).padStart(2, '0')}`;
