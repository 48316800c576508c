import { csvResponse, euroCell } from '@/app/csv-response';
import { kwartaalSleutel } from '@/domain/btw/btw';
import type { Btwregelstand } from '@/domain/btw/btw.queries';
import type { LocalDate } from '@/platform/local-date';
import { KOLOMMEN, words } from './btw-words';

/** The invoices of one quarter of one gemeente as CSV, for the kantoor and for the gemeente. */
export const btwCsv = (gemeente: string, kwartaal: LocalDate, regels: readonly Btwregelstand[]): Response =>
  csvResponse(
    `btw-${gemeente}-${kwartaalSleutel(kwartaal)}`,
    KOLOMMEN,
    regels.map((r) => [
      kwartaalSleutel(kwartaal),
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
