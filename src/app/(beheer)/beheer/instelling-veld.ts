/**
 * One field of a setting: where it lies in `waarde`, how it is asked and shown. One description for the form, for reading it
 * back and for the page.
 */
export type Invoer = {
  /** Path in `waarde`, with dots; the name of the field is `waarde.<pad>`. */
  pad: string;
  vorm: 'tekst' | 'alinea' | 'getal' | 'jaNee' | 'datum' | 'tijden' | 'procent' | 'keuze' | 'getalKeuze';
  /** Key of the words of the label. */
  label: string;
  labelWaarden?: Record<string, string>;
  hint?: string;
  /** Key of the group of words of the options. */
  opties?: string;
  keuzes?: readonly string[];
  optioneel?: boolean;
};

export type Groep = { kop?: string; invoer: readonly Invoer[] };

export const veld = (pad: string, vorm: Invoer['vorm'], more: Partial<Invoer> = {}): Invoer => ({
  pad,
  vorm,
  label: `velden.${pad.split('.').at(-1)}`,
  ...more,
});
export const keuze = (pad: string, opties: string, keuzes: readonly string[], more: Partial<Invoer> = {}) =>
  veld(pad, 'keuze', { opties: `opties.${opties}`, keuzes, ...more });
