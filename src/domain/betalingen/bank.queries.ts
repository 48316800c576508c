import { Prisma } from '@/generated/prisma/client';
import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { type Afschrift, bekendTotEnMet, type Gat, gatenTussen } from './afschrift';
import { LAATSTE } from './bankafschriften.store';
import { type Bankrekening, geldtOp } from './bankrekening';
import { loadBankrekeningen } from './bankrekening.store';

/** An account of the kantoor with how far its statements go, and where one is missing. */
export type RekeningView = Bankrekening & {
  afschriften: number;
  laatste: Afschrift | null;
  bekendTotEnMet: LocalDate | null;
  gaten: Gat[];
};

type Row = Omit<Afschrift, 'begindag' | 'einddag' | 'beginsaldoCenten' | 'eindsaldoCenten'> & {
  begindag: Date;
  einddag: Date;
  beginsaldoCenten: bigint;
  eindsaldoCenten: bigint;
};

/** The last statements of each of these accounts. */
async function loadAfschriften({ db, ctx }: Read, ibans: readonly string[]): Promise<Afschrift[]> {
  if (ibans.length === 0) return [];
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    select a.iban, a.referentie, a.nummer, a.pagina, a.begindag, a.einddag, a.beginsaldo_centen as "beginsaldoCenten",
      a.eindsaldo_centen as "eindsaldoCenten"
    from unnest(${[...ibans]}::text[]) i(iban)
    cross join lateral (select * from bankafschrift b where b.kantoor_id = ${ctx.kantoorId} and b.iban = i.iban
      order by b.einddag desc, b.id desc limit ${LAATSTE}) a`);
  return rows.map((row) => ({
    ...row,
    begindag: fromDatabaseDate(row.begindag),
    einddag: fromDatabaseDate(row.einddag),
    beginsaldoCenten: toCents(row.beginsaldoCenten),
    eindsaldoCenten: toCents(row.eindsaldoCenten),
  }));
}

/** The accounts of the kantoor, with what of their statements is in. */
export async function listBankrekeningen(read: Read): Promise<RekeningView[]> {
  const rekeningen = await loadBankrekeningen(read);
  const afschriften = await loadAfschriften(read, [...new Set(rekeningen.map(({ iban }) => iban))]);
  return rekeningen.map((rekening) => {
    const eigen = afschriften.filter((a) => a.iban === rekening.iban && geldtOp(rekening, a.einddag));
    // Several of one day follow on each other by their numbers.
    const laatste =
      eigen.toSorted((a, b) => b.einddag.localeCompare(a.einddag) || (b.nummer ?? 0) - (a.nummer ?? 0))[0] ??
      null;
    return {
      ...rekening,
      ...{
        afschriften: eigen.length,
        laatste,
        bekendTotEnMet: bekendTotEnMet(eigen),
        gaten: gatenTussen(eigen),
      },
    };
  });
}

/**
 * Up to and including which day the statements of all accounts for tax money are in; null when no account of today has
 * one. The account that lags decides: a payment may stand on it that nobody has seen.
 */
export async function getBankTotEnMet(read: Read): Promise<LocalDate | null> {
  const vandaag = localDateOf(read.ctx.now);
  const dagen = (await listBankrekeningen(read)).flatMap((rekening) =>
    rekening.doel === 'belastinggeld' && geldtOp(rekening, vandaag) ? (rekening.bekendTotEnMet ?? []) : [],
  );
  return dagen.sort()[0] ?? null;
}
