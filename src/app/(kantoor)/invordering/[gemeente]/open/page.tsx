import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { showDate } from '@/app/words';
import { explainOpen } from '@/domain/invordering/open-euro';
import { getOpenEuro } from '@/domain/invordering/open-euro.queries';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { InvorderingFrame } from '../../invordering-frame';
import { openEuroPath, words } from '../../open-euro-words';
import { Vakbalk } from './vakbalk';
import { Vaktabel } from './vaktabel';

/** Every open euro of a gemeente in exactly one bucket, as of today, beside what the ledger says (L-09). */
export default page({
  toegang: { wie: 'medewerker', verb: 'aansluiting.zien', bereik: 'gemeente' },
  doel: 'open-euro',
  params: z.object({ gemeente: z.string() }),
  load: async (read) => {
    const gelezen = await getOpenEuro(read, read.gemeenten[0] ?? 0, localDateOf(read.ctx.now));
    if (!gelezen) throw new NotFound();
    return { ...explainOpen(gelezen.totalen, gelezen.grootboek), grootboek: gelezen.grootboek };
  },
  render: ({ vakken, tegoed, som, sluit, grootboek }, frame) => {
    const { sleutel, naam } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const perSoort = (soort: string) =>
      vakken.filter((v) => v.soort === soort).reduce((sum, v) => sum + v.promille, 0) / 10;
    const kop = words('kop', { gemeente: naam, bedrag: formatCents(som) });
    return (
      <InvorderingFrame
        {...frame}
        gemeente={naam}
        crumbs={[{ label: words('naam'), href: '/invordering/open' }]}
      >
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">
          {words('uitleg')} {words('stand', { datum: showDate(localDateOf(frame.ctx.now)) })}
        </p>
        <div className="mt-6 grid min-w-0 gap-6">
          <Alert
            tone={sluit ? 'goed' : 'mis'}
            taal="nl"
            title={
              sluit
                ? words('sluit', { bedrag: formatCents(grootboek.open) })
                : words('sluitNiet', { som: formatCents(som), bedrag: formatCents(grootboek.open) })
            }
          >
            {som > 0n &&
              words('oordeel', {
                loopt: Math.round(perSoort('loopt')),
                wacht: Math.round(perSoort('wacht')),
                vordert: Math.round(perSoort('vordert')),
              })}
          </Alert>
          {som === 0n && tegoed.bedrag === 0n ? (
            <EmptyState title={words('niets')}>{words('nietsUitleg')}</EmptyState>
          ) : (
            <>
              <Vakbalk vakken={vakken} />
              <Vaktabel vakken={vakken} tegoed={tegoed} som={som} base={openEuroPath(sleutel)} />
            </>
          )}
        </div>
      </InvorderingFrame>
    );
  },
});
