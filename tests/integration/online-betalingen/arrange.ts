import { Readable } from 'node:stream';
import { seedAanslagen, type TestAanslag } from '@tests/support/aanslagen';
import { citizenContext, jobContext, staffContext } from '@tests/support/context';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { NextRequest } from 'next/server';
import pg from 'pg';
import { POST } from '@/app/api/online-betalingen/[gemeente]/route';
import type { Betaling } from '@/commands/betaalprovider/betaling';
import { Betaalnabootsing } from '@/commands/betaalprovider/nabootsing';
import { type Boeking, camt053 } from '@/commands/genereer/afschrift';
import { addBankrekening } from '@/domain/betalingen/add-bankrekening';
import { receiveBankbestand } from '@/domain/betalingen/receive-bankbestand';
import { type Keuze, kenmerkVan } from '@/domain/online-betalingen/online-betaling';
import { getOnlineBetaling } from '@/domain/online-betalingen/online-betaling.queries';
import { openOnlineBetaling } from '@/domain/online-betalingen/open-online-betaling';
import { startOnlineBetaling } from '@/domain/online-betalingen/start-online-betaling';
import { ontvangstenVerwerken } from '@/jobs/ontvangsten-verwerken';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn, writeKantoor } from '@/platform/tenant';

export const { kantoor, vreemd, a, b, c } = twoTenants;
export const GEHEIM = 'geheim-van-de-proef-1';
const REKENING = 'NL72FAKE0000000901';
/** Before the last day of the first term of the aanslagen of the seed. */
export const DAG = '2026-03-10';
export const om = (dag: string, tijd = '09:00'): Date => new Date(`${dag}T${tijd}:00Z`);

export const burger = (now = om(DAG)): Context => ({ ...citizenContext(kantoor, [a, b]), now });
export const taak = (now = om(DAG)): Context => ({ ...jobContext(kantoor, [a, b]), now });

export type Betaaltest = {
  client: pg.Client;
  aanslagen: TestAanslag[];
  provider: Betaalnabootsing;
  close: () => Promise<void>;
};

/** Two tenants with these aanslagen of the first person of `a`, an account of the kantoor and a payment provider that runs. */
export async function openBetaaltest(
  bedragen: readonly (readonly bigint[])[],
  pool = 4,
): Promise<Betaaltest> {
  const walled = await openWalled(pool);
  const provider = new Betaalnabootsing(new Map([['sleutel-van-de-proef-1', GEHEIM]]));
  const ander = {
    BETAALPROVIDER_TOEGANG: 'sleutel-van-de-proef-2',
    BETAALPROVIDER_GEHEIM: 'geheim-van-de-proef-2',
  };
  Object.assign(process.env, {
    KOHIER_KLOK: om(DAG).toISOString(),
    BETAALPROVIDER_URL: await provider.listen(0),
    BETAALPROVIDER_TOEGANG: `${kantoor.id}=sleutel-van-de-proef-1,${vreemd.id}=${ander.BETAALPROVIDER_TOEGANG}`,
    BETAALPROVIDER_GEHEIM: `${kantoor.id}=${GEHEIM},${vreemd.id}=${ander.BETAALPROVIDER_GEHEIM}`,
  });
  const client = new pg.Client({ connectionString: walled.database.migratieUrl });
  await client.connect();
  await writeKantoor(staffContext(kantoor, [a, b]), (write) =>
    addBankrekening(write, { iban: REKENING, naam: 'Belasting', doel: 'belastinggeld', vanaf: '2026-02-01' }),
  );
  const aanslagen = await seedAanslagen(client, a, bedragen);
  return {
    ...{ client, aanslagen, provider },
    close: async () => {
      for (const naam of [
        'KOHIER_KLOK',
        'BETAALPROVIDER_URL',
        'BETAALPROVIDER_TOEGANG',
        'BETAALPROVIDER_GEHEIM',
      ])
        delete process.env[naam];
      await provider.close();
      await client.end();
      await walled.close();
    },
  };
}

let volgende = 0;
/** Begins a payment of an aanslag with a form of its own, or with the form that is given. */
export const begin = (
  aanslagId: string,
  keuze: Keuze,
  centen: number | bigint,
  { ctx = burger(), sleutel = `formulier ${++volgende}` }: { ctx?: Context; sleutel?: string } = {},
): Promise<string> =>
  writeIn(ctx, a.id, (write) =>
    startOnlineBetaling(write, { aanslagId, keuze, gevraagd: toCents(centen), sleutel }),
  );

/** The same, and on to the provider. Answers its id here and what the provider has of it. */
export async function beginBijBank(
  t: Betaaltest,
  aanslagId: string,
  keuze: Keuze,
  centen: number | bigint,
): Promise<{ id: string; bij: Betaling }> {
  const id = await begin(aanslagId, keuze, centen);
  await openOnlineBetaling(burger(), a.id, id);
  return { id, bij: t.provider.van(kenmerkVan(id)) };
}

export const zie = (id: string, now = om(DAG)) =>
  readIn(burger(now), [a.id], (read) => getOnlineBetaling(read, a.id, a.persoonId, id));
export const standVan = async (id: string): Promise<string> => (await zie(id)).status;

/** What the provider sends to the address of a gemeente. Answers the status of the answer. */
export async function meld(
  sleutel: string,
  { body, headers }: { body: string; headers: Record<string, string> },
): Promise<number> {
  const request = new NextRequest(`http://localhost/api/online-betalingen/${sleutel}`, {
    method: 'POST',
    body,
    headers,
  });
  return (await POST(request, { params: Promise.resolve({ gemeente: sleutel }) })).status;
}

let nummer = 0;
let saldo = 0n;
/** A statement of the bank with these entries, read in and booked, as the application does it. */
export async function afschrift(dag: string, boekingen: readonly Boeking[]): Promise<void> {
  nummer += 1;
  const xml = camt053([
    { iban: REKENING, nummer, dag: toLocalDate(dag), beginsaldoCenten: saldo, boekingen },
  ]);
  for (const boeking of boekingen) saldo += boeking.centen;
  const uitkomst = await receiveBankbestand(taak(om(dag, '22:00')), {
    naam: `afschrift-${dag}-${nummer}.xml`,
    inhoud: Readable.from([Buffer.from(xml)]),
    klok: () => om(dag, '22:00'),
  });
  if (uitkomst.soort !== 'geladen') throw new Error(JSON.stringify(uitkomst));
  process.env.KOHIER_KLOK = om(dag, '23:00').toISOString();
  await ontvangstenVerwerken.run({ kantoorId: kantoor.id });
}
/** The line of a payment as a provider has it paid out: with our reference, and the betalingskenmerk unless it got lost. */
export const regelVan = ({ reference, amount, description }: Betaling, tekst = description): Boeking => ({
  referentie: `BANK-${reference}-${++nummer}`,
  centen: BigInt(amount.value.replace('.', '')),
  naam: 'Betaalprovider',
  rekening: 'NL91ABNA0417164300',
  omschrijving: tekst,
  eindkenmerk: reference,
});
