import { csvResponse, euroCell } from '@/app/csv-response';
import { kwartaalSleutel } from '@/domain/btw/btw';
import type { listBtwregels } from '@/domain/btw/btw.queries';
import type { Context } from '@/platform/context';
import { readIn } from '@/platform/tenant';
import { KOLOMMEN, words } from './btw-words';
import { readKwartaal } from './read-kwartaal';

/** The invoices of one quarter of one gemeente as CSV, for the kantoor and for the gemeente. Throws NotFound. */
export async function btwCsv(
  ctx: Context,
  gemeenteId: number,
  { gemeente, kwartaal }: { gemeente: string; kwartaal: string },
  lees: typeof listBtwregels,
): Promise<Response> {
  const eerste = readKwartaal(kwartaal);
  const regels = await readIn(ctx, [gemeenteId], (read) => lees(read, gemeenteId, eerste));
  return csvResponse(
    `btw-${gemeente}-${kwartaalSleutel(eerste)}`,
    KOLOMMEN,
    regels.map((r) => [
      kwartaalSleutel(eerste),
      r.factuurdatum,
      r.leverancier,
      r.factuurnummer,
      r.reden === null
        ? r.omschrijving
        : `${r.omschrijving} (${words('tabel.correctie', { reden: r.reden })})`,
      euroCell(r.bedragCenten),
      euroCell(r.btwCenten),
    ]),
  );
}
