import { toCents } from '@/platform/cents';
import type { Staged } from '@/platform/csv-format';
import { toLocalDate } from '@/platform/local-date';
import type { Client, LoadPlan } from '@/platform/staged-load';
import { type Afschrift, type Gat, gatenTussen } from './afschrift';
import type { Bankpost } from './bankpost';

type Kolom = { naam: string; type: string; lees: (post: Bankpost) => Staged };
const kolom = (naam: string, type: string, lees: Kolom['lees']): Kolom => ({ naam, type, lees });

/** Columns of `ontvangst` that a statement fills, and the one that only the checks ask. */
export const POSTKOLOMMEN: readonly Kolom[] = [
  kolom('eigen_referentie', 'boolean', (p) => p.eigenReferentie),
  kolom('post', 'text', (p) => p.post),
  kolom('bankreferentie', 'text', (p) => p.bankreferentie),
  kolom('boekdatum', 'date', (p) => p.boekdatum),
  kolom('valutadatum', 'date', (p) => p.valutadatum),
  kolom('bedrag_centen', 'bigint', (p) => p.bedragCenten),
  kolom('betalingskenmerk', 'text', (p) => p.betalingskenmerk),
  kolom('kenmerk_van_bank', 'text', (p) => p.kenmerkVanBank),
  kolom('tegenrekening', 'text', (p) => p.tegenrekening),
  kolom('rekening_van_bank', 'text', (p) => p.rekeningVanBank),
  kolom('naam', 'text', (p) => p.naam),
  kolom('omschrijving', 'text', (p) => p.omschrijving),
  kolom('end_to_end', 'text', (p) => p.endToEnd),
  kolom('transactie', 'text', (p) => p.transactie),
  kolom('retour', 'text', (p) => p.retour),
];
const VAN_ONTVANGST = POSTKOLOMMEN.slice(1).map(({ naam }) => naam);

/** The account of a statement on its last day, when it is one of the kantoor. */
const REKENING = `bankrekening r where r.kantoor_id = :kantoor and r.iban = s.iban
  and r.vanaf <= s.einddag and (r.tot is null or s.einddag < r.tot)`;
const ZELFDE =
  'a.kantoor_id = :kantoor and a.iban = s.iban and a.referentie = s.referentie and a.einddag = s.einddag and a.pagina = s.pagina';
const INHOUD = ['begindag', 'beginsaldo_centen', 'eindsaldo_centen', 'aantal'];
const inhoud = (van: string) => `(${INHOUD.map((naam) => `${van}.${naam}`)})`;
const SLEUTEL = ['iban', 'referentie', 'einddag', 'pagina'];
/** Not two halves of one statement, nor one after the other. */
const LOOPT_DOOR_ELKAAR = `a.referentie <> s.referentie and a.begindag <= s.einddag and s.begindag <= a.einddag
  and not (a.einddag <= s.begindag and a.eindsaldo_centen = s.beginsaldo_centen)
  and not (s.einddag <= a.begindag and s.eindsaldo_centen = a.beginsaldo_centen)
  and not (a.begindag = a.einddag and s.begindag = s.einddag)`;

/** How the entries of statements are loaded, once they are staged beside their statements. */
export const AFSCHRIFTPLAN: LoadPlan = {
  stage: [{ name: 'volg', type: 'int' }, ...POSTKOLOMMEN.map(({ naam, type }) => ({ name: naam, type }))],
  unique: { columns: ['volg', 'bankreferentie'], reportAt: 'AcctSvcrRef', describe: 'kenmerk van de bank' },
  checks: [
    {
      column: 'Acct',
      reason: 'de rekening staat niet bij de bankrekeningen van het kantoor, of niet op deze dag',
      sql: `select regel from afschrift_stage s where not exists (select from ${REKENING})`,
    },
    {
      column: 'Acct',
      reason: 'de rekening is voor bedrijfsvoering: belastinggeld komt daar niet op',
      sql: `select regel from afschrift_stage s where exists (select from ${REKENING} and r.doel <> 'belastinggeld')`,
    },
    {
      column: 'Id',
      reason: 'het afschrift is al bekend met een ander saldo of een ander aantal boekingen',
      sql: `select s.regel from afschrift_stage s join bankafschrift a on ${ZELFDE} where ${inhoud('a')} is distinct from ${inhoud('s')}
            union select max(regel) from afschrift_stage s group by ${SLEUTEL} having count(distinct ${inhoud('s')}) > 1`,
    },
    {
      column: 'AcctSvcrRef',
      reason: 'is al bekend met een andere datum of een ander bedrag',
      sql: `select s.regel from csv_stage s join ontvangst o on o.kantoor_id = :kantoor and o.bankreferentie = s.bankreferentie
             where (o.boekdatum, o.bedrag_centen) is distinct from (s.boekdatum, s.bedrag_centen)
            union select max(regel) from csv_stage group by bankreferentie having count(distinct (boekdatum, bedrag_centen)) > 1`,
    },
    {
      column: 'AcctSvcrRef',
      reason: 'is al bekend met een andere uitsplitsing',
      sql: `select min(s.regel) as regel
              from (select post, min(regel) as regel, count(distinct bankreferentie) as delen from csv_stage group by post) s
              join (select post, count(*) as delen from ontvangst
                     where kantoor_id = :kantoor and post in (select post from csv_stage) group by post) o on o.post = s.post
             where o.delen <> s.delen group by s.post`,
    },
    {
      column: 'AcctSvcrRef',
      reason:
        'ontbreekt, en een ander afschrift gaat over dezelfde dagen: dan kan geld dubbel worden geboekt',
      sql: `select min(p.regel) as regel from csv_stage p join afschrift_stage s on s.volg = p.volg
             where not p.eigen_referentie
               and (exists (select from bankafschrift a where a.kantoor_id = :kantoor and a.iban = s.iban and ${LOOPT_DOOR_ELKAAR})
                 or exists (select from afschrift_stage a where a.iban = s.iban and ${LOOPT_DOOR_ELKAAR}))
             group by s.volg`,
    },
  ],
  load: [
    {
      counts: 'afschriften',
      sql: `insert into bankafschrift (kantoor_id, id, bankrekening_id, bestand_id, iban, nummer, referentie, pagina, begindag,
                   einddag, beginsaldo_centen, eindsaldo_centen, aantal, ingelezen_op)
            select distinct on (${SLEUTEL.map((naam) => `s.${naam}`)}) :kantoor::int,
                   md5(concat_ws('|', 'afschrift', :kantoor::int, s.iban, s.referentie, s.einddag, s.pagina))::uuid,
                   (select r.id from ${REKENING}), :bestand::uuid, s.iban, s.nummer, s.referentie, s.pagina, s.begindag, s.einddag,
                   s.beginsaldo_centen, s.eindsaldo_centen, s.aantal, :moment::timestamptz
              from afschrift_stage s where not exists (select from bankafschrift a where ${ZELFDE})`,
    },
    {
      counts: 'nieuw',
      sql: `insert into ontvangst (kantoor_id, id, bestand_id, afschrift_id, ${VAN_ONTVANGST})
            select distinct on (p.bankreferentie) :kantoor::int, md5(:kantoor::int || ':' || p.bankreferentie)::uuid, :bestand::uuid,
                   a.id, ${VAN_ONTVANGST.map((naam) => `p.${naam}`)}
              from csv_stage p join afschrift_stage s on s.volg = p.volg join bankafschrift a on ${ZELFDE}
             where not exists (select from ontvangst o where o.kantoor_id = :kantoor and o.bankreferentie = p.bankreferentie)
             order by p.bankreferentie, p.regel`,
    },
    {
      // In the transaction of the load: no receipts, no job.
      counts: 'verwerking gevraagd',
      sql: `select graphile_worker.add_job('ontvangsten-verwerken', json_build_object('kantoorId', :kantoor::int),
                   job_key := 'k' || :kantoor::int || ':ontvangsten-verwerken:alle')
             where exists (select from ontvangst o where o.kantoor_id = :kantoor and o.bestand_id = :bestand::uuid)`,
    },
  ],
};

type Gestaged = { volg: number; regel: number; afschrift: Afschrift; aantal: number };

/** Puts the statements of the file beside their entries. */
export async function stageAfschriften(client: Client, gezien: readonly Gestaged[]): Promise<void> {
  await client.query(`create temp table afschrift_stage (volg int, regel int, iban text, referentie text, nummer int,
    pagina int, begindag date, einddag date, beginsaldo_centen bigint, eindsaldo_centen bigint, aantal int) on commit drop`);
  await client.query(
    'insert into afschrift_stage select * from json_populate_recordset(null::afschrift_stage, $1)',
    [
      JSON.stringify(
        gezien.map(({ volg, regel, afschrift, aantal }) => ({
          ...{ volg, regel, aantal },
          ...{ iban: afschrift.iban, referentie: afschrift.referentie },
          ...{ nummer: afschrift.nummer, pagina: afschrift.pagina },
          ...{ begindag: afschrift.begindag, einddag: afschrift.einddag },
          beginsaldo_centen: afschrift.beginsaldoCenten.toString(),
          eindsaldo_centen: afschrift.eindsaldoCenten.toString(),
        })),
      ),
    ],
  );
}

/** So many of the last statements of an account are held against each other. */
export const LAATSTE = 400;

type Row = {
  iban: string;
  referentie: string;
  nummer: number | null;
  pagina: number;
  begindag: string;
  einddag: string;
  begin: string;
  eind: string;
};

/** Where the statements of these accounts do not follow on each other, in the transaction of a load. */
export async function loadGaten(client: Client, kantoorId: number, ibans: readonly string[]): Promise<Gat[]> {
  const gaten: Gat[] = [];
  for (const iban of ibans) {
    const { rows } = await client.query<Row>(
      `select iban, referentie, nummer, pagina, begindag::text, einddag::text, beginsaldo_centen::text as begin,
              eindsaldo_centen::text as eind
         from bankafschrift where kantoor_id = $1 and iban = $2 order by einddag desc, id limit ${LAATSTE}`,
      [kantoorId, iban],
    );
    const afschriften = rows.map(({ begin, eind, ...row }) => ({
      ...row,
      begindag: toLocalDate(row.begindag),
      einddag: toLocalDate(row.einddag),
      beginsaldoCenten: toCents(BigInt(begin)),
      eindsaldoCenten: toCents(BigInt(eind)),
    }));
    gaten.push(...gatenTussen(afschriften));
  }
  return gaten;
}
