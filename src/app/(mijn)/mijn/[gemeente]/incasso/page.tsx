import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { MijnFrame } from '@/app/frames';
import { IncassoStand } from '@/app/incasso/incasso-stand';
import { IncassoTermijnen } from '@/app/incasso/incasso-termijnen';
import { machtigingVelden } from '@/app/incasso/incasso-velden';
import { incassoAnswers, wordsOfIncasso } from '@/app/incasso/incasso-words';
import { wordsOfRekeningnummer } from '@/app/rekeningnummer/rekeningnummer-words';
import { MachtigingIntrekken } from '@/app/vertegenwoordigen/machtiging-intrekken';
import { wordsOfMijn } from '@/app/words';
import { getIncassoVan, type IncassoView } from '@/domain/incasso/incasso.queries';
import { machtigingstekst } from '@/domain/incasso/machtigingstekst';
import { formatCents } from '@/platform/cents';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';
import { gemeenteNaam, ownPersoon } from '../../own';
import { giveMachtigingAction, withdrawMachtigingAction } from './actions';

/** Direct debit of this citizen in this gemeente: on or off, what comes, what was, and switching it (C-15). */
export default page({
  toegang: { wie: 'burger' },
  doel: 'eigen-incasso',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ gelukt: z.enum(['aan', 'uit']).optional().catch(undefined) }),
  load: async (read) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    const incasso = await getIncassoVan(read, gemeenteId, persoonId);
    if (!incasso) throw new NotFound();
    return incasso;
  },
  render: (incasso, frame) => {
    const { taal, params, ctx, searchParams } = frame;
    const words = wordsOfIncasso(taal);
    const base = `/mijn/${params.gemeente}`;
    const gemeente = gemeenteNaam(ctx, params.gemeente) ?? '';
    const actief = incasso.machtigingen.filter((m) => m.status === 'actief');
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeente}
        crumbs={[{ label: wordsOfMijn(taal)('kruimel'), href: base }]}
      >
        <title>{words('kop')}</title>
        <Heading level={1}>{words('kop')}</Heading>
        <p className="mt-2 max-w-text">{words('uitleg')}</p>
        <div className="mt-6 grid min-w-0 gap-6">
          {searchParams.gelukt && (
            <Alert tone="goed" taal={taal} live title={words(`gelukt.${searchParams.gelukt}`)} />
          )}
          <IncassoStand machtigingen={incasso.machtigingen} taal={taal} />
          {actief.length > 0 && (
            <Link href={`${base}/rekeningnummer`}>{wordsOfRekeningnummer(taal)('ga')}</Link>
          )}
          {actief.length > 0 && <Komend incasso={incasso} base={base} taal={taal} />}
          {incasso.geweest.length > 0 && (
            <Card as="section" labelledBy="eerder">
              <Heading level={2} looksLike={3} id="eerder" className="mb-3">
                {words('eerder.kop')}
              </Heading>
              <IncassoTermijnen termijnen={incasso.geweest} kop={words('eerder.kop')} taal={taal} />
            </Card>
          )}
          <Aanzetten incasso={incasso} sleutel={params.gemeente} gemeente={gemeente} taal={taal} />
          <MachtigingIntrekken
            machtigingen={incasso.machtigingen}
            taal={taal}
            action={withdrawMachtigingAction}
            verborgen={{ gemeente: params.gemeente }}
          />
        </div>
      </MijnFrame>
    );
  },
});

/** What is still taken, and what is not: that is for himself to pay. */
function Komend({ incasso, base, taal }: { incasso: IncassoView; base: string; taal: Taal }) {
  const words = wordsOfIncasso(taal);
  return (
    <Card as="section" labelledBy="komend" className="grid gap-3">
      <Heading level={2} looksLike={3} id="komend">
        {words('volgende.kop')}
      </Heading>
      {incasso.komend.length === 0 ? (
        <p>{words('volgende.geen')}</p>
      ) : (
        <IncassoTermijnen termijnen={incasso.komend} kop={words('volgende.kop')} taal={taal} />
      )}
      {incasso.zelf.length > 0 && (
        <div>
          <p>{words('volgende.nietGepland')}</p>
          <ul className="mt-2 grid gap-1">
            {incasso.zelf.map(({ aanslagId, aanslagnummer, open }) => (
              <li key={aanslagId}>
                <Link href={`${base}/aanslagen/${aanslagId}`}>
                  {words('volgende.nummer', { nummer: aanslagnummer, bedrag: formatCents(open, taal) })}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}

interface AanzettenProps {
  incasso: IncassoView;
  sleutel: string;
  gemeente: string;
  taal: Taal;
}

/** The mandate as it will be kept, and the account. */
function Aanzetten({ incasso, sleutel, gemeente, taal }: AanzettenProps) {
  const words = wordsOfIncasso(taal);
  const { beleid } = incasso;
  if (!beleid)
    return (
      <Alert tone="info" taal={taal}>
        {words('geenIncasso')}
      </Alert>
    );
  const { aantalTermijnen, dag, aankondigdagen } = beleid.keuze;
  const aan = incasso.machtigingen.some((m) => m.status === 'actief' && m.soort === 'doorlopend');
  return (
    <Card as="section" labelledBy="aanzetten" className="grid gap-3">
      <Heading level={2} looksLike={3} id="aanzetten">
        {words(aan ? 'vraag.anders' : 'vraag.kop')}
      </Heading>
      <p className="max-w-text">
        {words('vraag.rooster', { termijnen: aantalTermijnen, dag, dagen: aankondigdagen })}
      </p>
      <Heading level={3} looksLike={4}>
        {words('vraag.machtiging')}
      </Heading>
      <p className="max-w-text">{machtigingstekst(beleid, 'doorlopend', gemeente, taal)}</p>
      <ActionForm
        id="machtiging"
        taal={taal}
        action={giveMachtigingAction}
        groepen={[{ velden: machtigingVelden(incasso.mogelijk, taal, false) }]}
        verborgen={{ gemeente: sleutel, taal }}
        knop={words('vraag.knop')}
        antwoorden={incassoAnswers(taal)}
      />
    </Card>
  );
}
