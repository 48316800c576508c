import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { kiesbaar, waaromGroepen } from '@/app/bezwaar/bezwaar-velden';
import { bezwaarAnswers, wordsOfBezwaar } from '@/app/bezwaar/bezwaar-words';
import { getBezwaarblad } from '@/domain/bezwaren/bezwaar.queries';
import { regelVeld } from '@/domain/bezwaren/bezwaarvelden';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { ownPersoon } from '../../../../own';
import { explainBezwaarAction } from '../../actions';
import { BezwaarKader, isTeLaat } from '../bezwaar-kader';

/** Objecting, step 2: why, and what is asked along. */
export default page({
  toegang: { wie: 'burger', namens: 'bezwaar' },
  doel: 'eigen-bezwaar',
  params: z.object({ gemeente: z.string(), aanslag: z.guid() }),
  load: (read, { params }) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    return getBezwaarblad(read, gemeenteId, persoonId, params.aanslag);
  },
  render: (blad, frame) => {
    const { taal, params, ctx } = frame;
    const words = wordsOfBezwaar(taal);
    const { aanslag, concept } = blad;
    const velden = concept?.velden ?? {};
    const gekozen = kiesbaar(blad).filter(({ regel }) => velden[regelVeld(regel.id)] === 'ja');
    if (gekozen.length === 0) redirect(`/mijn/${params.gemeente}/bezwaar/${aanslag.id}`);
    const vandaag = localDateOf(ctx.now);
    return (
      <BezwaarKader frame={frame} aanslag={aanslag} vandaag={vandaag} stap={2} kop={words('kop')}>
        <ActionForm
          id="bezwaar"
          taal={taal}
          action={explainBezwaarAction}
          groepen={waaromGroepen(gekozen, { velden, teLaat: isTeLaat(aanslag, vandaag), taal })}
          verborgen={{
            gemeente: params.gemeente,
            aanslag: aanslag.id,
            ...Object.fromEntries(
              gekozen.flatMap(({ regel }) => [
                [regelVeld(regel.id), 'ja'],
                [`soort-${regel.id}`, regel.belastingsoort],
              ]),
            ),
          }}
          knop={words('verder')}
          antwoorden={bezwaarAnswers(taal)}
        />
      </BezwaarKader>
    );
  },
});
