import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { MijnFrame } from '@/app/frames';
import { regelingVelden } from '@/app/regeling/regeling-velden';
import { regelingAnswers, wordsOfRegeling } from '@/app/regeling/regeling-words';
import { showDate, wordsOfMijn } from '@/app/words';
import { listRegelingenVan, listSchulden, type Regelingregel } from '@/domain/invordering/regeling.queries';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Stepper } from '@/ui/stepper';
import type { Taal } from '@/ui/words';
import { gemeenteNaam, ownPersoon } from '../../own';
import { askRegelingAction } from './actions';
import { stappen } from './stappen';

/** Paying in parts, step 1: which debts, and what somebody can pay. */
export default page({
  toegang: { wie: 'burger', namens: 'regeling' },
  doel: 'eigen-betalingsregeling',
  params: z.object({ gemeente: z.string() }),
  load: async (read) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    return {
      ...(await listSchulden(read, gemeenteId, persoonId)),
      regelingen: await listRegelingenVan(read, gemeenteId, persoonId),
    };
  },
  render: ({ schulden, beleid, regelingen }, frame) => {
    const { taal, ctx, params } = frame;
    const words = wordsOfRegeling(taal);
    const base = `/mijn/${params.gemeente}`;
    const vrij = schulden.filter(({ bezet }) => !bezet);
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, params.gemeente)}
        crumbs={[{ label: wordsOfMijn(taal)('kruimel'), href: base }]}
      >
        <title>{words('kop')}</title>
        <Heading level={1}>{words('kop')}</Heading>
        <Lopend regelingen={regelingen} base={base} taal={taal} />
        {vrij.length === 0 ? (
          <EmptyState title={words('vraag.niets')}>{words('vraag.nietsUitleg')}</EmptyState>
        ) : (
          <>
            <div className="mt-4 mb-4 max-w-text">
              <Stepper steps={stappen(taal)} current={1} taal={taal} />
            </div>
            <p className="max-w-text">{words('vraag.uitleg')}</p>
            {beleid && (
              <p className="mt-2 max-w-text text-ink-muted">
                {words('vraag.binnen', {
                  maximum: formatCents(BigInt(beleid.waarde.maximumBedragEuro) * 100n, taal),
                  maanden: beleid.waarde.maximumMaanden,
                  minimum: formatCents(BigInt(beleid.waarde.minimumPerMaandEuro) * 100n, taal),
                })}
              </p>
            )}
            <div className="mt-6">
              <ActionForm
                id="regeling"
                taal={taal}
                action={askRegelingAction}
                groepen={[{ velden: regelingVelden(vrij, taal) }]}
                verborgen={{ gemeente: params.gemeente }}
                sleutel={randomUUID()}
                knop={words('vraag.knop')}
                antwoorden={regelingAnswers(taal)}
              />
            </div>
          </>
        )}
      </MijnFrame>
    );
  },
});

function Lopend({
  regelingen,
  base,
  taal,
}: {
  regelingen: readonly Regelingregel[];
  base: string;
  taal: Taal;
}) {
  const words = wordsOfRegeling(taal);
  if (regelingen.length === 0) return null;
  return (
    <section aria-labelledby="lopend" className="mt-4 mb-6">
      <Heading level={2} looksLike={3} id="lopend">
        {words('vraag.lopend')}
      </Heading>
      <ul className="mt-2 grid gap-2">
        {regelingen.map(({ id, status, totaal, voorgesteldOp }) => (
          <li key={id} className="flex flex-wrap items-center gap-3">
            <Link href={`${base}/regeling/${id}`}>
              {words('vraag.lopendRegel', {
                bedrag: formatCents(totaal, taal),
                datum: showDate(localDateOf(voorgesteldOp), taal),
              })}
            </Link>
            <Badge tone={status === 'gemist' ? 'letop' : 'info'}>{words(`regeling.status.${status}`)}</Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}
