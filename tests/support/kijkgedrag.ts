import { isVrijeDag } from '@/domain/inzagecontrole/bevinding';
import {
  type Aanleiding,
  type Bekeken,
  handelingsleutel,
  type Kijkdag,
  type Kijker,
  type Kijkregel,
} from '@/domain/inzagecontrole/kijkdag';
import { addDays, type LocalDate, partsOf, toLocalDate } from '@/platform/local-date';
import { instantOf, toLocalMoment } from '@/platform/local-moment';

/**
 * Clerks at work, drawn from a seed: who telephones and who comes to the desk, lists of work, cases, tasks that go on to a
 * colleague, a namesake opened by mistake, a Saturday on which is worked. What is planted among it stands in
 * `snuffelaars.ts`.
 */
export type Mens = Bekeken & { betrokkene: string; gezin: number; aanleidingen: Aanleiding[] };
export type Klerk = Kijker & { id: string; rol: string; balie: boolean; mens: Mens };

const NAMEN = 220;
const MINUUT = 60_000;
const DAG = 24 * 60 * MINUUT;
const MAANDAG = toLocalDate('2026-01-05');

/** Numbers of which the same seed gives the same ones (mulberry32). */
export class Loterij {
  constructor(private stand: number) {}
  trek(): number {
    this.stand = (this.stand + 0x6d2b79f5) | 0;
    let t = Math.imul(this.stand ^ (this.stand >>> 15), 1 | this.stand);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
  tussen(van: number, tot: number): number {
    return van + Math.floor(this.trek() * (tot - van + 1));
  }
  kans(p: number): boolean {
    return this.trek() < p;
  }
  kies<T>(uit: readonly T[]): T {
    const een = uit[Math.floor(this.trek() * uit.length)];
    if (een === undefined) throw new Error('Nothing to choose from');
    return een;
  }
}

export class Kijkgedrag {
  readonly lot: Loterij;
  readonly mensen: Mens[] = [];
  readonly personen = new Map<string, Mens>();
  readonly klerken: Klerk[] = [];
  readonly medewerkers = new Map<string, Klerk>();
  readonly dagen: LocalDate[] = [];
  /** Lines per day; what was planted is added to it. */
  readonly regels = new Map<string, Kijkregel[]>();
  readonly handelingen = new Set<string>();
  aantal = 0;
  private operaties = 0;
  private readonly perNaam = new Map<string, Mens[]>();
  private readonly zaken: { mens: Mens; klerk: Klerk; van: number; tot: number }[] = [];
  private readonly morgen = new Map<string, { mens: Mens; klerk: Klerk }[]>();

  constructor(seed: number, klerken: number, regels: number) {
    this.lot = new Loterij(seed);
    this.bevolk(Math.max(klerken * 300, 4_000));
    this.stelAan(klerken);
    for (let dag = MAANDAG; this.aantal < regels; dag = addDays(dag, 1)) this.werk(dag);
  }

  private bevolk(aantal: number): void {
    for (let n = 0; n < aantal; n++) {
      const gezin = Math.floor(n / 2);
      // Few names are of many: the square of a draw.
      const naam = `naam${Math.floor(this.lot.trek() ** 2 * NAMEN)}`;
      const mens: Mens = {
        ...{ betrokkene: `b${n}`, sleutel: `s${n}`, naam, gezin, adressen: [`adres${gezin}`] },
        ...{ afgeschermd: this.lot.kans(0.005), aanleidingen: [] },
      };
      this.mensen.push(mens);
      this.personen.set(mens.betrokkene, mens);
      this.perNaam.set(naam, [...(this.perNaam.get(naam) ?? []), mens]);
    }
  }

  /** The first of each household: half of who works here lives in the gemeente with somebody. */
  private stelAan(aantal: number): void {
    for (let n = 0; n < aantal; n++) {
      const mens = this.mensen[n * 2];
      if (!mens) throw new Error('More clerks than people');
      const balie = n % 5 < 2;
      const rol = balie ? (n % 2 ? 'frontoffice' : 'serviceteam') : n % 2 ? 'medewerker-innen' : 'expert';
      const { sleutel, naam, adressen } = mens;
      const klerk = { id: `m${n}`, rol, balie, mens, sleutel, naam, adressen };
      this.klerken.push(klerk);
      this.medewerkers.set(klerk.id, klerk);
    }
  }

  /** Who came to mind or to the desk: not oneself or one's family, which a colleague does. */
  iemand(klerk: Klerk): Mens {
    for (;;) {
      const mens = this.lot.kies(this.mensen);
      if (mens.gezin !== klerk.mens.gezin) return mens;
    }
  }

  op(dag: LocalDate, uur: number, minuut = 0): number {
    return instantOf(
      toLocalMoment(`${dag}T${String(uur).padStart(2, '0')}:${String(minuut).padStart(2, '0')}`),
    );
  }

  /** Writes one operation that shows these people. Returns its number. */
  toon(dag: LocalDate, klerk: Klerk, moment: number, doel: string, mensen: readonly Mens[], gepland = false) {
    const operatie = `${gepland ? 'gepland' : 'o'}${this.operaties++}`;
    const bij = this.regels.get(dag) ?? [];
    for (const { betrokkene } of mensen)
      bij.push({
        ...{ operatie, moment, medewerker: klerk.id, rol: klerk.rol, doel, betrokkene },
        omvang: mensen.length,
      });
    this.regels.set(dag, bij);
    if (!gepland) this.aantal += mensen.length;
    return operatie;
  }

  handel(dag: LocalDate, klerk: Klerk, mens: Mens): void {
    this.handelingen.add(handelingsleutel(klerk.id, mens.betrokkene, dag));
  }

  naamgenoten(mens: Mens, hoogstens: number): Mens[] {
    const allen = this.perNaam.get(mens.naam) ?? [];
    const begin = this.lot.tussen(0, Math.max(allen.length - 1, 0));
    const anderen = [...allen.slice(begin), ...allen.slice(0, begin)].filter((een) => een !== mens);
    return anderen.slice(0, hoogstens);
  }

  private bekijk(dag: LocalDate, klerk: Klerk, mens: Mens, van: number, keer: number, doel: string): number {
    let moment = van;
    for (let n = 0; n < keer; n++) {
      this.toon(dag, klerk, moment, doel, [mens]);
      moment += this.lot.tussen(15, 100) * 1000;
    }
    return moment;
  }

  private werk(dag: LocalDate): void {
    const { weekday } = partsOf(dag);
    this.dagen.push(dag);
    this.regels.set(dag, []);
    if (weekday === 7 || (weekday < 6 && isVrijeDag(dag))) return;
    for (const klerk of this.klerken) {
      if (weekday === 6) {
        if (!klerk.balie && this.lot.kans(0.04)) this.werkLijstAf(dag, klerk, this.op(dag, 10), true);
      } else if (this.lot.kans(0.12)) continue;
      else if (klerk.balie) this.staAanDeBalie(dag, klerk, weekday === 4);
      else this.zitOpKantoor(dag, klerk);
      this.doeTaken(dag, klerk);
    }
  }

  private staAanDeBalie(dag: LocalDate, klerk: Klerk, avond: boolean): void {
    let moment = this.op(dag, 8, 30) + this.lot.tussen(0, 20) * MINUUT;
    const sluit = this.op(dag, avond ? 20 : 17);
    while (moment < sluit) {
      moment = this.spreek(dag, klerk, moment) + this.lot.tussen(4, 45) * MINUUT;
      if (this.lot.kans(0.12)) moment += 40 * MINUUT;
    }
  }

  /** One contact, from the search up to what is written down after it. Returns when it was over. */
  private spreek(dag: LocalDate, klerk: Klerk, van: number): number {
    const mens = this.iemand(klerk);
    let moment = van;
    const opNaam = this.lot.kans(0.7);
    const treffers = opNaam ? this.naamgenoten(mens, this.lot.tussen(0, 5)) : [];
    if (opNaam && this.lot.kans(0.1)) {
      this.toon(dag, klerk, moment, 'klant-zoeken', this.naamgenoten(this.lot.kies(this.mensen), 4));
      moment += 20_000;
    }
    this.toon(dag, klerk, moment, 'klant-zoeken', [mens, ...treffers]);
    const [naamgenoot] = treffers;
    // The wrong one of two who bear the same name, and back again.
    if (naamgenoot && naamgenoot.gezin !== klerk.mens.gezin && this.lot.kans(0.03))
      this.bekijk(dag, klerk, naamgenoot, moment + 8_000, this.lot.kans(0.2) ? 2 : 1, 'klant-zien');
    const einde = this.bekijk(dag, klerk, mens, moment + 25_000, this.lot.tussen(3, 7), 'klant-zien');
    // Now and then nobody records that somebody came by: mostly one page, very seldom as many as a rule asks.
    if (!this.lot.kans(0.01)) {
      const duur = this.lot.tussen(2, 15) * MINUUT;
      mens.aanleidingen.push({ medewerker: klerk.id, van: moment, tot: einde + duur });
      if (this.lot.kans(0.7)) this.handel(dag, klerk, mens);
      if (this.lot.kans(0.2))
        this.bekijk(
          dag,
          klerk,
          mens,
          einde + duur + this.lot.tussen(5, 60) * MINUUT,
          this.lot.tussen(1, 3),
          'klant-zien',
        );
      this.zetVoort(dag, mens, einde);
      return einde + duur;
    }
    this.vergeet(dag, klerk, mens, van, einde);
    return einde;
  }

  /** Takes back what was shown of somebody beyond two pages: who asks one thing at the desk shows no more than that. */
  private vergeet(dag: LocalDate, klerk: Klerk, { betrokkene }: Mens, van: number, tot: number): void {
    if (this.lot.kans(0.01)) return;
    const bij = this.regels.get(dag) ?? [];
    let gezien = 0;
    const blijft = bij.filter((regel) => {
      const hier =
        regel.medewerker === klerk.id && regel.betrokkene === betrokkene && regel.doel === 'klant-zien';
      return !hier || regel.moment < van || regel.moment > tot || ++gezien <= 2;
    });
    this.aantal -= bij.length - blijft.length;
    this.regels.set(dag, blijft);
  }

  /** What comes of a contact: a case at the kantoor, or a task for a colleague within some days. */
  private zetVoort(dag: LocalDate, mens: Mens, moment: number): void {
    if (this.lot.kans(0.08)) {
      const klerk = this.lot.kies(this.klerken.filter((k) => !k.balie && k.mens.gezin !== mens.gezin));
      const tot = moment + this.lot.tussen(5, 40) * DAG;
      mens.aanleidingen.push({ medewerker: klerk.id, van: moment, tot });
      this.zaken.push({ mens, klerk, van: moment, tot });
    }
    if (this.lot.kans(0.1)) {
      const klerk = this.lot.kies(this.klerken.filter((k) => k.mens.gezin !== mens.gezin));
      const wanneer = addDays(dag, this.lot.tussen(1, 4));
      mens.aanleidingen.push({ medewerker: klerk.id, van: moment, tot: moment + 6 * DAG });
      this.morgen.set(wanneer, [...(this.morgen.get(wanneer) ?? []), { mens, klerk }]);
    }
  }

  private doeTaken(dag: LocalDate, klerk: Klerk): void {
    for (const taak of this.morgen.get(dag) ?? []) {
      if (taak.klerk !== klerk) continue;
      const moment = this.op(dag, this.lot.tussen(9, 16), this.lot.tussen(0, 59));
      this.bekijk(dag, klerk, taak.mens, moment, this.lot.tussen(2, 4), 'taken-doen');
      if (this.lot.kans(0.8)) this.handel(dag, klerk, taak.mens);
    }
  }

  private zitOpKantoor(dag: LocalDate, klerk: Klerk): void {
    let moment = this.op(dag, 7, 45) + this.lot.tussen(0, 60) * MINUUT;
    for (let lijst = this.lot.tussen(1, 3); lijst > 0; lijst--)
      moment = this.werkLijstAf(dag, klerk, moment, false) + this.lot.tussen(5, 30) * MINUUT;
    const lopend = this.zaken.filter(({ van, tot }) => van < moment && tot > moment);
    const eigen = lopend.filter((zaak) => zaak.klerk === klerk);
    for (const { mens } of eigen.slice(-4)) {
      if (this.lot.kans(0.5)) {
        this.toon(dag, klerk, moment, 'klant-zoeken', [mens, ...this.naamgenoten(mens, 3)]);
        moment += 10_000;
      }
      moment = this.bekijk(dag, klerk, mens, moment, this.lot.tussen(2, 6), 'zaken-behandelen');
      if (this.lot.kans(0.5)) this.handel(dag, klerk, mens);
      moment += this.lot.tussen(3, 20) * MINUUT;
    }
    // A colleague asks to have a look as well.
    const [ander] = lopend.slice(-this.lot.tussen(1, 40));
    if (ander && ander.mens.gezin !== klerk.mens.gezin && this.lot.kans(0.5))
      this.bekijk(dag, klerk, ander.mens, moment, this.lot.tussen(1, 2), 'zaken-behandelen');
    if (this.lot.kans(0.2))
      this.toon(dag, klerk, moment + MINUUT, 'klant-zoeken', this.naamgenoten(this.iemand(klerk), 5));
  }

  /** A list of work, and some of the people on it one by one. */
  private werkLijstAf(dag: LocalDate, klerk: Klerk, van: number, doetAlles: boolean): number {
    const lijst = Array.from({ length: this.lot.tussen(18, 30) }, () => this.iemand(klerk));
    const opLijst = [...new Set(lijst)];
    this.toon(dag, klerk, van, 'invordering', opLijst);
    let moment = van + MINUUT;
    for (const mens of opLijst.slice(0, this.lot.tussen(4, 9))) {
      moment = this.bekijk(dag, klerk, mens, moment, this.lot.tussen(1, 4), 'invordering') + MINUUT;
      if (doetAlles || this.lot.kans(0.6)) this.handel(dag, klerk, mens);
    }
    return moment;
  }

  /** The days as the rules get them, each with what was seen in the days before of the same pairs. */
  *kijkdagen(daarvoor: number): Generator<Kijkdag> {
    for (const [index, dag] of this.dagen.entries()) {
      const regels = this.regels.get(dag) ?? [];
      const paren = new Set(regels.map(({ medewerker, betrokkene }) => `${medewerker}|${betrokkene}`));
      const eerder = this.dagen
        .slice(Math.max(0, index - daarvoor), index)
        .flatMap((oud) => this.regels.get(oud) ?? [])
        .filter(({ medewerker, betrokkene }) => paren.has(`${medewerker}|${betrokkene}`));
      const { personen, medewerkers, handelingen } = this;
      yield { dag, regels, eerder, personen, medewerkers, handelingen };
    }
  }
}
