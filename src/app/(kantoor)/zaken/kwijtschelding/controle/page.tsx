import { OfficeFrame } from '@/app/frames';
import { showDate } from '@/app/words';
import { zaakWords } from '@/app/zaken/zaken-words';
import {
  listOpenstaandeBeroepen,
  type OpenstaandBeroep,
} from '@/domain/administratief-beroep/openstaand.queries';
import { listOpenstaandeVerzoeken, type OpenstaandVerzoek } from '@/domain/kwijtschelding/openstaand.queries';
import { formatCents, sumCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { page } from '@/platform/page';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { controlePath, verschuivingenPath, words } from '../kwijtscheldingscontrole-words';
import { Beroepen } from './beroepen';

/** The control of every month: what was asked or disputed and is still open, since when, what it waits for and what is late (K-05). */
export default page({
  toegang: { wie: 'medewerker', verb: 'kwijtschelding.controleren', bereik: 'set' },
  doel: 'kwijtschelding-behandelen',
  load: async (read) => ({
    verzoeken: await listOpenstaandeVerzoeken(read),
    beroepen: await listOpenstaandeBeroepen(read),
  }),
  render: ({ verzoeken, beroepen }, frame) => (
    <OfficeFrame {...frame} crumbs={[{ label: zaakWords('werk.kop'), href: '/zaken' }]}>
      <title>{words('controle.kop')}</title>
      <div className="grid min-w-0 gap-6">
        <div className="grid gap-2">
          <Heading level={1}>{words('controle.kop')}</Heading>
          <p className="max-w-text text-ink-muted">{words('controle.uitleg')}</p>
        </div>
        {verzoeken.length + beroepen.length > 0 && (
          <Samen verzoeken={verzoeken} beroepen={beroepen} ctx={frame.ctx} />
        )}
        {verzoeken.length === 0 ? (
          <EmptyState title={words('controle.leeg')}>{words('controle.leegUitleg')}</EmptyState>
        ) : (
          <Lijst verzoeken={verzoeken} ctx={frame.ctx} />
        )}
        <Beroepen beroepen={beroepen} ctx={frame.ctx} />
        <p className="flex flex-wrap gap-x-6 print:hidden">
          <Link href={`${controlePath}/export`} reload>
            {words('download')}
          </Link>
          <Link href={verschuivingenPath}>{words('verschuiving.kop')}</Link>
        </p>
      </div>
    </OfficeFrame>
  ),
});

type Props = { verzoeken: readonly OpenstaandVerzoek[]; ctx: Context };

function Samen({ verzoeken, beroepen, ctx }: Props & { beroepen: readonly OpenstaandBeroep[] }) {
  const tel = (is: (gemeenteId: number) => boolean) => {
    const eigen = verzoeken.filter(({ gemeenteId }) => is(gemeenteId));
    const disputed = beroepen.filter(({ gemeenteId }) => is(gemeenteId));
    return {
      aantal: String(eigen.length),
      laat: String(eigen.filter(({ teLaat }) => teLaat).length),
      beroep: String(disputed.length),
      beroepLaat: String(disputed.filter(({ teLaat }) => teLaat).length),
      open: formatCents(sumCents(eigen.map(({ openCenten }) => openCenten))),
    };
  };
  const rijen = ctx.gemeenten
    .filter(({ gemeenteId: id }) => [...verzoeken, ...beroepen].some(({ gemeenteId }) => gemeenteId === id))
    .map(({ gemeenteId: id, naam }) => ({ naam, ...tel((gemeenteId) => gemeenteId === id) }));
  return (
    <Table
      taal="nl"
      caption={words('controle.perGemeente')}
      rows={rijen}
      rowKey={({ naam }) => naam}
      columns={[
        { key: 'gemeente', header: words('gemeente'), rowHeader: true, cell: ({ naam }) => naam },
        { key: 'aantal', header: words('controle.aantal'), number: true, cell: ({ aantal }) => aantal },
        { key: 'laat', header: words('controle.teLaat'), number: true, cell: ({ laat }) => laat },
        { key: 'beroep', header: words('controle.beroepen'), number: true, cell: ({ beroep }) => beroep },
        {
          key: 'beroepLaat',
          header: words('controle.beroepenTeLaat'),
          number: true,
          cell: ({ beroepLaat }) => beroepLaat,
        },
        { key: 'open', header: words('controle.open'), number: true, cell: ({ open }) => open },
      ]}
      totals={[{ gemeente: words('samen'), ...tel(() => true) }]}
    />
  );
}

function Lijst({ verzoeken, ctx }: Props) {
  const gemeenteVan = (id: number) => ctx.gemeenten.find((g) => g.gemeenteId === id);
  return (
    <Table
      taal="nl"
      caption={words('controle.lijst')}
      rows={verzoeken}
      rowKey={({ zaakId }) => zaakId}
      columns={[
        {
          key: 'zaak',
          header: words('controle.zaak'),
          rowHeader: true,
          cell: (v) => (
            <Link href={`/zaken/${gemeenteVan(v.gemeenteId)?.sleutel}/kwijtschelding/${v.zaakId}`}>
              {v.zaaknummer}
            </Link>
          ),
        },
        { key: 'gemeente', header: words('gemeente'), cell: (v) => gemeenteVan(v.gemeenteId)?.naam ?? '' },
        { key: 'ingeboekt', header: words('controle.ingeboekt'), cell: (v) => showDate(v.ingeboektOp) },
        { key: 'oud', header: words('controle.oud'), number: true, cell: (v) => String(v.dagenOud) },
        {
          key: 'wacht',
          header: words('controle.wacht'),
          cell: (v) => words(`controle.wachtOp.${v.wachtOp}`),
        },
        {
          key: 'uiterlijk',
          header: words('controle.uiterlijk'),
          cell: (v) => (
            <>
              {v.uiterlijk === null ? words('controle.geenKlok') : showDate(v.uiterlijk)}{' '}
              {v.teLaat && <Badge tone="mis">{words('controle.laat')}</Badge>}
            </>
          ),
        },
        {
          key: 'aanslag',
          header: words('aanslag'),
          cell: (v) => `${v.aanslagnummer} (${v.belastingjaar})`,
        },
        {
          key: 'geboekt',
          header: words('controle.aanslagGeboekt'),
          cell: (v) => (v.aanslagGeboektOp === null ? '' : showDate(v.aanslagGeboektOp)),
        },
        { key: 'open', header: words('controle.open'), number: true, cell: (v) => formatCents(v.openCenten) },
      ]}
    />
  );
}
