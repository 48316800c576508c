import { KANALEN, type Kanaal } from '@/domain/contacten/contact';
import { type Aantal, type Lijn, withhold } from './klein-aantal';

/** How a question left its first contact, told from the work and the journal that it left behind. */
export const UITKOMSTEN = [
  'direct',
  'doorverbonden',
  'serviceteam',
  'frontoffice',
  'afspraak',
  'open',
] as const;
export type Uitkomst = (typeof UITKOMSTEN)[number];

/** S0 asks for once and names no term; within so many days the same subject counts as the same matter (D-05). */
export const HERHAALD_DAGEN = 30;

/** Questions that are alike in channel, subject and outcome: what every figure about questions is made of. */
export type Vraaggroep = {
  kanaal: Kanaal;
  onderwerp: string;
  onderwerpNaam: string;
  uitkomst: Uitkomst;
  aantal: number;
  /** Answered in the contact itself, and the same person did not come back about it. */
  inEenKeer: number;
  /** The same person asked about the same subject in another contact, shortly before. */
  herhaald: number;
  /** Passed to the serviceteam while it was of the frontoffice (D-17). */
  verkeerdBezorgd: number;
  /** No result yet, or work that is not done. */
  loopt: number;
};

export type Contactgroep = {
  kanaal: Kanaal;
  status: 'open' | 'geparkeerd' | 'afgerond';
  aantal: number;
  verkeerdeIngang: number;
};

/** What stands on the questions themselves: the second count. */
export type Resultaatgroep = { resultaat: string | null; aantal: number; geslotenZonder: number };

export type ContactTelling = {
  contacten: readonly Contactgroep[];
  vragen: readonly Vraaggroep[];
  resultaten: readonly Resultaatgroep[];
};

export type Telpost = 'vragen' | 'direct' | 'doorverbonden' | 'doorgezet' | 'afspraak' | 'open' | 'gesloten';
export type ContactVerschil = { wat: Telpost; aantal: number };

const POST_VAN: Readonly<Record<string, Telpost>> = {
  beantwoord: 'direct',
  doorverbonden: 'doorverbonden',
  terugbelafspraak: 'doorgezet',
  doorgezet: 'doorgezet',
  afspraak: 'afspraak',
};

const sumOf = <T>(rows: readonly T[], pick: (row: T) => number): number =>
  rows.reduce((sum, row) => sum + pick(row), 0);

/**
 * Whether two counts tell the same: the result that stands on each question, and the work and journal that it left
 * behind. And whether no contact was closed over a question without a result (D-03). Every difference by name.
 */
export function reconcileContacten({ vragen, resultaten }: ContactTelling): ContactVerschil[] {
  const asWork = (...uitkomsten: Uitkomst[]) =>
    sumOf(
      vragen.filter((v) => uitkomsten.includes(v.uitkomst)),
      (v) => v.aantal,
    );
  const asResult = (post: Telpost) =>
    sumOf(
      resultaten.filter((r) => (r.resultaat === null ? 'open' : POST_VAN[r.resultaat]) === post),
      (r) => r.aantal,
    );
  const posts: [Telpost, number][] = [
    ['vragen', sumOf(resultaten, (r) => r.aantal) - sumOf(vragen, (v) => v.aantal)],
    ['direct', asResult('direct') - asWork('direct')],
    ['doorverbonden', asResult('doorverbonden') - asWork('doorverbonden')],
    ['doorgezet', asResult('doorgezet') - asWork('serviceteam', 'frontoffice')],
    ['afspraak', asResult('afspraak') - asWork('afspraak')],
    ['open', asResult('open') - asWork('open')],
    ['gesloten', sumOf(resultaten, (r) => r.geslotenZonder)],
  ];
  return posts.flatMap(([wat, aantal]) => (aantal === 0 ? [] : [{ wat, aantal }]));
}

export const CONTACT_CIJFERS = [
  'contacten',
  'vragen',
  'inEenKeer',
  'doorverbonden',
  'serviceteam',
  'verkeerdBezorgd',
  'verkeerdeIngang',
  'herhaald',
  'geparkeerd',
  'loopt',
] as const;
export type ContactCijfer = (typeof CONTACT_CIJFERS)[number];

type Uitsplitsing = { vragen: Aantal; uitkomsten: Record<Uitkomst, Aantal> };
export type KanaalRegel = Uitsplitsing & { kanaal: Kanaal; contacten: Aantal };
export type OnderwerpRegel = Uitsplitsing & { onderwerp: string; naam: string };
export type Lijstregel = {
  kanaal: Kanaal;
  onderwerp: string;
  naam: string;
  uitkomst: Uitkomst;
  aantal: number;
};

export type ContactRapport = {
  cijfers: Record<ContactCijfer, Aantal>;
  uitkomsten: Record<Uitkomst, Aantal>;
  perKanaal: KanaalRegel[];
  perOnderwerp: OnderwerpRegel[];
  /** The list that all of it was counted from, largest first; rows of which fewer than ten are alike are left out. */
  lijst: Lijstregel[];
  /** Whether there are such rows. */
  verborgen: boolean;
};

/** The figures as a board may see them: nothing that could be somebody, also not by taking one from another. */
export function contactRapport(telling: ContactTelling): ContactRapport {
  const { aantallen, lijnen } = cellsOf(telling);
  const shown = withhold(aantallen, lijnen);
  const get = (naam: string): Aantal => (aantallen.has(naam) ? (shown.get(naam) ?? null) : 0);
  const uitkomsten = (van: string) =>
    Object.fromEntries(UITKOMSTEN.map((u) => [u, get(`${van}/${u}`)])) as Record<Uitkomst, Aantal>;
  const { contacten, vragen } = telling;
  const onderwerpen = new Map(vragen.map((v) => [v.onderwerp, v.onderwerpNaam]));
  const lijst = vragen.flatMap((v): Lijstregel[] => {
    const aantal = get(groepOf(v));
    const { kanaal, onderwerp, onderwerpNaam: naam, uitkomst } = v;
    return aantal === null ? [] : [{ kanaal, onderwerp, naam, uitkomst, aantal }];
  });
  return {
    cijfers: Object.fromEntries(
      CONTACT_CIJFERS.map((c) => [c, get(CEL_VAN[c])]),
    ) as ContactRapport['cijfers'],
    uitkomsten: uitkomsten('vragen'),
    perKanaal: KANALEN.filter((k) => contacten.some(({ kanaal }) => kanaal === k)).map((kanaal) => ({
      kanaal,
      contacten: get(`contacten/${kanaal}`),
      vragen: get(`kanaal/${kanaal}`),
      uitkomsten: uitkomsten(`kanaal/${kanaal}`),
    })),
    perOnderwerp: [...onderwerpen]
      .map(([onderwerp, naam]) => ({
        onderwerp,
        naam,
        vragen: get(`onderwerp/${onderwerp}`),
        uitkomsten: uitkomsten(`onderwerp/${onderwerp}`),
      }))
      .sort((a, b) => (b.vragen ?? 0) - (a.vragen ?? 0) || a.naam.localeCompare(b.naam)),
    lijst: lijst.sort((a, b) => b.aantal - a.aantal),
    verborgen: lijst.length < vragen.length,
  };
}

/** Which cell a figure is. */
const CEL_VAN: Readonly<Record<ContactCijfer, string>> = {
  contacten: 'contacten',
  vragen: 'vragen',
  inEenKeer: 'inEenKeer',
  doorverbonden: 'vragen/doorverbonden',
  serviceteam: 'vragen/serviceteam',
  verkeerdBezorgd: 'verkeerdBezorgd',
  verkeerdeIngang: 'verkeerdeIngang',
  herhaald: 'herhaald',
  geparkeerd: 'status/geparkeerd',
  loopt: 'loopt',
};

const groepOf = (v: Vraaggroep) => `${v.kanaal}|${v.onderwerp}/${v.uitkomst}`;

/** Every count of the report with the lines in which it stands, so that they are withheld together. */
function cellsOf({ contacten, vragen }: ContactTelling) {
  const aantallen = new Map<string, number>([
    ['contacten', 0],
    ['vragen', 0],
  ]);
  const delen = new Map<string, Set<string>>();
  /** Counts `aantal` in a cell, as a part of each of these totals (named with the line they stand in). */
  const add = (naam: string, aantal: number, ...totalen: [lijn: string, totaal: string][]) => {
    if (aantal === 0) return;
    aantallen.set(naam, (aantallen.get(naam) ?? 0) + aantal);
    for (const [lijn, totaal] of totalen) {
      const key = `${lijn}>${totaal}`;
      delen.set(key, (delen.get(key) ?? new Set()).add(naam));
    }
  };
  /** A yes and its no: what is not told of the one would follow from the other. */
  const split = (naam: string, ja: number, van: number, totaal: string) => {
    add(naam, ja, [naam, totaal]);
    add(`niet ${naam}`, van - ja, [naam, totaal]);
  };
  for (const c of contacten) {
    add('contacten', c.aantal);
    add(`contacten/${c.kanaal}`, c.aantal, ['kanaal', 'contacten']);
    add(`status/${c.status}`, c.aantal, ['status', 'contacten']);
    split('verkeerdeIngang', c.verkeerdeIngang, c.aantal, 'contacten');
  }
  for (const v of vragen) {
    const { uitkomst: u, aantal } = v;
    const [k, o] = [`kanaal/${v.kanaal}`, `onderwerp/${v.onderwerp}`];
    add('vragen', aantal);
    add(`vragen/${u}`, aantal, ['uitkomst', 'vragen']);
    add(groepOf(v), aantal, ['groep', `${k}/${u}`], ['groep', `${o}/${u}`]);
    for (const [dim, rij] of [
      ['kanaal', k],
      ['onderwerp', o],
    ] as const) {
      add(rij, aantal, [dim, 'vragen']);
      add(`${rij}/${u}`, aantal, ['uitkomst', rij], [dim, `vragen/${u}`]);
    }
    if (u === 'direct') split('inEenKeer', v.inEenKeer, aantal, 'vragen/direct');
    split('herhaald', v.herhaald, aantal, 'vragen');
    split('verkeerdBezorgd', v.verkeerdBezorgd, aantal, 'vragen');
    split('loopt', v.loopt, aantal, 'vragen');
  }
  const lijnen: Lijn[] = [...delen].map(([key, namen]) => ({
    delen: [...namen],
    totaal: key.slice(key.indexOf('>') + 1),
  }));
  return { aantallen, lijnen };
}
