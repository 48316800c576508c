import { z } from 'zod';
import { MijnFrame } from '@/app/frames';
import { wordsOfRekeningnummer } from '@/app/rekeningnummer/rekeningnummer-words';
import { RekeningBevestigen, RekeningOpgeven } from '@/app/terugbetaling/terugbetaling-formulieren';
import { TerugbetalingStand } from '@/app/terugbetaling/terugbetaling-stand';
import { uitbetalingGelukt, wordsOfUitbetaling } from '@/app/terugbetaling/terugbetaling-words';
import { wordsOfMijn } from '@/app/words';
import { listTegoedenIn } from '@/domain/terugbetalingen/tegoed.queries';
import { getStand } from '@/domain/terugbetalingen/terugbetaling.queries';
import { namensVan } from '@/platform/context';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { gemeenteNaam, ownPersoon } from '../../own';
import { confirmRekeningAction, giveRekeningAction } from './actions';

/** What somebody gets back, where it is, and on which account he wants it. */
export default page({
  toegang: { wie: 'burger', namens: 'zien' },
  doel: 'eigen-terugbetaling',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ gelukt: z.string().optional() }),
  load: async (read) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    return {
      tegoeden: await listTegoedenIn(read, gemeenteId, persoonId),
      stand: await getStand(read, gemeenteId, persoonId),
    };
  },
  render: ({ tegoeden, stand }, frame) => {
    const { taal, params, ctx } = frame;
    const words = wordsOfUitbetaling(taal);
    const kop = words(tegoeden.length > 0 ? 'kop' : 'kopNiets');
    const gelukt = uitbetalingGelukt(frame.searchParams.gelukt, taal);
    const zelf = namensVan(ctx) === null;
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, params.gemeente)}
        crumbs={[{ label: wordsOfMijn(taal)('kruimel'), href: `/mijn/${params.gemeente}` }]}
      >
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <div className="mt-4 grid max-w-text gap-6">
          {gelukt !== null && <Alert tone="goed" taal={taal} title={gelukt} />}
          <TerugbetalingStand tegoeden={tegoeden} stand={stand} taal={taal} />
          <Link href={`/mijn/${params.gemeente}/rekeningnummer`}>{wordsOfRekeningnummer(taal)('kop')}</Link>
          {zelf && (
            <RekeningBevestigen
              stand={stand}
              taal={taal}
              action={confirmRekeningAction}
              verborgen={{ gemeente: params.gemeente }}
            />
          )}
          {!zelf && <p>{words('namens')}</p>}
          {zelf && tegoeden.length > 0 && (
            <RekeningOpgeven
              stand={stand}
              taal={taal}
              action={giveRekeningAction}
              verborgen={{ gemeente: params.gemeente }}
              uitleg={words('uitleg')}
            />
          )}
        </div>
      </MijnFrame>
    );
  },
});
