import { wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { regelNaam } from '@/app/aanslagen/berekening';
import type { Veld, Veldgroep } from '@/app/action-form/veld';
import { werkWords } from '@/app/bezwaar/bezwaar-werk-words';
import { wordsOfBezwaar } from '@/app/bezwaar/bezwaar-words';
import { zaakWords } from '@/app/zaken/zaken-words';
import type { AanslagMetRegels } from '@/domain/aanslagen/aanslag.queries';
import { hoogstens, type RegelStand } from '@/domain/aanslagen/vermindering';
import { GRONDEN, gewenstVeld, grondVeld, HOREN, onderwerpVan } from '@/domain/bezwaren/bezwaar';
import type { Bezwaarblad } from '@/domain/bezwaren/bezwaar.queries';
import { REDEN_MAX, regelVeld, TOELICHTING_MAX, type Velden } from '@/domain/bezwaren/bezwaarvelden';
import { VASTLEGKANALEN } from '@/domain/bezwaren/record-bezwaar';
import { formatCents, formatEuros } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import type { Taal } from '@/ui/words';

type Aanslagregel = AanslagMetRegels['regels'][number];

/** "OZB, eigenaar van een woning" with its amount and, where it is of one, the address. */
export function regelTekst(regel: Aanslagregel, stand: RegelStand, taal: Taal): string {
  const words = wordsOfBezwaar(taal);
  const naam = regelNaam(wordsOfAanslagen(taal), regel);
  const bedrag = formatCents(hoogstens(stand), taal);
  return regel.object === null
    ? words('kies.optie', { naam, bedrag })
    : words('kies.optieAdres', { naam, adres: regel.object.adres, bedrag });
}

/** The lines that can be chosen: something is left of them, and they are not disputed already. */
export const kiesbaar = ({ aanslag, standen, lopend }: Bezwaarblad) =>
  aanslag.regels.flatMap((regel) => {
    const stand = standen.get(regel.id);
    return stand && hoogstens(stand) > 0n && !lopend.has(regel.id) ? [{ regel, stand }] : [];
  });

/** Which lines. */
export function kiesVelden(blad: Bezwaarblad, taal: Taal): Veld[] {
  const words = wordsOfBezwaar(taal);
  const gekozen = blad.aanslag.regels.filter((r) => blad.concept?.velden[regelVeld(r.id)] === 'ja');
  return [
    {
      vorm: 'vinkjes',
      naam: 'regel',
      label: words('kies.regel'),
      hint: words('kies.hint'),
      waarde: gekozen.map((r) => r.id).join(' '),
      opties: kiesbaar(blad).map(({ regel, stand }) => ({
        value: regel.id,
        label: regelTekst(regel, stand, taal),
      })),
    },
  ];
}

type Regel = { regel: Aanslagregel; stand: RegelStand };

/** Why, line by line, and what is asked along. */
export function waaromGroepen(
  regels: readonly Regel[],
  { velden, teLaat, taal }: { velden: Velden; teLaat: boolean; taal: Taal },
): Veldgroep[] {
  return [
    ...regels.map((r) => regelGroep(r, velden, taal)),
    uitlegGroep(velden, teLaat, taal),
    ...vervolgGroepen(velden, taal),
  ];
}

function regelGroep({ regel, stand }: Regel, velden: Velden, taal: Taal): Veldgroep {
  const words = wordsOfBezwaar(taal);
  const soort = onderwerpVan(regel.belastingsoort);
  const woz = soort === 'woz-waarde';
  return {
    kop: regelTekst(regel, stand, taal),
    velden: [
      {
        vorm: 'keuze',
        naam: grondVeld(regel.id),
        label: words('waarom.grond'),
        opties: GRONDEN[soort].map((value) => ({ value, label: words(`grond.${value}`) })),
        waarde: velden[grondVeld(regel.id)] ?? '',
      },
      {
        vorm: 'tekst',
        naam: gewenstVeld(regel.id),
        label: words(woz ? 'waarom.waarde' : 'waarom.bedrag'),
        hint: woz
          ? words('waarom.waardeHint', { waarde: formatEuros(regel.aantal, taal) })
          : words('waarom.bedragHint', { bedrag: formatCents(hoogstens(stand), taal) }),
        breedte: 'short',
        optioneel: true,
        waarde: velden[gewenstVeld(regel.id)] ?? '',
      },
    ],
  };
}

export function uitlegGroep(velden: Velden, teLaat: boolean, taal: Taal): Veldgroep {
  const words = wordsOfBezwaar(taal);
  return {
    kop: words('waarom.uitlegKop'),
    velden: [
      {
        vorm: 'alinea',
        naam: 'toelichting',
        hoogstens: TOELICHTING_MAX,
        label: words('waarom.toelichting'),
        hint: words('waarom.toelichtingHint'),
        waarde: velden.toelichting ?? '',
      },
      {
        vorm: 'vinkjes',
        naam: 'later',
        label: words('waarom.later'),
        hint: words('waarom.laterHint'),
        optioneel: true,
        opties: [{ value: 'ja', label: words('waarom.laterOptie') }],
        waarde: velden['later-ja'] === 'ja' ? 'ja' : '',
      },
      ...(teLaat
        ? [
            {
              vorm: 'alinea' as const,
              naam: 'teLaatReden',
              hoogstens: REDEN_MAX,
              label: words('waarom.teLaat'),
              hint: words('waarom.teLaatHint'),
              optioneel: true,
              waarde: velden.teLaatReden ?? '',
            },
          ]
        : []),
    ],
  };
}

export function vervolgGroepen(velden: Velden, taal: Taal): Veldgroep[] {
  const words = wordsOfBezwaar(taal);
  const horen = { nee: 'horenNee', telefoon: 'horenTelefoon', kantoor: 'horenKantoor' } as const;
  return [
    {
      kop: words('waarom.contactKop'),
      velden: [
        {
          vorm: 'keuze',
          naam: 'bellen',
          label: words('waarom.bellen'),
          hint: words('waarom.bellenHint'),
          opties: [
            { value: 'ja', label: words('waarom.bellenJa') },
            { value: 'nee', label: words('waarom.bellenNee') },
          ],
          waarde: velden.bellen ?? '',
        },
        {
          vorm: 'tekst',
          naam: 'telefoon',
          label: words('waarom.telefoon'),
          breedte: 'half',
          eigen: 'tel',
          optioneel: true,
          waarde: velden.telefoon ?? '',
        },
        {
          vorm: 'keuze',
          naam: 'horen',
          label: words('waarom.horen'),
          hint: words('waarom.horenHint'),
          opties: HOREN.map((value) => ({ value, label: words(`waarom.${horen[value]}`) })),
          waarde: velden.horen ?? '',
        },
      ],
    },
    {
      kop: words('waarom.betalenKop'),
      velden: [
        {
          vorm: 'keuze',
          naam: 'uitstel',
          label: words('waarom.uitstel'),
          hint: words('waarom.uitstelHint'),
          opties: [
            { value: 'ja', label: words('waarom.uitstelJa') },
            { value: 'nee', label: words('waarom.uitstelNee') },
          ],
          waarde: velden.uitstel ?? '',
        },
      ],
    },
  ];
}

/** When and how something came to the office. */
export const binnenkomstGroep = (vandaag: LocalDate): Veldgroep => ({
  kop: werkWords('vastleggen.hoe'),
  velden: [
    {
      vorm: 'keuze',
      naam: 'kanaal',
      label: werkWords('vastleggen.kanaal'),
      opties: VASTLEGKANALEN.map((value) => ({ value, label: zaakWords(`kanaal.${value}`) })),
    },
    { vorm: 'datum', naam: 'ontvangen', label: werkWords('vastleggen.ontvangen'), waarde: vandaag },
    {
      vorm: 'datum',
      naam: 'terPost',
      label: werkWords('vastleggen.terPost'),
      hint: werkWords('vastleggen.terPostHint'),
      optioneel: true,
    },
  ],
});

/** The same for who records what came to the office: on one page, with when and how it came. Dutch, of staff. */
export function vastlegGroepen(blad: Bezwaarblad, vandaag: LocalDate): Veldgroep[] {
  const [uitleg, ...vervolg] = [
    uitlegGroep({}, false, 'nl'),
    ...vervolgGroepen({ bellen: 'nee', horen: 'nee', uitstel: 'nee' }, 'nl'),
  ];
  return [
    binnenkomstGroep(vandaag),
    { kop: werkWords('vastleggen.regels'), velden: kiesVelden({ ...blad, concept: null }, 'nl') },
    ...kiesbaar(blad)
      .map((r) => regelGroep(r, {}, 'nl'))
      .map(({ kop, velden }) => ({
        ...(kop === undefined ? {} : { kop }),
        // Asked of the lines that are ticked alone, and not when the reasons follow.
        velden: velden.map((veld) =>
          veld.vorm === 'keuze'
            ? { ...veld, hint: werkWords('vastleggen.grondHint') }
            : { ...veld, optioneel: true },
        ),
      })),
    {
      ...uitleg,
      velden: [
        ...(uitleg?.velden ?? []).map((veld) =>
          veld.naam === 'toelichting' ? { ...veld, label: werkWords('vastleggen.toelichting') } : veld,
        ),
        {
          vorm: 'alinea',
          naam: 'teLaatReden',
          hoogstens: REDEN_MAX,
          label: werkWords('vastleggen.teLaatReden'),
          optioneel: true,
        },
      ],
    },
    ...vervolg,
  ];
}
