import { ActionForm } from '@/app/action-form/action-form';
import type { Veld } from '@/app/action-form/veld';
import { contactAnswers, tijdTekst, contactWords as words } from '@/app/contact/contact-words';
import type { AnoniemGesprek } from '@/domain/contacten/anoniem-gesprek.queries';
import { KANALEN, type Kanaal } from '@/domain/contacten/contact';
import type { Verificatieblad } from '@/domain/contacten/contact.queries';
import { METHODEN } from '@/domain/contacten/verificatie';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { FocusOnMount } from '@/ui/focus-on-mount';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { startGesprekAction } from '../../../contact-actions';
import { richtingVeld } from '../../../richting-veld';
import { Meenemen } from './meenemen';

/** All that is shown before it is known who is on the line: name and place, and what to ask (D-22). */
export function Verificatie({
  blad,
  gemeente,
  persoonId,
  elders,
  anoniem,
  nietBekend,
  lopend,
}: {
  blad: Verificatieblad;
  gemeente: string;
  persoonId: string;
  /** He is known in another gemeente of this clerk. */
  elders: boolean;
  /** The conversation without a name that goes on: it may be with him. */
  anoniem: AnoniemGesprek | null;
  /** It was said that he is known already, and he is not. */
  nietBekend: boolean;
  /** Taken over from a colleague: by which way it came and when. He asks again; whom the colleague heard, he did not. */
  lopend?: { id: string; kanaal: Kanaal; begonnenOp: Date };
}) {
  return (
    <div className="mx-auto max-w-text p-5">
      <Heading level={1}>{blad.naam}</Heading>
      {blad.woonplaats && <p className="text-ink-muted">{blad.woonplaats}</p>}
      {nietBekend && (
        <div className="mt-5">
          <Alert tone="letop" taal="nl" live>
            {words('weigering.niet-bekend')}
          </Alert>
        </div>
      )}
      <Card as="section" first labelledBy="verificatie" className="mt-5">
        <Heading level={2} id="verificatie">
          {words('verificatie.kop')}
        </Heading>
        <p className="mt-1 mb-5 text-ink-muted">
          {lopend &&
            words('verificatie.overgenomen', {
              kanaal: words(`kanaal.${lopend.kanaal}`),
              tijd: tijdTekst(lopend.begonnenOp),
            })}{' '}
          {words('verificatie.uitleg')}
        </p>
        <ActionForm
          id="wie"
          action={startGesprekAction}
          groepen={[{ velden: [...verderMet(anoniem), ...(lopend ? [] : begin()), ...velden(blad)] }]}
          verborgen={{ gemeente, persoonId, anoniemId: anoniem?.id ?? '', lopendId: lopend?.id ?? '' }}
          knop={words('verificatie.knop')}
          antwoorden={contactAnswers()}
        />
        <FocusOnMount targetId={eersteVraag(blad)} signal={persoonId} />
      </Card>
      {elders && (
        <section aria-labelledby="al-bekend" className="mt-5 grid justify-items-start gap-2">
          <Heading level={2} looksLike={4} id="al-bekend">
            {words('verificatie.alBekend')}
          </Heading>
          <p className="text-ink-muted">{words('verificatie.alBekendUitleg')}</p>
          <Meenemen gemeente={gemeente} persoonId={persoonId} knop={words('verificatie.neemMee')} />
        </section>
      )}
      <p className="mt-4">
        <Link href="/balie" reload>
          {words('verificatie.anderZoeken')}
        </Link>
      </p>
    </div>
  );
}

/** Who was helped without a name and says it now: one conversation, and what he asked in it becomes his. */
const verderMet = (anoniem: AnoniemGesprek | null): Veld[] =>
  anoniem === null
    ? []
    : [
        {
          vorm: 'vinkjes',
          naam: 'verder',
          label: words('anoniem.verder'),
          opties: [
            {
              value: 'ja',
              label: words('anoniem.verderMet', {
                kanaal: words(`kanaal.${anoniem.kanaal}`),
                tijd: tijdTekst(anoniem.begonnenOp),
              }),
            },
          ],
          optioneel: true,
        },
      ];

const SPREKER: Veld = {
  vorm: 'tekst',
  naam: 'spreker',
  label: words('verificatie.spreker'),
  hint: words('verificatie.sprekerHint'),
  optioneel: true,
};

const REDEN: Veld = {
  vorm: 'tekst',
  naam: 'reden',
  label: words('verificatie.reden'),
  hint: words('verificatie.redenHint'),
  optioneel: true,
};

/** The first thing to ask; where nothing is known to ask about, how the contact is. */
const eersteVraag = ({ soort, vragen }: Verificatieblad): string => {
  if (soort === 'niet-natuurlijk') return 'wie-spreker';
  const [eerste] = vragen;
  if (eerste === 'nummer') return 'wie-geheimNummer';
  return eerste === undefined || eerste === 'legitimatie' ? 'wie-kanaal' : `wie-${eerste}`;
};

const begin = (): Veld[] => [
  {
    vorm: 'lijst',
    naam: 'kanaal',
    label: words('verificatie.kanaal'),
    opties: KANALEN.map((value) => ({ value, label: words(`kanaal.${value}`) })),
    waarde: 'telefoon',
  },
  richtingVeld(),
];

function velden(blad: Verificatieblad): Veld[] {
  const bedrijf = blad.soort === 'niet-natuurlijk';
  const vragen: Record<string, Veld> = {
    kvk: {
      vorm: 'tekst',
      naam: 'kvk',
      label: words('verificatie.kvk'),
      breedte: 'half',
      cijfers: true,
      optioneel: true,
    },
    geboortedatum: {
      vorm: 'datum',
      naam: 'geboortedatum',
      label: words('verificatie.geboortedatum'),
      optioneel: true,
    },
    adres: {
      vorm: 'tekst',
      naam: 'adres',
      label: words(bedrijf ? 'verificatie.vestiging' : 'verificatie.adres'),
      hint: words('verificatie.adresHint'),
      breedte: 'half',
      optioneel: true,
    },
    nummer: {
      vorm: 'tekst',
      naam: 'geheimNummer',
      label: words(bedrijf ? 'verificatie.rsin' : 'verificatie.nummer'),
      breedte: 'tiny',
      cijfers: true,
      optioneel: true,
    },
  };
  return [
    ...(bedrijf ? [SPREKER] : []),
    {
      vorm: 'keuze',
      naam: 'hoe',
      label: words('verificatie.hoe'),
      opties: METHODEN.map((value) => ({
        value,
        label: words(`verificatie.${value}`),
        ...(value === 'vragen' && {
          uitleg: words('verificatie.vragenHint'),
          velden: blad.vragen.flatMap((vraag) => vragen[vraag] ?? []),
        }),
        ...(value === 'zonder-gesprek' && { velden: [REDEN] }),
      })),
      waarde: 'vragen',
    },
  ];
}
