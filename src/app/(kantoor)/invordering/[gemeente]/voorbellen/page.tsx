import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { ActionForm } from '@/app/action-form/action-form';
import { showDate } from '@/app/words';
import { type BelgroepView, type BellijstView, getVoorbellen } from '@/domain/sociaal/voorbellen.queries';
import { simulateVoorbellen } from '@/law/beleidssimulatie';
import { formatCents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { InvorderingFrame } from '../../invordering-frame';
import { saveBelgroepAction } from '../../sociaal-actions';
import {
  belgroepPath,
  bellijstPath,
  selectieTekst,
  sociaalAnswers,
  voorbellenPath,
  words,
} from '../../sociaal-words';
import { Beltoestand } from './beltoestand';
import { groepVelden } from './groep-velden';

/** The groups of a gemeente beside each other, each with what calling it would do, and the lists (T-05, M-04). */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string() }),
  load: (read) => getVoorbellen(read, read.gemeenten[0] ?? 0),
  render: ({ beleid, groepen, lijsten }, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const kop = words('kop', { gemeente: naam });
    return (
      <InvorderingFrame
        {...frame}
        gemeente={naam}
        crumbs={[{ label: words('naam'), href: voorbellenPath() }]}
      >
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <p className="mt-2 mb-6 max-w-text text-ink-muted">{words('uitleg')}</p>
        <div className="grid min-w-0 gap-8">
          <Beltoestand beleid={beleid} gemeente={naam} />
          <section aria-labelledby="groepen" className="grid min-w-0 gap-3">
            <Heading level={2} id="groepen">
              {words('groepen.kop')}
            </Heading>
            {groepen.length === 0 ? (
              <EmptyState title={words('groepen.leeg')}>{words('groepen.leegUitleg')}</EmptyState>
            ) : (
              <>
                <p className="max-w-text text-ink-muted">{words('groepen.uitleg')}</p>
                <Groepen groepen={groepen} sleutel={sleutel} />
              </>
            )}
          </section>
          {may(rollen, 'voorbellen.beheren') && (
            <details>
              <summary className="cursor-pointer font-semibold">{words('groepen.nieuw')}</summary>
              <Card className="mt-3">
                <ActionForm
                  id="nieuwe-groep"
                  action={saveBelgroepAction}
                  verborgen={{ gemeente: sleutel }}
                  groepen={groepVelden(null)}
                  knop={words('vorm.knop')}
                  antwoorden={sociaalAnswers()}
                />
              </Card>
            </details>
          )}
          <section aria-labelledby="lijsten" className="grid min-w-0 gap-3">
            <Heading level={2} id="lijsten">
              {words('lijsten.kop')}
            </Heading>
            {lijsten.length === 0 ? (
              <EmptyState title={words('lijsten.leeg')}>{words('lijsten.leegUitleg')}</EmptyState>
            ) : (
              <Lijsten lijsten={lijsten} sleutel={sleutel} />
            )}
          </section>
        </div>
      </InvorderingFrame>
    );
  },
});

const euro = (heel: number) => formatCents(toCents(BigInt(heel) * 100n));

/** Each group with its size today and what calling it would do in a year. */
function Groepen({ groepen, sleutel }: { groepen: readonly BelgroepView[]; sleutel: string }) {
  return (
    <Table
      taal="nl"
      caption={words('groepen.kop')}
      captionHidden
      rows={groepen.map((groep) => ({
        ...groep,
        simulatie: simulateVoorbellen({ dwangbevelen: groep.omvang.aanslagen }).waarde,
      }))}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'groep',
          header: words('kolom.groep'),
          rowHeader: true,
          cell: ({ id, naam, loopt }) => (
            <span className="grid justify-items-start gap-1">
              <Link href={belgroepPath(sleutel, id)} reload>
                {naam}
              </Link>
              {loopt !== null && <Badge tone="info">{words('groepen.loopt')}</Badge>}
            </span>
          ),
        },
        { key: 'selectie', header: words('kolom.selectie'), cell: selectieTekst },
        {
          key: 'aanslagen',
          header: words('kolom.aanslagen'),
          number: true,
          cell: ({ omvang }) => omvang.aanslagen,
        },
        {
          key: 'personen',
          header: words('kolom.personen'),
          number: true,
          cell: ({ omvang }) => omvang.personen,
        },
        {
          key: 'bedrag',
          header: words('kolom.bedrag'),
          number: true,
          cell: ({ omvang }) => <Amount text={formatCents(omvang.centen)} />,
        },
        {
          key: 'kosten',
          header: words('kolom.kosten'),
          number: true,
          cell: ({ simulatie }) => <Amount text={euro(simulatie.nettoEuro)} />,
        },
        {
          key: 'voordeel',
          header: words('kolom.voordeel'),
          number: true,
          cell: ({ simulatie }) => <Amount text={euro(simulatie.maatschappelijkVoordeelEuro)} />,
        },
      ]}
    />
  );
}

function Lijsten({ lijsten, sleutel }: { lijsten: readonly BellijstView[]; sleutel: string }) {
  return (
    <Table
      taal="nl"
      caption={words('lijsten.kop')}
      captionHidden
      rows={lijsten}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'lijst',
          header: words('kolom.lijst'),
          rowHeader: true,
          cell: ({ id, naam }) => (
            <Link href={bellijstPath(sleutel, id)} reload>
              {naam}
            </Link>
          ),
        },
        {
          key: 'gemaakt',
          header: words('kolom.gemaakt'),
          cell: ({ gemaaktOp }) => showDate(localDateOf(gemaaktOp)),
        },
        {
          key: 'stand',
          header: words('kolom.stand'),
          cell: ({ status, tot, gestoptOp }) =>
            status === 'loopt' || gestoptOp === null
              ? words('lijst.loopt', { dag: showDate(tot) })
              : words('uitkomstGestopt', { dag: showDate(localDateOf(gestoptOp)) }),
        },
        {
          key: 'personen',
          header: words('kolom.personen'),
          number: true,
          cell: ({ bellen }) => bellen.personen,
        },
        { key: 'gebeld', header: words('kolom.gebeld'), number: true, cell: ({ bellen }) => bellen.gebeld },
        {
          key: 'bereikt',
          header: words('kolom.bereikt'),
          number: true,
          cell: ({ bellen }) => bellen.gebeld - bellen.resultaten['niet-bereikt'],
        },
      ]}
    />
  );
}
