import path from 'node:path';
import type { Context } from '@/platform/context';
import type { CsvFormat, LoadOwner } from '@/platform/csv-format';
import type { CsvError } from '@/platform/csv-header';
import { CsvChanged, type CsvReport } from '@/platform/csv-import';
import { hashFile } from '@/platform/csv-reader';
import { csvKind, type FileKind } from '@/platform/file-kind';
import { CsvRefused } from '@/platform/staged-load';
import { gatherStatistics, writeRaw } from '@/platform/tenant';
import { type Controletotalen, type Fout, HARTSLAG_MS } from './bestand';
import {
  beginBestand,
  Overgenomen,
  recordAfgekeurd,
  recordGeladen,
  recordLaden,
  recordVastgelopen,
  recordVoortgang,
} from './bestand.store';

export type Opdracht = {
  /** Where the file stands on this machine. */
  pad: string;
  /** Name as the supplier gave it; default the last part of `pad`. */
  naam?: string;
  /** Lines and fields, or a kind of file that reads itself. */
  formaat: CsvFormat | FileKind;
  /** Of whom the file is; null for a file of the kantoor itself. Must agree with the scope of the format. */
  gemeenteId: number | null;
  /** Lines according to the covering letter: another number refuses the file. */
  verwachteRegels?: number;
  /** The clock, for the moment at which it is done. */
  klok: () => Date;
  /** Called with the phase and the number of lines done. */
  voortgang?: (fase: 'controleren' | 'laden', regels: number) => void;
};

export type Uitkomst =
  | { soort: 'geladen'; bestandId: string; totalen: Controletotalen; nieuw: number; opmerkingen: Fout[] }
  | { soort: 'afgekeurd'; bestandId: string; fouten: Fout[]; aantalFouten: number; regels: number }
  | { soort: 'al-geladen' | 'bezig'; bestandId: string };

const toFout = ({ line, column, reason }: CsvError): Fout => ({ regel: line, kolom: column, reden: reason });

/**
 * Imports one file: refused whole with a report, or loaded whole in one transaction (ADR 0013). Loading the same
 * bytes again does nothing; an import that was killed can be started again. Throws when the database fails, the
 * file cannot be opened, or another import took over.
 */
export async function importBestand(ctx: Context, opdracht: Opdracht): Promise<Uitkomst> {
  const { pad, formaat, gemeenteId } = opdracht;
  if ((formaat.scope === 'gemeente') !== (gemeenteId !== null)) {
    throw new Error(`A file of kind ${formaat.name} belongs to a ${formaat.scope}`);
  }
  const { sha256, bytes } = await hashFile(pad);
  const naam = opdracht.naam ?? path.basename(pad);
  const aanbod = { soort: formaat.name, naam, gemeenteId, sha256, omvangBytes: bytes };
  // Of two that begin at once the second finds out only when it writes; then it sees the first.
  const begin = await beginBestand(ctx, aanbod).catch((error: unknown) => {
    if (error instanceof Overgenomen) return beginBestand(ctx, aanbod);
    throw error;
  });
  if (begin.soort !== 'begonnen') return begin;
  const { bestandId } = begin;
  const hartslag = startHartslag(ctx, bestandId);
  try {
    return await checkAndLoad(ctx, opdracht, { bestandId, sha256, tel: hartslag.tel });
  } catch (error) {
    if (error instanceof CsvChanged) {
      const fouten = [
        { regel: 0, kolom: '', reden: 'Het bestand is tijdens het inlezen gewijzigd. Bied het opnieuw aan.' },
      ];
      return refuse(ctx, opdracht, bestandId, { fouten, aantalFouten: 1, regels: 0 });
    }
    // The database may be what failed: then the silence tells it.
    if (!(error instanceof Overgenomen)) {
      await recordVastgelopen(ctx, bestandId, opdracht.klok()).catch(() => undefined);
    }
    throw error;
  } finally {
    await hartslag.stop();
  }
}

type Gang = { bestandId: string; sha256: string; tel: (regels: number) => void };

async function checkAndLoad(ctx: Context, opdracht: Opdracht, gang: Gang): Promise<Uitkomst> {
  const { pad, formaat, verwachteRegels } = opdracht;
  const { bestandId } = gang;
  const kind = 'check' in formaat ? formaat : csvKind(formaat);
  const owner: LoadOwner = {
    kantoor: ctx.kantoorId,
    gemeente: opdracht.gemeenteId,
    bestand: bestandId,
    moment: ctx.now.toISOString(),
  };
  const tel = (fase: 'controleren' | 'laden') => (regels: number) => {
    gang.tel(regels);
    opdracht.voortgang?.(fase, regels);
  };
  const report = await kind.check(pad, owner, tel('controleren'));
  const fouten = report.errors.map(toFout);
  let aantalFouten = report.errorCount;
  if (verwachteRegels !== undefined && verwachteRegels !== report.rows) {
    const reden = `Het bestand heeft ${report.rows} regels; volgens de opgave zijn het er ${verwachteRegels}.`;
    fouten.unshift({ regel: 0, kolom: '', reden });
    aantalFouten += 1;
  }
  if (aantalFouten > 0) {
    return refuse(ctx, opdracht, bestandId, { fouten, aantalFouten, regels: report.rows });
  }
  if (report.sha256 !== gang.sha256) throw new CsvChanged();
  await recordLaden(ctx, bestandId, report.rows);
  try {
    const geladen = await load(ctx, opdracht, { kind, owner, report }, tel('laden'));
    await gatherStatistics(formaat.fills);
    return geladen;
  } catch (error) {
    if (!(error instanceof CsvRefused)) throw error;
    const found = { fouten: error.errors.map(toFout), aantalFouten: error.errorCount, regels: report.rows };
    return refuse(ctx, opdracht, bestandId, found);
  }
}

async function load(
  ctx: Context,
  { pad, gemeenteId, klok }: Opdracht,
  { kind, owner, report }: { kind: FileKind; owner: LoadOwner; report: CsvReport },
  tel: (regels: number) => void,
): Promise<Uitkomst> {
  return writeRaw(ctx, gemeenteId, async (client) => {
    // Files of one gemeente refer to each other: they are loaded one after the other.
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `${gemeenteId ?? `kantoor ${ctx.kantoorId}`}:import`,
    ]);
    const { counts: geraakt, remarks } = await kind.load(client, pad, owner, report, tel);
    const sommen = Object.fromEntries(
      Object.entries(report.totals).map(([name, sum]) => [name, sum.toString()]),
    );
    const remarkCount = report.remarkCount + remarks.length;
    const totalen: Controletotalen = {
      regels: report.rows,
      sommen,
      geraakt,
      ...(remarkCount > 0 ? { opmerkingen: remarkCount } : {}),
    };
    const nieuw = geraakt.nieuw ?? 0;
    const opmerkingen = [...report.remarks, ...remarks].map(toFout);
    await recordGeladen(client, ctx, owner.bestand, { totalen, nieuw, opmerkingen, klaarOp: klok() });
    return { soort: 'geladen', bestandId: owner.bestand, totalen, nieuw, opmerkingen };
  });
}

async function refuse(
  ctx: Context,
  { klok }: Opdracht,
  bestandId: string,
  found: { fouten: Fout[]; aantalFouten: number; regels: number },
): Promise<Uitkomst> {
  await recordAfgekeurd(ctx, bestandId, { ...found, regelsTotaal: found.regels, klaarOp: klok() });
  return { soort: 'afgekeurd', bestandId, ...found };
}

/** Writes progress and a sign of life each second, whatever the import itself is waiting for. */
function startHartslag(ctx: Context, bestandId: string) {
  let regels = 0;
  let writing: Promise<void> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    // A missed beat is no reason to stop: if the database is away, the import itself will notice.
    writing = recordVoortgang(ctx, bestandId, regels)
      .catch(() => undefined)
      .finally(() => {
        busy = false;
      });
  }, HARTSLAG_MS);
  return {
    tel: (done: number) => {
      regels = done;
    },
    stop: async () => {
      clearInterval(timer);
      await writing;
    },
  };
}
