import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { ActionForm } from '@/app/action-form/action-form';
import { showMoment } from '@/app/words';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { vrijVan } from '@/domain/terugbetalingen/oordeel';
import { listTegoedenIn, type TegoedView } from '@/domain/terugbetalingen/tegoed.queries';
import {
  listOpdrachten,
  listWachtendeRekeningen,
  type OpdrachtView,
} from '@/domain/terugbetalingen/terugbetaling.queries';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import type { LocalDate } from '@/platform/local-date';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { InvorderingFrame } from '../../invordering-frame';
import { TegoedTabel } from '../../tegoed-tabel';
import {
  OPDRACHT_TOON,
  tegoedAnswers,
  tegoedGelukt,
  tegoedPath,
  terugbetalenPath,
  words,
} from '../../tegoed-words';
import { proposeOpdrachtAction } from '../../terugbetaal-actions';
import { verrekenPath, words as verrekenWords } from '../../verreken-words';
import { Rekeningen } from './rekeningen';

/** Up to so many may be chosen one by one; above it all are proposed, and taken out afterwards. */
const KIEZEN = 50;

/** Paying back in one gemeente: what may, the accounts that two people look at, and what was proposed and sent. */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ gelukt: z.string().optional() }),
  load: async (read) => {
    const gemeenteId = read.gemeenten[0] ?? 0;
    return {
      tegoeden: await listTegoedenIn(read, gemeenteId),
      rekeningen: await listWachtendeRekeningen(read, gemeenteId),
      opdrachten: await listOpdrachten(read, gemeenteId),
      namen: await getMedewerkerNamen(read),
    };
  },
  render: ({ tegoeden, rekeningen, opdrachten, namen }, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const kop = words('kopGemeente', { gemeente: naam });
    const gelukt = tegoedGelukt(frame.searchParams.gelukt);
    return (
      <InvorderingFrame {...frame} gemeente={naam} crumbs={[{ label: words('naam'), href: tegoedPath }]}>
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">{words('uitlegGemeente')}</p>
        <p className="mt-3">
          <Link href={verrekenPath(sleutel)}>{verrekenWords('link')}</Link>
        </p>
        <div className="mt-6 grid min-w-0 gap-8">
          {gelukt !== null && <Alert tone="goed" taal="nl" title={gelukt} />}
          {tegoeden.length === 0 ? (
            <EmptyState title={words('leeg')}>{words('leegUitleg')}</EmptyState>
          ) : (
            <TegoedTabel tegoeden={tegoeden} ctx={frame.ctx} vanEen />
          )}
          {may(rollen, 'terugbetaling.voorbereiden') && tegoeden.length > 0 && (
            <Voorstel tegoeden={tegoeden} sleutel={sleutel} vandaag={localDateOf(frame.ctx.now)} />
          )}
          <Rekeningen
            rekeningen={rekeningen}
            sleutel={sleutel}
            naamVan={(actor) => nameActor(namen, actor) ?? words('onbekend')}
            ik={actorText(frame.ctx.actor)}
            mag={{
              voorbereiden: may(rollen, 'terugbetaling.voorbereiden'),
              besluiten: may(rollen, 'terugbetaling.besluiten'),
            }}
          />
          <Opdrachten opdrachten={opdrachten} sleutel={sleutel} />
        </div>
      </InvorderingFrame>
    );
  },
});

function Voorstel({
  tegoeden,
  sleutel,
  vandaag,
}: {
  tegoeden: readonly TegoedView[];
  sleutel: string;
  vandaag: LocalDate;
}) {
  const mag = tegoeden.filter(({ tegen }) => tegen.length === 0);
  const kiezen = mag.length <= KIEZEN;
  return (
    <section aria-labelledby="voorstel">
      <Heading level={2} id="voorstel" className="mb-3">
        {words('voorstel.kop')}
      </Heading>
      {mag.length === 0 ? (
        <p>{words('voorstel.leeg')}</p>
      ) : (
        <>
          {!kiezen && (
            <p className="mb-3">
              {words('voorstel.alles', { aantal: mag.length, bedrag: formatCents(vrijVan(mag)) })}
            </p>
          )}
          <ActionForm
            id="stel-voor"
            action={proposeOpdrachtAction}
            verborgen={{ gemeente: sleutel, ...(kiezen ? {} : { alles: 'ja' }) }}
            groepen={[
              ...(kiezen
                ? [
                    {
                      velden: [
                        {
                          vorm: 'vinkjes' as const,
                          naam: 'aanslagen',
                          label: words('voorstel.keuze'),
                          hint: words('voorstel.hint'),
                          waarde: mag.map(({ aanslagId }) => aanslagId).join(' '),
                          opties: mag.map((t) => ({
                            value: t.aanslagId,
                            label: words('voorstel.optie', {
                              naam: t.naam,
                              nummer: t.aanslagnummer,
                              bedrag: formatCents(t.vrijCenten),
                            }),
                          })),
                        },
                      ],
                    },
                  ]
                : []),
              {
                velden: [
                  {
                    vorm: 'datum',
                    naam: 'betaaldag',
                    label: words('voorstel.betaaldag'),
                    hint: words('voorstel.betaaldagHint'),
                    waarde: vandaag,
                  },
                ],
              },
            ]}
            knop={words('voorstel.knop')}
            antwoorden={tegoedAnswers()}
          />
        </>
      )}
    </section>
  );
}

function Opdrachten({ opdrachten, sleutel }: { opdrachten: readonly OpdrachtView[]; sleutel: string }) {
  return (
    <section aria-labelledby="opdrachten">
      <Heading level={2} id="opdrachten" className="mb-3">
        {words('opdrachten.kop')}
      </Heading>
      {opdrachten.length === 0 ? (
        <p>{words('opdrachten.leeg')}</p>
      ) : (
        <Table
          taal="nl"
          caption={words('opdrachten.kop')}
          captionHidden
          rows={opdrachten}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'van',
              header: words('opdrachten.van'),
              rowHeader: true,
              cell: ({ id, voorgesteldOp }) => (
                <Link href={terugbetalenPath(sleutel, id)} reload>
                  {showMoment(voorgesteldOp)}
                </Link>
              ),
            },
            {
              key: 'status',
              header: words('opdrachten.status'),
              cell: ({ status }) => (
                <Badge tone={OPDRACHT_TOON[status]}>{words(`opdrachtstatus.${status}`)}</Badge>
              ),
            },
            {
              key: 'aantal',
              header: words('opdrachten.aantal'),
              number: true,
              cell: ({ aantal }) => aantal,
            },
            {
              key: 'bedrag',
              header: words('opdrachten.bedrag'),
              number: true,
              cell: ({ bedragCenten }) => <Amount text={formatCents(bedragCenten)} />,
            },
          ]}
        />
      )}
    </section>
  );
}
