import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { bezwaarAnswers, wordsOfBezwaar } from '@/app/bezwaar/bezwaar-words';
import { showDate } from '@/app/words';
import { beslisdagVan } from '@/domain/bezwaren/beslisdag';
import { planBezwaren, totaalBetwist } from '@/domain/bezwaren/bezwaar';
import { type Bezwaarblad, getBezwaarblad } from '@/domain/bezwaren/bezwaar.queries';
import { readBezwaarvelden } from '@/domain/bezwaren/bezwaarvelden';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { ownPersoon } from '../../../../own';
import { submitBezwaarAction } from '../../actions';
import { BezwaarKader } from '../bezwaar-kader';
import { Antwoorden } from './antwoorden';

/** What was filled in, read and split as it will be sent; null while it is not complete. */
function readBlad({ aanslag, standen, concept }: Bezwaarblad) {
  const gelezen = concept && readBezwaarvelden(concept.velden, aanslag.regels);
  if (!concept || !gelezen?.ok) return null;
  const plan = planBezwaren(gelezen.invoer.regels, aanslag.regels, standen);
  return plan.ok ? { sleutel: concept.sleutel, invoer: gelezen.invoer, delen: plan.delen } : null;
}

/** Objecting, step 3: look it over and send it. */
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
    const { aanslag } = blad;
    const pad = `/mijn/${params.gemeente}/bezwaar/${aanslag.id}`;
    const gelezen = readBlad(blad);
    if (!gelezen) redirect(`${pad}/waarom`);
    const { invoer, delen, sleutel } = gelezen;
    const vandaag = localDateOf(ctx.now);
    const dagen = delen.map(
      ({ soort }) =>
        beslisdagVan({
          soort,
          dagtekening: aanslag.dagtekening,
          bekendmaking: aanslag.bekendmaking ?? null,
          ontvangen: vandaag,
          terPost: null,
          opgeschortDagen: 0,
          verdaagd: false,
        }).waarde.laatsteDag,
    );
    return (
      <BezwaarKader frame={frame} aanslag={aanslag} vandaag={vandaag} stap={3} kop={words('controle.kop')}>
        <p>{words('controle.uitleg')}</p>
        {delen.length > 1 && <p>{words('controle.splitsing', { aantal: delen.length })}</p>}
        <Antwoorden
          invoer={invoer}
          regels={delen.flatMap((deel) => deel.regels)}
          aanslag={aanslag}
          standen={blad.standen}
          betwist={totaalBetwist(delen.flatMap((deel) => deel.regels))}
          pad={pad}
          taal={taal}
        />
        <p>{words('controle.beslisdag', { datum: showDate(dagen[0] ?? vandaag, taal) })}</p>
        <ActionForm
          id="opsturen"
          taal={taal}
          action={submitBezwaarAction}
          groepen={[]}
          verborgen={{ gemeente: params.gemeente, aanslag: aanslag.id, sleutel }}
          knop={words('controle.knop')}
          antwoorden={bezwaarAnswers(taal)}
        />
      </BezwaarKader>
    );
  },
});
