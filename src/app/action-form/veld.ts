/** A field of a form as plain data: made on the server with its words, drawn in the browser with what was typed. */
type Common = { naam: string; label: string; hint?: string; optioneel?: boolean; waarde?: string };

/** `uitleg` stands below it; `velden` are asked only of who chooses this one. */
export type Optie = { value: string; label: string; uitleg?: string; velden?: readonly Veld[] };

/** Where options come from that fit what is typed in other fields of the same form. */
export type Aanbod = {
  /** Asked with POST; answers with an `AanbodAntwoord`. */
  adres: string;
  /** The fields it is about; it is asked again when one of them changes. */
  velden: readonly string[];
};

/** `melding` tells who cannot see it what appeared. */
export type AanbodAntwoord = { opties: readonly Optie[]; melding: string };

export type Veld =
  | (Common & {
      vorm: 'tekst';
      breedte?: 'full' | 'half' | 'short' | 'tiny';
      cijfers?: boolean;
      /** About the reader himself, so that his browser can fill it in (WCAG 1.3.5). */
      eigen?: 'email' | 'tel' | 'one-time-code';
    })
  /** `hoogstens`: how many characters are taken; how many there are is told while somebody types. */
  | (Common & { vorm: 'alinea'; hoogstens?: number })
  | (Common & { vorm: 'keuze' | 'lijst'; opties: readonly Optie[]; leeg?: string })
  /** A choice that begins with what the server offers; without JavaScript there are the `opties` alone. */
  | (Common & { vorm: 'aanbod'; opties: readonly Optie[]; aanbod: Aanbod })
  /** Several may be chosen: `waarde` holds them with a space between; each is sent as `<naam>-<value>`. */
  | (Common & { vorm: 'vinkjes'; opties: readonly Optie[] })
  | (Common & { vorm: 'datum' });

/** Fields under one heading. */
export type Veldgroep = { kop?: string; velden: readonly Veld[] };

/** All fields, those that are asked at an option among them. */
export const alleVelden = (velden: readonly Veld[]): readonly Veld[] =>
  velden.flatMap((veld) => [
    veld,
    ...('opties' in veld ? veld.opties.flatMap((optie) => alleVelden(optie.velden ?? [])) : []),
  ]);

/** A second button of the same form, told apart by the value of `knop`. */
export type Knop = { knop: string; waarde: string; id?: string; variant?: 'secondary' | 'quiet' };
