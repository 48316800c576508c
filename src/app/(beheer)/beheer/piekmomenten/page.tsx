import { showDate } from '@/app/words';
import { listPiekmomenten, type PiekmomentView } from '@/domain/gemeenten/piekmoment.queries';
import type { Onderwerp } from '@/domain/kennis/onderwerp';
import { listAlleOnderwerpen } from '@/domain/kennis/onderwerp.queries';
import type { Context } from '@/platform/context';
import { page } from '@/platform/page';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Select } from '@/ui/select';
import { Table } from '@/ui/table';
import { BeheerFrame } from '../beheer-frame';
import { metGelukt } from '../search-params';
import { magWijzigen, overTekst, waarTekst, piekWords as words } from './piek-words';

const DELEN = [
  { key: 'nu', standen: ['geldt'] },
  { key: 'komt', standen: ['toekomst'] },
  { key: 'voorbij', standen: ['voorbij', 'ingetrokken'] },
] as const;

/** Busy times: what runs now, what comes and what was, over the kantoor and its gemeenten. */
export default page({
  toegang: { wie: 'medewerker', verb: 'instelling.zien', bereik: 'set' },
  doel: 'instellingen-beheren',
  searchParams: metGelukt,
  load: async (read) => ({
    pieken: await listPiekmomenten(read),
    onderwerpen: await listAlleOnderwerpen(read),
  }),
  render: ({ pieken, onderwerpen }, frame) => (
    <BeheerFrame {...frame} titel={words('kop')} gelukt={frame.searchParams.gelukt}>
      <div className="grid gap-2">
        <Heading level={1}>{words('kop')}</Heading>
        <p className="max-w-text">{words('uitleg')}</p>
        <p className="max-w-text text-ink-muted">{words('voorrang')}</p>
      </div>
      <Nieuw ctx={frame.ctx} />
      {DELEN.map(({ key, standen }) => (
        <section key={key} aria-labelledby={`piek-${key}`} className="grid gap-3">
          <Heading level={2} id={`piek-${key}`}>
            {words(key)}
          </Heading>
          <Lijst
            deel={key}
            ctx={frame.ctx}
            onderwerpen={onderwerpen}
            rijen={pieken.filter((rij) => (standen as readonly string[]).includes(rij.stand))}
          />
        </section>
      ))}
    </BeheerFrame>
  ),
});

/** First for whom, then the form: who may set it differs per gemeente. */
function Nieuw({ ctx }: { ctx: Context }) {
  const waar = [
    ...(magWijzigen(ctx, null) ? [{ value: 'kantoor', label: waarTekst(ctx, null) }] : []),
    ...ctx.gemeenten
      .filter((g) => magWijzigen(ctx, g.gemeenteId))
      .map((g) => ({ value: g.sleutel, label: g.naam })),
  ];
  if (waar.length === 0) return null;
  return (
    <form
      method="get"
      action="/beheer/piekmomenten/nieuw"
      className="flex max-w-text flex-wrap items-end gap-3 print:hidden"
    >
      <div className="min-w-0 grow">
        <Select name="waar" label={words('waar')} taal="nl" options={waar} />
      </div>
      <Button>{words('nieuw')}</Button>
    </form>
  );
}

function Lijst({
  deel,
  ctx,
  onderwerpen,
  rijen,
}: {
  deel: (typeof DELEN)[number]['key'];
  ctx: Context;
  onderwerpen: readonly Onderwerp[];
  rijen: readonly PiekmomentView[];
}) {
  if (rijen.length === 0)
    return <EmptyState title={words(`${deel}Geen`)}>{words(`${deel}GeenUitleg`)}</EmptyState>;
  return (
    <Table
      taal="nl"
      caption={words(deel)}
      captionHidden
      rows={rijen}
      rowKey={(rij) => rij.id}
      columns={[
        {
          key: 'reden',
          header: words('kolom.reden'),
          rowHeader: true,
          cell: (rij) => <Link href={`/beheer/piekmomenten/${rij.id}`}>{rij.waarde.reden}</Link>,
        },
        { key: 'waar', header: words('kolom.waar'), cell: (rij) => waarTekst(ctx, rij.gemeenteId) },
        {
          key: 'onderwerp',
          header: words('kolom.onderwerp'),
          cell: (rij) => overTekst(onderwerpen, rij.waarde.onderwerp),
        },
        {
          key: 'periode',
          header: words('kolom.periode'),
          cell: (rij) => words('periode', { vanaf: showDate(rij.vanaf), laatste: showDate(rij.laatste) }),
        },
        {
          key: 'verwachting',
          header: words('kolom.verwachting'),
          cell: (rij) => showDate(rij.waarde.verwachting),
        },
        ...(deel === 'voorbij'
          ? [
              {
                key: 'stand',
                header: words('kolom.stand'),
                cell: (rij: PiekmomentView) => (
                  <Badge tone="rust">{words(rij.stand === 'ingetrokken' ? 'ingetrokken' : 'geweest')}</Badge>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
