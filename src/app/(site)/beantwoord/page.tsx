import { z } from 'zod';
import { wordsOfBeantwoord } from '@/app/beantwoord/beantwoord-words';
import { SiteFrame } from '@/app/frames';
import { wordsOfSite } from '@/app/words';
import { type Deelnemer, listDeelnemers } from '@/domain/gemeenten/deelnemer.queries';
import { page } from '@/platform/page';
import { Button } from '@/ui/button';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';

/** A page of no gemeente did not help: which gemeente is it about? Then it is counted there, and there is somebody to ask. */
export default page({
  toegang: { wie: 'publiek' },
  doel: 'gemeentepagina',
  searchParams: z.object({
    van: z
      .string()
      .regex(/^\/[\w\-/]{0,200}$/)
      .catch('/'),
    oordeel: z.enum(['ja', 'nee']).catch('nee'),
  }),
  load: (read) => listDeelnemers(read),
  render: (deelnemers, frame) => {
    const words = wordsOfBeantwoord(frame.taal);
    const kop = frame.searchParams.oordeel === 'ja' ? words('gelukt.kop') : words('site.kies');
    return (
      <SiteFrame {...frame} crumbs={[{ label: wordsOfSite(frame.taal)('kop'), href: '/' }]}>
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        {frame.searchParams.oordeel === 'ja' ? (
          <Dank taal={frame.taal} />
        ) : (
          <Kies deelnemers={deelnemers} van={frame.searchParams.van} taal={frame.taal} />
        )}
      </SiteFrame>
    );
  },
});

function Dank({ taal }: { taal: Taal }) {
  const words = wordsOfBeantwoord(taal);
  return (
    <div className="mt-2 grid max-w-text gap-4">
      <p>{words('gelukt.tekst')}</p>
      <p>
        <Link href="/">{words('gelukt.begin')}</Link>
      </p>
    </div>
  );
}

function Kies({ deelnemers, van, taal }: { deelnemers: readonly Deelnemer[]; van: string; taal: Taal }) {
  return (
    <>
      <p className="mt-2 max-w-text">{wordsOfBeantwoord(taal)('site.kiesTekst')}</p>
      <ul className="mt-6 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {deelnemers.map(({ sleutel, naam }) => (
          <li key={sleutel}>
            <form method="post" action={`/beantwoord/${sleutel}`}>
              <input type="hidden" name="van" value={van} />
              <input type="hidden" name="oordeel" value="nee" />
              <Button variant="secondary" wide>
                {naam}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}
