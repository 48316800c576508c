import type { EigenAanslag } from '@/domain/aanslagen/eigen-aanslag';
import { readEigenAanslagen } from '@/domain/aanslagen/read-eigen-aanslagen';
import { standVanPlan } from '@/domain/aanslagen/regelingdelen';
import { type Cents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate, fromDatabaseDateOrNull } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Incassobeleid } from './incassokeuze';
import type { Machtiging } from './machtiging';
import { loadMachtigingenVan } from './machtiging.store';
import { magInTermijnen } from './plan-incasso';
import { readBeleid } from './read-beleid';
import { gevolgVan } from './retour';

/** One term as who pays it sees it, with what became of it. */
export type Termijnview = {
  aanslagId: string;
  aanslagnummer: string;
  volgnummer: number;
  aantal: number;
  dag: LocalDate;
  bedrag: Cents;
  stand: 'gepland' | 'betaald' | 'ingediend' | 'geind' | 'mislukt' | 'overgeslagen';
  /** Why the bank sent it back, and whether it is tried once more. */
  retourcode: string | null;
  opnieuw: boolean;
  /** Why it was passed over. */
  reden: string | null;
  /** When it was collected or came back. */
  op: LocalDate | null;
};

export type IncassoView = {
  beleid: Incassobeleid | null;
  /** All mandates, the latest first. */
  machtigingen: Machtiging[];
  /** What is still to come by running plans, in the order of the days. */
  komend: Termijnview[];
  /** What was collected, failed or passed over, the latest first. */
  geweest: Termijnview[];
  /** Open aanslagen that are not collected: who owes them pays himself. */
  zelf: { aanslagId: string; aanslagnummer: string; open: Cents }[];
  /** Open aanslagen for which a mandate of their own can be given. */
  mogelijk: { aanslagId: string; aanslagnummer: string; open: Cents }[];
};

/** So many of what was: enough for two years of ten terms and a return. */
const GEWEEST = 30;

/** How one person pays by direct debit in one gemeente: on or off, what comes, what was. Null outside the read. */
export async function getIncassoVan(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<IncassoView | null> {
  if (!read.gemeenten.includes(gemeenteId)) return null;
  const vandaag = localDateOf(read.ctx.now);
  const machtigingen = await loadMachtigingenVan(read, gemeenteId, persoonId);
  const aanslagen = await readEigenAanslagen(read, { gemeenteId, persoonId });
  const open = aanslagen.filter((aanslag) => aanslag.open > 0n);
  const termijnen =
    machtigingen.length === 0 ? [] : await listTermijnen(read, gemeenteId, persoonId, aanslagen);
  read.shows(gemeenteId, [persoonId]);
  const kort = ({ id, aanslagnummer, open: bedrag }: EigenAanslag) => ({
    ...{ aanslagId: id, aanslagnummer, open: bedrag },
  });
  return {
    beleid: await readBeleid(read, gemeenteId),
    machtigingen,
    komend: termijnen
      .filter((t) => t.loopt && (t.stand === 'gepland' || t.stand === 'ingediend'))
      .toSorted((x, y) => (x.dag < y.dag ? -1 : 1)),
    geweest: termijnen
      .filter(
        (t) =>
          t.stand === 'geind' || t.stand === 'mislukt' || (t.stand === 'overgeslagen' && t.dag <= vandaag),
      )
      .toSorted((x, y) => (x.dag > y.dag ? -1 : 1))
      .slice(0, GEWEEST),
    zelf: open.filter((aanslag) => !aanslag.incasso).map(kort),
    mogelijk: open.filter((aanslag) => magInTermijnen(aanslag, vandaag, new Set())).map(kort),
  };
}

async function listTermijnen(
  read: Read,
  gemeenteId: number,
  persoonId: string,
  aanslagen: readonly EigenAanslag[],
): Promise<(Termijnview & { loopt: boolean })[]> {
  const plannen = await read.db.incassoplan.findMany({
    where: { gemeenteId, machtiging: { persoonId } },
    orderBy: [{ vanafOp: 'desc' }, { id: 'asc' }],
    take: 20,
    include: {
      aanslag: { select: { aanslagnummer: true } },
      termijnen: {
        orderBy: { volgnummer: 'asc' },
        include: { posten: { orderBy: [{ gemaaktOp: 'desc' }, { poging: 'desc' }] } },
      },
    },
  });
  return plannen.flatMap(({ id, aanslagId, status, aanslag, termijnen }) => {
    const rooster = aanslagen.find((een) => een.id === aanslagId)?.incasso;
    const staat =
      rooster?.id === id
        ? new Map(standVanPlan(rooster, localDateOf(read.ctx.now)).map((t) => [t.volgnummer, t.open]))
        : null;
    return termijnen.map(({ volgnummer, dag, bedragCenten, posten }) => {
      const post = posten.find((een) => een.status !== 'vervallen') ?? null;
      const betaald = staat !== null && (staat.get(volgnummer) ?? 0n) <= 0n;
      const stand: Termijnview['stand'] =
        post === null || post.status === 'gekozen'
          ? betaald
            ? 'betaald'
            : 'gepland'
          : (post.status as Exclude<Termijnview['stand'], 'gepland' | 'betaald'>);
      return {
        ...{ aanslagId, aanslagnummer: aanslag.aanslagnummer, volgnummer, aantal: termijnen.length },
        dag: fromDatabaseDate(dag),
        bedrag: toCents(post !== null && stand !== 'gepland' ? post.bedragCenten : bedragCenten),
        ...{
          stand,
          loopt: status === 'lopend',
          retourcode: post?.retourcode ?? null,
          reden: post?.reden ?? null,
        },
        opnieuw:
          status === 'lopend' &&
          stand === 'mislukt' &&
          post?.poging === 1 &&
          gevolgVan(post.retourcode ?? '') === 'opnieuw',
        op: fromDatabaseDateOrNull(post?.retourOp ?? post?.geindOp ?? null),
      };
    });
  });
}

/** In one line: the account of the mandate that holds, and the last collection when it failed. */
export type Incassostand = { iban: string | null; mislukt: { op: LocalDate; code: string } | null };

/** The same for the card of the desk, in two look-ups. */
export async function getIncassostand(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<Incassostand> {
  const machtiging = await read.db.incassomachtiging.findFirst({
    where: { gemeenteId, persoonId, status: 'actief', soort: 'doorlopend' },
    select: { iban: true },
  });
  const laatste = await read.db.incassopost.findFirst({
    where: { gemeenteId, machtiging: { persoonId }, status: { in: ['geind', 'mislukt', 'ingediend'] } },
    orderBy: [{ gemaaktOp: 'desc' }, { retourOp: { sort: 'desc', nulls: 'last' } }],
    select: { status: true, retourcode: true, retourOp: true },
  });
  if (machtiging || laatste) read.shows(gemeenteId, [persoonId]);
  const op = fromDatabaseDateOrNull(laatste?.retourOp ?? null);
  return {
    iban: machtiging?.iban ?? null,
    mislukt: laatste?.status === 'mislukt' && op !== null ? { op, code: laatste.retourcode ?? '' } : null,
  };
}
