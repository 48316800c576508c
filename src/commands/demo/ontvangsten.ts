import path from 'node:path';
import { ibanOf } from '@/commands/genereer/nummers';
import { ontvangstenVan, type TeBetalen } from '@/commands/genereer/ontvangsten';
import { PEILDATUM } from '@/commands/genereer/peildatum';
import { Schrijver } from '@/commands/genereer/schrijver';
import { meldUitkomst } from '@/commands/importeer/meld';
import { vervaldagenVan } from '@/domain/aanslagen/aanslag';
import { ontvangstenFormat } from '@/domain/betalingen/ontvangsten.format';
import { verwerkOntvangsten } from '@/domain/betalingen/verwerk-ontvangsten';
import { vorigeBankdag } from '@/domain/invordering/waarom-niet';
import { aanschrijfnaam, type Naam } from '@/domain/personen/naam';
import { NAAMDELEN } from '@/domain/personen/naamvelden';
import { importBestand } from '@/domain/runs/import-bestand';
import type { Betaalschema } from '@/domain/verordeningen/verordening.schema';
import { geenWerkdag } from '@/law/kalender/werkdagen';
import { localDateOf, now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { persoonSleutel } from '@/platform/identiteit';
import { systemContext } from '@/platform/job';
import { addDays, type LocalDate, toLocalDate } from '@/platform/local-date';
import { writeRaw } from '@/platform/tenant';
import { KANTOREN } from '../../../prisma/seed/register';
import { type DemoPersoon, readPersonen } from '../oidc-provider/personen';

const SEED = 2026;

/**
 * What people paid on the aanslagen of the demo up to its peildatum: a file per kantoor in `folder`, loaded and
 * booked day by day, as it would have gone. What is there is skipped.
 */
export async function receiveDemoOntvangsten(folder: string): Promise<void> {
  for (const kantoor of KANTOREN) {
    const ctx = await systemContext('demo', 'demonstratie', { kantoorId: kantoor.id });
    const pad = path.join(folder, kantoor.sleutel, 'ontvangsten.csv');
    const dagen = await writeOntvangsten(ctx, pad);
    if (dagen.length === 0) continue;
    const uitkomst = await importBestand(ctx, {
      pad,
      formaat: ontvangstenFormat,
      gemeenteId: null,
      klok: now,
    });
    // A start that was broken off between loading and booking goes on here.
    if (uitkomst.soort !== 'geladen' && uitkomst.soort !== 'al-geladen')
      throw new Error(meldUitkomst('ontvangsten', uitkomst, 0));
    const { geboekt, nietThuisgebracht } = await bookPerDay(ctx, dagen);
    console.info(`  ${geboekt} ontvangsten geboekt bij ${kantoor.naam}, ${nietThuisgebracht} wachten`);
    await receiveLastDay(ctx, path.dirname(pad));
  }
}

/**
 * The file of the last day on which the bank was open, with one receipt that says nothing of what it is for: as long as
 * a bank file is missing nobody is reminded, and no regeling counts as missed.
 */
async function receiveLastDay(ctx: Context, folder: string): Promise<void> {
  const dag = vorigeBankdag(localDateOf(now()));
  const pad = path.join(folder, `ontvangsten-${dag}.csv`);
  const uit = new Schrijver(pad, ontvangstenFormat);
  uit.write({
    bankreferentie: `NTRF-${dag}-1`,
    boekdatum: dag,
    valutadatum: dag,
    bedrag: '35,00',
    tegenrekening: ibanOf(ctx.kantoorId),
    naam: 'J. Jansen',
    omschrijving: 'belasting',
  });
  uit.close();
  const uitkomst = await importBestand(ctx, { pad, formaat: ontvangstenFormat, gemeenteId: null, klok: now });
  if (uitkomst.soort !== 'geladen' && uitkomst.soort !== 'al-geladen')
    throw new Error(meldUitkomst('ontvangsten', uitkomst, 0));
  await verwerkOntvangsten(ctx);
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
 * Keys of the persons of the demo who pay nothing, and of who act for others: those pay nothing either, so that in a
 * demo of every size there is somebody for whom a regeling can be asked.
 */
const nietBetalers = (kantoorId: number): { zelf: string[]; clientenVan: string[] } => {
  const sleutels = (wie: (p: DemoPersoon) => boolean) =>
    readPersonen().flatMap((p) => (wie(p) && p.bsn ? [persoonSleutel(kantoorId, p.bsn)] : []));
  return {
    zelf: sleutels(({ betaaltNiet }) => betaaltNiet === true),
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

/** What a run of the demo imposed; what another part of it adds later was not paid in this file. */
async function loadTeBetalen(ctx: Context, gemeenteId: number): Promise<TeBetalen[]> {
  const { zelf, clientenVan } = nietBetalers(ctx.kantoorId);
  const { rows } = await writeRaw(ctx, gemeenteId, (client) =>
    client.query<Row>(
      `select a.betalingskenmerk, a.dagtekening, a.betaalschema, a.bedrag_centen, 
         ${NAAMDELEN} as naamdelen
       from aanslag a join persoon p on p.gemeente_id = a.gemeente_id and p.id = a.persoon_id
       where a.gemeente_id = $1 and a.run_id is not null and a.bedrag_centen > 0 and p.sleutel <> all ($2)
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
    const { geboekt, nietThuisgebracht } = await verwerkOntvangsten({ ...ctx, now: volgendeOchtend(dag) });
    totaal.geboekt += geboekt.aantal;
    totaal.nietThuisgebracht += nietThuisgebracht.aantal;
  }
  return totaal;
}
