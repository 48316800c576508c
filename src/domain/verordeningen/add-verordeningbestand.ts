import { Bestandskijker, type Bestandsoort } from '@/domain/bijlagen/bestandsoort';
import { bestandsnaam } from '@/domain/bijlagen/bijlage';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import type { Uitslag } from '@/platform/virusscan';
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
 * Whether a file may be kept, by its content and by what the scanner said: whole, a document, and clean. A scanner that does
 * not answer lets nothing through. Throws Refused (`bijlagen.<reden>`).
 */
export function judgeVerordeningbestand(
  naam: string,
  inhoud: Uint8Array<ArrayBuffer>,
  gescand: Uitslag['uitslag'],
): GekeurdBestand {
  const kijker = new Bestandskijker();
  if (inhoud.length > 0) kijker.feed(inhoud);
  const gezien = kijker.end();
  if (!gezien.ok) throw new Refused(`bijlagen.${gezien.reden}`);
  const { soort } = gezien;
  if (!SOORTEN.includes(soort)) throw new Refused('bijlagen.soort');
  if (gescand === 'besmet') throw new Refused('bijlagen.besmet');
  if (gescand === 'scanner-stuk') throw new Refused('bijlagen.niet-bewaard');
  return { naam: bestandsnaam(naam, soort), soort, gescand, inhoud };
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
