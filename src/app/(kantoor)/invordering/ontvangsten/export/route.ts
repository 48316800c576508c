import { csvResponse, euroCell, identifierCell } from '@/app/csv-response';
import { listOntvangsten } from '@/domain/betalingen/ontvangst.queries';
import { ontvangstenFilter } from '@/domain/betalingen/ontvangst.schema';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { may } from '@/platform/permissions';
import { readQuery, route } from '@/platform/route';
import { readIn, writeKantoor } from '@/platform/tenant';
import { redenKort, words } from '../../words';

/** More than a year of a kantoor; a spreadsheet takes no more. */
const HOOGSTENS = 100_000;
const KOLOMMEN = [
  'bank',
  'boekdatum',
  'valutadatum',
  'bedrag',
  'kenmerk',
  'naam',
  'rekening',
  'omschrijving',
  'status',
  'reden',
  'gemeente',
  'aanslag',
  'lag',
] as const;

/** The list of receipts as CSV, with the same filter as on the screen. Who takes it away is recorded in the audit. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'ontvangst.zien', bereik: 'set' },
  doel: 'ontvangsten-verwerken',
  handle: async ({ ctx, gemeenten }, { request }) => {
    if (!may(ctx.kantoorRollen, 'ontvangst.zien')) throw new NotFound();
    const gevraagd = ontvangstenFilter.parse(readQuery(request)).status;
    const status = gevraagd === 'alle' ? undefined : gevraagd;
    const rijen = await readIn(ctx, gemeenten, (read) => listOntvangsten(read, { status }, HOOGSTENS));
    await writeKantoor(ctx, (write) =>
      write.audit({
        handeling: 'ontvangsten.geexporteerd',
        onderwerp: { soort: 'kantoor', id: String(ctx.kantoorId) },
        voor: null,
        na: { aantal: rijen.length, status: status ?? null },
      }),
    );
    const gemeente = (id: number) => ctx.gemeenten.find((g) => g.gemeenteId === id)?.naam ?? '';
    return csvResponse(
      `ontvangsten-${localDateOf(ctx.now)}`,
      KOLOMMEN.map((kolom) => words(`ontvangsten.kolommen.${kolom}`)),
      rijen.map((o) => [
        o.bankreferentie,
        o.boekdatum,
        o.valutadatum,
        euroCell(o.bedragCenten),
        identifierCell(o.betalingskenmerk ?? o.kenmerkVanBank),
        o.naam ?? '',
        identifierCell(o.tegenrekening ?? o.rekeningVanBank),
        o.omschrijving ?? '',
        words(`ontvangsten.status.${o.status}`),
        o.reden === null ? '' : redenKort(o.reden),
        o.aanslag ? gemeente(o.aanslag.gemeenteId) : '',
        identifierCell(o.aanslag && [o.aanslag, ...o.aanslag.ookOp].map((a) => a.aanslagnummer).join(' ')),
        o.werkdagen,
      ]),
    );
  },
});
