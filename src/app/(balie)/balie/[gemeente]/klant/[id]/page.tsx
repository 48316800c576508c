import { z } from 'zod';
import { DeskFrame } from '@/app/frames';
import { wordsOfBalie as words } from '@/app/words';
import { getObjectenVan } from '@/domain/objecten/object.queries';
import { getPersoon, listOokBekendIn } from '@/domain/personen/persoon.queries';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Zones } from '@/ui/shell/zones';
import { Groepen } from './groepen';
import { Wie } from './wie';

/** One person in one gemeente: who, what, what happened, and the contact of now beside it. */
export default page({
  toegang: { wie: 'medewerker', verb: 'klant.zien', bereik: 'gemeente' },
  doel: 'klant-zien',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  load: async (read, { params }) => {
    const [gemeenteId] = read.gemeenten;
    const persoon = gemeenteId === undefined ? null : await getPersoon(read, gemeenteId, params.id);
    if (!persoon || gemeenteId === undefined) throw new NotFound();
    return {
      persoon,
      objecten: await getObjectenVan(read, gemeenteId, params.id),
      ookBekend: await listOokBekendIn(read, gemeenteId, persoon.sleutel),
    };
  },
  render: ({ persoon, objecten, ookBekend }, frame) => {
    const gemeente = frame.ctx.gemeenten.find((g) => g.sleutel === frame.params.gemeente);
    return (
      <DeskFrame {...frame} gemeente={gemeente?.naam} bare>
        <title>{words('klant.wie')}</title>
        <Zones
          who={<Wie persoon={persoon} ookBekend={ookBekend} vandaag={localDateOf(frame.ctx.now)} />}
          now={
            <section aria-labelledby="gesprek">
              <Heading level={2} id="gesprek">
                {words('klant.gesprek')}
              </Heading>
              <p className="mt-2 text-ink-muted">{words('klant.gesprekUitleg')}</p>
            </section>
          }
        >
          <section aria-labelledby="wat">
            <Heading level={2} id="wat" className="mb-3">
              {words('klant.wat')}
            </Heading>
            <Groepen persoon={persoon} objecten={objecten} />
            <Heading level={2} className="mt-8 mb-3">
              {words('klant.gebeurd')}
            </Heading>
            <EmptyState title={words('klant.gebeurdLeeg')}>{words('klant.gebeurdUitleg')}</EmptyState>
          </section>
        </Zones>
      </DeskFrame>
    );
  },
});
