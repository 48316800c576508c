import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { wieIs } from '@/app/aanspreken/wie';
import { ActionForm } from '@/app/action-form/action-form';
import { wordsOfBeantwoord } from '@/app/beantwoord/beantwoord-words';
import { MijnFrame } from '@/app/frames';
import { Belnummer, beltijden, type Hulp, hulpOp } from '@/app/hulp';
import { wordsOfMijn } from '@/app/words';
import { getGegevens } from '@/domain/gemeenten/gemeente.queries';
import { listOnderwerpen } from '@/domain/kennis/kennis.queries';
import { onderwerpVan } from '@/domain/vragen/pagina';
import { localDateOf } from '@/platform/clock';
import { namensVan } from '@/platform/context';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';
import { gemeenteNaam, ownPersoon } from '../../own';
import { submitVraagAction } from '../vragen/actions';
import { vraagVelden } from '../vragen/vraag-velden';
import { vragenAnswers } from '../vragen/vragen-words';

/**
 * What follows on "Is uw vraag beantwoord?": thanks, or what he still wants to know. His question begins where a first
 * answer did not help (T-03); somebody who acts for another reads whom he can call.
 */
export default page({
  toegang: { wie: 'burger', namens: 'zien', binnen: 'alles' },
  doel: 'eigen-vraag',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({
    oordeel: z.enum(['ja', 'nee']).catch('nee'),
    pagina: z.string().max(80).optional().catch(undefined),
  }),
  load: async (read) => {
    const { gemeenteId } = ownPersoon(read);
    const onderwerpen = await listOnderwerpen(read);
    return {
      onderwerpen,
      hulp: hulpOp(await getGegevens(read, gemeenteId), localDateOf(read.ctx.now)),
    };
  },
  render: ({ onderwerpen, hulp }, frame) => {
    const { taal, ctx, params, searchParams } = frame;
    const words = wordsOfBeantwoord(taal);
    const base = `/mijn/${params.gemeente}`;
    const { oordeel, pagina = '' } = searchParams;
    const onderwerp = onderwerpVan(pagina);
    const kop = oordeel === 'ja' ? words('gelukt.kop') : words('verder.kop');
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, params.gemeente)}
        crumbs={[{ label: wordsOfMijn(taal)('kruimel'), href: base }]}
      >
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        {oordeel === 'ja' ? (
          <div className="mt-2 grid max-w-text gap-4">
            <p>{words('gelukt.tekst')}</p>
            <p>
              <Link href={base}>{words('gelukt.verder')}</Link>
            </p>
          </div>
        ) : (
          <div className="mt-2 grid max-w-text gap-5">
            <p>{namensVan(ctx) ? words('verder.namens') : words('verder.tekst')}</p>
            {namensVan(ctx) === null && (
              <>
                <Alert tone="info" taal={taal}>
                  {words('verder.daarna')}
                </Alert>
                <ActionForm
                  id="vraag"
                  taal={taal}
                  action={submitVraagAction}
                  groepen={[
                    {
                      velden: vraagVelden(onderwerpen, { taal, wie: wieIs(ctx, params.gemeente), onderwerp }),
                    },
                  ]}
                  verborgen={{
                    gemeente: params.gemeente,
                    taal,
                    ...(onderwerp === null ? {} : { pagina }),
                  }}
                  sleutel={randomUUID()}
                  knop={words('verder.knop')}
                  antwoorden={vragenAnswers(taal)}
                />
              </>
            )}
            <Bel hulp={hulp} taal={taal} />
          </div>
        )}
      </MijnFrame>
    );
  },
});

function Bel({ hulp, taal }: { hulp: Hulp; taal: Taal }) {
  const words = wordsOfBeantwoord(taal);
  if (!hulp.contact) return null;
  const { naam, telefoon } = hulp.contact;
  const uren = beltijden(hulp, taal).join(', ');
  return (
    <p>
      {words.rich('verder.bellen', { naam, nummer: () => <Belnummer nummer={telefoon} /> })}{' '}
      {uren && words('verder.uren', { uren })}
    </p>
  );
}
