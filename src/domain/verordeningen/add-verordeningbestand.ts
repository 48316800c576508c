import { Bestandskijker, type Bestandsoort } from '@/domain/bijlagen/bestandsoort';
import { bestandsnaam } from '@/domain/bijlagen/bijlage';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { scanVirus } from '@/platform/virusscan';
import { auditVerordening, loadVerordening } from './verordening.store';
import { insertBestand } from './verordeningbestand.store';

/** A published verordening is a few pages; more than this is not read. */
export const VERORDENINGBESTAND_MAX = 8 * 1024 * 1024;
const SOORTEN: readonly Bestandsoort[] = ['pdf', 'docx', 'odt'];

export type GekeurdBestand = {
  naam: string;
  soort: Bestandsoort;
  gescand: string;
  inhoud: Uint8Array<ArrayBuffer>;
};

/**
 * Looks at a file before it is kept: whole, a document by its content, and clean. Throws Refused (`bijlagen.<reden>`). Asks
 * the scanner, so that no transaction is open meanwhile; a scanner that does not answer lets nothing through.
 */
export async function judgeVerordeningbestand(
  naam: string,
  inhoud: Uint8Array<ArrayBuffer>,
): Promise<GekeurdBestand> {
  const kijker = new Bestandskijker();
  if (inhoud.length > 0) kijker.feed(inhoud);
  const gezien = kijker.end();
  if (!gezien.ok) throw new Refused(`bijlagen.${gezien.reden}`);
  const { soort } = gezien;
  if (!SOORTEN.includes(soort)) throw new Refused('bijlagen.soort');
  const { uitslag } = await scanVirus(once(inhoud));
  if (uitslag === 'besmet') throw new Refused('bijlagen.besmet');
  if (uitslag === 'scanner-stuk') throw new Refused('bijlagen.niet-bewaard');
  return { naam: bestandsnaam(naam, soort), soort, gescand: uitslag, inhoud };
}

async function* once(inhoud: Uint8Array): AsyncGenerator<Uint8Array> {
  yield inhoud;
}

/** Keeps the text of a verordening as a file beside those before it; the last one counts. Throws NotFound. */
export async function addVerordeningbestand(
  write: Write,
  { verordeningId, bestand }: { verordeningId: string; bestand: GekeurdBestand },
): Promise<string> {
  if ((await loadVerordening(write, write.gemeenteId, verordeningId)) === null) throw new NotFound();
  const { id, naam, soort, bytes, sha256 } = await insertBestand(write, { ...bestand, verordeningId });
  await auditVerordening(write, 'verordening.bestand', verordeningId, null, {
    id,
    naam,
    soort,
    bytes,
    sha256,
  });
  return id;
}
