import { Readable } from 'node:stream';
import { type Boeking, camt053 } from '@/commands/genereer/afschrift';
import { ibanOf } from '@/commands/genereer/nummers';
import { listBankrekeningen, type RekeningView } from '@/domain/betalingen/bank.queries';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { receiveBankbestand } from '@/domain/betalingen/receive-bankbestand';
import { decideOpdracht } from '@/domain/terugbetalingen/decide-opdracht';
import { recordRekening } from '@/domain/terugbetalingen/give-rekening';
import { proposeOpdracht } from '@/domain/terugbetalingen/propose-opdracht';
import { sendOpdracht } from '@/domain/terugbetalingen/send-opdracht';
import { settleTerugbetalingen } from '@/domain/terugbetalingen/settle-terugbetalingen';
import { now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { persoonSleutel } from '@/platform/identiteit';
import { systemContext } from '@/platform/job';
import type { LocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { readIn, writeIn } from '@/platform/tenant';
import { KANTOREN } from '../../../prisma/seed/register';
import { staffId } from '../../../prisma/seed/staff';
import { readPersonen } from '../oidc-provider/personen';

/** Where the demo pays back: the largest gemeente of each kantoor. */
const WAAR: Readonly<Record<string, string>> = { gbtwente: 'enschede', cocensus: 'haarlem' };

/**
 * What becomes of each aanslag that was paid twice, in the order of the aanslagnummers: two wait for an account, of one
 * the account of somebody else waits for a second person, one is proposed, of three that were sent one is on its way,
 * one was paid and one came back.
 */
const GEVALLEN = ['wacht', 'wacht', 'ander', 'voorstel', 'onderweg', 'betaald', 'terug'] as const;
type Geval = (typeof GEVALLEN)[number];
const VERZONDEN: readonly Geval[] = ['onderweg', 'betaald', 'terug'];

/** Money that goes back, through the same use cases as the screens. What is there is left alone. Answers how many were paid twice. */
export async function fillTerugbetalingen(): Promise<number> {
  let made = 0;
  for (const { id: kantoorId, sleutel } of KANTOREN) {
    const ctx = await systemContext('demo', 'terugbetaling', { kantoorId });
    const gemeente = ctx.gemeenten.find((g) => g.sleutel === WAAR[sleutel]);
    if (gemeente) made += await fillTerugbetalingenIn(ctx, gemeente.gemeenteId, sleutel);
  }
  return made;
}

/** The same in one gemeente. Goes on where it was broken off. */
export async function fillTerugbetalingenIn(
  ctx: Context,
  gemeenteId: number,
  kantoor: string,
): Promise<number> {
  const dag = (await readBank(ctx))?.laatste?.einddag;
  // Without a statement there is no day on which the bank could say anything.
  if (dag === undefined) return 0;
  const als = (rol: Rol): Context => {
    const naam = `${rol}-${kantoor}`;
    return {
      ...ctx,
      actor: { soort: 'medewerker', medewerkerId: staffId(ctx.kantoorId, naam), naam },
      gemeenten: ctx.gemeenten.map((g) => ({ ...g, rollen: [rol] })),
      now: new Date(`${dag}T10:00:00Z`),
    };
  };
  const { dubbel, nieuw } = await payTwice(ctx, gemeenteId, dag);
  for (const [n, zaak] of dubbel.entries()) {
    const geval = GEVALLEN[n];
    if (geval === undefined || geval === 'wacht' || zaak.heeftRekening) continue;
    await writeIn(als('serviceteam'), gemeenteId, (write) =>
      recordRekening(write, {
        persoonId: zaak.persoonId,
        gegeven: {
          ...{ iban: ibanMet(ctx.kantoorId, n), plaats: null, land: null },
          eigen: geval !== 'ander',
          tenaamstelling: geval === 'ander' ? 'M. de Beheerder' : null,
          reden: geval === 'ander' ? 'Mijn dochter regelt mijn geldzaken.' : null,
        },
      }),
    );
  }
  const van = (gevallen: readonly Geval[]) =>
    dubbel.flatMap(({ aanslagId }, n) => {
      const geval = GEVALLEN[n];
      return geval !== undefined && gevallen.includes(geval) ? [aanslagId] : [];
    });
  await sendInOne(als, gemeenteId, van(VERZONDEN));
  await settleSome(ctx, gemeenteId, dag, { betaald: van(['betaald', 'terug']), terug: van(['terug']) });
  const [voorstel] = van(['voorstel']);
  if (voorstel !== undefined && (await loadTerug(ctx, gemeenteId, [voorstel])).length === 0)
    await writeIn(als('medewerker-innen'), gemeenteId, (write) =>
      proposeOpdracht(write, { aanslagIds: [voorstel] }),
    );
  return nieuw;
}

/** An account of which the stand-in of the banks says that it fits, or (the account of somebody else) whose it is. */
export function ibanMet(kantoorId: number, n: number): string {
  for (let nummer = 90_000 + kantoorId * 100 + n * 10; ; nummer += 1) {
    const iban = ibanOf(nummer);
    if (!/[789]$/.test(iban)) return iban;
  }
}

/** The account for tax money, with its last statement. */
export const readBank = async (ctx: Context): Promise<RekeningView | undefined> =>
  (await readIn(ctx, [], (read) => listBankrekeningen(read))).find(({ doel }) => doel === 'belastinggeld');

/** One more statement of that day, on which these stand. */
export async function receiveStatement(
  ctx: Context,
  dag: LocalDate,
  boekingen: readonly Boeking[],
): Promise<void> {
  const bank = await readBank(ctx);
  if (!bank?.laatste) throw new Error('Er is nog geen bankafschrift.');
  const { iban, laatste } = bank;
  const nummer = (laatste.nummer ?? 0) + 1;
  const xml = camt053([{ iban, nummer, dag, beginsaldoCenten: laatste.eindsaldoCenten, boekingen }]).replace(
    `<Id>${iban}-${dag}</Id><Elct`,
    `<Id>${iban}-${dag}-${nummer}</Id><Elct`,
  );
  const uitkomst = await receiveBankbestand(ctx, {
    naam: `afschrift-${dag}-${nummer}.xml`,
    inhoud: Readable.from([Buffer.from(xml)]),
    klok: now,
  });
  if (uitkomst.soort !== 'geladen' && uitkomst.soort !== 'al-geladen')
    throw new Error('Het afschrift met terugbetalingen is niet geladen.');
}

type Dubbel = { aanslagId: string; persoonId: string; heeftRekening: boolean };
const REFERENTIE = 'DUBBEL';

/** Somebody pays once more what he paid before; those of an earlier start are found again by the reference of the bank. */
async function payTwice(
  ctx: Context,
  gemeenteId: number,
  dag: LocalDate,
): Promise<{ dubbel: Dubbel[]; nieuw: number }> {
  const eerder = await loadDubbel(ctx, gemeenteId);
  if (eerder.length > 0) {
    await processOntvangsten(ctx);
    return { dubbel: eerder, nieuw: 0 };
  }
  const betaald = await findBetaald(ctx, gemeenteId);
  if (betaald.length === 0) return { dubbel: [], nieuw: 0 };
  await receiveStatement(
    ctx,
    dag,
    betaald.map(({ betalingskenmerk }, n) => ({
      referentie: `${REFERENTIE}-${gemeenteId}-${n + 1}`,
      centen: BigInt(4_250 + n * 1_125),
      naam: 'Nog een keer betaald',
      rekening: ibanOf(80_000 + ctx.kantoorId * 100 + n),
      omschrijving: betalingskenmerk,
    })),
  );
  await processOntvangsten(ctx);
  const dubbel = await loadDubbel(ctx, gemeenteId);
  return { dubbel, nieuw: dubbel.length };
}

/** Aanslagen on which nothing is open, of people who owe nothing else and whom nobody logs in as; one for each person. */
const findBetaald = (ctx: Context, gemeenteId: number): Promise<{ betalingskenmerk: string }[]> => {
  const bekend = readPersonen().flatMap((p) => (p.bsn ? [persoonSleutel(ctx.kantoorId, p.bsn)] : []));
  return readIn(
    ctx,
    [gemeenteId],
    ({ db }) => db.$queryRaw<{ betalingskenmerk: string }[]>`
      select min(a.betalingskenmerk) as betalingskenmerk
      from aanslag a
      join persoon p on p.gemeente_id = a.gemeente_id and p.id = a.persoon_id
      cross join lateral (
        select sum(r.bedrag_centen) filter (where r.rekening like 'debiteuren%') as open, sum(r.bedrag_centen) as som,
          bool_or(b.soort = 'ontvangst') as betaald
        from boekingsregel r join boeking b on b.gemeente_id = r.gemeente_id and b.id = r.boeking_id
        where r.gemeente_id = a.gemeente_id and r.aanslag_id = a.id and r.rekening in
          ('debiteuren', 'debiteuren-kosten', 'debiteuren-rente', 'te-veel-ontvangen')
      ) s
      where a.gemeente_id = ${gemeenteId} and a.run_id is not null and p.soort = 'natuurlijk'
        and p.overlijdensdatum is null and p.sleutel <> all(${bekend}::text[])
      group by a.persoon_id
      having count(*) = 1 and bool_and(s.open = 0 and s.som = 0 and s.betaald)
      order by min(a.aanslagnummer) limit ${GEVALLEN.length}`,
  );
};

const loadDubbel = (ctx: Context, gemeenteId: number): Promise<Dubbel[]> =>
  readIn(
    ctx,
    [gemeenteId],
    ({ db }) => db.$queryRaw<Dubbel[]>`
      select a.id as "aanslagId", a.persoon_id as "persoonId",
        exists (select from uitbetaalrekening u where u.gemeente_id = a.gemeente_id and u.persoon_id = a.persoon_id)
          as "heeftRekening"
      from ontvangst o
      join aanslag a on a.gemeente_id = ${gemeenteId} and a.betalingskenmerk = o.betalingskenmerk
      where o.kantoor_id = ${ctx.kantoorId} and o.bankreferentie like ${`%${REFERENTIE}-${gemeenteId}-%`}
      order by a.aanslagnummer`,
  );

type Terug = {
  aanslagId: string;
  opdrachtId: string;
  status: string;
  eindkenmerk: string;
  centen: bigint;
  iban: string;
};
/** What stands in an order of these aanslagen. */
const loadTerug = (ctx: Context, gemeenteId: number, aanslagIds: readonly string[]): Promise<Terug[]> =>
  readIn(
    ctx,
    [gemeenteId],
    ({ db }) => db.$queryRaw<Terug[]>`
      select t.aanslag_id as "aanslagId", t.opdracht_id as "opdrachtId", t.status, t.eindkenmerk,
        t.bedrag_centen as centen, t.iban
      from terugbetaling t
      where t.gemeente_id = ${gemeenteId} and t.aanslag_id = any(${[...aanslagIds]}::uuid[]) order by t.aanslag_id`,
  );

/** One proposes these, another approves, and the file is made. */
export async function sendInOne(
  als: (rol: Rol) => Context,
  gemeenteId: number,
  aanslagIds: readonly string[],
): Promise<void> {
  if (aanslagIds.length === 0) return;
  const innen = als('medewerker-innen');
  const [eerder] = await loadTerug(innen, gemeenteId, aanslagIds);
  const id =
    eerder?.opdrachtId ??
    (await writeIn(innen, gemeenteId, (write) => proposeOpdracht(write, { aanslagIds })));
  const stap = eerder?.status ?? 'voorgesteld';
  if (stap === 'voorgesteld')
    await writeIn(als('invorderingsambtenaar'), gemeenteId, (write) =>
      decideOpdracht(write, { id, versie: 1, besluit: 'goedkeuren', reden: null }),
    );
  if (stap === 'voorgesteld' || stap === 'goedgekeurd')
    await writeIn(innen, gemeenteId, (write) => sendOpdracht(write, { id, versie: 2 }));
}

/** The bank says that these were paid, and that one of them came back. */
async function settleSome(
  ctx: Context,
  gemeenteId: number,
  dag: LocalDate,
  welke: { betaald: readonly string[]; terug: readonly string[] },
): Promise<void> {
  // A start that was broken off between reading and placing goes on here.
  await settleTerugbetalingen(ctx);
  const onderweg = (await loadTerug(ctx, gemeenteId, welke.betaald)).filter((t) => t.status === 'onderweg');
  const regel = (t: Terug, centen: bigint, soort: string): Boeking => ({
    referentie: `${soort}-${t.eindkenmerk.slice(3, 19)}`,
    centen,
    naam: 'Terugbetaling',
    rekening: t.iban,
    omschrijving: 'Terugbetaling belasting',
    eindkenmerk: t.eindkenmerk,
  });
  const boekingen = onderweg.flatMap((t) => [
    regel(t, -t.centen, 'TERUG'),
    ...(welke.terug.includes(t.aanslagId) ? [{ ...regel(t, t.centen, 'RETOUR'), retour: 'AC04' }] : []),
  ]);
  if (boekingen.length === 0) return;
  await receiveStatement(ctx, dag, boekingen);
  await settleTerugbetalingen(ctx);
}
