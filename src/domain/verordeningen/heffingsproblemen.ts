import type { Belastingsoort } from '@/law/heffing/belastingsoort';
import { dateOf, type LocalDate } from '@/platform/local-date';
import { findTariefgaten, geldtOp, ontbrekendeCodes, type Tarief } from './tarief';
import { type Verordening, verordeningOp } from './verordening';
import type { Betaalschema } from './verordening.schema';

/** Why nothing may be levied for a belastingjaar (I-05), one per thing that somebody must do. Pure. */
export type Heffingsprobleem = {
  soort:
    | 'geen-verordening'
    | 'niet-bekendgemaakt'
    | 'tarief-ontbreekt'
    | 'tarief-gat'
    | 'tarief-overlap'
    | 'betaalschema-verschilt';
  belastingjaar: number;
  belastingsoort: Belastingsoort;
  /** The verordening that it is about, where there is one. */
  verordeningId: string | null;
  naam: string | null;
  /** The tariff that it is about. */
  code: string | null;
  /** First day of the gap or overlap. */
  vanaf: LocalDate | null;
};

export type Heffingsvraag = {
  belastingjaar: number;
  belastingsoorten: readonly Belastingsoort[];
  /** Tariffs that must also be there, because objects of this gemeente need them. */
  ookNodig?: Partial<Record<Belastingsoort, readonly string[]>>;
};

/** The day on which it is decided what a household owes for the year. */
export const peildagVan = (belastingjaar: number): LocalDate => dateOf(belastingjaar, 1, 1);

/**
 * Every problem for these taxes in this year. `verordeningen`: all of this gemeente. A newer text on its way to the raad
 * counts as not published, also while an older one still holds: levying by the older would be by the wrong tariffs.
 */
export function findHeffingsproblemen(
  vraag: Heffingsvraag,
  verordeningen: readonly Verordening[],
): Heffingsprobleem[] {
  const problemen = vraag.belastingsoorten.flatMap((belastingsoort) => {
    const eigen = verordeningen.filter((rij) => rij.belastingsoort === belastingsoort);
    return problemenVanSoort(vraag, belastingsoort, eigen);
  });
  return [...problemen, ...betaalschemas(vraag, verordeningen)];
}

function problemenVanSoort(
  { belastingjaar, ookNodig }: Heffingsvraag,
  belastingsoort: Belastingsoort,
  eigen: readonly Verordening[],
): Heffingsprobleem[] {
  const dag = peildagVan(belastingjaar);
  const maak = (
    soort: Heffingsprobleem['soort'],
    rij: Verordening | null,
    code: string | null = null,
    vanaf: LocalDate | null = null,
  ): Heffingsprobleem => ({
    soort,
    belastingjaar,
    belastingsoort,
    verordeningId: rij?.id ?? null,
    naam: rij?.naam ?? null,
    code,
    vanaf,
  });
  const geldend = verordeningOp(eigen, dag);
  const onderweg = nieuwsteOnderweg(eigen, dag, geldend);
  if (onderweg) return [maak('niet-bekendgemaakt', onderweg)];
  if (geldend === null) return [maak('geen-verordening', null)];
  if (geldend.status !== 'bekendgemaakt') return [maak('niet-bekendgemaakt', geldend)];
  const jaar = { vanaf: dag, tot: eersteEinde(geldend.tot, dateOf(belastingjaar + 1, 1, 1)) };
  const inJaar = geldend.tarieven.filter(
    (tarief) => (tarief.tot === null || tarief.tot > jaar.vanaf) && tarief.vanaf < jaar.tot,
  );
  const codes = [...new Set(inJaar.map(({ code }) => code))];
  const ontbrekend = ontbrekendeCodes(belastingsoort, geldend.keuzes, codes, ookNodig?.[belastingsoort]);
  return [
    ...ontbrekend.map((code) => maak('tarief-ontbreekt', geldend, code)),
    ...codes.flatMap((code) =>
      findTariefgaten(rijenVan(inJaar, code), jaar).map(({ soort, vanaf }) =>
        maak(`tarief-${soort}`, geldend, code, vanaf),
      ),
    ),
  ];
}

const eersteEinde = (tot: LocalDate | null, einde: LocalDate) => (tot !== null && tot < einde ? tot : einde);
const rijenVan = (tarieven: readonly Tarief[], code: string) =>
  tarieven.filter((tarief) => tarief.code === code);

/** A concept or proposal for this day that begins later than what holds now. */
function nieuwsteOnderweg(
  eigen: readonly Verordening[],
  dag: LocalDate,
  geldend: Verordening | null,
): Verordening | null {
  const onderweg = eigen.filter(
    (rij) =>
      (rij.status === 'concept' || rij.status === 'voorstel') &&
      geldtOp(rij, dag) &&
      (geldend === null || rij.vanaf > geldend.vanaf),
  );
  return onderweg.sort((a, b) => (a.vanaf < b.vanaf ? 1 : -1))[0] ?? null;
}

/** The taxes on one biljet are paid in one way: the first that differs from the first is named. */
function betaalschemas(vraag: Heffingsvraag, verordeningen: readonly Verordening[]): Heffingsprobleem[] {
  const geldend = vraag.belastingsoorten.flatMap((soort) => {
    const eigen = verordeningen.filter((rij) => rij.belastingsoort === soort);
    return verordeningOp(eigen, peildagVan(vraag.belastingjaar)) ?? [];
  });
  const eerste: Betaalschema | undefined = geldend[0]?.keuzes.betaalschema;
  return geldend
    .filter((rij) => rij.keuzes.betaalschema !== eerste)
    .map((rij) => ({
      soort: 'betaalschema-verschilt' as const,
      belastingjaar: vraag.belastingjaar,
      belastingsoort: rij.belastingsoort,
      verordeningId: rij.id,
      naam: rij.naam,
      code: null,
      vanaf: null,
    }));
}
