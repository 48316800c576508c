import { OfficeFrame } from '@/app/frames';
import { showDate } from '@/app/words';
import { zaakWords } from '@/app/zaken-words';
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

/** The control of every month: what was asked and is still open, since when, what it waits for and what is late (K-05). */
export default page({
  toegang: { wie: 'medewerker', verb: 'kwijtschelding.controleren', bereik: 'set' },
  doel: 'kwijtschelding-behandelen',
  load: (read) => listOpenstaandeVerzoeken(read),
  render: (verzoeken, frame) => (
    <OfficeFrame {...frame} crumbs={[{ label: zaakWords('werk.kop'), href: '/zaken' }]}>
      <title>{words('controle.kop')}</title>
      <div className="grid min-w-0 gap-6">
        <div className="grid gap-2">
          <Heading level={1}>{words('controle.kop')}</Heading>
          <p className="max-w-text text-ink-muted">{words('controle.uitleg')}</p>
        </div>
        {verzoeken.length === 0 ? (
          <EmptyState title={words('controle.leeg')}>{words('controle.leegUitleg')}</EmptyState>
        ) : (
          <>
            <Samen verzoeken={verzoeken} ctx={frame.ctx} />
            <Lijst verzoeken={verzoeken} ctx={frame.ctx} />
          </>
        )}
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

function Samen({ verzoeken, ctx }: Props) {
  const rijen = ctx.gemeenten
    .map(({ gemeenteId, naam }) => ({
      naam,
      eigen: verzoeken.filter((verzoek) => verzoek.gemeenteId === gemeenteId),
    }))
    .filter(({ eigen }) => eigen.length > 0);
  const open = (eigen: readonly OpenstaandVerzoek[]) =>
    formatCents(sumCents(eigen.map(({ openCenten }) => openCenten)));
  const laat = (eigen: readonly OpenstaandVerzoek[]) => String(eigen.filter(({ teLaat }) => teLaat).length);
  return (
    <Table
      taal="nl"
      caption={words('controle.perGemeente')}
      rows={rijen}
      rowKey={({ naam }) => naam}
      columns={[
        { key: 'gemeente', header: words('gemeente'), rowHeader: true, cell: ({ naam }) => naam },
        {
          key: 'aantal',
          header: words('controle.aantal'),
          number: true,
          cell: ({ eigen }) => String(eigen.length),
        },
        { key: 'laat', header: words('controle.teLaat'), number: true, cell: ({ eigen }) => laat(eigen) },
        { key: 'open', header: words('controle.open'), number: true, cell: ({ eigen }) => open(eigen) },
      ]}
      totals={[
        {
          gemeente: words('samen'),
          aantal: String(verzoeken.length),
          laat: laat(verzoeken),
          open: open(verzoeken),
        },
      ]}
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
