import type { Optie, Veldgroep } from './veld';

/** The fields of who decides on what another proposed: the choice, and below it why, which not every choice asks. */
export const besluitgroep = (
  besluit: { label: string; opties: readonly Optie[] },
  reden: { naam: string; label: string; hint: string },
): Veldgroep => ({
  velden: [
    { vorm: 'keuze', naam: 'besluit', ...besluit },
    { vorm: 'alinea', ...reden, optioneel: true },
  ],
});
