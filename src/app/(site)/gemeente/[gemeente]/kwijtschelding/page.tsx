import { z } from 'zod';
import { soortOf, wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { SiteFrame } from '@/app/frames';
import { wordsOfKwijtschelding } from '@/app/kwijtschelding/kwijtschelding-words';
import { wordsOfSite } from '@/app/words';
import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { getGegevens } from '@/domain/gemeenten/gemeente.queries';
import { kwijtscheldingsbriefwoorden } from '@/domain/kwijtschelding/brieven';
import { getKwijtscheldingsregels } from '@/domain/kwijtschelding/kwijtschelding.queries';
import { PAPIERGROEPEN } from '@/domain/kwijtschelding/papieren';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { ButtonLink } from '@/ui/button';
import { Heading } from '@/ui/heading';
import type { Taal } from '@/ui/words';

const GROEPEN = Object.keys(PAPIERGROEPEN) as (keyof typeof PAPIERGROEPEN)[];

/** What somebody needs to ask kwijtschelding, to print and tick off: for a citizen or who helps him, and nobody is asked who he is. */
export default page({
  toegang: { wie: 'publiek' },
  doel: 'gemeentepagina',
  params: z.object({ gemeente: z.string().regex(/^[a-z-]{2,40}$/) }),
  load: async (read) => {
    const [gemeenteId] = read.gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    const contact = geldendOp(
      'contactgegevens',
      await getGegevens(read, gemeenteId),
      localDateOf(read.ctx.now),
    );
    return {
      naam: read.ctx.gemeenten[0]?.naam ?? '',
      telefoon: contact.waarde?.telefoon ?? null,
      regels: await getKwijtscheldingsregels(read, gemeenteId),
    };
  },
  render: ({ naam, telefoon, regels }, { ctx, taal, path, thema, params }) => {
    const words = wordsOfKwijtschelding(taal);
    return (
      <SiteFrame
        {...{ ctx, taal, path, thema }}
        gemeente={naam}
        crumbs={[
          { label: wordsOfSite(taal)('gemeente.kop', { naam }), href: `/gemeente/${params.gemeente}` },
        ]}
      >
        <title>{words('lijst.kop')}</title>
        <div className="grid max-w-text gap-6">
          <Heading level={1}>{words('lijst.kop')}</Heading>
          <p>{words('lijst.inleiding')}</p>
          {regels === null ? (
            <Alert tone="letop" taal={taal} title={words('lijst.geenRegels', { gemeente: naam })} />
          ) : (
            <>
              <p>
                {words('lijst.voor', {
                  gemeente: naam,
                  belastingen: belastingenVan(regels.voor, taal),
                })}
              </p>
              {GROEPEN.map((groep) => (
                <Groep
                  key={groep}
                  kop={words(`lijst.groep.${groep}`)}
                  papieren={PAPIERGROEPEN[groep].filter(
                    (papier) => papier !== 'kinderopvang' || regels.vraagregels.kinderopvang,
                  )}
                />
              ))}
              <p>{words('lijst.partner')}</p>
            </>
          )}
          <section aria-labelledby="hulp" className="grid gap-3">
            <Heading level={2} looksLike={3} id="hulp">
              {words('lijst.hulp.kop')}
            </Heading>
            <p>
              {telefoon === null ? words('lijst.hulp.balieZonder') : words('lijst.hulp.balie', { telefoon })}
            </p>
            <p>{words('lijst.hulp.helper')}</p>
            <p>{words('lijst.hulp.bewaart')}</p>
            <p className="print:hidden">
              <ButtonLink href="/inloggen?wie=burger">{words('lijst.beginnen')}</ButtonLink>
            </p>
          </section>
        </div>
      </SiteFrame>
    );
  },
});

function belastingenVan(voor: readonly string[], taal: Taal): string {
  const say = wordsOfAanslagen(taal);
  const namen = voor.map((naam) => {
    const soort = soortOf(naam);
    return soort ? say(`belastingKort.${soort}`).toLowerCase() : naam;
  });
  return new Intl.ListFormat(taal, { type: 'conjunction' }).format(namen);
}

/** Papers under one heading, with a box before each that a pen can tick. Their names are as in our letters, in Dutch. */
function Groep({
  kop,
  papieren,
}: {
  kop: string;
  papieren: readonly (typeof PAPIERGROEPEN)[keyof typeof PAPIERGROEPEN][number][];
}) {
  return (
    <section className="break-inside-avoid">
      <Heading level={2} looksLike={3} className="mb-2">
        {kop}
      </Heading>
      <ul className="grid gap-2" lang="nl">
        {papieren.map((papier) => (
          <li key={papier} className="flex items-baseline gap-3">
            <span aria-hidden="true" className="inline-block size-4 shrink-0 border border-ink" />
            {kwijtscheldingsbriefwoorden(`papier.${papier}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
