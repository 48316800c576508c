import { importBestand, type Uitkomst } from '@/domain/runs/import-bestand';
import type { Context } from '@/platform/context';
import { csvKind, type FileKind } from '@/platform/file-kind';
import { enqueue } from '@/platform/job';
import { CsvRefused } from '@/platform/staged-load';
import { withTempFile } from '@/platform/temp-file';
import { readIn, type TenantClient, writeIn } from '@/platform/tenant';
import { legible } from '@/platform/text';
import { BESTANDREGELS_MAX, BEZWAARBESTAND_MAX, bezwarenFormat } from './bezwaarbestand.format';
import { bindBestand, findBijBestand, requireBezwaarbestand } from './bezwaarbestand.store';

/** The job that turns the lines of a file into objections. */
export const BEZWAARBESTAND_TAAK = 'bezwaarbestanden';

type Offered = { id: string; naam: string; inhoud: AsyncIterable<Uint8Array>; klok: () => Date };

/**
 * Takes the file in that belongs to a letter, as it comes. Its lines are kept as they are and answered one by one by a job;
 * the same bytes are taken in once, and then `id` is the letter that they came with. Throws NotFound for a letter of
 * another gemeente, BadInput when it is too large.
 */
export async function receiveBezwaarbestand(
  ctx: Context,
  gemeenteId: number,
  { id, naam, inhoud, klok }: Offered,
): Promise<{ soort: Uitkomst['soort']; id: string }> {
  await readIn(ctx, [gemeenteId], (read) => requireBezwaarbestand(read, gemeenteId, id));
  const uitkomst = await withTempFile(inhoud, BEZWAARBESTAND_MAX, (pad) =>
    importBestand(ctx, {
      ...{ pad, gemeenteId, klok },
      naam: legible(naam).slice(-100) || 'bezwaren',
      formaat: boundTo(id),
    }),
  );
  const { soort, bestandId } = uitkomst;
  if (soort === 'geladen') await ask(ctx, gemeenteId, id);
  const eerste =
    soort === 'al-geladen'
      ? await readIn(ctx, [gemeenteId], (read) => findBijBestand(read, gemeenteId, bestandId))
      : null;
  return { soort, id: eerste ?? id };
}

/** Asks for the lines to be answered. Harmless when they are. */
const ask = (ctx: Context, gemeenteId: number, id: string): Promise<void> =>
  writeIn(ctx, gemeenteId, (write) =>
    enqueue(write, BEZWAARBESTAND_TAAK, { kantoorId: ctx.kantoorId, gemeenteId, bezwaarbestandId: id }, id),
  );

/** The format of these files, whose lines belong to one letter. */
function boundTo(id: string): FileKind {
  const kind = csvKind(bezwarenFormat);
  const refuse = (reason: string) => ({ line: 0, column: '', reason });
  return {
    ...kind,
    check: async (path, owner, progress) => {
      const report = await kind.check(path, owner, progress);
      const te =
        report.rows > BESTANDREGELS_MAX
          ? refuse(`heeft ${report.rows} regels; hoogstens ${BESTANDREGELS_MAX} gaan in een bestand`)
          : report.rows === 0 && report.errorCount === 0
            ? refuse('heeft geen regels onder de kopregel')
            : null;
      return te === null
        ? report
        : { ...report, errors: [te, ...report.errors], errorCount: report.errorCount + 1 };
    },
    load: async (client, path, owner, checked, progress) => {
      const bound = await bindBestand(client as TenantClient, owner.gemeente ?? 0, {
        ...{ id, bestandId: owner.bestand },
      });
      if (!bound) throw new CsvRefused([refuse('Bij deze brief is al een bestand ingelezen.')], 1);
      return kind.load(client, path, owner, checked, progress);
    },
  };
}
