import { z } from 'zod';
import { DeskFrame } from '@/app/frames';
import { RekeningNu, RekeningVerloop } from '@/app/rekeningnummer/rekening-nu';
import { RekeningnummerFormulier } from '@/app/rekeningnummer/rekeningnummer-formulier';
import { rekeningnummerGelukt, wordsOfRekeningnummer } from '@/app/rekeningnummer/rekeningnummer-words';
import { RekeningBevestigen } from '@/app/terugbetaling/terugbetaling-formulieren';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { getRekeningverloop } from '@/domain/incasso/rekeningverloop.queries';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { changeRekeningVoorAction, confirmRekeningnummerVoorAction } from './actions';

const words = wordsOfRekeningnummer('nl');

/** The account of the person of this contact: what is used, what was, and another one with a second person (U-02). */
export default page({
  toegang: { wie: 'medewerker', verb: 'terugbetaling.rekening', bereik: 'gemeente' },
  doel: 'rekeningnummer',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ gelukt: z.string().optional() }),
  load: async (read, { params }) => {
    const [gemeenteId] = read.gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    await assertKlantGeopend(read, gemeenteId, params.id);
    return getRekeningverloop(read, gemeenteId, params.id);
  },
  render: (verloop, frame) => {
    const { gemeente, id } = frame.params;
    const naam = frame.ctx.gemeenten.find((g) => g.sleutel === gemeente)?.naam ?? '';
    const gelukt = rekeningnummerGelukt(frame.searchParams.gelukt, 'nl');
    const verborgen = { gemeente, persoonId: id };
    return (
      <DeskFrame {...frame} gemeente={naam}>
        <title>{words('kop')}</title>
        <div className="grid min-w-0 gap-6">
          <Link href={`/balie/${gemeente}/klant/${id}`} reload>
            {words('terug')}
          </Link>
          <Heading level={1}>{words('kop')}</Heading>
          {gelukt !== null && <Alert tone="goed" taal="nl" live title={gelukt} />}
          <RekeningNu verloop={verloop} taal="nl" />
          <RekeningBevestigen
            stand={{ rekening: verloop.wacht }}
            taal="nl"
            action={confirmRekeningnummerVoorAction}
            verborgen={verborgen}
          />
          <RekeningnummerFormulier
            {...{ verloop, verborgen }}
            gemeente={naam}
            taal="nl"
            balie
            action={changeRekeningVoorAction}
          />
          <RekeningVerloop verloop={verloop} taal="nl" />
        </div>
      </DeskFrame>
    );
  },
});
