'use server';

import { z } from 'zod';
import { gemeenteSleutel } from '@/app/(kantoor)/heffing/paths';
import {
  formInput,
  type Refuse,
  readChoice,
  readDate,
  readOptionalText,
  readText,
  type Typed,
} from '@/app/action-form/form-input';
import { situatiePath } from '@/app/personen/situatie-words';
import { endSituatie, extendSituatie, followSituatie } from '@/domain/situaties/change-situatie';
import { fileVordering } from '@/domain/situaties/file-vordering';
import { recordSituatie } from '@/domain/situaties/record-situatie';
import { ALLE_UITKOMSTEN, SITUATIESOORTEN } from '@/domain/situaties/situatie';
import { action } from '@/platform/action';

const toegang = { wie: 'medewerker', verb: 'situatie.vastleggen', bereik: 'gemeente' } as const;
const doel = 'invordering';
const KORT = 5;

/** From which document it appears, or why: long enough to be looked up. */
function readBewijs(typed: Typed, refuse: Refuse): string | null {
  const bewijs = readText(typed, 'bewijs', 500, refuse);
  if (bewijs !== null && bewijs.length < KORT) refuse('bewijs', 'fouten.kort');
  return bewijs;
}

/** Which situatie of whom the form is about. */
function readWelke(typed: Typed): { dossierId: string; persoonId: string } | null {
  const welke = z.object({ dossier: z.guid(), persoon: z.guid() }).safeParse(typed);
  return welke.success ? { dossierId: welke.data.dossier, persoonId: welke.data.persoon } : null;
}

const naar = (write: Parameters<typeof gemeenteSleutel>[0], persoonId: string, gelukt: string) => ({
  naar: `${situatiePath(gemeenteSleutel(write), persoonId)}?gelukt=${gelukt}`,
});

/** Records what makes collecting from somebody stop. */
export const recordSituatieAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const persoon = z.guid().safeParse(typed.persoon);
    const soort = readChoice(typed, 'soort', SITUATIESOORTEN, refuse);
    const dag = readDate(typed, 'dag', refuse);
    const naam = readOptionalText(typed, 'naam', 100, refuse);
    const adres = readOptionalText(typed, 'adres', 200, refuse);
    const kenmerk = readOptionalText(typed, 'kenmerk', 60, refuse);
    const bewijs = readBewijs(typed, refuse);
    return persoon.success && soort && dag && bewijs !== null
      ? { persoonId: persoon.data, soort, dag, naam, adres, kenmerk, bewijs }
      : null;
  }),
  run: async (write, input) => {
    const { brief } = await recordSituatie(write, input);
    return naar(write, input.persoonId, brief === 'gemaakt' ? 'begonnen' : 'zonder-brief');
  },
});

/** Lets an adempauze last longer. */
export const extendSituatieAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const welke = readWelke(typed);
    const tot = readDate(typed, 'tot', refuse);
    const bewijs = readBewijs(typed, refuse);
    return welke && tot && bewijs !== null ? { ...welke, tot, bewijs } : null;
  }),
  run: async (write, { persoonId, ...input }) => {
    await extendSituatie(write, input);
    return naar(write, persoonId, 'verlengd');
  },
});

/** Says how it ended. */
export const endSituatieAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const welke = readWelke(typed);
    const uitkomst = readChoice(typed, 'uitkomst', ALLE_UITKOMSTEN, refuse);
    const dag = readDate(typed, 'dag', refuse);
    const bewijs = readBewijs(typed, refuse);
    return welke && uitkomst && dag && bewijs !== null ? { ...welke, uitkomst, dag, bewijs } : null;
  }),
  run: async (write, { persoonId, ...input }) => {
    await endSituatie(write, input);
    return naar(write, persoonId, 'einde');
  },
});

/** Adds that somebody looked whether it still runs, or that the creditors agreed. */
export const followSituatieAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const welke = readWelke(typed);
    const gebeurtenis = readChoice(typed, 'gebeurtenis', ['akkoord', 'nagegaan'] as const, refuse);
    const dag = readDate(typed, 'dag', refuse);
    const bewijs = readBewijs(typed, refuse);
    return welke && gebeurtenis && dag && bewijs !== null ? { ...welke, gebeurtenis, dag, bewijs } : null;
  }),
  run: async (write, { persoonId, ...input }) => {
    await followSituatie(write, input);
    return naar(write, persoonId, 'vervolg');
  },
});

/** Files the claim with who divides what there is. */
export const fileVorderingAction = action({
  toegang,
  doel,
  input: formInput((typed) => readWelke(typed)),
  run: async (write, { dossierId, persoonId }) => {
    await fileVordering(write, dossierId);
    return naar(write, persoonId, 'ingediend');
  },
});
