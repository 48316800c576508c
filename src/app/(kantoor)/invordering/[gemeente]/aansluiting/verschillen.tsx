import { showDate, showMoment } from '@/app/words';
import type { Aansluitverschil } from '@/domain/grootboek/aansluiting';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { words } from '../../aansluiting-words';

const sleutelVan = (v: Aansluitverschil): string =>
  'boekingId' in v ? v.boekingId : `${v.koppeling}/${v.boekdatum}/${v.centen}`;

/** Everything that does not close, with the boeking or movement where it stands. */
export function Verschillen({
  verschillen,
  sleutel,
}: {
  verschillen: readonly Aansluitverschil[];
  /** The gemeente, for who may open its aanslagen; the number is then a link. */
  sleutel: string | null;
}) {
  return (
    <section aria-labelledby="verschillen" className="grid min-w-0 gap-3">
      <Heading level={2} id="verschillen">
        {words('verschil.kop')}
      </Heading>
      <Table
        taal="nl"
        caption={words('verschil.kop')}
        captionHidden
        rows={verschillen}
        rowKey={sleutelVan}
        columns={[
          {
            key: 'wat',
            header: words('verschil.wat'),
            rowHeader: true,
            cell: (v) => words(`verschil.${v.soort}`),
          },
          { key: 'datum', header: words('verschil.datum'), cell: (v) => showDate(v.boekdatum) },
          {
            key: 'waar',
            header: words('verschil.waar'),
            cell: (v) => <Waar verschil={v} sleutel={sleutel} />,
          },
          {
            key: 'bedrag',
            header: words('verschil.bedrag'),
            number: true,
            cell: (v) => <Amount text={formatCents(v.centen)} />,
          },
        ]}
      />
    </section>
  );
}

function Waar({ verschil: v, sleutel }: { verschil: Aansluitverschil; sleutel: string | null }) {
  return (
    <span className="grid gap-1 break-words">
      <span>{waarTekst(v)}</span>
      {v.aanslag && <Aanslag {...v.aanslag} sleutel={sleutel} />}
      {'boekingId' in v
        ? v.reden !== null && <span>{words('verschil.reden', { reden: v.reden })}</span>
        : v.bankreferentie !== null && (
            <span>{words('verschil.bank', { referentie: v.bankreferentie })}</span>
          )}
    </span>
  );
}

function Aanslag({
  id,
  aanslagnummer,
  sleutel,
}: {
  id: string;
  aanslagnummer: string;
  sleutel: string | null;
}) {
  const naam = words('verschil.aanslag', { nummer: aanslagnummer });
  return sleutel === null ? (
    <span>{naam}</span>
  ) : (
    <Link href={`/heffing/${sleutel}/aanslagen/${id}`}>{naam}</Link>
  );
}

/** Which boeking or movement, by its first letters: enough to find it, short enough to read out. */
function waarTekst(v: Aansluitverschil): string {
  const moment = showMoment(v.gemaaktOp);
  if ('boekingId' in v)
    return words('verschil.boeking', { soort: v.boekingsoort, id: v.boekingId.slice(0, 8), moment });
  const bedragen = words('verschil.bedragen', {
    gemeente: formatCents(v.gemeenteCenten),
    kantoor: formatCents(-v.kantoorCenten),
  });
  const wie =
    v.koppeling === null
      ? words('verschil.zonderKoppeling', { moment })
      : words('verschil.koppeling', { id: v.koppeling.slice(0, 8), moment });
  return `${wie}: ${bedragen}`;
}
