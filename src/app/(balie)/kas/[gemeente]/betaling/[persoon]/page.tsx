import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { ActionForm } from '@/app/action-form/action-form';
import type { Veld } from '@/app/action-form/veld';
import { formAnswers, kasPath, words } from '@/app/kas/kas-words';
import { showDate } from '@/app/words';
import { WIJZEN } from '@/domain/kas/kas';
import { listKassen } from '@/domain/kas/kas.queries';
import { getBetaler, type Kaspost } from '@/domain/kas/kwitantie.queries';
import { formatCents } from '@/platform/cents';
import { page } from '@/platform/page';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { FocusOnMount } from '@/ui/focus-on-mount';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { takeBetalingAction } from '../../../kas-actions';
import { KasFrame } from '../../../kas-frame';
import { Wisselgeld } from './wisselgeld';

const FORM = 'betaling';
const WIE = ['zelf', 'ander'] as const;

/** "296,64": as somebody types it. */
const typed = (centen: bigint) => formatCents(centen).replace(/[^\d,]/g, '');

/** What somebody has open in this gemeente, and the form that takes his money. */
export default page({
  toegang: { wie: 'medewerker', verb: 'kas.ontvangen', bereik: 'gemeente' },
  doel: 'kas-ontvangen',
  params: z.object({ gemeente: z.string(), persoon: z.guid() }),
  load: async (read, { params }) => ({
    betaler: await getBetaler(read, read.gemeenten[0] ?? 0, params.persoon),
    kassen: (await listKassen(read, read.gemeenten[0] ?? 0)).filter((kas) => kas.inGebruik),
  }),
  render: ({ betaler, kassen }, frame) => {
    const { sleutel, naam } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const kop = words('betaling.kop', { naam: betaler.naam });
    const { posten } = betaler;
    const [eerste] = kassen;
    const velden: Veld[] = [
      ...(kassen.length > 1
        ? [
            {
              vorm: 'lijst' as const,
              naam: 'kasId',
              label: words('betaling.kas'),
              opties: kassen.map((kas) => ({ value: kas.id, label: kas.naam })),
              waarde: eerste?.id ?? '',
            },
          ]
        : []),
      {
        vorm: 'keuze',
        naam: 'wie',
        label: words('betaling.wie'),
        opties: WIE.map((value) => ({ value, label: words(`betaling.wieOpties.${value}`) })),
        waarde: 'zelf',
      },
      {
        vorm: 'vinkjes',
        naam: 'aanslag',
        label: words('betaling.kies'),
        hint: words('betaling.kiesHint'),
        opties: posten.map((post) => ({
          value: post.aanslagId,
          label: `${post.aanslagnummer}, ${formatCents(post.openCenten)}`,
        })),
        waarde: posten.map((post) => post.aanslagId).join(' '),
      },
      {
        vorm: 'keuze',
        naam: 'wijze',
        label: words('betaling.wijze'),
        opties: WIJZEN.map((value) => ({ value, label: words(`wijze.${value}`) })),
        waarde: 'contant',
      },
      {
        vorm: 'tekst',
        naam: 'bedrag',
        label: words('betaling.bedrag'),
        hint: words('betaling.bedragHint'),
        breedte: 'short',
        waarde: typed(betaler.openCenten),
      },
      {
        vorm: 'tekst',
        naam: 'gegeven',
        label: words('betaling.gegeven'),
        hint: words('betaling.gegevenHint'),
        breedte: 'short',
        optioneel: true,
      },
    ];
    return (
      <KasFrame {...frame} sleutel={sleutel} naam={naam}>
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <div className="mt-4 grid min-w-0 gap-6">
          {posten.length === 0 || !eerste ? (
            <EmptyState title={words(eerste ? 'betaling.niets' : 'geenKas')}>
              {words(eerste ? 'betaling.nietsUitleg' : 'geenKasUitleg')}
            </EmptyState>
          ) : (
            <>
              <OpenPosten posten={posten} openCenten={betaler.openCenten} />
              <Card as="section" labelledBy="betaling-kop" className="grid gap-4" first>
                <Heading level={2} id="betaling-kop">
                  {words('betaling.formulier')}
                </Heading>
                <ActionForm
                  id={FORM}
                  action={takeBetalingAction}
                  sleutel={randomUUID()}
                  groepen={[{ velden }]}
                  verborgen={{
                    gemeente: sleutel,
                    persoonId: betaler.persoonId,
                    ...(kassen.length > 1 ? {} : { kasId: eerste.id }),
                  }}
                  knop={words('betaling.knop')}
                  antwoorden={formAnswers()}
                />
                <Wisselgeld
                  bedragId={`${FORM}-bedrag`}
                  gegevenId={`${FORM}-gegeven`}
                  teksten={{
                    terug: words('betaling.terug'),
                    nogNiet: words('betaling.nogNiet'),
                    teWeinig: words('betaling.teWeinig'),
                  }}
                />
                <p className="text-sm text-ink-muted">{words('betaling.daarna')}</p>
                <FocusOnMount targetId={`${FORM}-bedrag`} signal={betaler.persoonId} />
              </Card>
            </>
          )}
          <p>
            <Link href={kasPath(sleutel)}>{words('opnieuw')}</Link>
          </p>
        </div>
      </KasFrame>
    );
  },
});

function OpenPosten({ posten, openCenten }: { posten: readonly Kaspost[]; openCenten: bigint }) {
  return (
    <Table
      taal="nl"
      caption={words('betaling.open')}
      rows={[...posten]}
      rowKey={(post) => post.aanslagId}
      columns={[
        {
          key: 'aanslag',
          header: words('betaling.aanslag'),
          rowHeader: true,
          cell: (post) => post.aanslagnummer,
        },
        {
          key: 'termijnen',
          header: words('betaling.termijnen'),
          cell: (post) => (
            <ul className="grid gap-1">
              {post.termijnen.map((t) => (
                <li key={t.nummer}>
                  {words('betaling.termijn', { bedrag: formatCents(t.open), dag: showDate(t.vervaldag) })}
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: 'stand',
          header: words('betaling.stand'),
          cell: (post) => (
            <Badge tone={post.teLaat ? 'mis' : 'info'}>
              {words(post.teLaat ? 'betaling.teLaat' : 'betaling.loopt')}
            </Badge>
          ),
        },
        {
          key: 'kosten',
          header: words('betaling.waarvan'),
          number: true,
          cell: (post) => (post.kostenCenten === 0n ? '-' : <Amount text={formatCents(post.kostenCenten)} />),
        },
        {
          key: 'open',
          header: words('betaling.bedragOpen'),
          number: true,
          cell: (post) => <Amount text={formatCents(post.openCenten)} strong />,
        },
      ]}
      totals={[{ aanslag: words('betaling.samen'), open: <Amount text={formatCents(openCenten)} strong /> }]}
    />
  );
}
