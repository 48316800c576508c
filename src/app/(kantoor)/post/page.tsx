import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { berichtnaam } from '@/app/berichten/berichten-words';
import { OfficeFrame } from '@/app/frames';
import { showDate, showMoment } from '@/app/words';
import {
  countUitval,
  listAfdrukopdrachten,
  listWachtendeGroepen,
  type OpdrachtRegel,
  type WachtendeGroep,
} from '@/domain/post/afdruk.queries';
import type { Context } from '@/platform/context';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { makeAfdrukopdrachtAction } from './post-actions';
import { opdrachtPath, postAnswers, retourPath, STATUSTOON, words } from './post-words';

const gemeenteVan = (ctx: Context, id: number) => ctx.gemeenten.find((g) => g.gemeenteId === id);

/** So many finished orders stand on the page before somebody asks for the rest. */
const KLAAR_GETOOND = 8;

const UITVAL = ['vernietigd', 'aangetast', 'overleden'] as const;

/** Letters that wait to be printed, of every gemeente, and the print orders that were made of them. */
export default page({
  toegang: { wie: 'medewerker', verb: 'afdruk.zien', bereik: 'set' },
  doel: 'post-afdrukken',
  searchParams: z.object({ alle: z.literal('ja').optional().catch(undefined) }),
  load: async (read) => ({
    groepen: await listWachtendeGroepen(read),
    uitval: await countUitval(read),
    opdrachten: await listAfdrukopdrachten(read),
  }),
  render: ({ groepen, uitval, opdrachten }, frame) => (
    <OfficeFrame {...frame}>
      <title>{words('kop')}</title>
      <div className="grid min-w-0 gap-8">
        <div className="grid gap-2">
          <Heading level={1}>{words('kop')}</Heading>
          <p className="max-w-text text-ink-muted">{words('uitleg')}</p>
          {frame.ctx.gemeenten.some((g) => may(g.rollen, 'retour.behandelen')) && (
            <p>
              <Link href={retourPath()}>{words('retour.link')}</Link>
            </p>
          )}
        </div>
        {uitval.length > 0 && (
          <Alert tone="mis" taal="nl" title={words('uitval.kop')}>
            <ul>
              {uitval.map(({ gemeenteId, reden, aantal }) => (
                <li key={`${gemeenteId} ${reden}`}>
                  {words(`uitval.${UITVAL.find((bekend) => bekend === reden) ?? 'vernietigd'}`, {
                    gemeente: gemeenteVan(frame.ctx, gemeenteId)?.naam ?? '',
                    aantal,
                  })}
                </li>
              ))}
            </ul>
          </Alert>
        )}
        <section aria-labelledby="wacht" className="grid gap-3">
          <Heading level={2} id="wacht">
            {words('wacht.kop')}
          </Heading>
          {groepen.length === 0 ? (
            <EmptyState title={words('wacht.leeg')}>{words('wacht.leegUitleg')}</EmptyState>
          ) : (
            <Wachtend groepen={groepen} ctx={frame.ctx} />
          )}
        </section>
        <section aria-labelledby="opdrachten" className="grid gap-3">
          <Heading level={2} id="opdrachten">
            {words('lijst.kop')}
          </Heading>
          {opdrachten.length === 0 ? (
            <EmptyState title={words('lijst.leeg')}>{words('lijst.leegUitleg')}</EmptyState>
          ) : (
            <Opdrachten
              opdrachten={frame.searchParams.alle ? opdrachten : metWerk(opdrachten)}
              ctx={frame.ctx}
            />
          )}
          {!frame.searchParams.alle && metWerk(opdrachten).length < opdrachten.length && (
            <p>
              <Link href="/post?alle=ja">{words('lijst.alle', { aantal: opdrachten.length })}</Link>
            </p>
          )}
        </section>
      </div>
    </OfficeFrame>
  ),
});

/** Every order about which something is to be done, and the last finished ones. */
function metWerk(opdrachten: readonly OpdrachtRegel[]): OpdrachtRegel[] {
  const klaar = opdrachten.filter(({ status }) => status === 'geprint').slice(KLAAR_GETOOND);
  const weg = new Set(klaar.map(({ id }) => id));
  return opdrachten.filter(({ id }) => !weg.has(id));
}

/** What a group is made of, in words. */
const groepTekst = ({ runId, dag, soorten }: WachtendeGroep): string =>
  [
    runId === null && dag !== null ? words('wacht.dag', { dag: showDate(dag) }) : words('wacht.run'),
    soorten.map((soort) => berichtnaam(soort, 'nl')).join(', '),
  ].join(': ');

function Wachtend({ groepen, ctx }: { groepen: readonly WachtendeGroep[]; ctx: Context }) {
  return (
    <Table
      taal="nl"
      caption={words('wacht.tabel', { aantal: groepen.length })}
      rows={groepen}
      rowKey={({ gemeenteId, runId, dag }) => `${gemeenteId} ${runId ?? dag}`}
      columns={[
        { key: 'groep', header: words('wacht.groep'), rowHeader: true, cell: groepTekst },
        {
          key: 'gemeente',
          header: words('wacht.gemeente'),
          cell: ({ gemeenteId }) => gemeenteVan(ctx, gemeenteId)?.naam,
        },
        { key: 'stukken', header: words('wacht.stukken'), number: true, cell: ({ stukken }) => stukken },
        {
          key: 'bladzijden',
          header: words('wacht.bladzijden'),
          number: true,
          cell: ({ bladzijden }) => bladzijden,
        },
        { key: 'sinds', header: words('wacht.sinds'), cell: ({ sinds }) => showDate(sinds) },
        {
          key: 'actie',
          header: words('wacht.actie'),
          cell: ({ gemeenteId, runId, dag, stukken }) => {
            const gemeente = gemeenteVan(ctx, gemeenteId);
            if (!gemeente || !may(gemeente.rollen, 'afdruk.maken')) return null;
            return (
              <ActionForm
                id={`maak-${gemeenteId}-${runId ?? dag}`}
                action={makeAfdrukopdrachtAction}
                groepen={[]}
                verborgen={{ gemeente: gemeente.sleutel, run: runId ?? '', dag: dag ?? '' }}
                knop={words('wacht.maakVan', { aantal: stukken })}
                variant="secondary"
                antwoorden={postAnswers()}
              />
            );
          },
        },
      ]}
    />
  );
}

function Opdrachten({ opdrachten, ctx }: { opdrachten: readonly OpdrachtRegel[]; ctx: Context }) {
  return (
    <Table
      taal="nl"
      caption={words('lijst.kop')}
      captionHidden
      rows={opdrachten}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'nummer',
          header: words('lijst.nummer'),
          rowHeader: true,
          cell: ({ gemeenteId, id, nummer }) => (
            <Link href={opdrachtPath(gemeenteVan(ctx, gemeenteId)?.sleutel ?? '', id)} reload>
              {nummer}
            </Link>
          ),
        },
        {
          key: 'gemeente',
          header: words('wacht.gemeente'),
          cell: ({ gemeenteId }) => gemeenteVan(ctx, gemeenteId)?.naam,
        },
        {
          key: 'status',
          header: words('lijst.status'),
          cell: ({ status }) => <Badge tone={STATUSTOON[status]}>{words(`status.${status}`)}</Badge>,
        },
        { key: 'stukken', header: words('wacht.stukken'), number: true, cell: ({ stukken }) => stukken },
        { key: 'gemaakt', header: words('lijst.gemaakt'), cell: ({ gemaaktOp }) => showMoment(gemaaktOp) },
        {
          key: 'geprint',
          header: words('lijst.geprint'),
          cell: ({ geprintOp }) => (geprintOp === null ? words('lijst.nogNiet') : showMoment(geprintOp)),
        },
      ]}
    />
  );
}
