'use server';

import { z } from 'zod';
import {
  formInput,
  readChoice,
  readDate,
  readFormKey,
  readText,
  type Typed,
} from '@/app/action-form/form-input';
import { persoonPath, words } from '@/app/personen/persoonsfeit-words';
import { vergelijkPath } from '@/app/personen/samenvoeg-words';
import { addNummer } from '@/domain/persoonsfeiten/add-nummer';
import { endPersoonsfeit } from '@/domain/persoonsfeiten/end-persoonsfeit';
import { EINDEN, FEITSOORTEN } from '@/domain/persoonsfeiten/persoonsfeit';
import { recordPersoonsfeit } from '@/domain/persoonsfeiten/record-persoonsfeit';
import type { Lijkt } from '@/domain/samenvoegingen/lijkt-op.queries';
import { recordPersoon } from '@/domain/samenvoegingen/record-persoon';
import { loadKanten } from '@/domain/samenvoegingen/samenvoeging.queries';
import { action } from '@/platform/action';
import { may } from '@/platform/permissions';
import type { Write } from '@/platform/tenant';
import { gemeenteSleutel, gemeenteVan } from './paths';
import { readAdres, readNieuwPersoon } from './persoon-invoer';

const toegang = { wie: 'medewerker', verb: 'persoon.vastleggen', bereik: 'gemeente' } as const;
const doel = 'persoon-vastleggen';
const MAX_BRON = 500;

const readId = (typed: Typed, naam: string): string | null => z.guid().safeParse(typed[naam]).data ?? null;

const naar = (write: Write, persoonId: string, gelukt: string) => ({
  naar: `${persoonPath(gemeenteSleutel(write), persoonId)}?gelukt=${gelukt}`,
});

/** Records somebody without BSN or RSIN, once it is sure that he is not there yet. */
export const recordPersoonAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const persoon = readNieuwPersoon(typed, refuse);
    const adres = readAdres(typed, refuse);
    const bestemming = readChoice(typed, 'bestemming', ['eigen', 'post'] as const, refuse);
    const clientSleutel = readFormKey(typed, refuse);
    const gezien = typed.gezien?.slice(0, 16) ?? null;
    const geenVanDeze = typed['dubbel-geen'] === 'ja';
    return persoon && adres && bestemming && clientSleutel
      ? { ...persoon, adres, bestemming, clientSleutel, gezien, geenVanDeze }
      : null;
  }),
  run: async (write, input) => {
    const uitkomst = await recordPersoon(write, input);
    if ('persoonId' in uitkomst) return naar(write, uitkomst.persoonId, 'persoon');
    const waarden = { lijst: await zegWie(write, uitkomst.lijken), gezien: uitkomst.gezien };
    return { weigering: { sleutel: 'persoonsfeit.fout.lijkt', waarden, veld: 'dubbel' } };
  },
});

/** Who they are and why they are like it, in one sentence. */
async function zegWie(write: Write, lijken: readonly Lijkt[]): Promise<string> {
  const kanten = await loadKanten(
    write,
    write.gemeenteId,
    lijken.map(({ persoonId }) => persoonId),
  );
  return kanten
    .map(({ persoonId, naam, geboren }) => {
      const redenen = lijken.find((een) => een.persoonId === persoonId)?.redenen ?? [];
      const waarom = redenen.map((reden) => words(`gelijkenis.${reden}`)).join(', ');
      return geboren === null
        ? words('lijkt.een', { naam, waarom })
        : words('lijkt.geboren', { naam, geboren, waarom });
    })
    .join('; ');
}

/** Adds the number that was found; who has it already is compared, so that the two can be merged. */
export const addNummerAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const persoonId = readId(typed, 'persoon');
    const nummer = readText(typed, 'nummer', 20, refuse);
    const bron = readText(typed, 'bron', MAX_BRON, refuse);
    return persoonId && nummer && bron ? { persoonId, nummer: nummer.replaceAll(/[ .]/g, ''), bron } : null;
  }),
  run: async (write, input) => {
    const { bekend } = await addNummer(write, input);
    if (bekend === null) return naar(write, input.persoonId, 'nummer');
    const sleutel = gemeenteSleutel(write);
    return may(gemeenteVan(write.ctx, sleutel).rollen, 'persoon.samenvoegen')
      ? { naar: `${vergelijkPath(sleutel, input.persoonId, bekend)}?nummer=bekend` }
      : { weigering: { sleutel: 'persoonsfeit.fout.nummer-bekend', waarden: {}, veld: 'nummer' } };
  },
});

/** Records once what is so about a human being. */
export const recordPersoonsfeitAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const persoonId = readId(typed, 'persoon');
    const soort = readChoice(typed, 'soort', FEITSOORTEN, refuse);
    const dag = readDate(typed, 'dag', refuse);
    const bron = readText(typed, 'bron', MAX_BRON, refuse);
    return persoonId && soort && dag && bron ? { persoonId, soort, dag, bron } : null;
  }),
  run: async (write, input) => {
    await recordPersoonsfeit(write, input);
    return naar(write, input.persoonId, 'feit');
  },
});

/** Says that it does not hold any more, or never did. */
export const endPersoonsfeitAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const persoonId = readId(typed, 'persoon');
    const feitId = readId(typed, 'feit');
    const gebeurtenis = readChoice(typed, 'gebeurtenis', EINDEN, refuse);
    const dag = readDate(typed, 'dag', refuse);
    const reden = readText(typed, 'reden', MAX_BRON, refuse);
    return persoonId && feitId && gebeurtenis && dag && reden
      ? { persoonId, feitId, gebeurtenis, dag, reden }
      : null;
  }),
  run: async (write, input) => {
    await endPersoonsfeit(write, input);
    return naar(write, input.persoonId, 'einde');
  },
});
