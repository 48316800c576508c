import { redirect } from 'next/navigation';
import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { Waarom } from '@/app/waarom';
import { showDate } from '@/app/words';
import { isKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import {
  getKostenVanAanslag,
  type KostenMetVoorstellen,
  type KostenVanAanslag,
} from '@/domain/invordering/kostenterugname.queries';
import { formatCents } from '@/platform/cents';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Amount } from '@/ui/amount';
import { DataList } from '@/ui/data-list';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { InvorderingFrame } from '../../../../invordering-frame';
import { kostenPath, soortTekst, terugnamePath, words } from '../../../../kosten-words';
import { NieuweTerugname } from './nieuwe-terugname';

/** What was charged on one aanslag: by which act, for whom, what is open, and whether it was taken back. */
export default page({
  toegang: { wie: 'medewerker', verb: 'kosten.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ gelukt: z.enum(['voorgesteld']).optional().catch(undefined) }),
  load: async (read, { params }) => {
    const [gemeenteId] = read.gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    const view = await getKostenVanAanslag(read, gemeenteId, params.id);
    // Who talks with inwoners begins with who that is (D-22).
    return { view, open: await isKlantGeopend(read, gemeenteId, view.persoonId) };
  },
  render: ({ view, open }, frame) => {
    const { naam, sleutel, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    if (!open) redirect(`/balie/${sleutel}/klant/${view.persoonId}`);
    const kop = words('aanslag.kop', { nummer: view.aanslagnummer });
    return (
      <InvorderingFrame {...frame} gemeente={naam} crumbs={[{ label: words('naam'), href: kostenPath() }]}>
        <title>{kop}</title>
        <div className="grid gap-6">
          <Heading level={1}>{kop}</Heading>
          {frame.searchParams.gelukt && (
            <Alert tone="goed" taal="nl" live title={words(`gelukt.${frame.searchParams.gelukt}`)} />
          )}
          <Gegevens view={view} sleutel={sleutel} magAanslag={may(rollen, 'aanslag.zien')} />
          {view.kosten.length === 0 ? (
            <EmptyState title={words('aanslag.leeg')}>{words('aanslag.leegUitleg')}</EmptyState>
          ) : (
            <Kostentabel kosten={view.kosten} sleutel={sleutel} />
          )}
          {may(rollen, 'kosten.terugnemen') && view.kosten.length > 0 && (
            <NieuweTerugname aanslagId={view.aanslagId} kosten={view.kosten} sleutel={sleutel} />
          )}
        </div>
      </InvorderingFrame>
    );
  },
});

type GegevensProps = { view: KostenVanAanslag; sleutel: string; magAanslag: boolean };

const Gegevens = ({ view, sleutel, magAanslag }: GegevensProps) => (
  <DataList
    items={[
      { term: words('aanslag.van'), value: view.naam },
      {
        term: words('aanslag.nummer'),
        value: view.aanslagnummer,
        action: magAanslag && (
          <Link href={`/heffing/${sleutel}/aanslagen/${view.aanslagId}`}>{words('aanslag.naarAanslag')}</Link>
        ),
      },
    ]}
  />
);

function stand({ terug, terugnames }: KostenMetVoorstellen, sleutel: string) {
  if (terug !== null) return words('stand.terug', { dag: showDate(terug.dag) });
  const wacht = terugnames.find((t) => t.status === 'voorgesteld');
  if (!wacht) return words('stand.staat');
  return <Link href={terugnamePath(sleutel, wacht.id)}>{words('stand.wacht')}</Link>;
}

const Kostentabel = ({ kosten, sleutel }: { kosten: readonly KostenMetVoorstellen[]; sleutel: string }) => (
  <Table
    taal="nl"
    caption={words('aanslag.tabel')}
    rows={kosten}
    rowKey={({ id }) => id}
    columns={[
      {
        key: 'soort',
        header: words('aanslag.kolommen.soort'),
        rowHeader: true,
        cell: ({ soort }) => soortTekst(soort),
      },
      { key: 'dag', header: words('aanslag.kolommen.dag'), cell: ({ dag }) => showDate(dag) },
      {
        key: 'over',
        header: words('aanslag.kolommen.over'),
        number: true,
        cell: ({ overCenten }) => <Amount text={formatCents(overCenten)} />,
      },
      {
        key: 'bedrag',
        header: words('aanslag.kolommen.bedrag'),
        number: true,
        cell: ({ bedragCenten, uitleg }) => (
          <>
            <Amount text={formatCents(bedragCenten)} />
            {uitleg && (
              <Waarom
                uitleg={uitleg}
                onderwerp={words('aanslag.waarom', { bedrag: formatCents(bedragCenten) })}
                taal="nl"
              />
            )}
          </>
        ),
      },
      {
        key: 'voor',
        header: words('aanslag.kolommen.voor'),
        cell: ({ begunstigde }) => words(`begunstigde.${begunstigde}`),
      },
      {
        key: 'open',
        header: words('aanslag.kolommen.open'),
        number: true,
        cell: ({ openCenten }) => <Amount text={formatCents(openCenten)} />,
      },
      { key: 'stand', header: words('aanslag.kolommen.stand'), cell: (rij) => stand(rij, sleutel) },
    ]}
  />
);
