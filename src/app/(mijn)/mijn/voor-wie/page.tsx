import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { MijnFrame } from '@/app/frames';
import { machtigenAnswers, wordsOfMachtigen } from '@/app/vertegenwoordigen/machtigen-words';
import { wordsOfNamens } from '@/app/vertegenwoordigen/namens-words';
import { showDate } from '@/app/words';
import { type Client, listClienten } from '@/domain/personen/vertegenwoordiging.queries';
import { type Grens, NAMENSREDENEN } from '@/platform/acting-for';
import type { Context } from '@/platform/context';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';
import { stopHelpAction } from '../helpen/actions';
import { ownPersonen } from '../own';
import { chooseVoorWieAction } from './actions';
import { voorWieAnswers } from './voor-wie-words';

/** For whom somebody acts: himself, or one of those who he represents. Also says why it may not (ADR 0038). */
export default page({
  toegang: { wie: 'burger', namens: 'kiezen' },
  doel: 'namens-kiezen',
  searchParams: z.object({ waarom: z.enum(NAMENSREDENEN).optional().catch(undefined) }),
  load: (read) => listClienten(read, ownPersonen(read)),
  render: (clienten, frame) => {
    const { ctx, taal, searchParams } = frame;
    const words = wordsOfNamens(taal);
    const [eerste] = ctx.gemeenten;
    return (
      <MijnFrame {...frame}>
        <title>{words('kop')}</title>
        <Heading level={1}>{words('kop')}</Heading>
        {searchParams.waarom && (
          <div className="mt-4 max-w-text">
            <Alert tone="letop" taal={taal} title={words(`formulier.namens-${searchParams.waarom}`)} />
          </div>
        )}
        <p className="mt-2 max-w-text">
          {clienten.length > 0 ? words('uitleg') : words('geen', { kantoor: ctx.kantoorNaam })}
        </p>
        <p className="mt-2">
          <Link href="/mijn/helpen">{wordsOfMachtigen(taal)('helpen.link')}</Link>
        </p>
        {eerste && (
          <ul className="mt-6 grid max-w-text gap-4">
            <li>
              <Card as="section" labelledBy="zelf">
                <Heading level={2} looksLike={3} id="zelf">
                  {words('zelf.kop')}
                </Heading>
                <p className="mt-1 mb-4">{words('zelf.uitleg')}</p>
                <ActionForm
                  id="kies-zelf"
                  taal={taal}
                  action={chooseVoorWieAction}
                  groepen={[]}
                  verborgen={{ gemeente: eerste.sleutel, keuze: '' }}
                  knop={words('zelf.knop')}
                  antwoorden={voorWieAnswers(taal)}
                />
              </Card>
            </li>
            {clienten.map((client) => (
              <li key={client.id}>
                <ClientKaart client={client} ctx={ctx} taal={taal} />
              </li>
            ))}
          </ul>
        )}
      </MijnFrame>
    );
  },
});

function ClientKaart({ client, ctx, taal }: { client: Client; ctx: Context; taal: Taal }) {
  const words = wordsOfNamens(taal);
  const { id, naam, soort, rechten, grens, zaaknummer, vanaf, tot } = client;
  const gemeente = ctx.gemeenten.find((g) => g.gemeenteId === client.gemeenteId);
  const sinds = showDate(vanaf, taal);
  return (
    <Card as="section" labelledBy={`client-${id}`}>
      <Heading level={2} looksLike={3} id={`client-${id}`}>
        {naam}
      </Heading>
      <p className="mt-1">
        {words('client.als', { soort: soortNaam(soort, taal), gemeente: gemeente?.naam ?? '' })}
      </p>
      <p className="text-ink-muted">
        {tot === null
          ? words('client.sinds', { datum: sinds })
          : words('client.sindsTot', { datum: sinds, tot: showDate(tot, taal) })}
      </p>
      {rechten.length === 0 ? (
        <p className="mt-2">{words('client.magNiets', { kantoor: ctx.kantoorNaam })}</p>
      ) : (
        <>
          <p className="mt-2 mb-4">
            {words('client.mag', {
              rechten: rechten
                .map((recht) => words(grens && recht === 'zien' ? 'recht.meelezen' : `recht.${recht}`))
                .join(', '),
            })}
            {grens && ` ${grensTekst(grens, zaaknummer, taal)}`}
          </p>
          <ActionForm
            id={`kies-${id}`}
            taal={taal}
            action={chooseVoorWieAction}
            groepen={[]}
            verborgen={{ gemeente: gemeente?.sleutel ?? '', keuze: id }}
            variant="secondary"
            knop={words('client.knop', { naam })}
            antwoorden={voorWieAnswers(taal)}
          />
        </>
      )}
      {client.gegeven && (
        <div className="mt-4">
          <ActionForm
            id={`stop-${id}`}
            taal={taal}
            action={stopHelpAction}
            groepen={[]}
            verborgen={{ gemeente: gemeente?.sleutel ?? '', id }}
            variant="quiet"
            knop={wordsOfMachtigen(taal)('helpen.stop', { naam })}
            antwoorden={machtigenAnswers(taal)}
          />
        </div>
      )}
    </Card>
  );
}

/** Within which limit: one case by its number, or one kind. */
const grensTekst = (grens: NonNullable<Grens>, zaaknummer: string | null, taal: Taal): string =>
  'zaakId' in grens
    ? wordsOfNamens(taal)('client.alleenZaak', { nummer: zaaknummer ?? '' })
    : wordsOfNamens(taal)(`client.alleen-${grens.soort}`);

const SOORTEN = ['bewindvoerder', 'curator', 'mentor', 'gemachtigde', 'erfgenaam', 'executeur'] as const;

/** The word for what somebody is to another; as it was delivered where there is no other word. */
function soortNaam(soort: string, taal: Taal): string {
  const found = SOORTEN.find((one) => one === soort);
  return found ? wordsOfNamens(taal)(`soort.${found}`) : soort;
}
