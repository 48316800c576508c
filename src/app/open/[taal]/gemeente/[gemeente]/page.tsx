import { GemeentePagina, loadGemeentePagina } from '@/app/(site)/gemeente/[gemeente]/gemeente-pagina';
import { loadHouseSheet } from '@/app/house-style';
import { openPage } from '@/platform/page';

export const dynamic = 'force-static';
export const revalidate = 60;

export default openPage({
  doel: 'gemeentepagina',
  path: ({ gemeente }) => `/gemeente/${gemeente}`,
  load: async (read) => ({
    gegevens: await loadGemeentePagina(read),
    sheet: await loadHouseSheet(read.ctx.gemeenten[0]?.sleutel ?? null),
  }),
  render: ({ gegevens, sheet }, frame) => (
    <>
      {/* The layout knows of no request here. */}
      {sheet && <link rel="stylesheet" href={sheet.href} precedence="huisstijl" />}
      <GemeentePagina {...frame} {...gegevens} />
    </>
  ),
});
