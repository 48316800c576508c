import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { getSteekproef } from '@/domain/rapportages/steekproef.queries';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { InvorderingFrame } from '../../invordering-frame';
import { readSteekproefvraag, steekproefPath, words } from '../../steekproef-words';
import { StukTabel } from './stuk-tabel';
import { Vraag } from './vraag';

const getypt = z.string().max(60).optional().catch(undefined);

/** A sample of what collecting booked or did, with what proves each item, for the control with the accountant (L-10). */
export default page({
  toegang: { wie: 'medewerker', verb: 'aansluiting.zien', bereik: 'gemeente' },
  doel: 'open-euro',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ periode: getypt, bron: getypt, methode: getypt, aantal: getypt, zaad: getypt }),
  load: async (read, { searchParams }) => {
    const gelezen = readSteekproefvraag(searchParams, read.ctx.now);
    return {
      gelezen,
      steekproef: gelezen.vraag && (await getSteekproef(read, gelezen.vraag)),
      namen: await getMedewerkerNamen(read),
    };
  },
  render: ({ gelezen, steekproef, namen }, frame) => {
    const { sleutel, naam } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const { vraag } = gelezen;
    const kop = words('kop', { gemeente: naam });
    return (
      <InvorderingFrame
        {...frame}
        gemeente={naam}
        crumbs={[{ label: words('naam'), href: steekproefPath() }]}
      >
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">{words('uitleg')}</p>
        <div className="mt-6 grid min-w-0 gap-8">
          <Card as="section" labelledBy="vraag">
            <Heading level={2} id="vraag" className="mb-3">
              {words('vraag.kop')}
            </Heading>
            <Vraag gelezen={gelezen} getypt={frame.searchParams} vandaag={localDateOf(frame.ctx.now)} />
          </Card>
          {vraag && steekproef && (
            <section aria-labelledby="uitkomst" className="grid min-w-0 gap-3">
              <Heading level={2} id="uitkomst">
                {words('uitkomst.kop')}
              </Heading>
              <p className="max-w-text">
                {words('uitkomst.populatie', {
                  aantal: steekproef.populatie.aantal,
                  bedrag: formatCents(steekproef.populatie.centen),
                })}{' '}
                {words('uitkomst.zo', {
                  zaad: vraag.zaad,
                  methode: words(`methode.${vraag.methode}`),
                  aantal: vraag.aantal,
                })}
              </p>
              <p className="max-w-text text-ink-muted">
                {words('uitkomst.volgorde')}{' '}
                {steekproef.geld &&
                  words('uitkomst.geld', {
                    stap: formatCents(steekproef.geld.stap),
                    start: formatCents(steekproef.geld.start),
                  })}
              </p>
              {steekproef.stukken.length === 0 ? (
                <EmptyState title={words('uitkomst.leeg')}>{words('uitkomst.leegUitleg')}</EmptyState>
              ) : (
                <StukTabel stukken={steekproef.stukken} namen={namen} sleutel={sleutel} />
              )}
              <p className="print:hidden">
                <Link
                  href={`${steekproefPath(sleutel)}/export?${new URLSearchParams({
                    periode: vraag.periode.sleutel,
                    bron: vraag.bron,
                    methode: vraag.methode,
                    aantal: String(vraag.aantal),
                    zaad: vraag.zaad,
                  })}`}
                  reload
                >
                  {words('uitkomst.download')}
                </Link>
              </p>
            </section>
          )}
        </div>
      </InvorderingFrame>
    );
  },
});
