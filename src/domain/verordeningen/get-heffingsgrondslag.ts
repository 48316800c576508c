import type { Belastingsoort } from '@/law/heffing/belastingsoort';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import {
  findHeffingsproblemen,
  type Heffingsprobleem,
  type Heffingsvraag,
  peildagVan,
} from './heffingsproblemen';
import { geldtOp, type Tarief } from './tarief';
import { type Verordening, verordeningOp } from './verordening';
import type { Betaalschema, Keuzes } from './verordening.schema';
import { loadVerordeningen } from './verordening.store';

/** What a run levies by: the verordening of one tax on 1 January of the belastingjaar, with the tariffs of that day. */
export type Heffingsgrondslag = {
  [S in Belastingsoort]: {
    belastingsoort: S;
    verordeningId: string;
    naam: string;
    vanaf: LocalDate;
    tot: LocalDate | null;
    bron: string;
    publicatie: string;
    keuzes: Keuzes<S>;
    tarieven: readonly Tarief[];
  };
}[Belastingsoort];

export type Heffingsantwoord =
  | { ok: true; grondslagen: Heffingsgrondslag[]; betaalschema: Betaalschema }
  | { ok: false; problemen: Heffingsprobleem[] };

/**
 * What may be levied by in a gemeente of this read for a belastingjaar, or every reason why not (I-05). `ookNodig` names
 * tariffs that the objects of this gemeente need. Throws NotFound outside the read.
 */
export async function getHeffingsgrondslag(
  read: Read,
  gemeenteId: number,
  belastingjaar: number,
  belastingsoorten: readonly Belastingsoort[],
  ookNodig: Heffingsvraag['ookNodig'] = {},
): Promise<Heffingsantwoord> {
  if (!read.gemeenten.includes(gemeenteId)) throw new NotFound();
  const alle = await loadVerordeningen(read, gemeenteId, belastingsoorten);
  const problemen = findHeffingsproblemen({ belastingjaar, belastingsoorten, ookNodig }, alle);
  if (problemen.length > 0) return { ok: false, problemen };
  const dag = peildagVan(belastingjaar);
  const grondslagen = belastingsoorten.map((soort) => {
    const eigen = alle.filter((rij) => rij.belastingsoort === soort);
    const geldend = verordeningOp(eigen, dag);
    if (geldend === null) throw new Error(`No verordening for ${soort} though no problem was found`);
    return toGrondslag(geldend, dag);
  });
  const [eerste] = grondslagen;
  if (!eerste) throw new RangeError('A question without belastingsoorten');
  return { ok: true, grondslagen, betaalschema: eerste.keuzes.betaalschema };
}

const toGrondslag = (rij: Verordening, dag: LocalDate): Heffingsgrondslag =>
  ({
    belastingsoort: rij.belastingsoort,
    verordeningId: rij.id,
    naam: rij.naam,
    vanaf: rij.vanaf,
    tot: rij.tot,
    bron: rij.bron,
    publicatie: rij.publicatie ?? '',
    keuzes: rij.keuzes,
    tarieven: rij.tarieven.filter((tarief) => geldtOp(tarief, dag)),
  }) as Heffingsgrondslag;
