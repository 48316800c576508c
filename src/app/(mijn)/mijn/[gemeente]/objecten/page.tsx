import { z } from 'zod';
import { wieIs } from '@/app/aanspreken/wie';
import { MijnFrame } from '@/app/frames';
import { hondNaam } from '@/app/melding/melding-velden';
import { wordsOfMeldingen } from '@/app/melding/melding-words';
import { showDate, wordsOfMijn } from '@/app/words';
import { getMeldingblad, type Meldingblad } from '@/domain/meldingen/melding.queries';
import { getObjectenVan } from '@/domain/objecten/object.queries';
import { page } from '@/platform/page';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';
import { gemeenteNaam, ownPersoon } from '../../own';
import { AfvalTabel } from '../afval-tabel';
import { ObjectKaart } from '../object-kaart';

export default page({
  toegang: { wie: 'burger', namens: 'zien' },
  doel: 'eigen-gegevens',
  params: z.object({ gemeente: z.string() }),
  load: async (read) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    return {
      objecten: await getObjectenVan(read, gemeenteId, persoonId),
      blad: await getMeldingblad(read, gemeenteId, persoonId),
    };
  },
  render: ({ objecten, blad }, frame) => {
    const { taal, params, ctx } = frame;
    const words = wordsOfMijn(taal);
    const wie = wieIs(ctx, params.gemeente);
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, params.gemeente)}
        crumbs={[{ label: words('kruimel'), href: `/mijn/${params.gemeente}` }]}
      >
        <title>{words('nav.objecten', { wie })}</title>
        <Heading level={1}>{words('nav.objecten', { wie })}</Heading>
        <div className="mt-6 grid gap-6">
          {objecten.objecten.length === 0 && (
            <EmptyState title={words('object.geen', { wie })}>{words('object.geenUitleg')}</EmptyState>
          )}
          {objecten.objecten.map((object) => (
            <ObjectKaart key={object.wozObjectnummer} object={object} wie={wie} taal={taal} />
          ))}
          {objecten.containers.length === 0 ? (
            <EmptyState title={words('afval.geen', { wie })} />
          ) : (
            <AfvalTabel objecten={objecten} taal={taal} />
          )}
          {(wie === 'persoon' || blad.honden.length > 0) && (
            <Honden blad={blad} base={`/mijn/${params.gemeente}`} taal={taal} />
          )}
          <p>
            <Link href={`/mijn/${params.gemeente}/melden`}>{wordsOfMeldingen(taal)('kop')}</Link>
          </p>
        </div>
      </MijnFrame>
    );
  },
});

/** The own dogs with their history, each with the way to say that it is gone, and registering another one (C-11). */
function Honden({ blad, base, taal }: { blad: Meldingblad; base: string; taal: Taal }) {
  const words = wordsOfMijn(taal);
  const say = wordsOfMeldingen(taal);
  return (
    <Card as="section" labelledBy="hond">
      <Heading level={2} looksLike={3} id="hond">
        {words('hond.kop')}
      </Heading>
      {blad.honden.length === 0 && <p className="mt-2 text-ink-muted">{words('hond.geen')}</p>}
      <ul className="mt-2 grid gap-3">
        {blad.honden.map((hond) => (
          <li key={hond.id} className="grid gap-1">
            <span>
              {hondNaam(hond, taal)}
              {hond.tot && `, ${words('hond.afgemeld', { datum: showDate(hond.tot, taal) })}`}
            </span>
            {blad.lopend.includes(hond.id) && <span className="text-ink-muted">{say('honden.loopt')}</span>}
            {hond.tot === null && !blad.lopend.includes(hond.id) && (
              <Link
                href={`${base}/melden/hond-af?hond=${hond.id}`}
                aria-label={`${say('honden.af')}: ${hondNaam(hond, taal)}`}
              >
                {say('honden.af')}
              </Link>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <ButtonLink href={`${base}/melden/hond-aan`} variant="secondary">
          {say('honden.aan')}
        </ButtonLink>
      </p>
    </Card>
  );
}
