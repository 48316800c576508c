import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import type { Registerrij } from '@/domain/verordeningen/verordening';
import { listVerordeningen } from '@/domain/verordeningen/verordening.queries';
import { REGISTERSOORTEN, type Registersoort } from '@/domain/verordeningen/verordening.schema';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { HeffingFrame } from '../../../heffing-frame';
import { gemeenteVan, verordeningenPath, werkjaar } from '../../../paths';
import { enterVerordeningAction } from '../../../verordening-actions';
import { verordeningVelden } from '../../../verordening-velden';
import { formAnswers, jaarParam, words } from '../../../words';

/** A new concept: first for which tax and from which text, then the form. */
export default page({
  toegang: { wie: 'medewerker', verb: 'verordening.invoeren', bereik: 'gemeente' },
  doel: 'verordeningen',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({
    jaar: jaarParam,
    soort: z.enum(REGISTERSOORTEN).optional().catch(undefined),
    van: z.guid().optional().catch(undefined),
  }),
  load: async (read, { params, searchParams }) => ({
    jaar: searchParams.jaar ?? werkjaar(localDateOf(read.ctx.now)),
    alle: await listVerordeningen(read, gemeenteVan(read.ctx, params.gemeente).gemeenteId),
  }),
  render: ({ jaar, alle }, frame) => {
    const { sleutel, naam } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const { soort, van } = frame.searchParams;
    const kopie = alle.find((rij) => rij.id === van && rij.belastingsoort === soort) ?? null;
    const hier = verordeningenPath(sleutel);
    return (
      <HeffingFrame
        {...frame}
        sleutel={sleutel}
        titel={`${words('nieuw.kop')} - ${naam}`}
        crumbs={[{ href: hier, label: words('register.titel', { gemeente: naam }) }]}
      >
        <div className="grid gap-2">
          <Heading level={1}>
            {words('nieuw.kop')}
            {soort && `: ${words(`soort.${soort}`).toLowerCase()}`}
          </Heading>
          <p className="max-w-text text-ink-muted">{words('nieuw.uitleg')}</p>
        </div>
        {soort === undefined ? (
          <Kies hier={`${hier}/nieuw`} jaar={jaar} alle={alle} />
        ) : (
          <ActionForm
            id="nieuw"
            action={enterVerordeningAction}
            verborgen={{ gemeente: sleutel, belastingsoort: soort }}
            knop={words('nieuw.bewaar')}
            antwoorden={formAnswers()}
            groepen={verordeningVelden(soort, jaar, naam, kopie)}
          />
        )}
      </HeffingFrame>
    );
  },
});

/** Per tax, and for kwijtschelding: begin with the newest text there is, or without. */
function Kies({ hier, jaar, alle }: { hier: string; jaar: number; alle: readonly Registerrij[] }) {
  const adres = (soort: Registersoort, van?: string) =>
    `${hier}?jaar=${jaar}&soort=${soort}${van === undefined ? '' : `&van=${van}`}`;
  return (
    <section aria-labelledby="kies" className="grid max-w-text gap-4">
      <Heading level={2} id="kies">
        {words('nieuw.kies')}
      </Heading>
      <ul className="grid gap-3">
        {REGISTERSOORTEN.map((soort) => {
          const nieuwste = alle.find((rij) => rij.belastingsoort === soort && rij.status !== 'vervallen');
          return (
            <li key={soort}>
              <Card tight>
                <Heading level={3}>{words(`soort.${soort}`)}</Heading>
                <p className="mt-1 flex flex-wrap gap-x-6 gap-y-1">
                  {nieuwste && (
                    <Link href={adres(soort, nieuwste.id)}>
                      {words('nieuw.kopie', { naam: nieuwste.naam })}
                    </Link>
                  )}
                  <Link href={adres(soort)}>
                    {words(soort === 'kwijtschelding' ? 'nieuw.leegKwijtschelding' : 'nieuw.leeg')}
                  </Link>
                </p>
              </Card>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
