import { ActionForm } from '@/app/action-form/action-form';
import { contactAnswers, contactWords as words } from '@/app/contact/contact-words';
import type { ArtikelView, OnderwerpView } from '@/domain/kennis/kennis.queries';
import type { Context } from '@/platform/context';
import { Heading } from '@/ui/heading';
import { proposeArtikelAction } from '../kennis-actions';

interface NieuwArtikelProps {
  artikelen: readonly ArtikelView[];
  onderwerpen: readonly OnderwerpView[];
  ctx: Context;
}

/** The form for a new article or a new version of one; it waits for a colleague. */
export function NieuwArtikel({ artikelen, onderwerpen, ctx }: NieuwArtikelProps) {
  return (
    <section aria-labelledby="nieuw-artikel" className="mt-10">
      <Heading level={2} id="nieuw-artikel">
        {words('kennis.nieuw')}
      </Heading>
      <p className="mb-4 text-ink-muted">{words('kennis.nieuwUitleg')}</p>
      <ActionForm
        id="artikel"
        action={proposeArtikelAction}
        groepen={[
          {
            velden: [
              {
                vorm: 'lijst',
                naam: 'sleutel',
                label: words('kennis.volgt'),
                opties: [
                  { value: 'nieuw', label: words('kennis.geheelNieuw') },
                  ...artikelen.map((a) => ({ value: a.sleutel, label: a.titel })),
                ],
                waarde: 'nieuw',
              },
              { vorm: 'tekst', naam: 'titel', label: words('kennis.titel') },
              { vorm: 'alinea', naam: 'tekst', label: words('kennis.tekst') },
              {
                vorm: 'lijst',
                naam: 'onderwerp',
                label: words('gesprek.onderwerp'),
                leeg: words('gesprek.kies'),
                opties: onderwerpen.map((o) => ({ value: o.sleutel, label: o.naam })),
              },
              {
                vorm: 'lijst',
                naam: 'waar',
                label: words('kennis.waar'),
                opties: [
                  { value: 'alle', label: words('kennis.alle') },
                  ...ctx.gemeenten.map((g) => ({ value: String(g.gemeenteId), label: g.naam })),
                ],
                waarde: 'alle',
              },
              { vorm: 'tekst', naam: 'zoekwoorden', label: words('kennis.zoekwoorden'), optioneel: true },
            ],
          },
        ]}
        verborgen={{}}
        knop={words('kennis.indienen')}
        antwoorden={contactAnswers()}
      />
    </section>
  );
}
