import { localDateOf } from '@/platform/clock';
import type { Staged } from '@/platform/csv-format';
import type { CsvError } from '@/platform/csv-header';
import { CsvChanged, type CsvReport, collector } from '@/platform/csv-import';
import type { CsvEnd } from '@/platform/csv-reader';
import type { FileKind } from '@/platform/file-kind';
import type { LocalDate } from '@/platform/local-date';
import { BATCH, loadStage, type StagedRow, stageRows } from '@/platform/staged-load';
import { readXml, XmlUnreadable } from '@/platform/xml-reader';
import type { Gat } from './afschrift';
import { AFSCHRIFTPLAN, loadGaten, POSTKOLOMMEN, stageAfschriften } from './bankafschriften.store';
import { CAMT_NIVEAUS, type CamtDeel, Camtlezer } from './camt';
import { expandVerwacht } from './verwachte-ontvangst.store';

type Gezien = Extract<CamtDeel, { soort: 'afschrift' }>;

/** Statements of one file; a bank sends a few, a year of an account some hundreds. */
const HOOGSTENS = 5_000;
/** Gaps named in the report of one file. */
const GENOEMD = 5;

async function* readCamt(path: string, vandaag: LocalDate): AsyncGenerator<CamtDeel, CsvEnd> {
  const lezer = new Camtlezer(vandaag);
  const reader = readXml(path, CAMT_NIVEAUS);
  for (let next = await reader.next(); ; next = await reader.next()) {
    if (next.done) return next.value;
    yield* lezer.feed(next.value);
  }
}

const vandaagOf = (moment: string) => localDateOf(new Date(moment));

/**
 * Statements of the bank: camt.053, versions 02 and 08. Refused whole when one does not close, is of an account that is
 * not the kantoor's or not for tax money (G-06, G-07), or says something else than an earlier one.
 */
export const bankafschriftenFormat: FileKind = {
  name: 'bankafschriften',
  scope: 'kantoor',
  fills: ['ontvangst', 'bankafschrift'],
  async check(path, owner, progress) {
    const errors = collector();
    const report: CsvReport = {
      ...{ sha256: '', bytes: 0n, rows: 0, totals: {}, errors: errors.first, errorCount: 0 },
      ...{ remarks: [], remarkCount: 0 },
    };
    let som = 0n;
    let afschriften = 0;
    try {
      const delen = readCamt(path, vandaagOf(owner.moment));
      for (let next = await delen.next(); ; next = await delen.next()) {
        if (next.done) {
          Object.assign(report, next.value);
          break;
        }
        const deel = next.value;
        if (deel.soort === 'bezwaar') errors.add(toError(deel.bezwaar));
        if (deel.soort === 'afschrift' && ++afschriften > HOOGSTENS)
          throw new XmlUnreadable(deel.regel, `Er staan meer dan ${HOOGSTENS} afschriften in het bestand.`);
        if (deel.soort !== 'post') continue;
        som += deel.post.bedragCenten;
        report.rows += 1;
        if (report.rows % BATCH === 0) progress(report.rows);
      }
    } catch (error) {
      if (!(error instanceof XmlUnreadable)) throw error;
      errors.add({ line: error.line, column: '', reason: error.message });
    }
    const totals = { afschriften: BigInt(afschriften), 'som van de bedragen in centen': som };
    return { ...report, totals, errorCount: errors.count() };
  },
  async load(client, path, owner, checked, progress) {
    const afschriften: Gezien[] = [];
    await stageRows(client, AFSCHRIFTPLAN, stagedRows(path, owner.moment, checked, afschriften), progress);
    await stageAfschriften(client, afschriften);
    await expandVerwacht(client, owner.kantoor);
    const counts = await loadStage(client, AFSCHRIFTPLAN, owner, checked.rows);
    const ibans = [...new Set(afschriften.map(({ afschrift }) => afschrift.iban))];
    return { counts, remarks: toRemarks(await loadGaten(client, owner.kantoor, ibans)) };
  },
};

const toError = (bezwaar: { regel: number; onderdeel: string; reden: string }): CsvError => ({
  line: bezwaar.regel,
  column: bezwaar.onderdeel,
  reason: bezwaar.reden,
});

/** Gaps are of the whole of what was loaded, of no line; the page of the accounts names all. */
const toRemarks = (gaten: readonly Gat[]): CsvError[] =>
  gaten.length === 0
    ? []
    : [{ line: 0, column: '', reason: gaten.slice(-GENOEMD).map(gatInWoorden).join(' ') }];

/** "Afschrift 13 ontbreekt: ..." in one sentence, without amounts or whole account numbers. */
function gatInWoorden({ iban, na, voor, ontbreekt }: Gat): string {
  const rekening = `eindigend op ${iban.slice(-4)}`;
  if (ontbreekt === null)
    return `Rekening ${rekening}: tussen ${na.einddag} en ${voor.einddag} sluit het saldo niet aan. Er ontbreekt een afschrift.`;
  const nummers =
    ontbreekt.van === ontbreekt.tot ? `${ontbreekt.van}` : `${ontbreekt.van} tot en met ${ontbreekt.tot}`;
  return `Rekening ${rekening}: afschrift ${nummers} ontbreekt.`;
}

async function* stagedRows(
  path: string,
  moment: string,
  checked: CsvReport,
  afschriften: Gezien[],
): AsyncGenerator<StagedRow> {
  const delen = readCamt(path, vandaagOf(moment));
  for (let next = await delen.next(); ; next = await delen.next()) {
    if (next.done) {
      if (next.value.sha256 !== checked.sha256) throw new CsvChanged();
      return;
    }
    const deel = next.value;
    if (deel.soort === 'bezwaar') throw new CsvChanged();
    if (deel.soort === 'afschrift') afschriften.push(deel);
    else {
      const values: Staged[] = POSTKOLOMMEN.map(({ lees }) => lees(deel.post));
      yield { line: deel.post.regel, values: [deel.volg, ...values] };
    }
  }
}
