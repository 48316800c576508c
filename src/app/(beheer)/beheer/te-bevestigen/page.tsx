import { showDate } from '@/app/words';
import { geldtOp } from '@/domain/beloften/dienstbelofte';
import { listDienstbeloften } from '@/domain/beloften/dienstbelofte.queries';
import { listTeBevestigen } from '@/domain/gemeenten/te-bevestigen.queries';
import { listVerordeningenTeBevestigen } from '@/domain/verordeningen/te-bevestigen.queries';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { page } from '@/platform/page';
import type { Read } from '@/platform/tenant';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { BeheerFrame } from '../beheer-frame';
import { dienstbeloftePath, instellingPath } from '../paths';
import { words, wordsAt } from '../words';

type Regel = { id: string; wat: string; href: string | null; gemeenteId: number | null; bron: string };

/** Everything that is marked "te bevestigen", whatever it is: one list to work away. */
export default page({
  toegang: { wie: 'medewerker', verb: 'instelling.zien', bereik: 'set' },
  doel: 'beheer',
  load: (read) => loadRegels(read),
  render: (regels, frame) => (
    <BeheerFrame {...frame} titel={words('teBevestigen.kop')}>
      <div>
        <Heading level={1}>{words('teBevestigen.kop')}</Heading>
        <p className="mt-2 max-w-text">{words('teBevestigen.uitleg', { aantal: regels.length })}</p>
      </div>
      {regels.length === 0 ? (
        <EmptyState title={words('teBevestigen.geen')} />
      ) : (
        <Table
          taal="nl"
          caption={words('teBevestigen.kop')}
          captionHidden
          rows={regels}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'wat',
              header: words('teBevestigen.wat'),
              rowHeader: true,
              cell: ({ wat, href }) => (href === null ? wat : <Link href={href}>{wat}</Link>),
            },
            {
              key: 'waar',
              header: words('kolommen.waar'),
              cell: ({ gemeenteId }) => waarTekst(frame.ctx, gemeenteId),
            },
            { key: 'bron', header: words('velden.bron'), cell: ({ bron }) => bron },
          ]}
        />
      )}
    </BeheerFrame>
  ),
});

const waarTekst = (ctx: Context, gemeenteId: number | null): string =>
  gemeenteId === null
    ? words('medewerkers.heelKantoor')
    : (ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.naam ?? '');

async function loadRegels(read: Read): Promise<Regel[]> {
  const vandaag = localDateOf(read.ctx.now);
  const gemeenteVan = (id: number | null) => read.ctx.gemeenten.find((g) => g.gemeenteId === id);
  const instellingen = (await listTeBevestigen(read)).map(({ gemeenteId, soort, vanaf, bron }) => ({
    id: `${gemeenteId} ${soort} ${vanaf}`,
    wat: words('teBevestigen.instelling', {
      naam: wordsAt(`soorten.${soort}.naam`),
      datum: showDate(vanaf),
    }),
    href: soort === 'piekmoment' ? '/beheer/piekmomenten' : instellingPath(soort, gemeenteVan(gemeenteId)),
    ...{ gemeenteId, bron },
  }));
  const beloften = (await listDienstbeloften(read))
    .filter((rij) => rij.zekerheid === 'te-bevestigen' && (geldtOp(rij, vandaag) || rij.vanaf > vandaag))
    .map(({ id, tekst, gemeenteId, bron }) => ({
      id,
      wat: words('teBevestigen.belofte', { tekst }),
      href: dienstbeloftePath(id),
      ...{ gemeenteId, bron },
    }));
  const verordeningen = (await listVerordeningenTeBevestigen(read)).map(({ id, naam, gemeenteId, bron }) => ({
    id,
    wat: naam,
    href: null,
    ...{ gemeenteId, bron },
  }));
  return [...instellingen, ...beloften, ...verordeningen];
}
