import { headers } from 'next/headers';
import { z } from 'zod';
import { SiteFrame } from '@/app/frames';
import { localDateOf } from '@/platform/clock';
import { listLoginKantoren } from '@/platform/login/kantoren';
import { WERELDEN, type Wereld } from '@/platform/login/wereld';
import { page } from '@/platform/page';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { WaaromUitgelogd } from './waarom-uitgelogd';
import { wordsOfInloggen } from './words';

/** Which ways in belong to who asks: the start page sends `wie`. */
const WAYS: Record<'burger' | 'medewerker' | 'alle', readonly Wereld[]> = {
  burger: ['inwoner', 'ondernemer'],
  medewerker: ['medewerker'],
  alle: WERELDEN,
};

/** Where and how to log in: the kantoor, which in production follows from the host, and the way in. */
export default page({
  toegang: { wie: 'publiek' },
  doel: 'inloggen',
  searchParams: z.object({
    wie: z.enum(['burger', 'medewerker', 'alle']).catch('alle'),
    terug: z.string().max(300).optional().catch(undefined),
  }),
  load: async (read, { cookie }) => ({
    cookie,
    kantoren: await listLoginKantoren(
      read.db,
      (await headers()).get('host') ?? '',
      localDateOf(read.ctx.now),
    ),
  }),
  render: ({ kantoren, cookie }, frame) => {
    const { taal, searchParams } = frame;
    const words = wordsOfInloggen(taal);
    const werelden = WAYS[searchParams.wie];
    const query = searchParams.terug ? `?terug=${encodeURIComponent(searchParams.terug)}` : '';
    return (
      <SiteFrame {...frame}>
        <title>{words('titel')}</title>
        <div className="grid gap-5">
          <WaaromUitgelogd werelden={werelden} cookie={cookie} taal={taal} />
          <div>
            <Heading level={1}>{words('kop')}</Heading>
            {kantoren.length > 1 && <p className="mt-2 max-w-text">{words('uitleg')}</p>}
          </div>
          {kantoren.length === 0 && <EmptyState title={words('geenKantoor')} />}
          <div className="grid gap-4 md:grid-cols-2">
            {kantoren.map((kantoor) => (
              <Card as="section" key={kantoor.id} labelledBy={`kantoor-${kantoor.id}`}>
                <Heading level={2} id={`kantoor-${kantoor.id}`}>
                  {kantoor.naam}
                </Heading>
                {kantoor.gemeenten.length > 0 && (
                  <p className="mt-1 mb-4 text-ink-muted">
                    {words('gemeenten', { gemeenten: listIn(taal, kantoor.gemeenten) })}
                  </p>
                )}
                <div className="grid gap-3">
                  {werelden.map((wereld, at) => (
                    <ButtonLink
                      key={wereld}
                      href={`/inloggen/${kantoor.sleutel}/${wereld}${query}`}
                      variant={at === 0 ? 'primary' : 'secondary'}
                    >
                      {words(`knop.${wereld}`)}
                      <span className="sr-only"> ({kantoor.naam})</span>
                    </ButtonLink>
                  ))}
                </div>
              </Card>
            ))}
          </div>
        </div>
      </SiteFrame>
    );
  },
});

/** "Almelo, Borne en Enschede". */
const listIn = (taal: 'nl' | 'en', names: readonly string[]) =>
  new Intl.ListFormat(taal, { type: 'conjunction' }).format(names);
