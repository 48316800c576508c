import type { Regelingtermijn } from '@/domain/aanslagen/regelingdelen';
import type { Waarde } from '@/domain/gemeenten/instelling.schema';
import { divideInTermijnen } from '@/law/termijnbedragen';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import {
  addDays,
  addMonths,
  dateOf,
  daysBetween,
  endOfMonth,
  type LocalDate,
  partsOf,
} from '@/platform/local-date';

/**
 * Which plans somebody can choose among, or why not (L-07). Pure: debts, wish, policy and day come in. Nothing of it knows
 * a gemeente: what differs is `Beleid`.
 */
export type Beleid = Waarde<'betalingsregeling'>;

/** One debt that goes into a regeling. */
export type Schuld = { aanslagId: string; open: Cents };

/** What somebody says that he can pay: at once (zero: nothing yet), and every month after that. */
export type Wens = { nu: Cents; perMaand: Cents };

export const PLANSOORTEN = ['gekozen', 'laagste', 'sneller', 'later'] as const;
export type Plansoort = (typeof PLANSOORTEN)[number];

export type Plan = {
  /** 'gekozen': as was asked; 'laagste': the least a month that is allowed; 'sneller': done in half the time; 'later': nothing now. */
  soort: Plansoort;
  termijnen: readonly Regelingtermijn[];
  /** What is asked every month; the last term may be less. */
  perMaand: Cents;
  totaal: Cents;
  einde: LocalDate;
};

/** A named reason why something cannot be; `waarden` are what its sentence names. Amounts in cents. */
export type Reden = {
  sleutel:
    | 'geen-beleid'
    | 'geen-schuld'
    | 'boven-maximum'
    | 'al-in-regeling'
    | 'eerder-verbroken'
    | 'nu-te-laag'
    | 'nu-te-hoog'
    | 'onder-minimum'
    | 'te-lang';
  waarden: Readonly<Record<string, { centen: bigint } | number | { datum: LocalDate }>>;
};

export type Vraagfeiten = {
  schulden: readonly Schuld[];
  wens: Wens;
  beleid: Beleid;
  /** Days on which earlier regelingen of this person ended because they were not kept. */
  verbroken: readonly LocalDate[];
  vandaag: LocalDate;
};

/** `plannen` is empty exactly where nothing can be agreed without a person; `redenen` say why the wish itself cannot. */
export type Planning = { plannen: readonly Plan[]; redenen: readonly Reden[] };

const euros = (aantal: number): Cents => toCents(BigInt(aantal) * 100n);
const least = (a: bigint, b: bigint): Cents => toCents(a < b ? a : b);
const most = (a: bigint, b: bigint): Cents => toCents(a < b ? b : a);
const ceilDiv = (a: bigint, b: bigint): bigint => (a + b - 1n) / b;

/** A transfer has to be arranged: nobody is asked for money within a week. */
const WEEK = 7;

/** The last day on which a term may fall: the end of the month that is so many months away. */
export const laatsteDagVan = (beleid: Beleid, vandaag: LocalDate): LocalDate =>
  endOfMonth(addMonths(vandaag, beleid.maximumMaanden));

const endOf = (vanaf: LocalDate, maanden: number): LocalDate => {
  const { year, month } = partsOf(vanaf);
  return endOfMonth(dateOf(year, month + maanden, 1));
};

/** The day of what is paid at once: within the week, sooner where the policy says so. */
const dagVanNu = (beleid: Beleid, vandaag: LocalDate): LocalDate =>
  addDays(vandaag, Math.min(WEEK, beleid.eersteTermijnDagen));

/**
 * The day of the first monthly term: the last day of the next month. Where nothing is paid at once it must lie within the
 * days of the policy; then it is the last day of this month, or the last day of those days.
 */
function eersteMaanddag(beleid: Beleid, vandaag: LocalDate, nu: Cents): LocalDate {
  const volgende = endOf(vandaag, 1);
  const uiterlijk = addDays(vandaag, beleid.eersteTermijnDagen);
  if (nu > 0n || volgende <= uiterlijk) return volgende;
  const deze = endOfMonth(vandaag);
  return daysBetween(vandaag, deze) >= WEEK && deze <= uiterlijk ? deze : uiterlijk;
}

/** The days on which monthly terms may fall, in order: one a month, the first as above, the rest on the last of a month. */
function maanddagen(beleid: Beleid, vandaag: LocalDate, nu: Cents): LocalDate[] {
  const eerste = eersteMaanddag(beleid, vandaag, nu);
  const laatste = laatsteDagVan(beleid, vandaag);
  const dagen = [eerste];
  for (let n = 1; n <= beleid.maximumMaanden; n++) {
    const dag = endOf(eerste, n);
    if (dag <= laatste) dagen.push(dag);
  }
  return dagen;
}

function makePlan(soort: Plansoort, nu: Cents, dagVoorNu: LocalDate, maanden: readonly Maandbedrag[]): Plan {
  const delen = nu > 0n ? [{ vervaldag: dagVoorNu, bedrag: nu }, ...maanden] : maanden;
  const termijnen = delen.map((deel, i): Regelingtermijn => ({ volgnummer: i + 1, ...deel }));
  return {
    soort,
    termijnen,
    perMaand: toCents(maanden[0]?.bedrag ?? nu),
    totaal: sumCents(termijnen.map((t) => t.bedrag)),
    einde: termijnen.at(-1)?.vervaldag ?? dagVoorNu,
  };
}

type Maandbedrag = { vervaldag: LocalDate; bedrag: Cents };

/** So much every month until it is paid, the last one what is left. Null when the days do not suffice. */
function perMaand(rest: bigint, bedrag: bigint, dagen: readonly LocalDate[]): Maandbedrag[] | null {
  if (rest === 0n) return [];
  if (bedrag <= 0n || ceilDiv(rest, bedrag) > BigInt(dagen.length)) return null;
  const maanden: Maandbedrag[] = [];
  let over = rest;
  for (const vervaldag of dagen) {
    if (over === 0n) break;
    const deel = least(over, bedrag);
    maanden.push({ vervaldag, bedrag: deel });
    over -= deel;
  }
  return maanden;
}

const wholeEuros = (bedrag: bigint): bigint => ceilDiv(bedrag, 100n) * 100n;

/** Reasons that no wish can change: then only a person can help. */
function hardeRedenen({ schulden, beleid, verbroken, vandaag }: Vraagfeiten): Reden[] {
  const totaal = sumCents(schulden.map((s) => s.open));
  if (totaal <= 0n) return [{ sleutel: 'geen-schuld', waarden: {} }];
  const redenen: Reden[] = [];
  const maximum = euros(beleid.maximumBedragEuro);
  if (totaal > maximum)
    redenen.push({
      sleutel: 'boven-maximum',
      waarden: { bedrag: { centen: totaal }, maximum: { centen: maximum } },
    });
  const sinds = addMonths(vandaag, -beleid.naVerbrokenMaanden);
  const eerder = verbroken
    .filter((dag) => dag > sinds)
    .toSorted()
    .at(-1);
  if (eerder !== undefined && beleid.naVerbroken === 'medewerker')
    redenen.push({
      sleutel: 'eerder-verbroken',
      waarden: { dag: { datum: eerder }, maanden: beleid.naVerbrokenMaanden },
    });
  return redenen;
}

/** Why this wish cannot be, while another may. */
function wensRedenen({ wens, beleid, vandaag }: Vraagfeiten, totaal: Cents): Reden[] {
  const minimum = least(euros(beleid.minimumPerMaandEuro), totaal);
  const { nu, perMaand: maand } = wens;
  if (nu > totaal)
    return [{ sleutel: 'nu-te-hoog', waarden: { bedrag: { centen: nu }, totaal: { centen: totaal } } }];
  if (nu > 0n && nu < minimum) return [{ sleutel: 'nu-te-laag', waarden: { minimum: { centen: minimum } } }];
  const rest = totaal - nu;
  if (rest > 0n && maand < least(minimum, rest))
    return [{ sleutel: 'onder-minimum', waarden: { minimum: { centen: minimum } } }];
  const dagen = maanddagen(beleid, vandaag, nu);
  if (rest > 0n && perMaand(rest, maand, dagen) === null)
    return [
      {
        sleutel: 'te-lang',
        waarden: {
          maanden: Number(ceilDiv(rest, maand)),
          maximum: beleid.maximumMaanden,
          minimum: { centen: laagsteBedrag(rest, dagen.length, beleid) },
        },
      },
    ];
  return [];
}

/** The least that may be paid a month to be done in time, in whole euros where that fits. */
function laagsteBedrag(rest: bigint, maanden: number, beleid: Beleid): bigint {
  const nodig = ceilDiv(rest, BigInt(maanden));
  const minimum = euros(beleid.minimumPerMaandEuro);
  return least(wholeEuros(most(nodig, minimum)), rest);
}

/** Nothing now, and then as many equal terms as may be; the odd cents in the first. */
function laterPlan(totaal: Cents, beleid: Beleid, vandaag: LocalDate, dagVoorNu: LocalDate): Plan {
  const dagen = maanddagen(beleid, vandaag, toCents(0));
  const hoogstens = totaal / euros(beleid.minimumPerMaandEuro);
  const aantal = Math.max(1, hoogstens < BigInt(dagen.length) ? Number(hoogstens) : dagen.length);
  const bedragen = divideInTermijnen(totaal, aantal).waarde;
  const maanden = dagen
    .slice(0, aantal)
    .map((vervaldag, i) => ({ vervaldag, bedrag: bedragen[i] ?? toCents(0) }));
  return makePlan('later', toCents(0), dagVoorNu, maanden);
}

/**
 * The plans that may be agreed without a person, the wish first where it fits, and the reasons where it does not. Every
 * plan is the whole debt to the cent; no term is below the minimum except the last; none falls after `laatsteDagVan`.
 */
export function planRegeling(feiten: Vraagfeiten): Planning {
  const hard = hardeRedenen(feiten);
  if (hard.length > 0) return { plannen: [], redenen: hard };
  const { schulden, wens, beleid, vandaag } = feiten;
  const totaal = sumCents(schulden.map((s) => s.open));
  const redenen = wensRedenen(feiten, totaal);
  const dagVoorNu = dagVanNu(beleid, vandaag);
  const nuKan = !redenen.some(({ sleutel }) => sleutel === 'nu-te-hoog' || sleutel === 'nu-te-laag');
  const nu = nuKan ? wens.nu : toCents(0);
  const rest = totaal - nu;
  const dagen = maanddagen(beleid, vandaag, nu);
  const plan = (soort: Plansoort, bedrag: bigint): Plan[] => {
    const maanden = perMaand(rest, bedrag, dagen);
    return maanden === null ? [] : [makePlan(soort, nu, dagVoorNu, maanden)];
  };
  const laagste = laagsteBedrag(rest, dagen.length, beleid);
  const eerste = redenen.length === 0 ? plan('gekozen', wens.perMaand) : plan('laagste', laagste);
  const basis = redenen.length === 0 ? wens.perMaand : laagste;
  const helft = rest > 0n && basis > 0n ? ceilDiv(ceilDiv(rest, basis), 2n) : 0n;
  const sneller = helft > 0n ? plan('sneller', least(wholeEuros(ceilDiv(rest, helft)), rest)) : [];
  return {
    plannen: withoutDoubles([...eerste, ...sneller, laterPlan(totaal, beleid, vandaag, dagVoorNu)]),
    redenen,
  };
}

/** What to ask so that a debt is paid in the time of the policy: nothing now, and the least a month that it allows. */
export const restwens = (open: Cents, beleid: Beleid, vandaag: LocalDate): Wens => ({
  nu: toCents(0),
  perMaand: least(laagsteBedrag(open, maanddagen(beleid, vandaag, toCents(0)).length, beleid), open),
});

const shapeOf = (plan: Plan): string => plan.termijnen.map((t) => `${t.vervaldag}:${t.bedrag}`).join();

const withoutDoubles = (plannen: readonly Plan[]): Plan[] =>
  plannen.filter((plan, i) => plannen.findIndex((ander) => shapeOf(ander) === shapeOf(plan)) === i);

/** What is wrong with terms that a person agrees beside the policy: they are the whole debt on days that follow each other. */
export function termijnenKloppen(
  termijnen: readonly Regelingtermijn[],
  totaal: Cents,
  vandaag: LocalDate,
): boolean {
  return (
    termijnen.length > 0 &&
    sumCents(termijnen.map((t) => t.bedrag)) === totaal &&
    termijnen.every(
      (t, i) =>
        t.bedrag > 0n &&
        t.volgnummer === i + 1 &&
        t.vervaldag >= vandaag &&
        (i === 0 || t.vervaldag > (termijnen[i - 1]?.vervaldag ?? vandaag)),
    )
  );
}

/** More months than this nobody agrees, whoever decides. */
const LANGSTE_MAANDEN = 60;

/**
 * The terms of a wish that goes beyond the policy, for a person to decide: at once, and then every month on its last day.
 * Null when it is no whole plan within five years.
 */
export function planBuitenBeleid(
  totaal: Cents,
  { nu, perMaand: maand }: Wens,
  vandaag: LocalDate,
): Regelingtermijn[] | null {
  if (totaal <= 0n || nu > totaal) return null;
  const dagen = Array.from({ length: LANGSTE_MAANDEN }, (_, i) => endOf(vandaag, i + 1));
  const maanden = perMaand(totaal - nu, maand, dagen);
  return maanden && [...makePlan('gekozen', nu, addDays(vandaag, WEEK), maanden).termijnen];
}
