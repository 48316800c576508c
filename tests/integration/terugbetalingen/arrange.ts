import { Readable } from 'node:stream';
import { seedAanslagen, seedOntvangsten, type TestAanslag } from '@tests/support/aanslagen';
import { giveAanwijzingen } from '@tests/support/aanwijzingen';
import { citizenContext, jobContext, staffContext } from '@tests/support/context';
import { gedeeldeSleutel, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { type Boeking, camt053 } from '@/commands/genereer/afschrift';
import { addBankrekening } from '@/domain/betalingen/add-bankrekening';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { receiveBankbestand } from '@/domain/betalingen/receive-bankbestand';
import { decideOpdracht } from '@/domain/terugbetalingen/decide-opdracht';
import { giveRekening } from '@/domain/terugbetalingen/give-rekening';
import { proposeOpdracht } from '@/domain/terugbetalingen/propose-opdracht';
import { sendOpdracht } from '@/domain/terugbetalingen/send-opdracht';
import { settleTerugbetalingen } from '@/domain/terugbetalingen/settle-terugbetalingen';
import { getOpdracht } from '@/domain/terugbetalingen/terugbetaling.queries';
import type { Context } from '@/platform/context';
import { type LocalDate, toLocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { readIn, writeIn, writeKantoor } from '@/platform/tenant';

export const { kantoor, a, b } = twoTenants;
export const KANTOORREKENING = 'NL72FAKE0000000901';
/** Numbers of nobody that pass the check, by what the stand-in of the banks says of them. */
export const IBAN = {
  klopt: 'NL59FAKE0000000010',
  ook: 'NL91ABNA0417164300',
  bijna: '',
  kloptNiet: '',
  niet: '',
  zwitsers: 'CH9300762011623852957',
};
/** An IBAN whose number ends in this digit. */
export function ibanOp(cijfer: number): string {
  const rekening = `FAKE000000012${cijfer}`;
  const cijfers = [...`${rekening}NL00`]
    .map((t) => (/\d/.test(t) ? t : String(t.charCodeAt(0) - 55)))
    .join('');
  const controle = 98n - (BigInt(cijfers) % 97n);
  return `NL${controle.toString().padStart(2, '0')}${rekening}`;
}
IBAN.klopt = ibanOp(1);
IBAN.ook = ibanOp(2);
IBAN.bijna = ibanOp(7);
IBAN.kloptNiet = ibanOp(8);
IBAN.niet = ibanOp(9);

/** Before the last day to pay of any aanslag of the seed: nobody owes anything that is late. */
export const DAG = '2026-04-10';
const op = (ctx: Context, dag: string): Context => ({ ...ctx, now: new Date(`${dag}T09:00:00Z`) });
export const als = (medewerkerId: string, rol: Rol, dag = DAG): Context =>
  op(
    staffContext(kantoor, [a], [rol], { actor: { soort: 'medewerker', medewerkerId, naam: 'Iemand' } }),
    dag,
  );
export const innen = (dag?: string) => als(kantoor.medewerkerId, 'medewerker-innen', dag);
export const tweede = (dag?: string) => als(kantoor.collegaId, 'medewerker-innen', dag);
export const burger = (dag = DAG, niveau = 'midden') =>
  op(
    citizenContext(kantoor, [a], {
      actor: { soort: 'inwoner', persoonSleutel: gedeeldeSleutel, naam: 'Inwoner', niveau },
    }),
    dag,
  );
export const taak = (dag = DAG): Context => ({
  ...jobContext(kantoor, [a, b]),
  now: new Date(`${dag}T23:00:00Z`),
});

/** A clean database with these aanslagen of the first person of gemeente a, an account of the kantoor, and who may decide. */
export async function openTerugbetalingen(bedragen: readonly (readonly bigint[])[]) {
  const walled = await openWalled();
  const client = new pg.Client({ connectionString: walled.database.migratieUrl });
  await client.connect();
  await writeKantoor(staffContext(kantoor, [a, b]), (write) =>
    addBankrekening(write, {
      iban: KANTOORREKENING,
      naam: 'Belasting',
      doel: 'belastinggeld',
      vanaf: '2026-02-01',
    }),
  );
  await giveAanwijzingen(client, { kantoorId: kantoor.id }, [kantoor.medewerkerId, kantoor.collegaId]);
  // What the seed of two tenants pays back is not of this test.
  await client.query(`begin; set local role none; set local session_replication_role = 'replica'; delete from terugbetaling; delete from terugbetaalopdracht;
    delete from uitbetaalrekening; commit`);
  const aanslagen = await seedAanslagen(client, a, bedragen);
  return {
    client,
    aanslagen,
    close: async () => {
      await client.end();
      await walled.close();
    },
  };
}

/** The demo takes aanslagen of different people: each of these is of one of its own. */
export async function giveDifferentPeople(client: pg.Client, aanslagen: readonly TestAanslag[]) {
  const { rows } = await client.query<{ kolommen: string }>(
    `select string_agg(quote_ident(column_name), ', ') as kolommen from information_schema.columns
     where table_schema = 'public' and table_name = 'persoon' and is_generated = 'NEVER' and column_name not in ('id', 'sleutel')`,
  );
  await client.query(`begin; set local role none; set local session_replication_role = 'replica';
    insert into persoon (id, sleutel, ${rows[0]?.kolommen})
      select md5('demo' || n)::uuid, md5('demo' || n) || md5('demo' || n), ${rows[0]?.kolommen} from persoon,
        generate_series(0, ${aanslagen.length - 1}) n
      where gemeente_id = ${a.id} and id = '${a.persoonId}';
    ${aanslagen.map(({ id }, n) => `update aanslag set persoon_id = md5('demo${n}')::uuid where id = '${id}';`).join('')}
    commit`);
}

let betalingen = 0;
/** More is paid on an aanslag than it comes to: `teVeel` is due back. */
export async function overpay(
  client: pg.Client,
  aanslag: TestAanslag,
  bedragCenten: bigint,
  dag = '2026-04-01',
) {
  betalingen += 1;
  await seedOntvangsten(client, { id: kantoor.id, bestandId: kantoor.bestandId }, [
    {
      ref: `te veel ${betalingen}`,
      bedragCenten,
      kenmerk: aanslag.kenmerk,
      boekdatum: dag,
      rekening: ibanOp(3),
    },
  ]);
  await processOntvangsten(taak(dag));
}

export const geef = (ctx: Context, iban: string, meer: Partial<Parameters<typeof leeg>[0]> = {}) =>
  writeIn(ctx, a.id, (w) => giveRekening(w, { ...leeg({ iban }), ...meer }));
const leeg = (opgave: {
  iban: string;
  eigen?: boolean;
  tenaamstelling?: string | null;
  reden?: string | null;
  plaats?: string | null;
  land?: string | null;
}) => ({ eigen: true, tenaamstelling: null, reden: null, plaats: null, land: null, ...opgave });

export const stelVoor = (ctx = innen(), aanslagIds: readonly string[] | null = null) =>
  writeIn(ctx, a.id, (w) => proposeOpdracht(w, { aanslagIds }));
export const zie = (id: string) => readIn(innen(), [a.id], (r) => getOpdracht(r, a.id, id));
const versieVan = async (id: string) => (await zie(id)).opdracht.versie;
export const beslis = async (
  id: string,
  besluit: 'goedkeuren' | 'afwijzen' | 'intrekken' = 'goedkeuren',
  ctx = tweede(),
) => {
  const versie = await versieVan(id);
  await writeIn(ctx, a.id, (w) =>
    decideOpdracht(w, { id, versie, besluit, reden: 'een reden van genoeg tekens' }),
  );
};
export const verzend = async (id: string, ctx = innen()) => {
  const versie = await versieVan(id);
  return writeIn(ctx, a.id, (w) => sendOpdracht(w, { id, versie }));
};

let nummer = 10;
let saldo = 0n;
/** A statement of the bank with these entries, read in. */
export async function afschrift(dag: string, boekingen: readonly Boeking[]) {
  nummer += 1;
  const xml = camt053([
    { iban: KANTOORREKENING, nummer, dag: toLocalDate(dag) as LocalDate, beginsaldoCenten: saldo, boekingen },
  ]);
  for (const b of boekingen) saldo += b.centen;
  const uitkomst = await receiveBankbestand(taak(dag), {
    naam: `afschrift-${dag}.xml`,
    inhoud: Readable.from([Buffer.from(xml)]),
    klok: () => new Date(`${dag}T22:00:00Z`),
  });
  if (uitkomst.soort !== 'geladen') throw new Error(JSON.stringify(uitkomst));
}
let referentie = 0;
export const bankregel = (eindkenmerk: string, centen: bigint, retour?: string): Boeking => {
  referentie += 1;
  return {
    referentie: `TERUG-${referentie}`,
    centen,
    naam: 'Burger',
    rekening: IBAN.klopt,
    omschrijving: 'Terugbetaling',
    eindkenmerk,
    ...(retour === undefined ? {} : { retour }),
  };
};
export const wikkelAf = (dag = DAG) => settleTerugbetalingen(taak(dag));

/** Balances of the kantoor by rekening, and of what is due back on one aanslag. */
export async function saldi(client: pg.Client, aanslagId: string) {
  const kantoorkant = await client.query<{ rekening: string; som: string }>(
    `select rekening, sum(bedrag_centen) as som from kantoor_boekingsregel where kantoor_id = $1 group by 1`,
    [kantoor.id],
  );
  const { rows } = await client.query<{ som: string }>(
    `select coalesce(-sum(bedrag_centen), 0) as som from boekingsregel where gemeente_id = $1 and aanslag_id = $2
       and rekening = 'te-veel-ontvangen'`,
    [a.id, aanslagId],
  );
  const van = new Map(kantoorkant.rows.map((r) => [r.rekening, BigInt(r.som)]));
  return {
    tegoed: BigInt(rows[0]?.som ?? '0'),
    onderweg: van.get('uitbetaling-onderweg') ?? 0n,
    bank: van.get('bank') ?? 0n,
    wacht: van.get('niet-thuisgebracht') ?? 0n,
  };
}
