import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { DeskFrame } from '@/app/frames';
import { IncassoStand } from '@/app/incasso/incasso-stand';
import { IncassoTermijnen } from '@/app/incasso/incasso-termijnen';
import { machtigingVelden } from '@/app/incasso/incasso-velden';
import { incassoAnswers, kortIban, wordsOfIncasso } from '@/app/incasso/incasso-words';
import { words as batchWords } from '@/app/incasso/incassobatch-words';
import { wordsOfRekeningnummer } from '@/app/rekeningnummer/rekeningnummer-words';
import { MachtigingIntrekken } from '@/app/vertegenwoordigen/machtiging-intrekken';
import { showDate } from '@/app/words';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { getIncassoVan, type IncassoView } from '@/domain/incasso/incasso.queries';
import { machtigingstekst } from '@/domain/incasso/machtigingstekst';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { giveMachtigingVoorAction, withdrawMachtigingVoorAction } from './actions';

const words = wordsOfIncasso('nl');

/** Direct debit of the person of this contact: the same as his own page, a mandate on his behalf, and all that were. */
export default page({
  toegang: { wie: 'medewerker', verb: 'machtiging.vastleggen', bereik: 'gemeente' },
  doel: 'incasso',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ gelukt: z.enum(['aan', 'uit']).optional().catch(undefined) }),
  load: async (read, { params }) => {
    const [gemeenteId] = read.gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    await assertKlantGeopend(read, gemeenteId, params.id);
    const incasso = await getIncassoVan(read, gemeenteId, params.id);
    if (!incasso) throw new NotFound();
    return incasso;
  },
  render: (incasso, frame) => {
    const { gemeente, id } = frame.params;
    const naam = frame.ctx.gemeenten.find((g) => g.sleutel === gemeente)?.naam ?? '';
    const { gelukt } = frame.searchParams;
    return (
      <DeskFrame {...frame} gemeente={naam}>
        <title>{words('kop')}</title>
        <div className="grid min-w-0 gap-6">
          <Link href={`/balie/${gemeente}/klant/${id}`} reload>
            {batchWords('balie.terug')}
          </Link>
          <Heading level={1}>{words('kop')}</Heading>
          {gelukt && <Alert tone="goed" taal="nl" live title={words(`gelukt.${gelukt}`)} />}
          <IncassoStand machtigingen={incasso.machtigingen} taal="nl" />
          <Link href={`/balie/${gemeente}/klant/${id}/rekeningnummer`} reload>
            {wordsOfRekeningnummer('nl')('ga')}
          </Link>
          <Deel kop={words('volgende.kop')} leeg={words('volgende.geen')} termijnen={incasso.komend} />
          <Deel kop={words('eerder.kop')} leeg={words('eerder.geen')} termijnen={incasso.geweest} />
          <Vastleggen incasso={incasso} verborgen={{ gemeente, persoonId: id }} naam={naam} />
          <MachtigingIntrekken
            machtigingen={incasso.machtigingen}
            taal="nl"
            action={withdrawMachtigingVoorAction}
            verborgen={{ gemeente, persoonId: id }}
            velden={[{ vorm: 'tekst', naam: 'reden', label: words('intrekken.reden') }]}
          />
          <Historie machtigingen={incasso.machtigingen} />
        </div>
      </DeskFrame>
    );
  },
});

function Deel({ kop, leeg, termijnen }: { kop: string; leeg: string; termijnen: IncassoView['komend'] }) {
  return (
    <Card as="section" className="grid gap-3">
      <Heading level={2} looksLike={3}>
        {kop}
      </Heading>
      {termijnen.length === 0 ? (
        <p>{leeg}</p>
      ) : (
        <IncassoTermijnen termijnen={termijnen} kop={kop} taal="nl" />
      )}
    </Card>
  );
}

interface VastleggenProps {
  incasso: IncassoView;
  verborgen: { gemeente: string; persoonId: string };
  naam: string;
}

function Vastleggen({ incasso, verborgen, naam }: VastleggenProps) {
  const { beleid } = incasso;
  if (!beleid)
    return (
      <Alert tone="info" taal="nl">
        {words('geenIncasso')}
      </Alert>
    );
  return (
    <Card as="section" labelledBy="vastleggen" className="grid gap-3">
      <Heading level={2} looksLike={3} id="vastleggen">
        {words('vraag.kop')}
      </Heading>
      <p className="max-w-text">{machtigingstekst(beleid, 'doorlopend', naam, 'nl')}</p>
      <ActionForm
        id="machtiging"
        action={giveMachtigingVoorAction}
        groepen={[{ velden: machtigingVelden(incasso.mogelijk, 'nl', true) }]}
        verborgen={{ ...verborgen, taal: 'nl' }}
        knop={words('vraag.knop')}
        antwoorden={incassoAnswers('nl')}
      />
    </Card>
  );
}

function Historie({ machtigingen }: { machtigingen: IncassoView['machtigingen'] }) {
  const kop = batchWords('balie.historie');
  return (
    <Card as="section" className="grid gap-3">
      <Heading level={2} looksLike={3}>
        {kop}
      </Heading>
      {machtigingen.length === 0 ? (
        <EmptyState title={batchWords('balie.geen')}>{words('stand.uitUitleg')}</EmptyState>
      ) : (
        <Table
          taal="nl"
          caption={kop}
          captionHidden
          rows={machtigingen}
          rowKey={(m) => m.id}
          columns={[
            {
              key: 'datum',
              header: words('kolom.dag'),
              rowHeader: true,
              cell: (m) => showDate(m.getekendOp),
            },
            {
              key: 'rekening',
              header: batchWords('balie.rekening'),
              cell: (m) => `${kortIban(m.iban)}, ${m.rekeninghouder}`,
            },
            {
              key: 'hoe',
              header: batchWords('balie.hoe'),
              cell: (m) => [batchWords(`balie.kanaal.${m.kanaal}`), m.bewijs].filter(Boolean).join(': '),
            },
            {
              key: 'stand',
              header: words('kolom.stand'),
              cell: (m) => [batchWords(`balie.status.${m.status}`), m.eindeReden].filter(Boolean).join(': '),
            },
          ]}
        />
      )}
    </Card>
  );
}
