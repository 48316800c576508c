import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { wieIs } from '@/app/aanspreken/wie';
import { ActionForm } from '@/app/action-form/action-form';
import { MijnFrame } from '@/app/frames';
import { wordsOfMijn } from '@/app/words';
import { getContactgegevens } from '@/domain/personen/contactgegeven.queries';
import { NotFound } from '@/platform/errors';
import { canSendMail } from '@/platform/mail';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Heading } from '@/ui/heading';
import { gemeenteNaam, ownPersoon } from '../../../own';
import { requestEmailcodeAction } from '../actions';
import { gegevensAnswers, wordsOfGegevens } from '../gegevens-words';
import { Waarvoor } from '../waarvoor';
import { CodeInvoeren } from './code-invoeren';

/** The address, and then the code that was sent to it: one thing at a time. */
export default page({
  toegang: { wie: 'burger' },
  doel: 'eigen-gegevens',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ gelukt: z.enum(['verzonden', 'opnieuw']).optional().catch(undefined) }),
  load: async (read) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    const contact = await getContactgegevens(read, gemeenteId, persoonId);
    if (!contact) throw new NotFound();
    return { contact, kan: canSendMail() };
  },
  render: ({ contact, kan }, frame) => {
    const { taal, params, ctx, searchParams } = frame;
    const words = wordsOfGegevens(taal);
    const base = `/mijn/${params.gemeente}`;
    const { email, wacht } = contact;
    const kop = words(wacht ? 'code.kop' : email ? 'email.kopWijzigen' : 'email.kop');
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
          {!kan && (
            <Alert tone="letop" taal={taal} title={words('email.uit')}>
              {words('email.uitUitleg')}
            </Alert>
          )}
          {wacht ? (
            <CodeInvoeren
              wacht={wacht}
              oud={email?.waarde ?? null}
              gelukt={searchParams.gelukt}
              gemeente={params.gemeente}
              taal={taal}
            />
          ) : (
            <>
              {email && <p>{words('email.nu', { adres: email.waarde })}</p>}
              <p>{words('email.uitleg')}</p>
              <ActionForm
                id="email"
                taal={taal}
                action={requestEmailcodeAction}
                groepen={[
                  {
                    velden: [
                      {
                        vorm: 'tekst',
                        naam: 'email',
                        label: words('email.label'),
                        hint: words('email.hint'),
                        eigen: 'email',
                      },
                    ],
                  },
                ]}
                verborgen={{ gemeente: params.gemeente, taal }}
                sleutel={randomUUID()}
                knop={words('email.knop')}
                antwoorden={gegevensAnswers(taal)}
              />
              <Waarvoor taal={taal} open />
            </>
          )}
        </div>
      </MijnFrame>
    );
  },
});
