import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { DeskFrame } from '@/app/frames';
import { regelingVelden } from '@/app/regeling/regeling-velden';
import { regelingAnswers, wordsOfRegeling } from '@/app/regeling/regeling-words';
import { showDate } from '@/app/words';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { listRegelingenVan, listSchulden } from '@/domain/invordering/regeling.queries';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { askRegelingVoorAction } from './actions';

const words = wordsOfRegeling('nl');

/** Paying in parts on behalf of the person of this contact (D-09): the same questions as on his own page. */
export default page({
  toegang: { wie: 'medewerker', verb: 'regeling.aanvragen', bereik: 'gemeente' },
  doel: 'betalingsregeling',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  load: async (read, { params }) => {
    const [gemeenteId] = read.gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    await assertKlantGeopend(read, gemeenteId, params.id);
    return {
      ...(await listSchulden(read, gemeenteId, params.id)),
      regelingen: await listRegelingenVan(read, gemeenteId, params.id),
    };
  },
  render: ({ schulden, regelingen }, frame) => {
    const { gemeente, id } = frame.params;
    const klant = `/balie/${gemeente}/klant/${id}`;
    const vrij = schulden.filter(({ bezet }) => !bezet);
    return (
      <DeskFrame {...frame} gemeente={frame.ctx.gemeenten.find((g) => g.sleutel === gemeente)?.naam}>
        <title>{words('balie.kop')}</title>
        <div className="grid max-w-text gap-6">
          <Link href={klant} reload>
            {words('balie.terug')}
          </Link>
          <Heading level={1}>{words('balie.kop')}</Heading>
          <ul className="grid gap-2 empty:hidden">
            {regelingen.map(({ id: regeling, status, totaal, voorgesteldOp }) => (
              <li key={regeling} className="flex flex-wrap items-center gap-3">
                <Link href={`${klant}/regeling/${regeling}`}>
                  {words('vraag.lopendRegel', {
                    bedrag: formatCents(totaal),
                    datum: showDate(localDateOf(voorgesteldOp)),
                  })}
                </Link>
                <Badge tone={status === 'gemist' ? 'letop' : 'info'}>
                  {words(`regeling.status.${status}`)}
                </Badge>
              </li>
            ))}
          </ul>
          {vrij.length === 0 ? (
            <EmptyState title={words('balie.niets')}>{words('vraag.nietsUitleg')}</EmptyState>
          ) : (
            <ActionForm
              id="regeling"
              action={askRegelingVoorAction}
              groepen={[{ velden: regelingVelden(vrij, 'nl') }]}
              verborgen={{ gemeente, persoonId: id }}
              sleutel={randomUUID()}
              knop={words('vraag.knop')}
              antwoorden={regelingAnswers('nl')}
            />
          )}
        </div>
      </DeskFrame>
    );
  },
});
