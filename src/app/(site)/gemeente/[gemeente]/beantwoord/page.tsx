import { z } from 'zod';
import { wordsOfBeantwoord } from '@/app/beantwoord/beantwoord-words';
import { SiteFrame } from '@/app/frames';
import { Belnummer, beltijden, hulpOp } from '@/app/hulp';
import { wordsOfSite } from '@/app/words';
import { getGegevens } from '@/domain/gemeenten/gemeente.queries';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';

/** What follows on "Is uw vraag beantwoord?" on a public page: thanks, or the two ways in which somebody goes on with it. */
export default page({
  toegang: { wie: 'publiek' },
  doel: 'gemeentepagina',
  params: z.object({ gemeente: z.string().regex(/^[a-z-]{2,40}$/) }),
  searchParams: z.object({ oordeel: z.enum(['ja', 'nee']).catch('nee') }),
  load: async (read) => {
    const [gemeenteId] = read.gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    return hulpOp(await getGegevens(read, gemeenteId), localDateOf(read.ctx.now));
  },
  render: (hulp, frame) => {
    const { taal, ctx, params, searchParams } = frame;
    const words = wordsOfBeantwoord(taal);
    const naam = ctx.gemeenten[0]?.naam ?? '';
    const hier = { label: wordsOfSite(taal)('gemeente.kop', { naam }), href: `/gemeente/${params.gemeente}` };
    const ja = searchParams.oordeel === 'ja';
    const kop = ja ? words('gelukt.kop') : words('verder.kop');
    const terug = encodeURIComponent(`/mijn/${params.gemeente}/vragen/nieuw`);
    return (
      <SiteFrame {...frame} gemeente={naam} crumbs={[hier]}>
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <p className="mt-2 max-w-text">{ja ? words('gelukt.tekst') : words('site.tekst')}</p>
        {ja ? (
          <p className="mt-4">
            <Link href={hier.href}>{words('gelukt.begin')}</Link>
          </p>
        ) : (
          <div className="mt-6 grid gap-6 md:grid-cols-2">
            <Card as="section" first labelledBy="inloggen">
              <Heading level={2} looksLike={3} id="inloggen">
                {words('site.inloggen')}
              </Heading>
              <p className="mt-2 mb-5">{words('site.inloggenTekst')}</p>
              <ButtonLink href={`/inloggen?wie=burger&terug=${terug}`} wide>
                {words('site.inloggenKnop')}
              </ButtonLink>
            </Card>
            <Card as="section" labelledBy="bellen">
              <Heading level={2} looksLike={3} id="bellen">
                {words('site.bellen')}
              </Heading>
              {hulp.contact ? (
                <p className="mt-2">
                  {words.rich('verder.bellen', {
                    naam: hulp.contact.naam,
                    nummer: () => <Belnummer nummer={hulp.contact?.telefoon ?? ''} />,
                  })}
                </p>
              ) : (
                <p className="mt-2">{words('site.geenNummer')}</p>
              )}
              {beltijden(hulp, taal).map((regel) => (
                <p key={regel} className="text-ink-muted">
                  {words('verder.uren', { uren: regel })}
                </p>
              ))}
            </Card>
          </div>
        )}
      </SiteFrame>
    );
  },
});
