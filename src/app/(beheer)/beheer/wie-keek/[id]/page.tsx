import { z } from 'zod';
import { openZoekvraag } from '@/app/contact/zoekvraag-cookie';
import { showMoment } from '@/app/words';
import { parseWieKeekVraag } from '@/domain/personen/wie-keek';
import { listWieKeek, type WieKeekRegel } from '@/domain/personen/wie-keek.queries';
import type { Context } from '@/platform/context';
import { page } from '@/platform/page';
import { isRol, ROLLEN } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { BeheerFrame } from '../../beheer-frame';
import { words, wordsAt } from '../../words';
import { VraagFormulier } from '../vraag-formulier';

const crumbs = [{ label: words('wieKeek.kop'), href: '/beheer/wie-keek' }];

/** Who looked at one person, or who stood behind one trace. Asking is itself recorded. */
export default page({
  toegang: { wie: 'medewerker', verb: 'audit.zien', bereik: 'set' },
  doel: 'wie-keek',
  params: z.object({ id: z.string().regex(/^[\w-]{12}$/) }),
  load: async (read, { params, cookie }) => {
    const tekst = openZoekvraag(read.ctx.kantoorId, params.id, cookie);
    if (tekst === null) return { soort: 'verlopen' as const };
    const vraag = parseWieKeekVraag(tekst);
    if (vraag === null) return { soort: 'onduidelijk' as const };
    return { soort: 'gevonden' as const, regels: await listWieKeek(read, vraag) };
  },
  render: (view, frame) => (
    <BeheerFrame {...frame} titel={words('wieKeek.kop')} crumbs={crumbs}>
      <Heading level={1}>{words('wieKeek.kop')}</Heading>
      {view.soort !== 'gevonden' && (
        <Alert tone="letop" taal="nl">
          {words(`wieKeek.${view.soort}`)}
        </Alert>
      )}
      {view.soort === 'gevonden' && <Regels regels={view.regels} ctx={frame.ctx} />}
      <VraagFormulier />
    </BeheerFrame>
  ),
});

const rolNamen = (rol: string): string =>
  rol
    .split(',')
    .map((naam) => (isRol(naam) ? ROLLEN[naam] : naam))
    .join(', ');

function Regels({ regels, ctx }: { regels: readonly WieKeekRegel[]; ctx: Context }) {
  if (regels.length === 0)
    return <EmptyState title={words('wieKeek.geen')}>{words('wieKeek.geenUitleg')}</EmptyState>;
  return (
    <Table
      taal="nl"
      caption={words('wieKeek.aantal', { aantal: regels.length })}
      rows={regels}
      rowKey={(regel) => `${regel.gemeenteId}/${regel.operatie}`}
      columns={[
        {
          key: 'moment',
          header: words('wieKeek.kolommen.moment'),
          rowHeader: true,
          cell: (regel) => showMoment(regel.moment),
        },
        {
          key: 'wie',
          header: words('wieKeek.kolommen.wie'),
          cell: (regel) => (regel.soort === 'onbekend' ? words('wieKeek.soort.onbekend') : regel.wie),
        },
        {
          key: 'soort',
          header: words('wieKeek.kolommen.soort'),
          cell: (regel) => rolNamen(regel.rol) || wordsAt(`wieKeek.soort.${regel.soort}`),
        },
        {
          key: 'gemeente',
          header: words('kolommen.gemeente'),
          cell: (regel) => ctx.gemeenten.find((g) => g.gemeenteId === regel.gemeenteId)?.naam,
        },
        { key: 'doel', header: words('wieKeek.kolommen.doel'), cell: (regel) => regel.doel },
        { key: 'personen', header: words('wieKeek.kolommen.personen'), cell: (regel) => regel.personen },
        { key: 'trace', header: words('wieKeek.kolommen.trace'), cell: (regel) => regel.trace },
      ]}
    />
  );
}
