import { z } from 'zod';
import { OfficeFrame } from '@/app/frames';
import { showDate } from '@/app/words';
import { zaakWords } from '@/app/zaken/zaken-words';
import {
  listVerschuivingen,
  RICHTINGEN,
  type Verschuiving,
  type Verschuivingsregel,
} from '@/domain/kwijtschelding/verschuiving.queries';
import { formatCents } from '@/platform/cents';
import { page } from '@/platform/page';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { belastingNaam, controlePath, verschuivingenPath, words } from '../kwijtscheldingscontrole-words';

/** What went from kwijtschelding to oninbaar and back, per gemeente, year and belasting, with the aanslagen behind it (K-12). */
export default page({
  toegang: { wie: 'medewerker', verb: 'kwijtschelding.controleren', bereik: 'set' },
  doel: 'kwijtschelding-behandelen',
  searchParams: z.object({ gemeente: z.string().max(60).optional().catch(undefined) }),
  load: (read) => listVerschuivingen(read),
  render: ({ op, totalen, regels }, frame) => {
    const naamVan = (id: number) => frame.ctx.gemeenten.find((g) => g.gemeenteId === id)?.naam ?? '';
    const gekozen = frame.ctx.gemeenten.find((g) => g.sleutel === frame.searchParams.gemeente)?.gemeenteId;
    const binnen = <T extends { gemeenteId: number }>(rijen: readonly T[]) =>
      rijen.filter(({ gemeenteId }) => gekozen === undefined || gemeenteId === gekozen);
    return (
      <OfficeFrame {...frame} crumbs={[{ label: zaakWords('werk.kop'), href: '/zaken' }]}>
        <title>{words('verschuiving.kop')}</title>
        <div className="grid min-w-0 gap-6">
          <div className="grid gap-2">
            <Heading level={1}>{words('verschuiving.kop')}</Heading>
            <p className="max-w-text text-ink-muted">
              {words('verschuiving.uitleg')} {words('verschuiving.op', { datum: showDate(op) })}
            </p>
          </div>
          <nav aria-label={words('gemeente')} className="flex flex-wrap gap-x-6 gap-y-1 print:hidden">
            <Link href={verschuivingenPath}>{words('alle')}</Link>
            {frame.ctx.gemeenten.map(({ sleutel, naam }) => (
              <Link key={sleutel} href={`${verschuivingenPath}?gemeente=${sleutel}`}>
                {naam}
              </Link>
            ))}
          </nav>
          {binnen(totalen).length === 0 ? (
            <EmptyState title={words('verschuiving.leeg')}>{words('verschuiving.leegUitleg')}</EmptyState>
          ) : (
            <Totalen rijen={binnen(totalen)} naamVan={naamVan} />
          )}
          {RICHTINGEN.map((richting) => (
            <Lijst
              key={richting}
              richting={richting}
              rijen={binnen(regels).filter((regel) => regel.richting === richting)}
              naamVan={naamVan}
            />
          ))}
          <p className="flex flex-wrap gap-x-6 print:hidden">
            <Link href={`${verschuivingenPath}/export`} reload>
              {words('download')}
            </Link>
            <Link href={controlePath}>{words('controle.kop')}</Link>
          </p>
        </div>
      </OfficeFrame>
    );
  },
});

type NaamVan = (gemeenteId: number) => string;

function Totalen({ rijen, naamVan }: { rijen: readonly Verschuiving[]; naamVan: NaamVan }) {
  const geld = (kies: keyof Verschuiving) => ({
    key: kies,
    header: words(`verschuiving.kolom.${kies as 'oninbaarCenten'}`),
    number: true as const,
    cell: (rij: Verschuiving) => formatCents(rij[kies] as bigint),
  });
  return (
    <Table
      taal="nl"
      caption={words('verschuiving.totalen')}
      rows={rijen}
      rowKey={(rij) => `${rij.gemeenteId} ${rij.belastingjaar} ${rij.belastingsoort}`}
      columns={[
        { key: 'gemeente', header: words('gemeente'), rowHeader: true, cell: (r) => naamVan(r.gemeenteId) },
        { key: 'jaar', header: words('jaar'), cell: (r) => String(r.belastingjaar) },
        { key: 'belasting', header: words('belasting'), cell: (r) => belastingNaam(r.belastingsoort) },
        geld('kwijtscheldingCenten'),
        geld('oninbaarCenten'),
        geld('naarOninbaarCenten'),
        geld('naarKwijtscheldingCenten'),
      ]}
    />
  );
}

type LijstProps = {
  richting: (typeof RICHTINGEN)[number];
  rijen: readonly Verschuivingsregel[];
  naamVan: NaamVan;
};

/** The aanslagen behind a figure; their sum is the figure. */
function Lijst({ richting, rijen, naamVan }: LijstProps) {
  return (
    <section aria-labelledby={richting} className="grid gap-3">
      <Heading level={2} id={richting}>
        {words(`verschuiving.${richting}.kop`)}
      </Heading>
      <p className="max-w-text text-ink-muted">{words(`verschuiving.${richting}.uitleg`)}</p>
      {rijen.length === 0 ? (
        <p>{words('verschuiving.geen')}</p>
      ) : (
        <Table
          taal="nl"
          caption={words(`verschuiving.${richting}.kop`)}
          captionHidden
          rows={rijen}
          rowKey={(r) => `${r.aanslagId} ${r.belastingsoort}`}
          columns={[
            { key: 'aanslag', header: words('aanslag'), rowHeader: true, cell: (r) => r.aanslagnummer },
            { key: 'gemeente', header: words('gemeente'), cell: (r) => naamVan(r.gemeenteId) },
            { key: 'jaar', header: words('jaar'), cell: (r) => String(r.belastingjaar) },
            { key: 'belasting', header: words('belasting'), cell: (r) => belastingNaam(r.belastingsoort) },
            { key: 'eerst', header: words(`verschuiving.${richting}.eerst`), cell: (r) => showDate(r.eerst) },
            {
              key: 'daarna',
              header: words(`verschuiving.${richting}.daarna`),
              cell: (r) => showDate(r.daarna),
            },
            { key: 'bedrag', header: words('bedrag'), number: true, cell: (r) => formatCents(r.centen) },
          ]}
        />
      )}
    </section>
  );
}
