import http from 'node:http';
import type { AddressInfo } from 'node:net';

type Persoon = Readonly<Record<string, unknown>>;
const dag = (datum: string) => ({ type: 'Datum', datum, langFormaat: datum });

/** What becomes of somebody of whom nothing was told: the last digit but one of his number decides, so that it is always the same. */
const LOT: readonly ((nummer: string) => Persoon | null)[] = [
  (nummer) => woont('Molenweg', 10 + Number(nummer.slice(-1)), '7622CD', 'Borne', '2026-09-01'),
  (nummer) => woont('Stationsstraat', 20 + Number(nummer.slice(-1)), '7551AB', 'Hengelo', '2026-08-15'),
  () => ({ verblijfplaats: { type: 'VerblijfplaatsOnbekend', datumVan: dag('2026-07-01') } }),
  () => ({
    verblijfplaats: {
      ...{ type: 'VerblijfplaatsBuitenland', datumVan: dag('2026-06-01') },
      verblijfadres: {
        regel1: 'Bahnhofstrasse 12',
        regel2: '48599 Gronau',
        land: { code: '6029', omschrijving: 'Duitsland' },
      },
    },
  }),
  () => null,
];

/** Somebody at an address, as the BRP says it. */
export function woont(
  straat: string,
  huisnummer: number,
  postcode: string,
  woonplaats: string,
  vanaf: string,
): Persoon {
  return {
    verblijfplaats: {
      ...{ type: 'Adres', datumVan: dag(vanaf), functieAdres: { code: 'W', omschrijving: 'woonadres' } },
      verblijfadres: {
        officieleStraatnaam: straat,
        korteStraatnaam: straat,
        huisnummer,
        postcode,
        woonplaats,
      },
    },
  };
}

/** A company at an address that follows from its number. */
function verzin(rsin: string): { kvkNummer: string; profiel: object } {
  const adres = { type: 'bezoekadres', straatnaam: 'Havenstraat', huisnummer: 1 + Number(rsin.slice(-2)) };
  const hoofdvestiging = { adressen: [{ ...adres, postcode: '7604PJ', plaats: 'Almelo' }] };
  return { kvkNummer: rsin.slice(1), profiel: { _embedded: { hoofdvestiging } } };
}

/** Stands in for BRP and handelsregister, for demo and tests: one number asked, one answer, and the key is looked at. */
export class Registernabootsing {
  /** By BSN: what the BRP says; null for who is not in it. */
  readonly personen = new Map<string, Persoon | null>();
  /** By RSIN: the basisprofiel that the KVK gives. */
  readonly bedrijven = new Map<string, { kvkNummer: string; profiel: object }>();
  /** What was asked, and under which key: a test looks at it. */
  readonly gevraagd: { pad: string; body: string }[] = [];
  /** Out of order: it answers 503 to everything. */
  buitenGebruik = false;
  private readonly server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [status, body] = this.answer(request, Buffer.concat(chunks).toString('utf8'));
      response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
      response.end(JSON.stringify(body));
    });
  });

  /** With `verzint` a company of which nothing was told is somewhere: in the demo each one is. */
  constructor(
    private readonly sleutels: { brp: readonly string[]; kvk: readonly string[] },
    private readonly verzint = false,
  ) {}

  /** Listens on this port of this machine; 0 takes a free one. Answers its address. */
  async listen(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', resolve);
    });
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private answer(request: http.IncomingMessage, body: string): [number, unknown] {
    const url = new URL(request.url ?? '/', 'http://registers');
    this.gevraagd.push({ pad: url.pathname + url.search, body });
    if (this.buitenGebruik) return [503, { title: 'Bron niet beschikbaar', status: 503 }];
    if (url.pathname === '/brp/personen') return this.brp(request, body);
    if (url.pathname.startsWith('/kvk/')) return this.kvk(request, url);
    return [404, { status: 404 }];
  }

  private brp(request: http.IncomingMessage, body: string): [number, unknown] {
    if (!this.sleutels.brp.includes(String(request.headers['x-api-key']))) return [401, { status: 401 }];
    const { type, burgerservicenummer, fields } = JSON.parse(body) as Record<string, unknown>;
    if (
      type !== 'RaadpleegMetBurgerservicenummer' ||
      !Array.isArray(burgerservicenummer) ||
      !Array.isArray(fields)
    )
      return [400, { title: 'Een of meerdere parameters zijn niet correct.', status: 400 }];
    const bsn = String(burgerservicenummer[0]);
    const persoon = this.personen.has(bsn)
      ? this.personen.get(bsn)
      : LOT[Number(bsn.at(-2)) % LOT.length]?.(bsn);
    return [200, { type, personen: persoon ? [{ burgerservicenummer: bsn, ...persoon }] : [] }];
  }

  private kvk(request: http.IncomingMessage, url: URL): [number, unknown] {
    if (!this.sleutels.kvk.includes(String(request.headers.apikey))) return [401, { status: 401 }];
    const rsin = url.searchParams.get('rsin');
    if (url.pathname === '/kvk/v2/zoeken') {
      if (this.verzint && rsin !== null && !this.bedrijven.has(rsin)) this.bedrijven.set(rsin, verzin(rsin));
      const bedrijf = rsin === null ? undefined : this.bedrijven.get(rsin);
      if (!bedrijf) return [404, { fout: [{ code: 'IPD5200', omschrijving: 'Geen gegevens gevonden.' }] }];
      return [200, { pagina: 1, totaal: 1, resultaten: [{ kvkNummer: bedrijf.kvkNummer }] }];
    }
    const bedrijf = [...this.bedrijven.values()].find((b) => url.pathname.endsWith(`/${b.kvkNummer}`));
    return bedrijf ? [200, { kvkNummer: bedrijf.kvkNummer, ...bedrijf.profiel }] : [404, {}];
  }
}
