import { seedAanslagen, seedOntvangsten, type TestAanslag } from '@tests/support/aanslagen';
import { citizenContext, jobContext } from '@tests/support/context';
import { type TestGemeente, testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { agreeRegeling } from '@/domain/invordering/agree-regeling';
import { askRegeling } from '@/domain/invordering/ask-regeling';
import { getAanvraag } from '@/domain/invordering/regeling.queries';
import type { Beleid, Plansoort } from '@/domain/invordering/regelingplan';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { readIn, writeIn } from '@/platform/tenant';

export const { kantoor, vreemd, a, b } = twoTenants;

/** A number that was not given before. */
function counter(): () => number {
  let given = 0;
  return () => {
    given += 1;
    return given;
  };
}

export const beleid: Beleid = {
  maximumMaanden: 10,
  minimumPerMaandEuro: 15,
  maximumBedragEuro: 1000,
  eersteTermijnDagen: 60,
  inhaalDagen: 14,
  naVerbroken: 'medewerker',
  naVerbrokenMaanden: 12,
};

/** A clean database with a policy for gemeente a, and these aanslagen of its first person. */
export async function openRegelingen(bedragen: readonly (readonly bigint[])[]): Promise<{
  client: pg.Client;
  aanslagen: TestAanslag[];
  close: () => Promise<void>;
}> {
  const walled = await openWalled();
  const client = new pg.Client({ connectionString: walled.database.migratieUrl });
  await client.connect();
  await setBeleid(client, a, beleid);
  const aanslagen = await seedAanslagen(client, a, bedragen);
  const close = async () => {
    await client.end();
    await walled.close();
  };
  return { client, aanslagen, close };
}

export const setBeleid = (client: pg.Client, g: TestGemeente, waarde: Beleid) =>
  client.query(
    `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
     values ($1, $2, 'betalingsregeling', $3, '2020-01-01', 'Leidraad van de proef', 'te-bevestigen', 'proef', '2020-01-01')`,
    [g.id, testId(`beleid ${g.sleutel}`), JSON.stringify(waarde)],
  );

export const burger = (now: string): Context => citizenContext(kantoor, [a], { now: new Date(now) });
export const klok = (now: string): Context => ({ ...jobContext(kantoor, [a]), now: new Date(now) });

const keys = counter();

/** Asks as the citizen, and answers the id of the application. */
export const ask = async (
  ctx: Context,
  aanslagen: readonly { id: string }[],
  nu: bigint,
  perMaand: bigint,
  clientSleutel = `sleutel ${keys()}`,
): Promise<string> =>
  (
    await writeIn(ctx, a.id, (w) =>
      askRegeling(w, {
        aanslagIds: aanslagen.map(({ id }) => id),
        wens: { nu: toCents(nu), perMaand: toCents(perMaand) },
        clientSleutel,
      }),
    )
  ).id;

/** The application as the citizen sees it. */
export const see = (ctx: Context, id: string) =>
  readIn(ctx, [a.id], (r) => getAanvraag(r, a.id, id, a.persoonId));

/** Agrees one of the plans of an application, and answers the id of the regeling. */
export async function agree(ctx: Context, aanvraagId: string, soort: Plansoort = 'gekozen'): Promise<string> {
  const { totaal } = await see(ctx, aanvraagId);
  return (await writeIn(ctx, a.id, (w) => agreeRegeling(w, { aanvraagId, soort, totaal }))).id;
}

const payments = counter();

/** Money comes in for an aanslag on a day and is booked at that moment. */
export async function pay(
  client: pg.Client,
  aanslag: TestAanslag,
  bedragCenten: bigint,
  dag: string,
): Promise<void> {
  await seedOntvangsten(client, { id: kantoor.id, bestandId: kantoor.bestandId }, [
    { ref: `betaling ${payments()}`, bedragCenten, kenmerk: aanslag.kenmerk, boekdatum: dag },
  ]);
  await processOntvangsten(klok(`${dag}T23:00:00Z`));
}
