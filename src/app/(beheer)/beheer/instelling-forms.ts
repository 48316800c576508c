import type { Optie, Veld, Veldgroep } from '@/app/action-form/veld';
import { zekerVeld } from '@/app/action-form/zeker';
import { REGELS } from '@/domain/gemeenten/instelling';
import type { Soort, Waarde } from '@/domain/gemeenten/instelling.schema';
import { INZAGENORMEN } from '@/domain/gemeenten/inzagecontrolevorm';
import { labelOf, typedText, valueAt } from './instelling-tekst';
import type { Invoer } from './instelling-veld';
import { VORMEN } from './instelling-vorm';
import { words, wordsAt } from './words';

const opties = (groep: string, keuzes: readonly string[]): Optie[] =>
  keuzes.map((value) => ({ value, label: wordsAt(`${groep}.${value}`) }));

function veldOf(invoer: Invoer, waarde: string): Veld {
  const common = {
    naam: `waarde.${invoer.pad}`,
    label: labelOf(invoer),
    waarde,
    ...(invoer.hint ? { hint: wordsAt(invoer.hint) } : {}),
    ...(invoer.optioneel ? { optioneel: true } : {}),
  };
  switch (invoer.vorm) {
    case 'jaNee':
      return { ...common, vorm: 'keuze', opties: opties('opties.jaNee', ['ja', 'nee']) };
    case 'keuze':
    case 'getalKeuze':
      return { ...common, vorm: 'keuze', opties: opties(invoer.opties ?? '', invoer.keuzes ?? []) };
    case 'getal':
      return { ...common, vorm: 'tekst', breedte: 'short', cijfers: true };
    case 'procent':
    case 'tijden':
      return { ...common, vorm: 'tekst', breedte: 'half' };
    case 'datum':
      return { ...common, vorm: 'datum' };
    case 'alinea':
      return { ...common, vorm: 'alinea' };
    case 'tekst':
      return { ...common, vorm: 'tekst' };
  }
}

/** What holds while nobody chose anything, of a soort that has that: else the first choice would put the rest off. */
const ZONDER_KEUZE: Partial<Record<Soort, Waarde>> = { inzagecontrole: INZAGENORMEN };

/** The form of a new value: filled with the value that holds now, so that one thing can be changed. */
export function setForm(soort: Soort, waarde: Waarde | null): Veldgroep[] {
  const huidig = waarde ?? ZONDER_KEUZE[soort] ?? null;
  const waarden = VORMEN[soort].map((groep) => ({
    ...(groep.kop ? { kop: wordsAt(groep.kop) } : {}),
    velden: groep.invoer.map((invoer) =>
      veldOf(invoer, huidig ? typedText(invoer, valueAt(soort, huidig, invoer.pad)) : ''),
    ),
  }));
  const datums: Veld[] = [{ vorm: 'datum', naam: 'vanaf', label: words('velden.vanaf') }];
  if (REGELS[soort].einde === 'verplicht')
    datums.push({ vorm: 'datum', naam: 'tot', label: words('velden.tot') });
  const herkomst: Veld[] = [
    { vorm: 'alinea', naam: 'bron', label: words('velden.bron'), hint: words('velden.bronHint') },
    {
      vorm: 'keuze',
      naam: 'zekerheid',
      label: words('velden.zekerheid'),
      opties: opties('opties.zekerheid', ['contract', 'geverifieerd', 'te-bevestigen']),
    },
  ];
  return [...waarden, { velden: [...datums, ...herkomst] }];
}

/** The form that lets a value end. */
export const endForm = (): Veldgroep[] => [
  {
    velden: [
      { vorm: 'datum', naam: 'tot', label: words('velden.tot') },
      zekerVeld(words('zeker.vraag'), words('zeker.einde')),
    ],
  },
];
