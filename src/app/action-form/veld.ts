/** A field of a form as plain data: made on the server with its words, drawn in the browser with what was typed. */
type Common = { naam: string; label: string; hint?: string; optioneel?: boolean; waarde?: string };

export type Optie = { value: string; label: string };

export type Veld =
  | (Common & {
      vorm: 'tekst';
      breedte?: 'full' | 'half' | 'short' | 'tiny';
      cijfers?: boolean;
      /** About the reader himself, so that his browser can fill it in (WCAG 1.3.5). */
      eigen?: 'email' | 'tel' | 'one-time-code';
    })
  | (Common & { vorm: 'alinea' })
  | (Common & { vorm: 'keuze' | 'lijst'; opties: readonly Optie[]; leeg?: string })
  /** Several may be chosen: `waarde` holds them with a space between; each is sent as `<naam>-<value>`. */
  | (Common & { vorm: 'vinkjes'; opties: readonly Optie[] })
  | (Common & { vorm: 'datum' });

/** Fields under one heading. */
export type Veldgroep = { kop?: string; velden: readonly Veld[] };
