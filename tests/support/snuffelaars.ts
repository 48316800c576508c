import type { Inzageregel } from '@/domain/inzagecontrole/bevinding';
import { addDays, type LocalDate, partsOf } from '@/platform/local-date';
import type { Kijkgedrag, Klerk, Mens } from './kijkgedrag';

/** Twenty ways to snoop, planted among clerks at work. */
export type Gepland = { patroon: string; operaties: ReadonlySet<string> };

type Plan = {
  gedrag: Kijkgedrag;
  dag: LocalDate;
  klerk: Klerk;
  /** Shows somebody on the day of the plan, or so many days before it, at an hour of the day. */
  kijk: (mens: Mens, keer: number, uur?: number, dagenTerug?: number) => void;
  zoek: (mensen: readonly Mens[], uur: number, minuut: number) => void;
};
type Dagsoort = 'werkdag' | 'zaterdag' | 'zondag';
type Wie = 'balie' | 'kantoor' | 'allen';
type Patroon = { regel: Inzageregel; dag?: Dagsoort; wie?: Wie; doe: (plan: Plan) => void };

const kies = ({ gedrag: { lot, mensen }, klerk }: Plan, past: (mens: Mens) => boolean): Mens => {
  const passend = mensen.filter((mens) => mens.gezin !== klerk.mens.gezin && past(mens));
  return lot.kies(passend);
};
const gewoon = (plan: Plan): Mens =>
  kies(plan, ({ afgeschermd, aanleidingen }) => !afgeschermd && aanleidingen.length === 0);
const huisgenoot = (plan: Plan): Mens =>
  plan.gedrag.mensen.find((mens) => mens.gezin === plan.klerk.mens.gezin && mens !== plan.klerk.mens) ??
  plan.klerk.mens;
const naamgenoot = (plan: Plan): Mens =>
  plan.gedrag.naamgenoten(plan.klerk.mens, 50).find((m) => m.gezin !== plan.klerk.mens.gezin) ?? gewoon(plan);
const collega = (plan: Plan): Mens =>
  plan.gedrag.lot.kies(plan.gedrag.klerken.filter((klerk) => klerk !== plan.klerk)).mens;
const geheim = (plan: Plan): Mens => kies(plan, ({ afgeschermd }) => afgeschermd);
const open = (plan: Plan, mens: Mens, medewerker: string | null) =>
  mens.aanleidingen.push({
    medewerker,
    van: plan.gedrag.op(plan.dag, 8) - 30 * 86_400_000,
    tot: plan.gedrag.op(plan.dag, 23),
  });

export const PATRONEN: Readonly<Record<string, Patroon>> = {
  'een bekende, vijf bladen': { regel: 'zonder-aanleiding', doe: (p) => p.kijk(gewoon(p), 5) },
  'de buren, drie bladen verspreid over de dag': {
    regel: 'zonder-aanleiding',
    doe: (p) => {
      const mens = gewoon(p);
      for (const uur of [9, 12, 16]) p.kijk(mens, 1, uur);
    },
  },
  'zichzelf, een blad': { regel: 'eigen-dossier', doe: (p) => p.kijk(p.klerk.mens, 1) },
  'zichzelf, in een contact dat hij zelf opende': {
    regel: 'eigen-dossier',
    doe: (p) => {
      open(p, p.klerk.mens, p.klerk.id);
      p.kijk(p.klerk.mens, 4);
    },
  },
  'een huisgenoot, een blad': { regel: 'zelfde-adres', doe: (p) => p.kijk(huisgenoot(p), 1) },
  'een huisgenoot van wie een zaak loopt': {
    regel: 'zelfde-adres',
    doe: (p) => {
      const mens = huisgenoot(p);
      open(p, mens, null);
      p.kijk(mens, 3);
    },
  },
  'een familielid elders, een blad': { regel: 'zelfde-naam', doe: (p) => p.kijk(naamgenoot(p), 1) },
  'een familielid elders, twee bladen aan het eind van de dag': {
    regel: 'zelfde-naam',
    doe: (p) => p.kijk(naamgenoot(p), 2, 18),
  },
  'een collega, een blad': { regel: 'collega', doe: (p) => p.kijk(collega(p), 1) },
  'een collega, na zoeken op naam': {
    regel: 'collega',
    doe: (p) => {
      const mens = collega(p);
      p.zoek([mens, ...p.gedrag.naamgenoten(mens, 3)], 11, 0);
      p.kijk(mens, 2, 11);
    },
  },
  'iemand met geheimhouding, een blad': { regel: 'afgeschermd', doe: (p) => p.kijk(geheim(p), 1) },
  'iemand met geheimhouding, na zoeken op naam': {
    regel: 'afgeschermd',
    doe: (p) => {
      const mens = geheim(p);
      p.zoek([mens, ...p.gedrag.naamgenoten(mens, 2)], 15, 0);
      p.kijk(mens, 4, 15);
    },
  },
  'laat op de avond': {
    regel: 'buiten-werktijd',
    doe: (p) => {
      p.kijk(gewoon(p), 1, 22);
      p.kijk(gewoon(p), 1, 23);
    },
  },
  'vroeg in de ochtend': { regel: 'buiten-werktijd', doe: (p) => p.kijk(gewoon(p), 2, 5) },
  'op zaterdag': { regel: 'buiten-werktijd', dag: 'zaterdag', doe: (p) => p.kijk(gewoon(p), 2, 14) },
  'op zondag': {
    regel: 'buiten-werktijd',
    dag: 'zondag',
    doe: (p) => {
      for (let n = 0; n < 4; n++) p.kijk(gewoon(p), 1, 20);
    },
  },
  'veel mensen in een uur, aan de balie': {
    regel: 'veel-personen',
    wie: 'balie',
    doe: (p) => {
      for (let n = 0; n < 36; n++) p.kijk(gewoon(p), 1, 10);
    },
  },
  'veel mensen in een uur, op kantoor': {
    regel: 'veel-personen',
    wie: 'kantoor',
    doe: (p) => {
      for (let n = 0; n < 70; n++) p.kijk(gewoon(p), 1, 13);
    },
  },
  'zoeken op naam zonder iets te doen': {
    regel: 'zoeken-op-naam',
    wie: 'kantoor',
    doe: (p) => {
      for (let n = 0; n < 18; n++) p.zoek(p.gedrag.naamgenoten(gewoon(p), 4), 10 + (n % 6), n * 3);
    },
  },
  'vijf dagen dezelfde, van wie een zaak loopt bij een ander': {
    regel: 'herhaald',
    doe: (p) => {
      const mens = gewoon(p);
      open(p, mens, 'een ander');
      for (let terug = 0; terug < 5; terug++) p.kijk(mens, 1, 14, terug);
    },
  },
};

const SOORT: Readonly<Record<Dagsoort, (weekday: number) => boolean>> = {
  werkdag: (weekday) => weekday <= 5,
  zaterdag: (weekday) => weekday === 6,
  zondag: (weekday) => weekday === 7,
};

/** Plants so many, the same number of each pattern, each by somebody of whom nothing else was planted on that day. */
export function plant(gedrag: Kijkgedrag, aantal: number): Gepland[] {
  const namen = Object.keys(PATRONEN);
  const bezet = new Set<string>();
  return Array.from({ length: aantal }, (_, n) => {
    const patroon = namen[n % namen.length] ?? '';
    const { dag: soort = 'werkdag', wie = 'allen', doe } = PATRONEN[patroon] as Patroon;
    const { dag, klerk } = findPlek(gedrag, bezet, soort, wie);
    const operaties = new Set<string>();
    const toon = (op: LocalDate, moment: number, doel: string, mensen: readonly Mens[]) =>
      operaties.add(gedrag.toon(op, klerk, moment, doel, mensen, true));
    const minuten = () => gedrag.lot.tussen(0, 40);
    doe({
      gedrag,
      dag,
      klerk,
      kijk: (mens, keer, uur = gedrag.lot.tussen(9, 16), terug = 0) => {
        const op = addDays(dag, -terug);
        const begin = gedrag.op(op, uur, minuten());
        for (let blad = 0; blad < keer; blad++) toon(op, begin + blad * 70_000, 'klant-zien', [mens]);
      },
      zoek: (mensen, uur, minuut) => toon(dag, gedrag.op(dag, uur, minuut), 'klant-zoeken', mensen),
    });
    return { patroon, operaties };
  });
}

function findPlek(gedrag: Kijkgedrag, bezet: Set<string>, soort: Dagsoort, wie: Wie) {
  for (;;) {
    const dag = gedrag.lot.kies(gedrag.dagen.slice(5));
    const klerk = gedrag.lot.kies(gedrag.klerken);
    const past = wie === 'allen' || klerk.balie === (wie === 'balie');
    const plek = `${klerk.id} ${dag}`;
    if (!past || bezet.has(plek) || !SOORT[soort](partsOf(dag).weekday)) continue;
    bezet.add(plek);
    return { dag, klerk };
  }
}
