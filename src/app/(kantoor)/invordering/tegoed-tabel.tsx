import { Waarom } from '@/app/waarom';
import { showDate } from '@/app/words';
import { dagenOud } from '@/domain/terugbetalingen/tegoed';
import type { TegoedView } from '@/domain/terugbetalingen/tegoed.queries';
import { formatCents, sumCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { Amount } from '@/ui/amount';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { words } from './tegoed-words';

/** What is due back, with every reason to pay it back now and not to; of one gemeente without its name in every row. */
export function TegoedTabel({
  tegoeden,
  ctx,
  vanEen = false,
}: {
  tegoeden: readonly TegoedView[];
  ctx: Context;
  vanEen?: boolean;
}) {
  const vandaag = localDateOf(ctx.now);
  const som = sumCents(tegoeden.map(({ bedragCenten }) => bedragCenten));
  const vrij = sumCents(tegoeden.map(({ vrijCenten }) => vrijCenten));
  const rente = sumCents(tegoeden.map((t) => t.rente?.centen ?? 0n));
  return (
    <Table
      taal="nl"
      caption={words('kop')}
      captionHidden
      rows={tegoeden.flatMap((rij) => {
        const gemeente = ctx.gemeenten.find((g) => g.gemeenteId === rij.gemeenteId);
        return gemeente ? [{ ...rij, gemeente }] : [];
      })}
      rowKey={({ aanslagId }) => aanslagId}
      columns={[
        { key: 'persoon', header: words('persoon'), rowHeader: true, cell: ({ naam }) => naam },
        {
          key: 'aanslag',
          header: words('aanslag'),
          cell: ({ aanslagId, aanslagnummer, gemeente }) => (
            <Link href={`/invordering/${gemeente.sleutel}/vordering/${aanslagId}`}>{aanslagnummer}</Link>
          ),
        },
        ...(vanEen
          ? []
          : [
              {
                key: 'gemeente',
                header: words('gemeente'),
                cell: ({ gemeente }: { gemeente: Context['gemeenten'][number] }) => gemeente.naam,
              },
            ]),
        { key: 'reden', header: words('reden'), cell: ({ reden }) => words(`redenen.${reden}`) },
        { key: 'sinds', header: words('sinds'), cell: ({ sinds }) => showDate(sinds) },
        { key: 'dagen', header: words('dagen'), number: true, cell: (rij) => dagenOud(rij, vandaag) },
        { key: 'kan', header: words('kan'), cell: (rij) => <Redenen rij={rij} /> },
        {
          key: 'bedrag',
          header: words('bedrag'),
          number: true,
          cell: ({ bedragCenten }) => <Amount text={formatCents(bedragCenten)} />,
        },
        {
          key: 'vrij',
          header: words('vrij'),
          number: true,
          cell: ({ vrijCenten }) => <Amount text={formatCents(vrijCenten)} />,
        },
        { key: 'rente', header: words('rente'), cell: (rij) => <Rente rij={rij} /> },
        {
          key: 'samen',
          header: words('samen'),
          number: true,
          cell: (t) => <Amount text={formatCents(sumCents([t.vrijCenten, t.rente?.centen ?? 0n]))} />,
        },
      ]}
      totals={[
        {
          persoon: words('totaal'),
          bedrag: <Amount text={formatCents(som)} />,
          vrij: <Amount text={formatCents(vrij)} />,
          rente: <Amount text={formatCents(rente)} />,
          samen: <Amount text={formatCents(sumCents([vrij, rente]))} />,
        },
      ]}
    />
  );
}

/** What the office owes when it pays today, with the rule; nothing where nothing was lowered. */
function Rente({ rij: { rente, aanslagnummer } }: { rij: TegoedView }) {
  if (rente === null) return null;
  return (
    <>
      <Amount text={formatCents(rente.centen)} />
      <Waarom uitleg={rente.uitleg} onderwerp={aanslagnummer} vraag="bedrag" taal="nl" />
    </>
  );
}

function Redenen({ rij }: { rij: TegoedView }) {
  return (
    <ul className="grid gap-1">
      {rij.tegen.map((reden) => (
        <li key={reden} className="font-semibold">
          {words(`tegen.${reden}`)}
        </li>
      ))}
      {rij.gevraagdOp !== null && <li>{words('gevraagdOp', { datum: showDate(rij.gevraagdOp) })}</li>}
      {rij.voor.map((reden) => (
        <li key={reden}>{words(`voor.${reden}`)}</li>
      ))}
      {rij.schuldCenten > 0n && <li>{words('schuldVan', { bedrag: formatCents(rij.schuldCenten) })}</li>}
    </ul>
  );
}
