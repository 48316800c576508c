import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { WieMag } from '@/app/(kantoor)/wie-mag';
import { showDate } from '@/app/words';
import { listWieMag } from '@/domain/aanwijzingen/aanwijzing.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import {
  listVerrekenbaar,
  listVerrekeningen,
  type VerrekeningView,
} from '@/domain/terugbetalingen/verrekening.queries';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Amount } from '@/ui/amount';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { InvorderingFrame } from '../../invordering-frame';
import { words as tegoedWords, terugbetalenPath } from '../../tegoed-words';
import { words } from '../../verreken-words';
import { Verrekenkaart } from './verrekenkaart';

/** Setting off in one gemeente: who gets money and owes money, why or why not, and what was set off. */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ gelukt: z.string().optional() }),
  load: async (read) => {
    const gemeenteId = read.gemeenten[0] ?? 0;
    return {
      kan: await listVerrekenbaar(read, gemeenteId),
      gedaan: await listVerrekeningen(read, gemeenteId),
      namen: await getMedewerkerNamen(read),
      wieMag: await listWieMag(read, gemeenteId, 'verhaal'),
    };
  },
  render: ({ kan, gedaan, namen, wieMag }, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const kop = words('kop', { gemeente: naam });
    const mag = may(rollen, 'verrekening.doen');
    const crumbs = [
      { label: tegoedWords('kopGemeente', { gemeente: naam }), href: terugbetalenPath(sleutel) },
    ];
    return (
      <InvorderingFrame {...frame} gemeente={naam} crumbs={crumbs}>
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">{words('uitleg')}</p>
        <div className="mt-6 grid min-w-0 gap-8">
          {frame.searchParams.gelukt === 'verrekend' && (
            <Alert tone="goed" taal="nl" title={words('gelukt')} />
          )}
          {!mag && kan.length > 0 && <WieMag wie={wieMag} />}
          {kan.length === 0 ? (
            <EmptyState title={words('leeg')}>{words('leegUitleg')}</EmptyState>
          ) : (
            <ul className="grid min-w-0 gap-4">
              {kan.map((wie) => (
                <li key={wie.persoonId} className="min-w-0">
                  <Verrekenkaart wie={wie} sleutel={sleutel} vandaag={localDateOf(frame.ctx.now)} mag={mag} />
                </li>
              ))}
            </ul>
          )}
          <Gedaan rijen={gedaan} naamVan={(actor) => nameActor(namen, actor) ?? words('onbekend')} />
        </div>
      </InvorderingFrame>
    );
  },
});

function Gedaan({
  rijen,
  naamVan,
}: {
  rijen: readonly VerrekeningView[];
  naamVan: (actor: string) => string;
}) {
  return (
    <section aria-labelledby="gedaan">
      <Heading level={2} id="gedaan" className="mb-3">
        {words('gedaan.kop')}
      </Heading>
      {rijen.length === 0 ? (
        <p>{words('gedaan.leeg')}</p>
      ) : (
        <Table
          taal="nl"
          caption={words('gedaan.kop')}
          captionHidden
          rows={rijen}
          rowKey={({ id }) => id}
          columns={[
            { key: 'naam', header: words('gedaan.wie'), rowHeader: true, cell: ({ naam }) => naam },
            { key: 'dag', header: words('gedaan.dag'), cell: ({ dag }) => showDate(dag) },
            { key: 'van', header: words('gedaan.van'), cell: ({ van }) => van },
            { key: 'naar', header: words('gedaan.naar'), cell: ({ naar }) => naar },
            {
              key: 'waarom',
              header: words('gedaan.waarom'),
              cell: ({ opVerzoek }) => words(opVerzoek ? 'gedaan.verzoek' : 'gedaan.zelf'),
            },
            { key: 'door', header: words('gedaan.door'), cell: (rij) => naamVan(rij.gemaaktDoor) },
            {
              key: 'bedrag',
              header: words('gedaan.bedrag'),
              number: true,
              cell: ({ bedragCenten }) => <Amount text={formatCents(bedragCenten)} />,
            },
          ]}
        />
      )}
    </section>
  );
}
