import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { words as persoonWords } from '@/app/personen/persoonsfeit-words';
import { dubbelenPath, samenvoegAnswers, words } from '@/app/personen/samenvoeg-words';
import { getVergelijking } from '@/domain/samenvoegingen/samenvoeging.queries';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { HeffingFrame } from '../../../../../heffing-frame';
import { gemeenteVan } from '../../../../../paths';
import { proposeSamenvoegingAction } from '../../../../../samenvoeg-actions';
import { Kanten } from '../../../kanten';

/** Two rows side by side, and the form to propose that they are of one person. */
export default page({
  toegang: { wie: 'medewerker', verb: 'persoon.samenvoegen', bereik: 'gemeente' },
  doel: 'persoon-samenvoegen',
  params: z.object({ gemeente: z.string(), een: z.guid(), ander: z.guid() }),
  searchParams: z.object({ nummer: z.literal('bekend').optional().catch(undefined) }),
  load: (read, { params }) => getVergelijking(read, read.gemeenten[0] ?? 0, params.een, params.ander),
  render: ({ kanten, open }, frame) => {
    const { gemeente: sleutel, een, ander } = frame.params;
    const titel = words('vergelijken.titel');
    const genummerd = kanten.map((kant, i) => ({
      kant,
      titel: words('vergelijken.rij', { nummer: i + 1, naam: kant.naam }),
    }));
    const metNummer = kanten.find(({ nummer }) => nummer);
    return (
      <HeffingFrame
        {...frame}
        titel={titel}
        sleutel={sleutel}
        crumbs={[{ label: words('naam'), href: dubbelenPath(sleutel) }]}
      >
        <Heading level={1}>{titel}</Heading>
        {frame.searchParams.nummer && (
          <Alert tone="letop" taal="nl" live title={persoonWords('nummer.alBekend')} />
        )}
        <p className="max-w-text text-ink-muted">{words('vergelijken.uitleg')}</p>
        <Kanten
          sleutel={sleutel}
          kanten={genummerd}
          klant={may(gemeenteVan(frame.ctx, sleutel).rollen, 'klant.zien') ? `/balie/${sleutel}/klant` : null}
        />
        {open === null ? (
          <section aria-labelledby="voorstel" className="grid gap-3">
            <Heading level={2} id="voorstel">
              {words('vergelijken.kop')}
            </Heading>
            <ActionForm
              id="stel-voor"
              action={proposeSamenvoegingAction}
              verborgen={{ gemeente: sleutel, een, ander }}
              groepen={[
                {
                  velden: [
                    {
                      vorm: 'keuze',
                      naam: 'blijft',
                      label: words('vergelijken.blijft'),
                      hint: words('vergelijken.blijftHint'),
                      ...(metNummer && { waarde: metNummer.persoonId }),
                      opties: genummerd.map(({ kant, titel: label }) => ({ value: kant.persoonId, label })),
                    },
                    {
                      vorm: 'alinea',
                      naam: 'reden',
                      label: words('vergelijken.reden'),
                      hint: words('vergelijken.redenHint'),
                    },
                  ],
                },
              ]}
              knop={words('vergelijken.knop')}
              antwoorden={samenvoegAnswers()}
            />
          </section>
        ) : (
          <Alert tone="letop" taal="nl" title={words('vergelijken.wacht')}>
            <Link href={dubbelenPath(sleutel, open.id)} reload>
              {words('vergelijken.naarVoorstel')}
            </Link>
          </Alert>
        )}
      </HeffingFrame>
    );
  },
});
