import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { kasPath, STATUS_TOON, tijd, words } from '@/app/kas/kas-words';
import { showDate } from '@/app/words';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { getKasdag, type KasdagView } from '@/domain/kas/kas.queries';
import { kasregelOp } from '@/domain/kas/kasregel';
import { formatCents } from '@/platform/cents';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { KasFrame } from '../../../kas-frame';
import { Kwitanties } from '../../../kwitanties';
import { Handelen } from './handelen';
import { Uitkomst } from './uitkomst';

const GELUKT = ['geteld', 'reden', 'gesloten', 'opnieuw'] as const;

/** One day of a till: counting, the difference, the signature, and everything that happened on it. */
export default page({
  toegang: { wie: 'medewerker', verb: 'kas.zien', bereik: 'gemeente' },
  doel: 'kas-ontvangen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ gelukt: z.enum(GELUKT).optional().catch(undefined) }),
  load: async (read, { params }) => {
    const gemeenteId = read.gemeenten[0] ?? 0;
    const dag = await getKasdag(read, gemeenteId, params.id);
    return { dag, regel: kasregelOp(await readGegevens(read, gemeenteId), dag.dag) };
  },
  render: ({ dag, regel }, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const kop = words('dag.kop', { kas: dag.kas.naam, dag: showDate(dag.dag) });
    const { gelukt } = frame.searchParams;
    return (
      <KasFrame {...frame} sleutel={sleutel} naam={naam}>
        <title>{kop}</title>
        <div className="flex flex-wrap items-center gap-3">
          <Heading level={1}>{kop}</Heading>
          <Badge tone={STATUS_TOON[dag.status]}>{words(`status.${dag.status}`)}</Badge>
        </div>
        <div className="mt-4 grid min-w-0 gap-6">
          {gelukt && <Alert tone="goed" taal="nl" live title={words(`dag.gelukt.${gelukt}`)} />}
          <Uitkomst dag={dag} />
          <Handelen
            dag={dag}
            sleutel={sleutel}
            tekenen={regel.tekenen}
            mag={{ ontvangen: may(rollen, 'kas.ontvangen'), tekenen: may(rollen, 'kas.tekenen') }}
          />
          <Kwitanties dag={dag} sleutel={sleutel} />
          <Mutaties dag={dag} />
          <p className="print:hidden">
            <Link href={`${kasPath(sleutel, 'dag', dag.id)}/export`} reload>
              {words('dag.download')}
            </Link>
          </p>
        </div>
      </KasFrame>
    );
  },
});

function Mutaties({ dag }: { dag: KasdagView }) {
  if (dag.mutaties.length === 0) return <p className="text-ink-muted">{words('mutatie.geen')}</p>;
  return (
    <Table
      taal="nl"
      caption={words('mutatie.kop')}
      rows={dag.mutaties}
      rowKey={(m) => m.id}
      columns={[
        {
          key: 'wat',
          header: words('mutatie.soort'),
          rowHeader: true,
          cell: (m) => words(`mutatie.${m.soort}`),
        },
        { key: 'tijd', header: words('mutatie.tijd'), cell: (m) => tijd(m.op) },
        {
          key: 'omschrijving',
          header: words('mutatie.omschrijving'),
          cell: (m) => <span className="break-words">{m.omschrijving}</span>,
        },
        { key: 'door', header: words('mutatie.door'), cell: (m) => m.door },
        {
          key: 'bedrag',
          header: words('mutatie.bedrag'),
          number: true,
          cell: (m) => (
            <Amount text={formatCents(m.soort === 'afstorting' ? -m.bedragCenten : m.bedragCenten)} />
          ),
        },
      ]}
    />
  );
}
