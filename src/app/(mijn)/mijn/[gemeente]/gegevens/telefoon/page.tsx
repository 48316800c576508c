import { z } from 'zod';
import { wieIs } from '@/app/aanspreken/wie';
import { ActionForm } from '@/app/action-form/action-form';
import { MijnFrame } from '@/app/frames';
import { wordsOfMijn } from '@/app/words';
import { getContactgegevens } from '@/domain/personen/contactgegeven.queries';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Heading } from '@/ui/heading';
import { gemeenteNaam, ownPersoon } from '../../../own';
import { saveTelefoonAction } from '../actions';
import { gegevensAnswers, showTelefoon, wordsOfGegevens } from '../gegevens-words';
import { Waarvoor } from '../waarvoor';

/** The telephone number. It is recorded as not confirmed, and the page says so. */
export default page({
  toegang: { wie: 'burger' },
  doel: 'eigen-gegevens',
  params: z.object({ gemeente: z.string() }),
  load: async (read) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    const contact = await getContactgegevens(read, gemeenteId, persoonId);
    if (!contact) throw new NotFound();
    return contact.telefoon;
  },
  render: (telefoon, frame) => {
    const { taal, params, ctx } = frame;
    const words = wordsOfGegevens(taal);
    const base = `/mijn/${params.gemeente}`;
    const kop = words(telefoon ? 'telefoon.kopWijzigen' : 'telefoon.kop');
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, params.gemeente)}
        crumbs={[
          { label: wordsOfMijn(taal)('kruimel'), href: base },
          {
            label: wordsOfMijn(taal)('nav.gegevens', { wie: wieIs(ctx, params.gemeente) }),
            href: `${base}/gegevens`,
          },
        ]}
      >
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <div className="mt-4 grid max-w-text gap-5">
          {telefoon && <p>{words('telefoon.nu', { nummer: showTelefoon(telefoon.waarde) })}</p>}
          <p>{words('telefoon.uitleg')}</p>
          <ActionForm
            id="telefoon"
            taal={taal}
            action={saveTelefoonAction}
            groepen={[
              {
                velden: [
                  {
                    vorm: 'tekst',
                    naam: 'telefoon',
                    label: words('telefoon.label'),
                    hint: words('telefoon.hint'),
                    breedte: 'half',
                    eigen: 'tel',
                  },
                ],
              },
            ]}
            verborgen={{ gemeente: params.gemeente }}
            knop={words('telefoon.knop')}
            antwoorden={gegevensAnswers(taal)}
          />
          <Waarvoor taal={taal} open />
        </div>
      </MijnFrame>
    );
  },
});
