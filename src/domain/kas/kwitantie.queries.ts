import { readEigenAanslagen } from '@/domain/aanslagen/read-eigen-aanslagen';
import { type Termijnregel, termijnstandVan } from '@/domain/aanslagen/termijnstand';
import type { OpenPost } from '@/domain/betalingen/openpost';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { readNamen } from '@/domain/medewerkers/read-namen';
import { aanschrijfnaam } from '@/domain/personen/naam';
import { NAAMVELDEN } from '@/domain/personen/naamvelden';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { inVolgorde, kwitantienummer, magTerug, type Wijze } from './kas';

/** What somebody can pay at the till: an aanslag with its open terms, oldest first. */
export type Kaspost = OpenPost & {
  belastingjaar: number;
  belastingsoorten: string[];
  /** Of that costs and interest: paid before the tax (IW 1990 art. 7). */
  kostenCenten: Cents;
  teLaat: boolean;
  termijnen: readonly Termijnregel[];
};

export type Betaler = { persoonId: string; naam: string; posten: Kaspost[]; openCenten: Cents };

/** What a person has open in this gemeente, in the order in which money meets it. Throws NotFound. */
export async function getBetaler(read: Read, gemeenteId: number, persoonId: string): Promise<Betaler> {
  const persoon = await read.db.persoon.findFirst({
    where: { gemeenteId, id: persoonId },
    select: NAAMVELDEN,
  });
  if (!persoon) throw new NotFound();
  const vandaag = localDateOf(read.ctx.now);
  const aanslagen = await readEigenAanslagen(read, { gemeenteId, persoonId });
  const posten = aanslagen
    .filter((a) => a.open > 0n)
    .map((a): Kaspost => {
      const stand = termijnstandVan(a, vandaag);
      const termijnen = stand.termijnen.filter((t) => t.open > 0n);
      return {
        ...{ aanslagId: a.id, aanslagnummer: a.aanslagnummer, belastingjaar: a.belastingjaar },
        belastingsoorten: [...new Set(a.regels.map((r) => r.belastingsoort))],
        vervaldag: (termijnen[0] ?? stand.termijnen.at(-1))?.vervaldag ?? a.dagtekening,
        openCenten: a.open,
        kostenCenten: toCents(a.open - sumCents(a.regels.map((r) => r.open))),
        teLaat: stand.volgende?.teLaat ?? false,
        termijnen,
      };
    });
  return {
    persoonId,
    naam: aanschrijfnaam(persoon),
    posten: inVolgorde(posten),
    openCenten: sumCents(posten.map((p) => p.openCenten)),
  };
}

export type KwitantieView = {
  id: string;
  nummer: string;
  dag: LocalDate;
  kasdagId: string;
  kas: string;
  gemaaktOp: Date;
  door: string;
  persoonId: string;
  naam: string;
  wijze: Wijze;
  bedragCenten: Cents;
  gegevenCenten: Cents | null;
  /** Another brought the money: the paper says neither who owes it nor what for. */
  doorAnder: boolean;
  reden: string | null;
  terugVan: { id: string; nummer: string } | null;
  teruggenomen: { id: string; nummer: string } | null;
  /** Why who looks cannot take it back; null when he can. */
  nietTerug: string | null;
  regels: {
    aanslagId: string;
    aanslagnummer: string;
    bedragCenten: Cents;
    naCenten: Cents;
    /** What it was paid on: costs, interest, each belasting. */
    delen: { rekening: string; belastingsoort: string | null; centen: Cents }[];
  }[];
};

type Deel = { koppeling: string; rekening: string; belastingsoort: string | null; centen: bigint };

/** One kwitantie as it is printed. Throws NotFound. */
export async function getKwitantie(read: Read, gemeenteId: number, id: string): Promise<KwitantieView> {
  const { db, ctx } = read;
  const row = await db.kwitantie.findFirst({
    where: { gemeenteId, id },
    include: {
      kas: true,
      kasdag: true,
      persoon: { select: NAAMVELDEN },
      teruggenomen: true,
      terugname: true,
      regels: { orderBy: { volgnummer: 'asc' }, include: { aanslag: { select: { aanslagnummer: true } } } },
    },
  });
  if (!row) throw new NotFound();
  read.shows(gemeenteId, [row.persoonId]);
  const delen = await db.$queryRaw<Deel[]>`
    select b.koppeling, r.rekening, r.belastingsoort, -sum(r.bedrag_centen)::bigint as centen
    from boeking b join boekingsregel r on r.gemeente_id = b.gemeente_id and r.boeking_id = b.id
    where b.gemeente_id = ${gemeenteId} and b.koppeling = any(${row.regels.map((r) => r.koppeling)}::uuid[])
      and r.rekening <> 'rekening-courant'
    group by 1, 2, 3 order by r.rekening = 'debiteuren', r.rekening, r.belastingsoort`;
  const namen = await readNamen(read);
  const nummer = (k: { jaar: number; nummer: number }) => kwitantienummer(row.kas.code, k.jaar, k.nummer);
  const wie = ctx.actor.soort === 'medewerker' ? `medewerker:${ctx.actor.medewerkerId}` : '';
  const dag = fromDatabaseDate(row.kasdag.dag);
  const [na] = row.terugname;
  const mag = magTerug(
    {
      ...{ dag, gemaaktDoor: row.gemaaktDoor, bedragCenten: toCents(row.bedragCenten) },
      teruggenomen: na !== undefined,
    },
    wie,
    localDateOf(ctx.now),
  );
  return {
    ...{ id, nummer: nummer(row), dag, kasdagId: row.kasdagId, kas: row.kas.naam, gemaaktOp: row.gemaaktOp },
    door: nameActor(namen, row.gemaaktDoor) ?? row.gemaaktDoor,
    ...{ persoonId: row.persoonId, naam: aanschrijfnaam(row.persoon), wijze: row.wijze as Wijze },
    bedragCenten: toCents(row.bedragCenten),
    gegevenCenten: row.gegevenCenten === null ? null : toCents(row.gegevenCenten),
    doorAnder: row.doorAnder,
    reden: row.reden,
    terugVan: row.teruggenomen && { id: row.teruggenomen.id, nummer: nummer(row.teruggenomen) },
    teruggenomen: na ? { id: na.id, nummer: nummer(na) } : null,
    nietTerug: mag.ok ? null : mag.reden,
    regels: row.regels.map((r) => ({
      ...{ aanslagId: r.aanslagId, aanslagnummer: r.aanslag.aanslagnummer },
      ...{ bedragCenten: toCents(r.bedragCenten), naCenten: toCents(r.naCenten) },
      delen: delen
        .filter((d) => d.koppeling === r.koppeling && d.centen !== 0n)
        .map(({ rekening, belastingsoort, centen }) => ({
          ...{ rekening, belastingsoort, centen: toCents(centen) },
        })),
    })),
  };
}
