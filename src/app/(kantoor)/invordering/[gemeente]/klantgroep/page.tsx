import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { REEKS_JAREN, REEKS_JAREN_MAX } from '@/domain/sociaal/klantgroep';
import { getKlantgroep, type Klant } from '@/domain/sociaal/klantgroep.queries';
import { formatCents } from '@/platform/cents';
import { page } from '@/platform/page';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { TabLinks } from '@/ui/tab-links';
import { Table } from '@/ui/table';
import { InvorderingFrame } from '../../invordering-frame';
import { beletselTekst, klantgroepPath, words } from '../../sociaal-words';
import { vorderingPath } from '../../vordering-words';

const KEUZES = Array.from({ length: REEKS_JAREN_MAX - REEKS_JAREN + 1 }, (_, n) => REEKS_JAREN + n);

/** Who walked the whole path to oninbaar so many years in a row, with the costs of each year (T-04). */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({
    jaren: z.coerce
      .number()
      .int()
      .min(REEKS_JAREN)
      .max(REEKS_JAREN_MAX)
      .default(REEKS_JAREN)
      .catch(REEKS_JAREN),
  }),
  load: (read, { searchParams }) => getKlantgroep(read, read.gemeenten[0] ?? 0, searchParams.jaren),
  render: ({ klanten }, frame) => {
    const { sleutel, naam } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const { jaren } = frame.searchParams;
    const kop = words('klantgroep.kop', { gemeente: naam });
    return (
      <InvorderingFrame
        {...frame}
        gemeente={naam}
        crumbs={[{ label: words('klantgroep.naam'), href: klantgroepPath() }]}
      >
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">{words('klantgroep.uitleg', { jaren })}</p>
        <p className="mt-2 mb-6 max-w-text">{words('klantgroep.oordeelt')}</p>
        <div className="grid min-w-0 gap-6">
          <TabLinks
            label={words('klantgroep.jaren')}
            tabs={KEUZES.map((keuze) => ({
              href: `${klantgroepPath(sleutel)}?jaren=${keuze}`,
              label: words('klantgroep.jarenKeuze', { jaren: keuze }),
              current: keuze === jaren,
            }))}
          />
          {klanten.length === 0 ? (
            <EmptyState title={words('klantgroep.leeg')}>{words('klantgroep.leegUitleg')}</EmptyState>
          ) : (
            <Klanten klanten={klanten} sleutel={sleutel} kop={kop} />
          )}
        </div>
      </InvorderingFrame>
    );
  },
});

function Klanten({ klanten, sleutel, kop }: { klanten: readonly Klant[]; sleutel: string; kop: string }) {
  return (
    <Table
      taal="nl"
      caption={kop}
      captionHidden
      rows={klanten}
      rowKey={({ persoonId }) => persoonId}
      columns={[
        {
          key: 'wie',
          header: words('klantgroep.kolom.wie'),
          rowHeader: true,
          cell: ({ naam, aanslagId }) => (
            <Link href={vorderingPath(sleutel, aanslagId)} reload>
              {naam}
            </Link>
          ),
        },
        {
          key: 'jaren',
          header: words('klantgroep.kolom.jaren'),
          cell: ({ reeks }) =>
            words('klantgroep.van', {
              van: String(reeks.jaren[0]?.jaar),
              tot: String(reeks.jaren.at(-1)?.jaar),
            }),
        },
        {
          key: 'kosten',
          header: words('klantgroep.kolom.kosten'),
          cell: ({ reeks }) => (
            <ul>
              {reeks.jaren.map(({ jaar, kosten }) => (
                <li key={jaar}>
                  {words('klantgroep.jaar', { jaar: String(jaar), bedrag: formatCents(kosten) })}
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: 'samen',
          header: words('klantgroep.kolom.samen'),
          number: true,
          cell: ({ reeks }) => <Amount text={formatCents(reeks.kosten)} />,
        },
        {
          key: 'actueel',
          header: words('klantgroep.kolom.actueelWie'),
          cell: ({ beletsels }) =>
            beletsels.length === 0 ? (
              <Badge tone="goed">{words('klantgroep.ja')}</Badge>
            ) : (
              [...new Set(beletsels.map(beletselTekst))].join(', ')
            ),
        },
        {
          key: 'oordeel',
          header: words('klantgroep.kolom.oordeel'),
          cell: ({ duiding }) =>
            duiding === null ? words('klantgroep.nietBeoordeeld') : words(`oordeel.${duiding}`),
        },
      ]}
    />
  );
}
