import { z } from 'zod';
import { wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { BelastingUitleg } from '@/app/aanslagen/belasting-uitleg';
import { wieIs } from '@/app/aanspreken/wie';
import { MijnFrame } from '@/app/frames';
import { InvorderStand } from '@/app/invordering/invorder-stand';
import { showDate, wordsOfMijn } from '@/app/words';
import type { EigenAanslag } from '@/domain/aanslagen/eigen-aanslag';
import { listEigenAanslagen } from '@/domain/aanslagen/eigen-aanslag.queries';
import { termijnstandVan } from '@/domain/aanslagen/termijnstand';
import { belastinguitlegVan } from '@/domain/gemeenten/belastinguitleg';
import { getGegevens } from '@/domain/gemeenten/gemeente.queries';
import type { Invorderstatus } from '@/domain/invordering/invorderstatus';
import { listInvorderstatus } from '@/domain/invordering/vordering.queries';
import { BELASTINGSOORTEN, type Belastingsoort } from '@/law/heffing/belastingsoort';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { Amount } from '@/ui/amount';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import type { Taal } from '@/ui/words';
import { type AanslagStand, StandMerk, standOf } from '../../aanslag-kaarten';
import { gemeenteNaam, ownPersoon } from '../../own';

/** Every aanslag of this citizen in this gemeente, newest first. */
export default page({
  toegang: { wie: 'burger', namens: 'zien', binnen: { soorten: ['bezwaar'] } },
  doel: 'eigen-gegevens',
  params: z.object({ gemeente: z.string() }),
  load: async (read) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    const vandaag = localDateOf(read.ctx.now);
    const aanslagen = await listEigenAanslagen(read, [{ gemeenteId, persoonId }]);
    const gegevens = await getGegevens(read, gemeenteId);
    const gemeente = read.ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.naam ?? '';
    return {
      belastingen: newestOf(aanslagen).map(({ soort, jaar }) => ({
        soort,
        jaar,
        uitleg: belastinguitlegVan(gegevens, { jaar, gemeente, vandaag }),
      })),
      zaken: aanslagen.map((aanslag) => ({ aanslag, termijnen: termijnstandVan(aanslag, vandaag) })),
      statussen: await listInvorderstatus(read, gemeenteId, persoonId, gegevens),
    };
  },
  render: ({ zaken, belastingen, statussen }, frame) => {
    const { taal, params, ctx } = frame;
    const words = wordsOfMijn(taal);
    const say = wordsOfAanslagen(taal);
    const base = `/mijn/${params.gemeente}`;
    const gemeente = gemeenteNaam(ctx, params.gemeente) ?? '';
    return (
      <MijnFrame {...frame} gemeente={gemeente} crumbs={[{ label: words('kruimel'), href: base }]}>
        <title>{say('lijst.kop')}</title>
        <Heading level={1}>{say('lijst.kop')}</Heading>
        <p className="mt-2 max-w-text">{say('lijst.uitleg', { gemeente })}</p>
        <div className="mt-6">
          {zaken.length === 0 ? (
            <EmptyState title={say('lijst.geen')}>{say('lijst.geenUitleg')}</EmptyState>
          ) : (
            <Table
              taal={taal}
              caption={say('lijst.kop')}
              captionHidden
              rows={zaken}
              rowKey={({ aanslag }) => aanslag.id}
              columns={[
                {
                  key: 'aanslag',
                  header: say('lijst.kolommen.aanslag'),
                  rowHeader: true,
                  cell: ({ aanslag }) => (
                    <>
                      <Link href={`${base}/aanslagen/${aanslag.id}`}>
                        {say('lijst.naam', { jaar: String(aanslag.belastingjaar) })}
                      </Link>
                      <span className="block text-sm font-normal text-ink-muted">
                        {say('lijst.nummer', { nummer: aanslag.aanslagnummer })}
                      </span>
                      {aanslag.biljetId && (
                        <Link
                          href={`${base}/documenten/${aanslag.biljetId}`}
                          reload
                          className="block w-fit text-sm font-normal"
                        >
                          {say('gegevens.pdf')}
                          <span className="sr-only"> {aanslag.aanslagnummer}</span>
                        </Link>
                      )}
                    </>
                  ),
                },
                {
                  key: 'datum',
                  header: say('lijst.kolommen.datum'),
                  cell: ({ aanslag }) => showDate(aanslag.dagtekening, taal),
                },
                {
                  key: 'bedrag',
                  header: say('lijst.kolommen.bedrag'),
                  number: true,
                  cell: ({ aanslag }) => (
                    <Amount text={formatCents(aanslag.bedrag - aanslag.verminderd, taal)} />
                  ),
                },
                {
                  key: 'open',
                  header: say('lijst.kolommen.open'),
                  number: true,
                  cell: ({ aanslag }) => <Amount text={formatCents(aanslag.open, taal)} strong />,
                },
                {
                  key: 'stand',
                  header: say('lijst.kolommen.stand'),
                  cell: ({ aanslag, termijnen }) => (
                    <>
                      <Stand
                        status={statussen.get(aanslag.id)}
                        stand={standOf(aanslag, termijnen)}
                        taal={taal}
                      />
                      {termijnen.volgende && (
                        <Link href={`${base}/niet-betalen`} className="mt-1 block w-fit text-sm">
                          {say('doen.nietBetalen')}
                        </Link>
                      )}
                    </>
                  ),
                },
              ]}
            />
          )}
        </div>
        {belastingen.length > 0 && (
          <section aria-labelledby="belastingen" className="mt-8">
            <Heading level={2} id="belastingen">
              {say('lijst.belastingen')}
            </Heading>
            <div className="mt-3 grid gap-2">
              {belastingen.map(({ soort, jaar, uitleg }) => (
                <details key={soort} className="rounded-sm border border-line bg-surface px-4 py-3">
                  <summary className="link w-fit cursor-pointer font-semibold">
                    {say(`belasting.${soort}.naam`)} {jaar}
                  </summary>
                  <BelastingUitleg
                    soort={soort}
                    uitleg={uitleg}
                    gemeente={gemeente}
                    wie={wieIs(ctx, params.gemeente)}
                    taal={taal}
                  />
                </details>
              ))}
            </div>
          </section>
        )}
      </MijnFrame>
    );
  },
});

/** Where it stands in collection with what comes of that; before anything was told of it only whether it is paid. */
function Stand(props: { status: Invorderstatus | undefined; stand: AanslagStand; taal: Taal }) {
  const { status, stand, taal } = props;
  if (status) return <InvorderStand stand={status} taal={taal} />;
  return <StandMerk stand={stand} words={wordsOfAanslagen(taal)} />;
}

/** Every belasting that stands on an aanslag, once, with the newest year of it: aanslagen come newest first. */
function newestOf(aanslagen: readonly EigenAanslag[]): { soort: Belastingsoort; jaar: number }[] {
  return BELASTINGSOORTEN.flatMap((soort) => {
    const jaren = aanslagen
      .filter((aanslag) => aanslag.regels.some((regel) => regel.belastingsoort === soort))
      .map((aanslag) => aanslag.belastingjaar);
    return jaren.length > 0 ? [{ soort, jaar: Math.max(...jaren) }] : [];
  });
}
