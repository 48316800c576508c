import { dateText, type Typed } from '@/app/action-form/form-input';
import type { Optie, Veld, Veldgroep } from '@/app/action-form/veld';
import { wordsOfMeldingen } from '@/app/melding/melding-words';
import { showDate } from '@/app/words';
import type { Meldingblad } from '@/domain/meldingen/melding.queries';
import { TOELICHTING_MAX, type Velden } from '@/domain/meldingen/meldingvelden';
import { isMeldingsoort, MELDINGEN, type Meldingsoort, type Vraag } from '@/domain/meldingen/vragen';
import type { Hond } from '@/domain/objecten/hond';
import type meldingen from '@/texts/nl/meldingen.json';
import type { Taal } from '@/ui/words';

type Words = ReturnType<typeof wordsOfMeldingen>;
type VraagNaam = keyof typeof meldingen.vraag;
type Keuze = keyof typeof meldingen.keuze;
type MetDag = Exclude<keyof typeof meldingen.dag, 'hint'>;

/** A dog as its holder knows it. */
export function hondNaam({ naam, volgnummer, vanaf }: Hond, taal: Taal): string {
  const words = wordsOfMeldingen(taal);
  const datum = showDate(vanaf, taal);
  return naam === null
    ? words('hondnaam', { nummer: volgnummer, datum })
    : words('hondnaamNaam', { naam, datum });
}

/** Dogs that can still end: of this person, there, and in no melding that runs. */
export const afmeldbaar = ({ honden, lopend }: Meldingblad): Hond[] =>
  honden.filter((h) => h.tot === null && !lopend.includes(h.id));

/** Whether this person has what this kind asks to choose from. */
export function kanMelden(soort: Meldingsoort, blad: Meldingblad): 'ja' | 'geenHond' | 'geenObject' {
  const vormen = MELDINGEN[soort].vragen.map(({ vorm }) => vorm);
  if (vormen.includes('hond') && afmeldbaar(blad).length === 0) return 'geenHond';
  return vormen.includes('object') && blad.objecten.length === 0 ? 'geenObject' : 'ja';
}

/** The questions of one kind as fields; `gekozen` is the dog or the object from which somebody came here. */
export function meldingGroepen(
  soort: Meldingsoort,
  blad: Meldingblad,
  { taal, gekozen }: { taal: Taal; gekozen?: string | undefined },
): Veldgroep[] {
  const words = wordsOfMeldingen(taal);
  const { vragen, toelichting } = MELDINGEN[soort];
  return [
    {
      velden: [
        ...vragen.map((vraag) => veldVan(vraag, { soort, blad, taal, gekozen, words })),
        {
          vorm: 'alinea',
          naam: 'toelichting',
          hoogstens: TOELICHTING_MAX,
          label: words(toelichting === 'nodig' ? 'vraag.toelichtingNodig' : 'vraag.toelichting'),
          ...(toelichting === 'mag' ? { optioneel: true } : {}),
        },
      ],
    },
  ];
}

type Kader = {
  soort: Meldingsoort;
  blad: Meldingblad;
  taal: Taal;
  gekozen: string | undefined;
  words: Words;
};

function veldVan(vraag: Vraag, { soort, blad, taal, gekozen, words }: Kader): Veld {
  const { naam, vorm } = vraag;
  const basis = { naam, ...(vraag.optioneel ? { optioneel: true } : {}) };
  if (vorm === 'dag')
    return { ...basis, vorm: 'datum', label: words(`dag.${soort as MetDag}`), hint: words('dag.hint') };
  const label = words(`vraag.${naam as VraagNaam}`);
  if (vorm === 'tekst') return { ...basis, vorm: 'tekst', label };
  const opties = optiesVan(vorm, blad, taal, words);
  const waarde = opties.some((o) => o.value === gekozen)
    ? gekozen
    : opties.length === 1
      ? opties[0]?.value
      : '';
  return { ...basis, vorm: 'keuze', label, opties, waarde: waarde ?? '' };
}

function optiesVan(vorm: Vraag['vorm'], blad: Meldingblad, taal: Taal, words: Words): Optie[] {
  if (vorm === 'hond') return afmeldbaar(blad).map((h) => ({ value: h.id, label: hondNaam(h, taal) }));
  if (vorm === 'object') return blad.objecten.map((o) => ({ value: o.id, label: o.adres }));
  if (typeof vorm === 'object')
    return vorm.keuze.map((value) => ({ value, label: words(`keuze.${value as Keuze}`) }));
  return [];
}

/** What was typed in the questions of its kind, with a day as one text. */
export function readTyped(typed: Typed): Velden {
  const soort = typed.soort ?? '';
  if (!isMeldingsoort(soort)) return { soort };
  const velden = MELDINGEN[soort].vragen.map(
    ({ naam, vorm }) => [naam, vorm === 'dag' ? dateText(typed, naam) : (typed[naam] ?? '')] as const,
  );
  return { ...Object.fromEntries(velden), soort, toelichting: typed.toelichting ?? '' };
}
