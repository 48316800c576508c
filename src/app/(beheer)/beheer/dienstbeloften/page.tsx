import { showDate } from '@/app/words';
import { type Dienstbelofte, geldtOp } from '@/domain/beloften/dienstbelofte';
import { listDienstbeloften } from '@/domain/beloften/dienstbelofte.queries';
import { listGemeenten } from '@/domain/gemeenten/gemeente.queries';
import { localDateOf } from '@/platform/clock';
import type { LocalDate } from '@/platform/local-date';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Badge } from '@/ui/badge';
import { ButtonLink } from '@/ui/button';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { BeheerFrame } from '../beheer-frame';
import { dienstbeloftePath } from '../paths';
import { metGelukt } from '../search-params';
import { words } from '../words';

/** What the kantoor and each gemeente that promises for itself say to all inwoners. */
export default page({
  toegang: { wie: 'medewerker', verb: 'instelling.zien', bereik: 'set' },
  doel: 'dienstbeloften-beheren',
  searchParams: metGelukt,
  load: async (read) => ({ alle: await listDienstbeloften(read), gemeenten: await listGemeenten(read) }),
  render: ({ alle, gemeenten }, frame) => {
    const vandaag = localDateOf(frame.ctx.now);
    const magWijzigen = may(frame.ctx.kantoorRollen, 'instelling.wijzigen');
    const van = (gemeenteId: number | null) => alle.filter((rij) => rij.gemeenteId === gemeenteId);
    const idVan = (sleutel: string) =>
      frame.ctx.gemeenten.find((g) => g.sleutel === sleutel)?.gemeenteId ?? 0;
    const leeg = (smaak: 1 | 2 | 'eigen' | null) =>
      words(smaak === 2 ? 'dienstbeloften.neemtOver' : 'dienstbeloften.geenEigen');
    const wie = [
      { id: 'kantoor', naam: frame.ctx.kantoorNaam, rijen: van(null), leeg: words('dienstbeloften.geen') },
      ...gemeenten.map((g) => ({
        id: g.sleutel,
        naam: g.naam,
        rijen: van(idVan(g.sleutel)),
        leeg: leeg(g.smaak),
      })),
    ];
    return (
      <BeheerFrame {...frame} titel={words('dienstbeloften.kop')} gelukt={frame.searchParams.gelukt}>
        <div className="flex flex-wrap items-center justify-between gap-4">
          <Heading level={1}>{words('dienstbeloften.kop')}</Heading>
          {magWijzigen && (
            <ButtonLink href="/beheer/dienstbeloften/nieuw">{words('dienstbeloften.nieuw')}</ButtonLink>
          )}
        </div>
        <p className="max-w-text">{words('dienstbeloften.uitleg')}</p>
        {wie.map(({ id, naam, rijen, leeg }) => (
          <section key={id} aria-labelledby={`van-${id}`} className="grid gap-3">
            <Heading level={2} id={`van-${id}`}>
              {naam}
            </Heading>
            {rijen.length === 0 ? (
              <p className="max-w-text text-ink-muted">{leeg}</p>
            ) : (
              <Beloften naam={naam} rijen={rijen} vandaag={vandaag} wijzigbaar={magWijzigen} />
            )}
          </section>
        ))}
      </BeheerFrame>
    );
  },
});

function Stand({ rij, vandaag }: { rij: Dienstbelofte; vandaag: LocalDate }) {
  if (rij.tot !== null && rij.tot <= vandaag) return <Badge tone="rust">{words('dienstbeloften.was')}</Badge>;
  if (!geldtOp(rij, vandaag))
    return <Badge tone="info">{words('dienstbeloften.komt', { datum: showDate(rij.vanaf) })}</Badge>;
  return rij.tot === null ? (
    <Badge tone="goed">{words('dienstbeloften.loopt')}</Badge>
  ) : (
    <Badge tone="letop">{words('dienstbeloften.eindigt', { datum: showDate(rij.tot) })}</Badge>
  );
}

interface BeloftenProps {
  naam: string;
  rijen: readonly Dienstbelofte[];
  vandaag: LocalDate;
  wijzigbaar: boolean;
}

function Beloften({ naam, rijen, vandaag, wijzigbaar }: BeloftenProps) {
  const eindigbaar = (rij: Dienstbelofte) => wijzigbaar && (rij.tot === null || rij.tot > vandaag);
  return (
    <Table
      taal="nl"
      caption={naam}
      captionHidden
      rows={rijen}
      rowKey={(rij) => rij.id}
      columns={[
        {
          key: 'tekst',
          header: words('dienstbeloften.tekstKort'),
          rowHeader: true,
          cell: (rij) =>
            eindigbaar(rij) ? <Link href={dienstbeloftePath(rij.id)}>{rij.tekst}</Link> : rij.tekst,
        },
        {
          key: 'meting',
          header: words('dienstbeloften.metingKort'),
          cell: (rij) => (
            <span>
              {words(`dienstbeloften.metingen.${rij.meting}`)}
              {rij.toelichting && <span className="block text-sm text-ink-muted">{rij.toelichting}</span>}
            </span>
          ),
        },
        { key: 'bron', header: words('dienstbeloften.bron'), cell: (rij) => rij.bron },
        {
          key: 'stand',
          header: words('kolommen.stand'),
          cell: (rij) => <Stand rij={rij} vandaag={vandaag} />,
        },
      ]}
    />
  );
}
