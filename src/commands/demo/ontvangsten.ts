import fs from 'node:fs';
import path from 'node:path';
import { type Boeking, camt053 } from '@/commands/genereer/afschrift';
import { ibanOf } from '@/commands/genereer/nummers';
import { ontvangstenVan, type TeBetalen } from '@/commands/genereer/ontvangsten';
import { PEILDATUM } from '@/commands/genereer/peildatum';
import { Schrijver } from '@/commands/genereer/schrijver';
import { vervaldagenVan } from '@/domain/aanslagen/aanslag';
import { addBankrekening } from '@/domain/betalingen/add-bankrekening';
import { listBankrekeningen } from '@/domain/betalingen/bank.queries';
import { bankafschriftenFormat } from '@/domain/betalingen/bankafschriften.format';
import { ontvangstenFormat } from '@/domain/betalingen/ontvangsten.format';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { readWaarde } from '@/domain/gemeenten/instelling.schema';
import { vorigeBankdag } from '@/domain/invordering/waarom-niet';
import { aanschrijfnaam, type Naam } from '@/domain/personen/naam';
import { NAAMDELEN } from '@/domain/personen/naamvelden';
import type { Betaalschema } from '@/domain/verordeningen/verordening.schema';
import { geenWerkdag } from '@/law/kalender/werkdagen';
import { localDateOf, now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { persoonSleutel } from '@/platform/identiteit';
import { systemContext } from '@/platform/job';
import { addDays, type LocalDate, toLocalDate } from '@/platform/local-date';
import { readIn, writeKantoor, writeRaw } from '@/platform/tenant';
import { KANTOREN } from '../../../prisma/seed/register';
import { KANTOOR_INSTELLINGEN } from '../../../prisma/seed/tenants.data';
import { type DemoPersoon, readPersonen } from '../oidc-provider/personen';
import { loadBankbestand } from './load-bankbestand';

const SEED = 2026;

/**
 * What people paid on the aanslagen of the demo up to its peildatum: a file per kantoor in `folder`, loaded and
 * booked day by day, as it would have gone. What is there is skipped.
 */
export async function receiveDemoOntvangsten(folder: string): Promise<void> {
  for (const kantoor of KANTOREN) {
    const ctx = await systemContext('demo', 'ontvangsten-verwerken', { kantoorId: kantoor.id });
    const pad = path.join(folder, kantoor.sleutel, 'ontvangsten.csv');
    const dagen = await writeOntvangsten(ctx, pad);
    if (dagen.length === 0) continue;
    // A start that was broken off between loading and booking goes on here.
    await loadBankbestand(ctx, pad, ontvangstenFormat);
    const { geboekt, nietThuisgebracht } = await bookPerDay(ctx, dagen);
    console.info(`  ${geboekt} ontvangsten geboekt bij ${kantoor.naam}, ${nietThuisgebracht} wachten`);
    await receiveLastDays(ctx, kantoor.sleutel, path.dirname(pad));
  }
}

/**
 * The statements of the last two days on which the bank was open, with what was paid only then and one receipt that says
 * nothing of what it is for: as long as a statement is missing nobody is reminded, and no regeling counts as missed.
 */
async function receiveLastDays(ctx: Context, kantoor: string, folder: string): Promise<void> {
  const { iban, laatste } = await ensureRekening(ctx, kantoor);
  const dag = vorigeBankdag(localDateOf(now()));
  // A demo of another day goes on where its bank was.
  if (laatste !== null && laatste.einddag >= dag) return;
  const pad = path.join(folder, `afschrift-${dag}.xml`);
  const boeking = {
    referentie: `NTRF-${dag}-1`,
    centen: 3_500n,
    naam: 'J. Jansen',
    rekening: ibanOf(ctx.kantoorId),
    omschrijving: 'belasting',
  };
  const boekingen = [boeking, ...(await loadPasBetaald(ctx, dag))];
  const begin = { iban, beginsaldoCenten: laatste?.eindsaldoCenten ?? 12_500_000n };
  const nummer = (laatste?.nummer ?? 228) + 1;
  const eerder = laatste === null ? [{ ...begin, nummer, dag: vorigeBankdag(dag), boekingen: [] }] : [];
  fs.writeFileSync(pad, camt053([...eerder, { ...begin, nummer: nummer + eerder.length, dag, boekingen }]));
  await loadBankbestand(ctx, pad, bankafschriftenFormat);
  await processOntvangsten(ctx);
}

/** What those of the demo who paid only just have to pay, as the bank books it on this day. */
async function loadPasBetaald(ctx: Context, dag: LocalDate): Promise<Boeking[]> {
  const pas = readPersonen().flatMap((p) =>
    p.betaalt === 'pas' && p.bsn ? [{ naam: p.naam, sleutel: persoonSleutel(ctx.kantoorId, p.bsn) }] : [],
  );
  const gemeenten = ctx.gemeenten.map(({ gemeenteId }) => gemeenteId);
  const aanslagen = await readIn(ctx, gemeenten, ({ db }) =>
    db.aanslag.findMany({
      where: {
        gemeenteId: { in: gemeenten },
        persoon: { sleutel: { in: pas.map(({ sleutel }) => sleutel) } },
      },
      orderBy: { betalingskenmerk: 'asc' },
      select: { betalingskenmerk: true, bedragCenten: true, persoon: { select: { sleutel: true } } },
    }),
  );
  return aanslagen.map(({ betalingskenmerk, bedragCenten, persoon }) => ({
    referentie: `NTRF-${dag}-${betalingskenmerk}`,
    centen: bedragCenten,
    naam: pas.find(({ sleutel }) => sleutel === persoon.sleutel)?.naam ?? '',
    rekening: ibanOf(Number(betalingskenmerk.slice(-9))),
    omschrijving: betalingskenmerk,
  }));
}

/** The account of the kantoor to which taxes are paid, and beside it one for its own household. */
async function ensureRekening(ctx: Context, kantoor: string) {
  const instelling = (KANTOOR_INSTELLINGEN[kantoor] ?? []).find(({ soort }) => soort === 'belastingrekening');
  const { iban } = readWaarde('belastingrekening', instelling?.waarde);
  return writeKantoor(ctx, async (write) => {
    const bekend = (await listBankrekeningen(write)).find((rekening) => rekening.iban === iban);
    if (bekend) return { iban, laatste: bekend.laatste };
    const vanaf = '2016-01-01';
    await addBankrekening(write, { iban, naam: 'Belastingrekening', doel: 'belastinggeld', vanaf });
    const eigen = ibanOf(8_000 + ctx.kantoorId);
    await addBankrekening(write, { iban: eigen, naam: 'Eigen rekening', doel: 'bedrijfsvoering', vanaf });
    return { iban, laatste: null };
  });
}

/** Writes the file and gives the days on which something came in. */
async function writeOntvangsten(ctx: Context, pad: string): Promise<LocalDate[]> {
  const uit = new Schrijver(pad, ontvangstenFormat);
  const peildatum = toLocalDate(PEILDATUM);
  const dagen = new Set<LocalDate>();
  let eerste = true;
  for (const { gemeenteId } of ctx.gemeenten) {
    for (const aanslag of await loadTeBetalen(ctx, gemeenteId)) {
      // The first aanslag of a kantoor that was paid shows a storno.
      const lines = ontvangstenVan(aanslag, { seed: SEED, peildatum, storno: eerste });
      if (lines.length > 1) eerste = false;
      for (const line of lines) {
        uit.write(line);
        dagen.add(toLocalDate(line.boekdatum ?? ''));
      }
    }
  }
  uit.close();
  return [...dagen].sort();
}

/**
 * Keys of the persons of the demo who pay nothing in time, and of who act for others: those pay nothing either, so that in a
 * demo of every size there is somebody for whom a regeling can be asked.
 */
const nietBetalers = (kantoorId: number): { zelf: string[]; clientenVan: string[] } => {
  const sleutels = (wie: (p: DemoPersoon) => boolean) =>
    readPersonen().flatMap((p) => (wie(p) && p.bsn ? [persoonSleutel(kantoorId, p.bsn)] : []));
  return {
    zelf: sleutels(({ betaalt }) => betaalt !== undefined),
    clientenVan: sleutels(({ rol }) => rol === 'bewindvoerder'),
  };
};

type Row = {
  naamdelen: Naam;
  betalingskenmerk: string;
  dagtekening: LocalDate;
  betaalschema: Betaalschema;
  bedrag_centen: bigint;
};

/** What the run over each gemeente imposed; what another part of it adds later was not paid in this file. */
async function loadTeBetalen(ctx: Context, gemeenteId: number): Promise<TeBetalen[]> {
  const { zelf, clientenVan } = nietBetalers(ctx.kantoorId);
  const { rows } = await writeRaw(ctx, gemeenteId, (client) =>
    client.query<Row>(
      `select a.betalingskenmerk, a.dagtekening, a.betaalschema, a.bedrag_centen, 
         ${NAAMDELEN} as naamdelen
       from aanslag a join persoon p on p.gemeente_id = a.gemeente_id and p.id = a.persoon_id
       join run r on r.gemeente_id = a.gemeente_id and r.id = a.run_id and r.soort = 'aanslagoplegging'
       where a.gemeente_id = $1 and a.bedrag_centen > 0 and p.sleutel <> all ($2)
         and not exists (select from vertegenwoordiging w
           join persoon b on b.gemeente_id = w.gemeente_id and b.id = w.vertegenwoordiger_id and b.sleutel = any ($3)
           where w.gemeente_id = p.gemeente_id and w.persoon_id = p.id)
       order by a.aanslagnummer`,
      [gemeenteId, zelf, clientenVan],
    ),
  );
  return rows.map((row) => ({
    betalingskenmerk: row.betalingskenmerk,
    naam: aanschrijfnaam(row.naamdelen),
    bedragCenten: row.bedrag_centen,
    dagtekening: row.dagtekening,
    termijnen: vervaldagenVan({ ...row, bedragCenten: row.bedrag_centen }).waarde,
  }));
}

/** The morning of the next werkdag. */
function volgendeOchtend(dag: LocalDate): Date {
  let day = addDays(dag, 1);
  while (geenWerkdag(day, { goedeVrijdag: 'vrij', gelijkgesteldeDagen: 'werkdag' }) !== null)
    day = addDays(day, 1);
  return new Date(`${day}T06:30:00Z`);
}

async function bookPerDay(ctx: Context, dagen: readonly LocalDate[]) {
  const totaal = { geboekt: 0, nietThuisgebracht: 0 };
  for (const [i, dag] of dagen.entries()) {
    // Now and then a day is left for the next, as at a desk; the lag shows it.
    if (i % 3 === 1 && i < dagen.length - 1) continue;
    const { geboekt, nietThuisgebracht } = await processOntvangsten({ ...ctx, now: volgendeOchtend(dag) });
    totaal.geboekt += geboekt.aantal;
    totaal.nietThuisgebracht += nietThuisgebracht.aantal;
  }
  return totaal;
}
