import { z } from 'zod';
import { DeskFrame } from '@/app/frames';
import { wordsOfBalie as words } from '@/app/words';
import { openZoekvraag } from '@/app/zoekvraag-cookie';
import { findPersonen, type Treffer } from '@/domain/personen/persoon.queries';
import { parseZoekvraag } from '@/domain/personen/zoekvraag';
import type { Context } from '@/platform/context';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';

const crumbs = [{ label: words('naam'), href: '/balie' }];

/** The answer to one search, over every gemeente of this clerk: names and places, the rest after verification (D-22). */
export default page({
  toegang: { wie: 'medewerker', verb: 'klant.zoeken', bereik: 'set' },
  doel: 'klant-zoeken',
  params: z.object({ id: z.string().regex(/^[\w-]{12}$/) }),
  load: async (read, { params, cookie }) => {
    const tekst = openZoekvraag(read.ctx.kantoorId, params.id, cookie);
    if (tekst === null) return { soort: 'verlopen' as const };
    const vraag = parseZoekvraag(tekst);
    if (vraag.soort === 'onduidelijk') return { soort: 'onduidelijk' as const, tekst, reden: vraag.reden };
    return { soort: 'gevonden' as const, tekst, ...(await findPersonen(read, vraag)) };
  },
  render: (view, frame) => (
    <DeskFrame {...frame} crumbs={crumbs} zoek={view.soort === 'verlopen' ? undefined : view.tekst}>
      <title>{words('zoek.kop')}</title>
      {view.soort === 'verlopen' && (
        <>
          <Heading level={1}>{words('zoek.verlopen')}</Heading>
          <p className="mt-2">{words('zoek.verlopenUitleg')}</p>
        </>
      )}
      {view.soort === 'onduidelijk' && (
        <>
          <Heading level={1}>{words('zoek.kop')}</Heading>
          <div className="mt-4 max-w-text">
            <Alert tone="letop" taal="nl">
              {words(`zoek.${view.reden}`)}
            </Alert>
          </div>
        </>
      )}
      {view.soort === 'gevonden' && <Gevonden treffers={view.treffers} meer={view.meer} ctx={frame.ctx} />}
    </DeskFrame>
  ),
});

function Gevonden({ treffers, meer, ctx }: { treffers: Treffer[]; meer: boolean; ctx: Context }) {
  const gemeenteOf = (id: number) => ctx.gemeenten.find((g) => g.gemeenteId === id);
  return (
    <>
      <Heading level={1}>{words('zoek.resultaten', { aantal: treffers.length })}</Heading>
      <div className="mt-4 grid gap-4">
        {meer && (
          <Alert tone="info" taal="nl">
            {words('zoek.meer')}
          </Alert>
        )}
        {treffers.length === 0 ? (
          <EmptyState title={words('zoek.niets')}>{words('zoek.nietsUitleg')}</EmptyState>
        ) : (
          <Table
            taal="nl"
            caption={words('zoek.resultaten', { aantal: treffers.length })}
            captionHidden
            rows={treffers}
            rowKey={(t) => `${t.gemeenteId}/${t.persoonId}`}
            columns={[
              {
                key: 'naam',
                header: words('zoek.kolommen.naam'),
                rowHeader: true,
                cell: (t) => (
                  <>
                    <Link href={`/balie/${gemeenteOf(t.gemeenteId)?.sleutel}/klant/${t.persoonId}`} reload>
                      {t.naam}
                    </Link>
                  </>
                ),
              },
              {
                key: 'gemeente',
                header: words('zoek.kolommen.gemeente'),
                cell: (t) => gemeenteOf(t.gemeenteId)?.naam,
              },
            ]}
          />
        )}
      </div>
    </>
  );
}
