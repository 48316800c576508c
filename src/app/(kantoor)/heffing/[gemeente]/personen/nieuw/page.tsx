import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import type { Veld, Veldgroep } from '@/app/action-form/veld';
import { persoonAnswers, words } from '@/app/personen/persoonsfeit-words';
import { dubbelenPath, words as samenvoegWords } from '@/app/personen/samenvoeg-words';
import { AARDEN, type Aard } from '@/domain/persoonsfeiten/persoonsfeit';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Heading } from '@/ui/heading';
import { HeffingFrame } from '../../../heffing-frame';
import { gemeenteVan } from '../../../paths';
import { recordPersoonAction } from '../../../persoon-actions';

/** Somebody without BSN or RSIN is recorded: a foreign owner, an estate, an association. */
export default page({
  toegang: { wie: 'medewerker', verb: 'persoon.vastleggen', bereik: 'gemeente' },
  doel: 'persoon-vastleggen',
  params: z.object({ gemeente: z.string() }),
  load: async () => ({ clientSleutel: randomUUID() }),
  render: ({ clientSleutel }, frame) => {
    const { gemeente: sleutel } = frame.params;
    const titel = words('nieuw.titel');
    const terug = may(gemeenteVan(frame.ctx, sleutel).rollen, 'persoon.samenvoegen')
      ? [{ label: samenvoegWords('naam'), href: dubbelenPath(sleutel) }]
      : [];
    return (
      <HeffingFrame {...frame} titel={titel} sleutel={sleutel} crumbs={terug}>
        <Heading level={1}>{titel}</Heading>
        <p className="max-w-text text-ink-muted">{words('nieuw.uitleg')}</p>
        <ActionForm
          id="nieuw-persoon"
          action={recordPersoonAction}
          verborgen={{ gemeente: sleutel }}
          sleutel={clientSleutel}
          groepen={GROEPEN}
          knop={words('nieuw.knop')}
          antwoorden={persoonAnswers()}
        />
      </HeffingFrame>
    );
  },
});

type Tekst =
  | 'geslachtsnaam'
  | 'voorvoegsel'
  | 'voorletters'
  | 'geboren'
  | 'kvk'
  | 'postcode'
  | 'huisnummer'
  | 'huisletter'
  | 'toevoeging'
  | 'land'
  | 'regel1'
  | 'regel2'
  | 'regel3';

const tekst = (
  naam: Tekst,
  meer: { hint?: string; optioneel?: boolean; breedte?: 'half' | 'short' } = {},
): Veld => ({
  vorm: 'tekst',
  naam,
  label: words(`nieuw.${naam}`),
  optioneel: true,
  ...meer,
});

const GROEPEN: readonly Veldgroep[] = [
  {
    kop: words('nieuw.wie'),
    velden: [
      {
        vorm: 'keuze',
        naam: 'aard',
        label: words('nieuw.aard'),
        opties: (Object.keys(AARDEN) as Aard[]).map((value) => ({ value, label: words(`aard.${value}`) })),
      },
      tekst('geslachtsnaam', { hint: words('nieuw.geslachtsnaamHint'), optioneel: false }),
      tekst('voorvoegsel', { breedte: 'short' }),
      tekst('voorletters', { breedte: 'short' }),
      tekst('geboren', { hint: words('nieuw.geborenHint'), breedte: 'half' }),
      tekst('kvk', { breedte: 'half' }),
    ],
  },
  {
    kop: words('nieuw.waar'),
    velden: [
      {
        vorm: 'keuze',
        naam: 'bestemming',
        label: words('nieuw.bestemming'),
        opties: (['eigen', 'post'] as const).map((value) => ({ value, label: words(`nieuw.${value}`) })),
      },
      tekst('postcode', { hint: words('nieuw.postcodeHint'), breedte: 'short' }),
      tekst('huisnummer', { breedte: 'short' }),
      tekst('huisletter', { breedte: 'short' }),
      tekst('toevoeging', { breedte: 'short' }),
      tekst('land', { hint: words('nieuw.landHint') }),
      tekst('regel1'),
      tekst('regel2'),
      tekst('regel3'),
    ],
  },
  {
    kop: words('nieuw.waarop'),
    velden: [
      { vorm: 'alinea', naam: 'bron', label: words('nieuw.bron'), hint: words('nieuw.bronHint') },
      {
        vorm: 'vinkjes',
        naam: 'dubbel',
        label: words('nieuw.dubbel'),
        hint: words('nieuw.dubbelHint'),
        optioneel: true,
        opties: [{ value: 'geen', label: words('nieuw.geen') }],
      },
    ],
  },
];
