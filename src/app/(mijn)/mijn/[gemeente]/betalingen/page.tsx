import { z } from 'zod';
import { loadRekeningoverzicht } from '@/app/aanslagen/load-rekeningoverzicht';
import { MijnFrame } from '@/app/frames';
import { showMoment, wordsOfMijn } from '@/app/words';
import type { Rekeningoverzicht } from '@/domain/aanslagen/rekeningoverzicht';
import { getPersoon } from '@/domain/personen/persoon.queries';
import { namensVan } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';
import { gemeenteNaam, ownPersoon } from '../../own';
import { AanslagenTabel } from './aanslagen-tabel';
import { wordsOfBetalingen } from './betalingen-words';
import { MutatiesTabel } from './mutaties-tabel';
import { StandNu } from './stand-nu';
import { TermijnenOverzicht } from './termijnen-overzicht';

/** The account of this citizen in this gemeente, over all aanslagen; made to be printed as well (C-06). */
export default page({
  toegang: { wie: 'burger', namens: 'zien' },
  doel: 'eigen-gegevens',
  params: z.object({ gemeente: z.string() }),
  load: async (read) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    const persoon = await getPersoon(read, gemeenteId, persoonId);
    if (!persoon) throw new NotFound();
    return {
      naam: persoon.naam,
      overzicht: await loadRekeningoverzicht(read, { gemeenteId, persoonId }),
    };
  },
  render: ({ naam, overzicht }, frame) => {
    const { taal, params, ctx } = frame;
    const mijn = wordsOfMijn(taal);
    const words = wordsOfBetalingen(taal);
    const base = `/mijn/${params.gemeente}`;
    const gemeente = gemeenteNaam(ctx, params.gemeente) ?? '';
    return (
      <MijnFrame {...frame} gemeente={gemeente} crumbs={[{ label: mijn('kruimel'), href: base }]}>
        <title>{words('kop')}</title>
        <Heading level={1}>{words('kop')}</Heading>
        <p className="mt-2 max-w-text">{words('uitleg', { gemeente })}</p>
        <p className="mt-1 text-sm text-ink-muted">
          {words('van', { naam })} {words('standVan', { moment: showMoment(ctx.now, taal) })}
        </p>
        <div className="mt-6 grid min-w-0 gap-6">
          {overzicht.aanslagen.length === 0 ? (
            <EmptyState title={words('geen')}>{words('geenUitleg')}</EmptyState>
          ) : (
            <Staat overzicht={overzicht} base={base} taal={taal} />
          )}
          <HoeBetaaltU
            taal={taal}
            incasso={nummersVan(overzicht, (termijnen) => termijnen.incasso !== undefined)}
            regeling={nummersVan(overzicht, (termijnen) => termijnen.regeling !== null)}
            href={namensVan(ctx) === null ? `${base}/incasso` : null}
          />
        </div>
      </MijnFrame>
    );
  },
});

function Staat({ overzicht, base, taal }: { overzicht: Rekeningoverzicht; base: string; taal: Taal }) {
  return (
    <>
      <StandNu overzicht={overzicht} base={base} taal={taal} />
      <Card as="section">
        <AanslagenTabel overzicht={overzicht} base={base} taal={taal} />
      </Card>
      <Card as="section">
        <TermijnenOverzicht overzicht={overzicht} taal={taal} />
      </Card>
      <Card as="section">
        <MutatiesTabel overzicht={overzicht} taal={taal} />
        <p className="mt-3 print:hidden">
          <Link href={`${base}/betalingen/export`} reload>
            {wordsOfBetalingen(taal)('download')}
          </Link>
        </p>
      </Card>
    </>
  );
}

const nummersVan = (
  { aanslagen }: Rekeningoverzicht,
  welke: (termijnen: Rekeningoverzicht['aanslagen'][number]['termijnen']) => boolean,
): string =>
  aanslagen
    .filter(({ termijnen }) => welke(termijnen))
    .map(({ aanslag }) => aanslag.aanslagnummer)
    .join(', ');

/** Which aanslagen are collected, with the way to change that for who has the account, and which are in a regeling. */
function HoeBetaaltU({
  taal,
  incasso,
  regeling,
  href,
}: {
  taal: Taal;
  incasso: string;
  regeling: string;
  href: string | null;
}) {
  const words = wordsOfBetalingen(taal);
  return (
    <Card as="section" labelledBy="hoe">
      <Heading level={2} looksLike={3} id="hoe" className="mb-3">
        {words('hoe.kop')}
      </Heading>
      <DataList
        items={[
          {
            term: words('hoe.incasso'),
            value: (
              <>
                {incasso === '' ? words('hoe.incassoNee') : words('hoe.incassoJa', { nummers: incasso })}{' '}
                {href !== null && <Link href={href}>{words('hoe.incassoLink')}</Link>}
              </>
            ),
          },
          {
            term: words('hoe.regeling'),
            value:
              regeling === '' ? words('hoe.regelingNee') : words('hoe.regelingJa', { nummers: regeling }),
          },
        ]}
      />
    </Card>
  );
}
