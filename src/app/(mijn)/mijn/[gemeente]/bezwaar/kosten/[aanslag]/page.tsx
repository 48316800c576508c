import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { ActionForm } from '@/app/action-form/action-form';
import { bezwaarAnswers, wordsOfBezwaar } from '@/app/bezwaar/bezwaar-words';
import { isLaat, kiesbareKosten, kostenGroepen } from '@/app/bezwaar/kostenbezwaar-velden';
import { MijnFrame } from '@/app/frames';
import { wordsOfMijn } from '@/app/words';
import { getKostenblad } from '@/domain/bezwaren/bezwaar.queries';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Heading } from '@/ui/heading';
import { gemeenteNaam, ownPersoon } from '../../../../own';
import { submitKostenbezwaarAction } from '../../actions';

/** Objecting to the costs of an act of collection: which, why, and what is asked along. */
export default page({
  toegang: { wie: 'burger', namens: 'bezwaar' },
  doel: 'eigen-bezwaar',
  params: z.object({ gemeente: z.string(), aanslag: z.guid() }),
  load: (read, { params }) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    return getKostenblad(read, gemeenteId, persoonId, params.aanslag);
  },
  render: (blad, frame) => {
    const { taal, ctx, params } = frame;
    const words = wordsOfBezwaar(taal);
    const base = `/mijn/${params.gemeente}`;
    const vandaag = localDateOf(ctx.now);
    const kosten = kiesbareKosten(blad);
    const naam = wordsOfAanslagen(taal)('lijst.naam', { jaar: String(blad.aanslag.belastingjaar) });
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, params.gemeente)}
        crumbs={[
          { label: wordsOfMijn(taal)('kruimel'), href: base },
          { label: naam, href: `${base}/aanslagen/${blad.aanslag.id}` },
        ]}
      >
        <title>{words('kosten.kop')}</title>
        <div className="grid max-w-text gap-6">
          <Heading level={1}>{words('kosten.kop')}</Heading>
          {kosten.length === 0 ? (
            <Alert tone="info" taal={taal} title={words('kosten.niets')} />
          ) : (
            <>
              <p>{words('kosten.inleiding')}</p>
              {isLaat(kosten, vandaag) && (
                <Alert tone="letop" taal={taal}>
                  {words('kosten.teLaat')}
                </Alert>
              )}
              <ActionForm
                id="kostenbezwaar"
                taal={taal}
                action={submitKostenbezwaarAction}
                groepen={kostenGroepen(blad, { vandaag, taal })}
                verborgen={{ gemeente: params.gemeente }}
                sleutel={randomUUID()}
                knop={words('controle.knop')}
                antwoorden={bezwaarAnswers(taal)}
              />
            </>
          )}
        </div>
      </MijnFrame>
    );
  },
});
