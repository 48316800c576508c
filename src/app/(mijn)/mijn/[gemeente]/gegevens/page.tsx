import { z } from 'zod';
import { wieIs } from '@/app/aanspreken/wie';
import { MijnFrame } from '@/app/frames';
import { wordsOfRekeningnummer } from '@/app/rekeningnummer/rekeningnummer-words';
import { wordsOfMijn } from '@/app/words';
import { getContactgegevens } from '@/domain/personen/contactgegeven.queries';
import { getPersoon } from '@/domain/personen/persoon.queries';
import { getKeuze } from '@/domain/voorkeuren/kanaalkeuze.queries';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { gemeenteNaam, ownPersoon } from '../../own';
import { GegevensLijst } from '../gegevens-lijst';
import { ContactKaart } from './contact-kaart';
import { wordsOfGegevens } from './gegevens-words';
import { PostKaart } from './post-kaart';

const GELUKT = ['bevestigd', 'telefoon', 'email-weg', 'telefoon-weg', 'post'] as const;

export default page({
  toegang: { wie: 'burger' },
  doel: 'eigen-gegevens',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ gelukt: z.enum(GELUKT).optional().catch(undefined) }),
  load: async (read) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    const persoon = await getPersoon(read, gemeenteId, persoonId);
    const contact = await getContactgegevens(read, gemeenteId, persoonId);
    const keuze = await getKeuze(read, gemeenteId, persoonId);
    if (!persoon || !contact || !keuze) throw new NotFound();
    return { persoon, contact, keuze };
  },
  render: ({ persoon, contact, keuze }, frame) => {
    const { taal, params, ctx, searchParams } = frame;
    const words = wordsOfMijn(taal);
    const wie = wieIs(ctx, params.gemeente);
    const wereld = ctx.actor.soort === 'ondernemer' ? 'ondernemer' : 'inwoner';
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, params.gemeente)}
        crumbs={[{ label: words('kruimel'), href: `/mijn/${params.gemeente}` }]}
      >
        <title>{words('nav.gegevens', { wie })}</title>
        <Heading level={1}>{words('gegevens.kop', { wie })}</Heading>
        <div className="mt-6 grid max-w-text gap-4">
          {searchParams.gelukt && (
            <Alert tone="goed" taal={taal} live>
              {wordsOfGegevens(taal)(`gelukt.${searchParams.gelukt}`)}
            </Alert>
          )}
          {persoon.geheimhouding && (
            <Alert tone="info" taal={taal}>
              {words('gegevens.geheim')}
            </Alert>
          )}
          <ContactKaart contact={contact} gemeente={params.gemeente} taal={taal} />
          <PostKaart stand={keuze} gemeente={params.gemeente} taal={taal} />
          <Card as="section" labelledBy="rekening">
            <Heading level={2} looksLike={3} id="rekening">
              {wordsOfRekeningnummer(taal)('kop')}
            </Heading>
            <p className="mt-2">
              <Link href={`/mijn/${params.gemeente}/rekeningnummer`}>
                {wordsOfRekeningnummer(taal)('ga')}
              </Link>
            </p>
          </Card>
          <Card>
            <GegevensLijst persoon={persoon} taal={taal} zonderContact />
          </Card>
          <p className="text-ink-muted">{words('gegevens.herkomst', { wie })}</p>
          <Card as="section" labelledBy="overal">
            <Heading level={2} looksLike={3} id="overal">
              {words('overal.kop')}
            </Heading>
            <p className="mt-2 mb-4">{words('overal.uitleg')}</p>
            <form method="post" action={`/uitloggen/${wereld}?overal=1`}>
              <Button variant="secondary" wide>
                {words('overal.knop')}
              </Button>
            </form>
          </Card>
        </div>
      </MijnFrame>
    );
  },
});
