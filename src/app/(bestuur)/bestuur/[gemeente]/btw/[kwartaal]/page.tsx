import { z } from 'zod';
import { RegelTabel } from '@/app/btw/btw-tabellen';
import { btwBestuurPath, kwartaalNaam, TIJD_TOON, words } from '@/app/btw/btw-words';
import { readKwartaal } from '@/app/btw/read-kwartaal';
import { BoardFrame } from '@/app/frames';
import { showDate, wordsOfBestuur, wordsOfKantoor } from '@/app/words';
import { getBtwoverzicht } from '@/domain/btw/btw.queries';
import { page } from '@/platform/page';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';

/** One quarter as its gemeente gets it: what stands in it, and until when it may take. */
export default page({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string(), kwartaal: z.string() }),
  load: async (read, { params }) => {
    const gemeenteId = read.gemeenten[0] ?? 0;
    const kwartaal = readKwartaal(params.kwartaal);
    return getBtwoverzicht(read, gemeenteId, kwartaal);
  },
  render: ({ stand, regels }, frame) => {
    const { ctx, params } = frame;
    const naam = ctx.gemeenten.find((g) => g.sleutel === params.gemeente)?.naam ?? '';
    const kop = words('kopKwartaal', { gemeente: naam, kwartaal: kwartaalNaam(stand.kwartaal) });
    return (
      <BoardFrame
        {...frame}
        gemeente={naam}
        crumbs={[
          { label: wordsOfKantoor('bestuur.naam'), href: `/bestuur/${params.gemeente}` },
          { label: words('naam'), href: btwBestuurPath(params.gemeente) },
        ]}
      >
        <title>{kop}</title>
        <div className="flex flex-wrap items-center gap-3">
          <Heading level={1}>{kop}</Heading>
          <Badge tone={TIJD_TOON[stand.tijdigheid]}>{words(`tijdigheid.${stand.tijdigheid}`)}</Badge>
        </div>
        <p className="mt-2 text-ink-muted">
          {words('uiterlijk')} {showDate(stand.uiterlijk)}.
        </p>
        <div className="mt-6 min-w-0">
          <RegelTabel regels={regels} kop={kop} />
          <p className="mt-3 flex flex-wrap gap-x-6 gap-y-2 print:hidden">
            <Link href={`${btwBestuurPath(params.gemeente, stand.kwartaal)}/export`} reload>
              {words('download')}
            </Link>
            <span className="text-ink-muted">{wordsOfBestuur('cijfers.afdrukken')}</span>
          </p>
        </div>
      </BoardFrame>
    );
  },
});
