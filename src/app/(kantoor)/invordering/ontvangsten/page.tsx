import { z } from 'zod';
import { openZoekvraag } from '@/app/contact/zoekvraag-cookie';
import { EigenTermijnen } from '@/app/termijnen/eigen-termijnen';
import { loadEigenTermijnen } from '@/app/termijnen/load-termijnen';
import { showDate } from '@/app/words';
import { type OntvangstStatus, STATUSSEN } from '@/domain/betalingen/ontvangst';
import {
  getOntvangstTotalen,
  listOntvangsten,
  ONTVANGSTEN_PER_PAGINA,
  type OntvangstView,
} from '@/domain/betalingen/ontvangst.queries';
import { ontvangstenFilter } from '@/domain/betalingen/ontvangst.schema';
import { listPlaatsingsvoorstellen } from '@/domain/betalingen/plaatsingsvoorstel.queries';
import { listDagverwerking } from '@/domain/betalingen/verwerking.queries';
import { boekingsnormOp } from '@/domain/gemeenten/afspraak';
import { readKantoorInstellingen } from '@/domain/gemeenten/read-kantoorinstellingen';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { Button, ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Pagination } from '@/ui/pagination';
import { TabLinks } from '@/ui/tab-links';
import { Table } from '@/ui/table';
import { TextInput } from '@/ui/text-input';
import type { Tone } from '@/ui/tone';
import { words as bankWords } from '../bank-words';
import { InvorderingFrame } from '../invordering-frame';
import { redenKort, words } from '../words';
import { PerDag } from './per-dag';
import { Plaatsingen } from './plaatsingen';
import { Totalen } from './totalen';
import { ONTVANGSTEN_PAD, readOntvangstZoek, ZOEK_ID } from './zoek-ontvangst';

const TONES: Readonly<Record<OntvangstStatus, Tone>> = {
  nieuw: 'info',
  'niet-thuisgebracht': 'letop',
  verwerkt: 'goed',
};

const path = (status?: string) => `${ONTVANGSTEN_PAD}${status ? `?status=${status}` : ''}`;
/** What waits for somebody comes first. */
const TABS = [
  'niet-thuisgebracht',
  ...STATUSSEN.filter((status) => status !== 'niet-thuisgebracht'),
] as const;

/** What came in and waits for somebody, the longest waiting first; then what came in at all, beside what was booked of it. */
export default page({
  toegang: { wie: 'medewerker', verb: 'ontvangst.zien', bereik: 'set' },
  doel: 'ontvangsten-verwerken',
  searchParams: ontvangstenFilter.extend({
    gezocht: z.literal('ja').optional().catch(undefined),
    gestart: z.literal('ja').optional().catch(undefined),
    gelukt: z.enum(['akkoord', 'afwijzen', 'intrekken']).optional().catch(undefined),
  }),
  load: async (read, { searchParams: { status, voor, id, gezocht }, cookie }) => {
    if (!may(read.ctx.kantoorRollen, 'ontvangst.zien')) throw new NotFound();
    const zoek = gezocht ? openZoekvraag(read.ctx.kantoorId, ZOEK_ID, cookie) : null;
    const wacht = status === undefined;
    return {
      zoek,
      termijnen: await loadEigenTermijnen(read),
      voorstellen: await listPlaatsingsvoorstellen(read),
      namen: await getMedewerkerNamen(read),
      norm: boekingsnormOp(await readKantoorInstellingen(read), localDateOf(read.ctx.now)),
      totalen: await getOntvangstTotalen(read),
      dagen: await listDagverwerking(read),
      ontvangsten: await listOntvangsten(read, {
        status: wacht ? 'niet-thuisgebracht' : status === 'alle' ? undefined : status,
        oudste: wacht,
        zoek: zoek === null ? null : readOntvangstZoek(zoek),
        voor: voor && id ? { boekdatum: toLocalDate(voor), id } : undefined,
      }),
    };
  },
  render: ({ zoek, termijnen, norm, voorstellen, namen, totalen, dagen, ontvangsten }, frame) => {
    const { status, gestart, gelukt } = frame.searchParams;
    const last = ontvangsten.length === ONTVANGSTEN_PER_PAGINA ? ontvangsten.at(-1) : undefined;
    const next =
      last &&
      `${path()}?${new URLSearchParams({ ...(status ? { status } : {}), voor: last.boekdatum, id: last.id })}`;
    return (
      <InvorderingFrame {...frame} crumbs={[{ label: words('naam'), href: path() }]}>
        <title>{words('ontvangsten.kop')}</title>
        <Heading level={1}>{words('ontvangsten.kop')}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">{words('ontvangsten.uitleg')}</p>
        <div className="mt-6 grid min-w-0 gap-6">
          {gestart && <Alert tone="goed" taal="nl" live title={words('ontvangsten.gestart')} />}
          {gelukt && <Alert tone="goed" taal="nl" live title={words(`plaatsing.gelukt.${gelukt}`)} />}
          <Plaatsingen voorstellen={voorstellen} namen={namen} />
          <TabLinks
            label={words('ontvangsten.filter')}
            tabs={[
              ...TABS.map((key) => ({
                href: key === 'niet-thuisgebracht' ? path() : path(key),
                label: words(`ontvangsten.status.${key}`),
                current: (status ?? 'niet-thuisgebracht') === key,
                count: totalen.perStatus.find((t) => t.status === key)?.aantal,
              })),
              { href: path('alle'), label: words('ontvangsten.alle'), current: status === 'alle' },
            ]}
          />
          {status === undefined && <Zoek zoek={zoek} />}
          {ontvangsten.length === 0 ? (
            <EmptyState
              title={words(
                zoek !== null
                  ? 'ontvangsten.zoek.leeg'
                  : status === undefined
                    ? 'ontvangsten.leeg.wacht'
                    : 'ontvangsten.leeg.titel',
              )}
            >
              {zoek === null && status !== undefined && words('ontvangsten.leeg.uitleg')}
            </EmptyState>
          ) : (
            <Ontvangsten ontvangsten={ontvangsten} norm={norm} ctx={frame.ctx} />
          )}
          <div className="flex flex-wrap items-center justify-between gap-4">
            <Pagination taal="nl" nextHref={zoek === null ? next : undefined} />
            <ButtonLink variant="secondary" href="/invordering/ontvangsten/bank">
              {bankWords('naam')}
            </ButtonLink>
            <ButtonLink
              variant="secondary"
              reload
              href={`/invordering/ontvangsten/export?status=${status ?? 'niet-thuisgebracht'}`}
            >
              {words('ontvangsten.export')}
            </ButtonLink>
          </div>
          <Totalen totalen={totalen} ctx={frame.ctx} />
          {status === undefined && <PerDag dagen={dagen} norm={norm} />}
          <EigenTermijnen termijnen={termijnen} ctx={frame.ctx} />
        </div>
      </InvorderingFrame>
    );
  },
});

/** Looks among what waits by name, account, amount or a word of the description; the question goes into no address. */
function Zoek({ zoek }: { zoek: string | null }) {
  return (
    <form
      id="lijst"
      className="flex flex-wrap items-end gap-3"
      method="post"
      action={`${ONTVANGSTEN_PAD}/zoek`}
    >
      <TextInput
        taal="nl"
        name="zoek"
        id="zoek-ontvangst"
        label={words('ontvangsten.zoek.label')}
        hint={words('ontvangsten.zoek.hint')}
        defaultValue={zoek ?? ''}
        autoComplete="off"
      />
      <Button variant="secondary">{words('ontvangst.zoekKnop')}</Button>
      {zoek !== null && <Link href={path()}>{words('ontvangsten.zoek.alles')}</Link>}
    </form>
  );
}

function Ontvangsten({
  ontvangsten,
  norm,
  ctx,
}: {
  ontvangsten: OntvangstView[];
  norm: number | null;
  ctx: Context;
}) {
  const gemeente = (id: number) => ctx.gemeenten.find((g) => g.gemeenteId === id)?.naam ?? '';
  return (
    <Table
      taal="nl"
      caption={words('ontvangsten.kop')}
      captionHidden
      rows={ontvangsten}
      rowKey={(o) => o.id}
      columns={[
        {
          key: 'naam',
          header: words('ontvangsten.kolommen.naam'),
          rowHeader: true,
          cell: (o) => (
            <Link href={`/invordering/ontvangsten/${o.id}`}>{o.naam ?? words('ontvangsten.onbekend')}</Link>
          ),
        },
        {
          key: 'boekdatum',
          header: words('ontvangsten.kolommen.boekdatum'),
          cell: (o) => showDate(o.boekdatum),
        },
        {
          key: 'bedrag',
          header: words('ontvangsten.kolommen.bedrag'),
          number: true,
          cell: (o) => <Amount text={formatCents(o.bedragCenten)} />,
        },
        {
          key: 'status',
          header: words('ontvangsten.kolommen.status'),
          cell: (o) => (
            <span className="grid justify-items-start gap-1">
              <Badge tone={TONES[o.status]}>{words(`ontvangsten.status.${o.status}`)}</Badge>
              {o.reden !== null && <span className="text-sm text-ink-muted">{redenKort(o.reden)}</span>}
              {o.kenmerkVanBank !== null && (
                <span className="text-sm break-words text-ink-muted">{o.kenmerkVanBank}</span>
              )}
            </span>
          ),
        },
        {
          key: 'aanslag',
          header: words('ontvangsten.kolommen.aanslag'),
          cell: (o) =>
            o.aanslag ? (
              <span className="grid">
                {[o.aanslag, ...o.aanslag.ookOp].map((a) => (
                  <span key={a.aanslagId} className="tabular-nums">
                    {a.aanslagnummer}
                  </span>
                ))}
                <span className="text-sm text-ink-muted">{gemeente(o.aanslag.gemeenteId)}</span>
              </span>
            ) : (
              '-'
            ),
        },
        {
          key: 'lag',
          header: words('ontvangsten.kolommen.lag'),
          number: true,
          cell: (o) => (
            <>
              {o.werkdagen}
              {norm !== null && (
                <span className="sr-only">
                  {' '}
                  {words(o.werkdagen <= norm ? 'ontvangsten.binnenNorm' : 'ontvangsten.buitenNorm', { norm })}
                </span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
