import { z } from 'zod';
import { showMoment } from '@/app/words';
import { listVoorgesteldeVerminderingen } from '@/domain/aanslagen/vermindering.queries';
import { formatCents } from '@/platform/cents';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Amount } from '@/ui/amount';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { HeffingFrame } from '../../heffing-frame';
import { aanslagPath, gemeenteVan } from '../../paths';
import { soortTekst, words } from '../../vermindering-words';

/** Proposals of one gemeente that wait for a second person, the oldest first. */
export default page({
  toegang: { wie: 'medewerker', verb: 'vermindering.zien', bereik: 'gemeente' },
  doel: 'vermindering',
  params: z.object({ gemeente: z.string() }),
  load: (read) => listVoorgesteldeVerminderingen(read, read.gemeenten[0] ?? 0),
  render: (voorstellen, frame) => {
    const { gemeente: sleutel } = frame.params;
    const { naam, rollen } = gemeenteVan(frame.ctx, sleutel);
    const titel = words('verminderingen.titel', { gemeente: naam });
    return (
      <HeffingFrame {...frame} titel={titel} sleutel={sleutel}>
        <Heading level={1}>{titel}</Heading>
        <p className="max-w-text text-ink-muted">{words('verminderingen.uitleg')}</p>
        {may(rollen, 'aanslag.zien') && (
          <p>
            <Link href={aanslagPath(sleutel)}>{words('verminderingen.naarAanslag')}</Link>
          </p>
        )}
        {voorstellen.length === 0 ? (
          <EmptyState title={words('verminderingen.leeg')}>{words('verminderingen.leegUitleg')}</EmptyState>
        ) : (
          <Table
            taal="nl"
            caption={titel}
            captionHidden
            rows={voorstellen}
            rowKey={(v) => v.id}
            columns={[
              {
                key: 'aanslag',
                header: words('verminderingen.kolommen.aanslag'),
                rowHeader: true,
                cell: (v) => <Link href={aanslagPath(sleutel, v.aanslagId)}>{v.aanslagnummer}</Link>,
              },
              { key: 'naam', header: words('verminderingen.kolommen.naam'), cell: (v) => v.naam },
              {
                key: 'belasting',
                header: words('verminderingen.kolommen.belasting'),
                cell: (v) => soortTekst(v.belastingsoort),
              },
              {
                key: 'bedrag',
                header: words('verminderingen.kolommen.bedrag'),
                number: true,
                cell: (v) => <Amount text={formatCents(v.bedragCenten)} />,
              },
              {
                key: 'reden',
                header: words('verminderingen.kolommen.reden'),
                cell: (v) => words(`verminderingen.reden.${v.reden}`),
              },
              {
                key: 'voorgesteld',
                header: words('verminderingen.kolommen.voorgesteld'),
                cell: (v) => showMoment(v.voorgesteldOp),
              },
            ]}
          />
        )}
      </HeffingFrame>
    );
  },
});
