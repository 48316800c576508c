import { z } from 'zod';
import { DeskFrame } from '@/app/frames';
import { wordsOfRekeningnummer } from '@/app/rekeningnummer/rekeningnummer-words';
import { RekeningBevestigen, RekeningOpgeven } from '@/app/terugbetaling/terugbetaling-formulieren';
import { TerugbetalingStand } from '@/app/terugbetaling/terugbetaling-stand';
import { uitbetalingGelukt, wordsOfUitbetaling } from '@/app/terugbetaling/terugbetaling-words';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { listTegoedenIn } from '@/domain/terugbetalingen/tegoed.queries';
import { getStand } from '@/domain/terugbetalingen/terugbetaling.queries';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { confirmRekeningVoorAction, recordRekeningAction } from './actions';

const words = wordsOfUitbetaling('nl');

/** What the person of this contact gets back, and the account that he names: the same sentences as on his own page. */
export default page({
  toegang: { wie: 'medewerker', verb: 'terugbetaling.rekening', bereik: 'gemeente' },
  doel: 'terugbetaling',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ gelukt: z.string().optional() }),
  load: async (read, { params }) => {
    const [gemeenteId] = read.gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    await assertKlantGeopend(read, gemeenteId, params.id);
    return {
      tegoeden: await listTegoedenIn(read, gemeenteId, params.id),
      stand: await getStand(read, gemeenteId, params.id),
    };
  },
  render: ({ tegoeden, stand }, frame) => {
    const { gemeente, id } = frame.params;
    const gelukt = uitbetalingGelukt(frame.searchParams.gelukt, 'nl');
    return (
      <DeskFrame {...frame} gemeente={frame.ctx.gemeenten.find((g) => g.sleutel === gemeente)?.naam}>
        <title>{words('balie.kop')}</title>
        <div className="grid max-w-text gap-6">
          <Link href={`/balie/${gemeente}/klant/${id}`} reload>
            {words('balie.terug')}
          </Link>
          <Heading level={1}>{words('balie.kop')}</Heading>
          {gelukt !== null && <Alert tone="goed" taal="nl" title={gelukt} />}
          <TerugbetalingStand tegoeden={tegoeden} stand={stand} taal="nl" />
          <Link href={`/balie/${gemeente}/klant/${id}/rekeningnummer`} reload>
            {wordsOfRekeningnummer('nl')('ga')}
          </Link>
          <RekeningBevestigen
            stand={stand}
            taal="nl"
            action={confirmRekeningVoorAction}
            verborgen={{ gemeente, persoonId: id }}
          />
          {tegoeden.length > 0 && (
            <RekeningOpgeven
              stand={stand}
              taal="nl"
              action={recordRekeningAction}
              verborgen={{ gemeente, persoonId: id }}
              uitleg={words('balie.uitleg')}
            />
          )}
        </div>
      </DeskFrame>
    );
  },
});
