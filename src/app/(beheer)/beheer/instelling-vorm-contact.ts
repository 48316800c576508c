import { STANDAARDBRIEFSOORTEN } from '@/domain/documenten/standaardbrief';
import { type contactVormen, DAGEN, LETTERKLASSEN, LIJNEN } from '@/domain/gemeenten/contactvorm';
import { type Groep, keuze, veld } from './instelling-veld';

const VRIJ = ['vrij', 'werkdag'];
const eigenaar = keuze('eigenaar', 'eigenaar', ['gemeente', 'kantoor']);
const norm: Groep = {
  kop: 'groepen.norm',
  invoer: [
    veld('norm.aantal', 'getal'),
    keuze('norm.eenheid', 'eenheid', ['werkdag', 'uur']),
    keuze('norm.goedeVrijdag', 'vrij', VRIJ, { hint: 'velden.alleenWerkdag', optioneel: true }),
    keuze('norm.gelijkgesteldeDagen', 'vrij', VRIJ, { hint: 'velden.alleenWerkdag', optioneel: true }),
    keuze('norm.klok', 'klok', ['kalender', 'weekdag'], { hint: 'velden.alleenUur', optioneel: true }),
  ],
};
const lijn = (naam: string): Groep => ({
  kop: `groepen.${naam}`,
  invoer: [
    veld(`${naam}.nummer`, 'tekst', { optioneel: true }),
    ...DAGEN.map((dag) =>
      veld(`${naam}.tijden.${dag}`, 'tijden', {
        label: `velden.dag.${dag}`,
        optioneel: true,
        ...(dag === 'ma' ? { hint: 'velden.tijdenHint' } : {}),
      }),
    ),
  ],
});
const kleur = { hint: 'velden.kleurHint' };

/** The fields of what is said about who is reached how, and how quickly an answer comes. */
export const contactVelden: Readonly<Record<keyof typeof contactVormen, readonly Groep[]>> = {
  terugbelnorm: [
    norm,
    { invoer: [eigenaar, veld('piekUitgezonderd', 'jaNee')] },
    {
      kop: 'groepen.contactbeleid',
      invoer: [
        veld('contactbeleid.minimumPogingen', 'getal'),
        veld('contactbeleid.verschillendeTijdstippen', 'jaNee'),
        veld('contactbeleid.berichtAchterlaten', 'jaNee'),
        veld('terugmeldingGemeente', 'jaNee'),
      ],
    },
  ],
  antwoordnorm: [
    norm,
    { invoer: [eigenaar, veld('piekUitgezonderd', 'jaNee'), veld('ontvangstbevestiging', 'jaNee')] },
  ],
  openingstijden: [
    ...LIJNEN.map(lijn),
    {
      kop: 'groepen.kalender',
      invoer: [keuze('goedeVrijdag', 'vrij', VRIJ), keuze('gelijkgesteldeDagen', 'vrij', VRIJ)],
    },
  ],
  contactgegevens: [
    {
      invoer: [
        veld('naam', 'tekst'),
        veld('telefoon', 'tekst'),
        veld('email', 'tekst', { optioneel: true }),
        veld('website', 'tekst'),
        veld('bezoekadres', 'tekst', { optioneel: true }),
        veld('postadres', 'tekst', { optioneel: true }),
      ],
    },
  ],
  contactblok: LETTERKLASSEN.map((klasse) => ({
    kop: `groepen.${klasse}`,
    invoer: [
      keuze(`${klasse}.contact`, 'eigenaar', ['gemeente', 'kantoor']),
      keuze(`${klasse}.website`, 'eigenaar', ['gemeente', 'kantoor'], { label: 'velden.website-van' }),
      veld(`${klasse}.kantoorsiteVoorProducten`, 'jaNee'),
    ],
  })),
  huisstijl: [
    {
      invoer: [
        veld('naam', 'tekst'),
        veld('merk', 'tekst', kleur),
        veld('accent', 'tekst', { ...kleur, optioneel: true }),
        keuze('lettertype', 'lettertype', ['source-sans-3', 'systeem']),
        veld('hoek', 'getalKeuze', { opties: 'opties.hoek', keuzes: ['0', '4', '8'] }),
        veld('logoSvg', 'alinea', { optioneel: true }),
      ],
    },
  ],
  piekmoment: [
    {
      invoer: [
        veld('onderwerp', 'tekst', { optioneel: true }),
        veld('reden', 'alinea'),
        veld('redenEn', 'alinea', { optioneel: true }),
        veld('verwachting', 'datum'),
      ],
    },
  ],
  kenmerken: [
    {
      invoer: [
        veld('interactieveWoz', 'jaNee'),
        keuze('contactgegevensVragen', 'vragen', ['nee', 'vragen', 'verplicht']),
        veld('klachtencommissie', 'jaNee'),
      ],
    },
  ],
  standaardbrieven: [
    {
      invoer: STANDAARDBRIEFSOORTEN.map((soort) => veld(soort, 'jaNee', { label: `velden.brief.${soort}` })),
    },
  ],
};
