import { randomUUID } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as the Berichtenbox took it. */
export type Aangenomen = { berichtId: string; bsn: string; onderwerp: string; pdf: Buffer };

/** How it behaves to somebody: by default it takes what keeps to the rules. */
export type Gedrag = 'geen-abonnement' | 'geen-resultaat' | { code: string };

const DAG_MS = 86_400_000;
/** What the handbook says of the age of a batch. */
const HOOGSTENS_DAGEN = 13;

/**
 * Stands in for the Digikoppeling adapter with the Berichtenbox of MijnOverheid behind it, for demo and tests: takes a
 * batch, holds it to the rules of the handbook, keeps no second message of one id, and gives its result to who asks. It
 * delivers nothing to anybody.
 */
export class Nabootsing {
  readonly aangenomen: Aangenomen[] = [];
  /** Every batch that came in, taken or not. */
  readonly verzoeken: string[] = [];
  /** Per BSN. */
  readonly gedrag = new Map<string, Gedrag>();
  /** Out of order: it answers 503 to everything. */
  buitenGebruik = false;
  private readonly klaar = new Map<string, string>();
  private readonly server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [status, body] = this.answer(request, Buffer.concat(chunks).toString('utf8'));
      response.writeHead(status, { 'Cache-Control': 'no-store' });
      response.end(body);
    });
  });

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

  private answer({ method, url = '/' }: http.IncomingMessage, body: string): [number, string] {
    if (this.buitenGebruik) return [503, ''];
    const { pathname } = new URL(url, 'http://nabootsing');
    if (method === 'POST' && pathname === '/wus') return [200, this.validate(body)];
    if (method === 'POST' && pathname === '/ebms/messages') return this.receive(body);
    if (pathname === '/ebms/messages/unprocessed') return [200, JSON.stringify([...this.klaar.keys()])];
    const id = pathname.split('/').at(-1) ?? '';
    const resultaat = this.klaar.get(id);
    if (resultaat === undefined) return [404, ''];
    if (method === 'PATCH') {
      this.klaar.delete(id);
      return [200, ''];
    }
    const content = Buffer.from(resultaat).toString('base64');
    return [200, JSON.stringify({ dataSources: [{ content }] })];
  }

  private validate(xml: string): string {
    const bsn = textOf(xml, 'Key');
    const sturen = this.gedrag.get(bsn) !== 'geen-abonnement';
    return `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><ValidateAbonnementenAntwoord><Klant><Key>${bsn}</Key><isBerichtSturen>${sturen}</isBerichtSturen></Klant></ValidateAbonnementenAntwoord></s:Body></s:Envelope>`;
  }

  private receive(body: string): [number, string] {
    const { properties, dataSources } = JSON.parse(body) as {
      properties: { fromPartyId: string };
      dataSources: { content: string }[];
    };
    const xml = Buffer.from(dataSources[0]?.content ?? '', 'base64').toString('utf8');
    this.verzoeken.push(xml);
    const [berichtId, bsn] = [textOf(xml, 'BerichtID'), textOf(xml, 'GebruikerID')];
    const gedrag = this.gedrag.get(bsn);
    const code = typeof gedrag === 'object' ? gedrag.code : this.judge(xml, properties.fromPartyId);
    if (code === 'Verwerkt')
      this.aangenomen.push({
        berichtId,
        bsn,
        onderwerp: textOf(xml, 'Onderwerp'),
        pdf: Buffer.from(textOf(xml, 'Inhoud'), 'base64'),
      });
    if (gedrag !== 'geen-resultaat')
      this.klaar.set(
        randomUUID(),
        `<BerichtVerwerkResponse><BatchID>${textOf(xml, 'BatchID')}</BatchID><Berichten><Bericht><BerichtID>${berichtId}</BerichtID><BerichtType>${textOf(xml, 'BerichtType')}</BerichtType><VerwerkingsCode>${code}</VerwerkingsCode><Stadium>Eind</Stadium></Bericht></Berichten></BerichtVerwerkResponse>`,
      );
    return [200, JSON.stringify(randomUUID())];
  }

  private judge(xml: string, fromPartyId: string): string {
    if (this.gedrag.get(textOf(xml, 'GebruikerID')) === 'geen-abonnement') return 'NietActiefOfGeabonneerd';
    if (fromPartyId !== `urn:osb:oin:${textOf(xml, 'BerichtLeverancierID')}`)
      return 'OinInCPAKomtNietOvereenMetOinInBericht';
    if (this.aangenomen.some(({ berichtId }) => berichtId === textOf(xml, 'BerichtID')))
      return 'BerichtBestaatAl';
    if (Buffer.from(textOf(xml, 'Inhoud'), 'base64').length > 500_000) return 'BijlageTeGroot';
    if (Date.now() - Date.parse(textOf(xml, 'AanmaakDatum')) > HOOGSTENS_DAGEN * DAG_MS)
      return 'AanmaakDatumLigtTeVerInHetVerleden';
    const past =
      /^[0-9a-f-]{36}$/i.test(textOf(xml, 'BatchID')) &&
      /^\d{20}$/.test(textOf(xml, 'BerichtLeverancierID')) &&
      /^.{1,8}$/.test(textOf(xml, 'BerichtType')) &&
      /^.{1,50}$/.test(textOf(xml, 'Onderwerp')) &&
      /^\d{9}$/.test(textOf(xml, 'GebruikerID')) &&
      textOf(xml, 'BerichtTekst').length <= 4_000 &&
      textOf(xml, 'SoortGebruiker') === 'Burger';
    return past ? 'Verwerkt' : 'XmlValidatieTegenXsdValtNegatiefUit';
  }
}

/** What stands in the first element of this name; entities as they are, which no rule here minds. */
const textOf = (xml: string, naam: string): string =>
  new RegExp(`<${naam}>([^<]*)</${naam}>`).exec(xml)?.[1] ?? '';
