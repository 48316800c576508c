import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { MijnFrame } from '@/app/frames';
import { TerugbetalingStand } from '@/app/terugbetaling-stand';
import { rekeningVelden } from '@/app/terugbetaling-velden';
import { uitbetalingAnswers, uitbetalingGelukt, wordsOfUitbetaling } from '@/app/terugbetaling-words';
import { wordsOfMijn } from '@/app/words';
import { listTegoedenIn } from '@/domain/terugbetalingen/tegoed.queries';
import { getStand } from '@/domain/terugbetalingen/terugbetaling.queries';
import { gemaskeerd } from '@/domain/terugbetalingen/uitbetaalrekening';
import { namensVan } from '@/platform/context';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
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
    const { rekening } = stand;
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
          {zelf && rekening?.status === 'bevestigen' && (
            <Card as="section" labelledBy="bevestig">
              <Heading level={2} id="bevestig" className="mb-2">
                {words('bevestig.kop')}
              </Heading>
              <p className="mb-4">
                {words('bevestig.uitleg', {
                  iban: gemaskeerd(rekening.iban),
                  naam: rekening.controleNaam ?? '',
                })}
              </p>
              <ActionForm
                id="bevestig-rekening"
                taal={taal}
                action={confirmRekeningAction}
                groepen={[]}
                verborgen={{
                  gemeente: params.gemeente,
                  id: rekening.id,
                  versie: String(rekening.versie),
                }}
                knop={words('bevestig.knop')}
                antwoorden={uitbetalingAnswers(taal)}
              />
            </Card>
          )}
          {!zelf && <p>{words('namens')}</p>}
          {zelf && tegoeden.length > 0 && (
            <section aria-labelledby="rekening">
              <Heading level={2} id="rekening" className="mb-2">
                {words(rekening === null ? 'rekening.kop' : 'rekening.anderKop')}
              </Heading>
              {rekening !== null && (
                <p className="mb-2">
                  {words('rekening.nu', {
                    iban: gemaskeerd(rekening.iban),
                    naam: rekening.tenaamstelling,
                  })}
                </p>
              )}
              <p className="mb-4">{words('uitleg')}</p>
              <ActionForm
                id="rekening-opgeven"
                taal={taal}
                action={giveRekeningAction}
                groepen={[{ velden: rekeningVelden(taal, stand) }]}
                verborgen={{ gemeente: params.gemeente }}
                knop={words('rekening.knop')}
                antwoorden={uitbetalingAnswers(taal)}
              />
            </section>
          )}
        </div>
      </MijnFrame>
    );
  },
});
