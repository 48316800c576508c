import { z } from 'zod';
import { MijnFrame } from '@/app/frames';
import { RekeningNu, RekeningVerloop } from '@/app/rekeningnummer/rekening-nu';
import { RekeningnummerFormulier } from '@/app/rekeningnummer/rekeningnummer-formulier';
import { rekeningnummerGelukt, wordsOfRekeningnummer } from '@/app/rekeningnummer/rekeningnummer-words';
import { RekeningBevestigen } from '@/app/terugbetaling/terugbetaling-formulieren';
import { wordsOfMijn } from '@/app/words';
import { getRekeningverloop } from '@/domain/incasso/rekeningverloop.queries';
import { namensVan } from '@/platform/context';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Heading } from '@/ui/heading';
import { gemeenteNaam, ownPersoon } from '../../own';
import { changeRekeningAction, confirmRekeningnummerAction } from './actions';

/** The account that we use for somebody, all that we used, and giving another one (U-02). */
export default page({
  toegang: { wie: 'burger', namens: 'zien' },
  doel: 'eigen-rekeningnummer',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ gelukt: z.string().optional() }),
  load: async (read) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    return getRekeningverloop(read, gemeenteId, persoonId);
  },
  render: (verloop, frame) => {
    const { taal, params, ctx } = frame;
    const words = wordsOfRekeningnummer(taal);
    const gelukt = rekeningnummerGelukt(frame.searchParams.gelukt, taal);
    const gemeente = gemeenteNaam(ctx, params.gemeente) ?? '';
    const zelf = namensVan(ctx) === null;
    const verborgen = { gemeente: params.gemeente };
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeente}
        crumbs={[{ label: wordsOfMijn(taal)('kruimel'), href: `/mijn/${params.gemeente}` }]}
      >
        <title>{words('kop')}</title>
        <Heading level={1}>{words('kop')}</Heading>
        <p className="mt-2 max-w-text">{words('uitleg')}</p>
        <div className="mt-6 grid min-w-0 gap-6">
          {gelukt !== null && <Alert tone="goed" taal={taal} live title={gelukt} />}
          <RekeningNu verloop={verloop} taal={taal} />
          {zelf && (
            <>
              <RekeningBevestigen
                stand={{ rekening: verloop.wacht }}
                taal={taal}
                action={confirmRekeningnummerAction}
                verborgen={verborgen}
              />
              <RekeningnummerFormulier
                {...{ verloop, gemeente, taal, verborgen }}
                balie={false}
                action={changeRekeningAction}
              />
            </>
          )}
          {!zelf && <p>{words('namens')}</p>}
          <RekeningVerloop verloop={verloop} taal={taal} />
        </div>
      </MijnFrame>
    );
  },
});
