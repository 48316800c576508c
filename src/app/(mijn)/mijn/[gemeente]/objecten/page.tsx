import { z } from 'zod';
import { MijnFrame } from '@/app/frames';
import { showDate, wordsOfMijn } from '@/app/words';
import { getObjectenVan } from '@/domain/objecten/object.queries';
import { page } from '@/platform/page';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { gemeenteNaam, ownPersoon } from '../../own';
import { AfvalTabel } from '../afval-tabel';
import { ObjectKaart } from '../object-kaart';

export default page({
  toegang: { wie: 'burger', namens: 'zien' },
  doel: 'eigen-gegevens',
  params: z.object({ gemeente: z.string() }),
  load: async (read) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    return getObjectenVan(read, gemeenteId, persoonId);
  },
  render: (objecten, frame) => {
    const { taal, params, ctx } = frame;
    const words = wordsOfMijn(taal);
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, params.gemeente)}
        crumbs={[{ label: words('kruimel'), href: `/mijn/${params.gemeente}` }]}
      >
        <title>{words('nav.objecten')}</title>
        <Heading level={1}>{words('nav.objecten')}</Heading>
        <div className="mt-6 grid gap-6">
          {objecten.objecten.length === 0 && (
            <EmptyState title={words('object.geen')}>{words('object.geenUitleg')}</EmptyState>
          )}
          {objecten.objecten.map((object) => (
            <ObjectKaart key={object.wozObjectnummer} object={object} taal={taal} />
          ))}
          {objecten.containers.length === 0 ? (
            <EmptyState title={words('afval.geen')} />
          ) : (
            <AfvalTabel objecten={objecten} taal={taal} />
          )}
          <Card as="section" labelledBy="hond">
            <Heading level={2} looksLike={3} id="hond">
              {words('hond.kop')}
            </Heading>
            {objecten.honden.length === 0 && <p className="mt-2 text-ink-muted">{words('hond.geen')}</p>}
            <ul className="mt-2 grid gap-1">
              {objecten.honden.map((hond) => (
                <li key={`${hond.volgnummer}${hond.vanaf}`}>
                  {words('hond.regel', { nummer: hond.volgnummer, datum: showDate(hond.vanaf, taal) })}
                  {hond.tot && `, ${words('hond.afgemeld', { datum: showDate(hond.tot, taal) })}`}
                </li>
              ))}
            </ul>
          </Card>
        </div>
      </MijnFrame>
    );
  },
});
