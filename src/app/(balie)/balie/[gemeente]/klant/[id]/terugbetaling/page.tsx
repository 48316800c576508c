import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { DeskFrame } from '@/app/frames';
import { TerugbetalingStand } from '@/app/terugbetaling-stand';
import { rekeningVelden } from '@/app/terugbetaling-velden';
import { uitbetalingAnswers, uitbetalingGelukt, wordsOfUitbetaling } from '@/app/terugbetaling-words';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { listTegoedenIn } from '@/domain/terugbetalingen/tegoed.queries';
import { getStand } from '@/domain/terugbetalingen/terugbetaling.queries';
import { gemaskeerd } from '@/domain/terugbetalingen/uitbetaalrekening';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
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
    const { rekening } = stand;
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
          {rekening?.status === 'bevestigen' && (
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
                action={confirmRekeningVoorAction}
                groepen={[]}
                verborgen={{ gemeente, persoonId: id, id: rekening.id, versie: String(rekening.versie) }}
                knop={words('bevestig.knop')}
                antwoorden={uitbetalingAnswers('nl')}
              />
            </Card>
          )}
          {tegoeden.length > 0 && (
            <section aria-labelledby="rekening">
              <Heading level={2} id="rekening" className="mb-2">
                {words(rekening === null ? 'rekening.kop' : 'rekening.anderKop')}
              </Heading>
              {rekening !== null && (
                <p className="mb-2">
                  {words('rekening.nu', { iban: gemaskeerd(rekening.iban), naam: rekening.tenaamstelling })}
                </p>
              )}
              <p className="mb-4">{words('balie.uitleg')}</p>
              <ActionForm
                id="rekening-opgeven"
                action={recordRekeningAction}
                groepen={[{ velden: rekeningVelden('nl', stand) }]}
                verborgen={{ gemeente, persoonId: id }}
                knop={words('rekening.knop')}
                antwoorden={uitbetalingAnswers('nl')}
              />
            </section>
          )}
        </div>
      </DeskFrame>
    );
  },
});
