import { z } from 'zod';
import { wordsOfAanslagen } from '@/app/aanslag-words';
import { MijnFrame } from '@/app/frames';
import { showDate, showMoment, wordsOfMijn } from '@/app/words';
import { listEigenAanslagen } from '@/domain/aanslagen/eigen-aanslag.queries';
import { termijnstandVan } from '@/domain/aanslagen/termijnstand';
import { getLaatstBijgewerkt } from '@/domain/runs/bijgewerkt.queries';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { Amount } from '@/ui/amount';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { StandMerk, standOf } from '../../aanslag-kaarten';
import { gemeenteNaam, ownPersoon } from '../../own';

/** Every aanslag of this citizen in this gemeente, newest first. */
export default page({
  toegang: { wie: 'burger' },
  doel: 'eigen-gegevens',
  params: z.object({ gemeente: z.string() }),
  load: async (read) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    const vandaag = localDateOf(read.ctx.now);
    const aanslagen = await listEigenAanslagen(read, [{ gemeenteId, persoonId }]);
    return {
      zaken: aanslagen.map((aanslag) => ({ aanslag, termijnen: termijnstandVan(aanslag, vandaag) })),
      bijgewerkt: await getLaatstBijgewerkt(read, gemeenteId),
    };
  },
  render: ({ zaken, bijgewerkt }, frame) => {
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
        {bijgewerkt && (
          <p className="mt-1 text-sm text-ink-muted">
            {words('bijgewerkt', { moment: showMoment(bijgewerkt, taal) })}
          </p>
        )}
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
                  cell: ({ aanslag }) => <Amount text={formatCents(aanslag.bedrag - aanslag.verminderd)} />,
                },
                {
                  key: 'open',
                  header: say('lijst.kolommen.open'),
                  number: true,
                  cell: ({ aanslag }) => <Amount text={formatCents(aanslag.open)} strong />,
                },
                {
                  key: 'stand',
                  header: say('lijst.kolommen.stand'),
                  cell: ({ aanslag, termijnen }) => (
                    <StandMerk stand={standOf(aanslag, termijnen)} words={say} />
                  ),
                },
              ]}
            />
          )}
        </div>
      </MijnFrame>
    );
  },
});
