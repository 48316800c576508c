import { z } from 'zod';
import { persoonPath, words as persoonWords } from '@/app/personen/persoonsfeit-words';
import { dubbelenPath, SAMENVOEG_TOON, words } from '@/app/personen/samenvoeg-words';
import { showMoment } from '@/app/words';
import { listSamenvoegingen, type SamenvoegingRegel } from '@/domain/samenvoegingen/samenvoeging.queries';
import { listVermoedens } from '@/domain/samenvoegingen/vermoeden.queries';
import { page } from '@/platform/page';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Pagination } from '@/ui/pagination';
import { Table } from '@/ui/table';
import { HeffingFrame } from '../../heffing-frame';
import { gemeenteVan } from '../../paths';
import { Vermoedens } from './vermoedens';

/** Persons that stand twice in one gemeente: what waits and was decided, and which rows are like each other. */
export default page({
  toegang: { wie: 'medewerker', verb: 'persoon.samenvoegen', bereik: 'gemeente' },
  doel: 'persoon-samenvoegen',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({
    een: z.guid().optional().catch(undefined),
    ander: z.guid().optional().catch(undefined),
  }),
  load: async (read, { searchParams: { een, ander } }) => {
    const gemeenteId = read.gemeenten[0] ?? 0;
    return {
      voorstellen: await listSamenvoegingen(read, gemeenteId),
      lijst: await listVermoedens(read, gemeenteId, { na: een && ander ? { een, ander } : undefined }),
    };
  },
  render: ({ voorstellen, lijst }, frame) => {
    const { gemeente: sleutel } = frame.params;
    const titel = words('titel', { gemeente: gemeenteVan(frame.ctx, sleutel).naam });
    const { volgende } = lijst;
    const verder = volgende && `${dubbelenPath(sleutel)}?een=${volgende.een}&ander=${volgende.ander}`;
    return (
      <HeffingFrame {...frame} titel={titel} sleutel={sleutel}>
        <Heading level={1}>{titel}</Heading>
        <p className="max-w-text text-ink-muted">{words('uitleg')}</p>
        <p>
          <Link href={persoonPath(sleutel)} reload>
            {persoonWords('nieuw.link')}
          </Link>
        </p>
        <section aria-labelledby="voorstellen" className="grid gap-3">
          <Heading level={2} id="voorstellen">
            {words('voorstellen.kop')}
          </Heading>
          <Voorstellen voorstellen={voorstellen} sleutel={sleutel} />
        </section>
        <section aria-labelledby="vermoedens" className="grid gap-3">
          <Heading level={2} id="vermoedens">
            {words('vermoedens.kop')}
          </Heading>
          <p className="max-w-text text-ink-muted">{words('vermoedens.uitleg')}</p>
          <Vermoedens vermoedens={lijst.vermoedens} sleutel={sleutel} />
          <Pagination taal="nl" {...(verder && { nextHref: verder })} />
        </section>
      </HeffingFrame>
    );
  },
});

function Voorstellen({
  voorstellen,
  sleutel,
}: {
  voorstellen: readonly SamenvoegingRegel[];
  sleutel: string;
}) {
  if (voorstellen.length === 0)
    return <EmptyState title={words('voorstellen.leeg')}>{words('voorstellen.leegUitleg')}</EmptyState>;
  return (
    <Table
      taal="nl"
      caption={words('voorstellen.kop')}
      captionHidden
      rows={voorstellen}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'dubbel',
          header: words('voorstellen.dubbel'),
          rowHeader: true,
          cell: ({ id, dubbelNaam }) => (
            <Link href={dubbelenPath(sleutel, id)} reload>
              {dubbelNaam}
            </Link>
          ),
        },
        { key: 'blijft', header: words('voorstellen.blijft'), cell: ({ blijftNaam }) => blijftNaam },
        {
          key: 'stand',
          header: words('voorstellen.stand'),
          cell: ({ status }) => <Badge tone={SAMENVOEG_TOON[status]}>{words(`status.${status}`)}</Badge>,
        },
        {
          key: 'op',
          header: words('voorstellen.op'),
          cell: ({ voorgesteldOp }) => showMoment(voorgesteldOp),
        },
      ]}
    />
  );
}
