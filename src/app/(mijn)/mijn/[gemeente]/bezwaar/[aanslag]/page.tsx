import { z } from 'zod';
import { wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { regelNaam } from '@/app/aanslagen/berekening';
import { ActionForm } from '@/app/action-form/action-form';
import { kiesbaar, kiesVelden } from '@/app/bezwaar/bezwaar-velden';
import { bezwaarAnswers, wordsOfBezwaar } from '@/app/bezwaar/bezwaar-words';
import { getBezwaarblad } from '@/domain/bezwaren/bezwaar.queries';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { ownPersoon } from '../../../own';
import { chooseRegelsAction } from '../actions';
import { BezwaarKader } from './bezwaar-kader';

/** Objecting, step 1: what do you disagree with? */
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
    const { aanslag, lopend, concept } = blad;
    const opties = kiesbaar(blad);
    return (
      <BezwaarKader
        frame={frame}
        aanslag={aanslag}
        vandaag={localDateOf(ctx.now)}
        stap={1}
        kop={words('kop')}
      >
        {concept && <Alert tone="info" taal={taal} title={words('opgeslagen')} />}
        {aanslag.regels
          .filter((r) => lopend.has(r.id))
          .map((r) => (
            <p key={r.id}>
              {words('kies.loopt', {
                naam: regelNaam(wordsOfAanslagen(taal), r),
                nummer: lopend.get(r.id) ?? '',
              })}
            </p>
          ))}
        {opties.length === 0 ? (
          <Alert tone="info" taal={taal} title={words('kies.niets')} />
        ) : (
          <>
            {opties.some(({ regel }) => regel.belastingsoort === 'ozb') && <p>{words('kies.samen')}</p>}
            <ActionForm
              id="bezwaar"
              taal={taal}
              action={chooseRegelsAction}
              groepen={[{ velden: kiesVelden(blad, taal) }]}
              verborgen={{ gemeente: params.gemeente, aanslag: aanslag.id }}
              knop={words('verder')}
              antwoorden={bezwaarAnswers(taal)}
            />
          </>
        )}
      </BezwaarKader>
    );
  },
});
