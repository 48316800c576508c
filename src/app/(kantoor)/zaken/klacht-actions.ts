'use server';

import { formInput, readChoice, readDate, readText } from '@/app/action-form/form-input';
import { decideKlacht, refuseKlacht, settleKlacht } from '@/domain/klachten/finish-klacht';
import { judgeKlacht } from '@/domain/klachten/judge-klacht';
import { NIET_IN_BEHANDELING, OORDELEN, THEMAS } from '@/domain/klachten/klacht';
import { extendKlacht, postponeKlacht } from '@/domain/klachten/postpone-klacht';
import { recordKlachtgesprek, recordKlachthoren } from '@/domain/klachten/record-klachtgesprek';
import { turnIntoBezwaar, type Waartegen } from '@/domain/klachten/turn-into-bezwaar';
import { recordKlachtintrekking } from '@/domain/klachten/withdraw-klacht';
import { turnKlachtIntoVraag } from '@/domain/vragen/turn-klacht-into-vraag';
import { action } from '@/platform/action';
import { readZaak } from './read-zaak';
import { zaakHandling } from './zaak-handling';
import { zaakPath } from './zaak-path';

const TEKST = 2_000;
const BRIEFTEKST = 1_000;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type Gelukt = 'vastgelegd' | 'brief' | 'afgedaan' | 'vraag';

const handling = zaakHandling<Gelukt>('klacht', 'klacht.behandelen');

/** It is a complaint: what about, and whom. */
export const judgeKlachtAction = action(
  handling(
    'vastgelegd',
    (typed, refuse) => {
      const thema = readChoice(typed, 'thema', THEMAS, refuse);
      const over = typed.over ?? '';
      return thema && { thema, overMedewerkerId: ID.test(over) ? over : null };
    },
    judgeKlacht,
  ),
);

/** It is a bezwaar: against a line ("regel:<aanslag>:<regel>") or against costs ("kosten:<kosten>"). */
export const turnIntoBezwaarAction = action({
  toegang: { wie: 'medewerker', verb: 'klacht.behandelen', bereik: 'gemeente' },
  doel: 'zaken-behandelen',
  input: formInput((typed, refuse) => {
    const zaak = readZaak(typed, refuse);
    const tegen = readTegen(typed.tegen ?? '');
    if (tegen === null) refuse('tegen', 'fouten.kies');
    return zaak && tegen && { gemeente: typed.gemeente ?? '', zaakId: zaak.id, versie: zaak.versie, tegen };
  }),
  run: async (write, { gemeente, ...input }) => {
    const { bezwaarId } = await turnIntoBezwaar(write, input);
    return { naar: zaakPath(gemeente, { soort: 'bezwaar', id: bezwaarId }, 'vastgelegd') };
  },
});

function readTegen(text: string): Waartegen | null {
  const [soort, eerste = '', tweede = ''] = text.split(':');
  if (soort === 'kosten' && ID.test(eerste)) return { kostenId: eerste };
  return soort === 'regel' && ID.test(eerste) && ID.test(tweede)
    ? { aanslagId: eerste, aanslagregelId: tweede }
    : null;
}

export const turnKlachtIntoVraagAction = action(
  handling(
    'vraag',
    (typed, refuse) => {
      const onderwerp = readText(typed, 'onderwerp', 60, refuse);
      return onderwerp === null ? null : { onderwerp };
    },
    turnKlachtIntoVraag,
  ),
);

export const recordKlachtgesprekAction = action(
  handling(
    'vastgelegd',
    (typed, refuse) => {
      const bereikt = readChoice(typed, 'bereikt', ['ja', 'nee'] as const, refuse);
      const verslag = readText(typed, 'verslag', TEKST, refuse);
      return bereikt && verslag ? { bereikt: bereikt === 'ja', verslag } : null;
    },
    recordKlachtgesprek,
  ),
);

export const recordKlachthorenAction = action(
  handling(
    'vastgelegd',
    (typed, refuse) => {
      const hoorstand = readChoice(typed, 'hoorstand', ['gehoord', 'afgezien'] as const, refuse);
      const verslag = readText(typed, 'verslag', TEKST, refuse);
      return hoorstand && verslag ? { hoorstand, verslag } : null;
    },
    recordKlachthoren,
  ),
);

export const settleKlachtAction = action(
  handling(
    'afgedaan',
    (typed, refuse) => {
      const hoe = readText(typed, 'hoe', TEKST, refuse);
      return hoe === null ? null : { hoe };
    },
    settleKlacht,
  ),
);

export const verdaagKlachtAction = action(
  handling(
    'brief',
    (typed, refuse) => {
      const reden = readText(typed, 'reden', BRIEFTEKST, refuse);
      return reden === null ? null : { reden };
    },
    postponeKlacht,
  ),
);

export const extendKlachtAction = action(
  handling(
    'vastgelegd',
    (typed, refuse) => {
      const uiterlijk = readDate(typed, 'uiterlijk', refuse);
      const instemming = readText(typed, 'instemming', BRIEFTEKST, refuse);
      return uiterlijk && instemming ? { uiterlijk, instemming } : null;
    },
    extendKlacht,
  ),
);

export const refuseKlachtAction = action(
  handling(
    'afgedaan',
    (typed, refuse) => {
      const reden = readChoice(typed, 'reden', NIET_IN_BEHANDELING, refuse);
      const toelichting = readText(typed, 'toelichting', TEKST, refuse);
      return reden && toelichting ? { reden, toelichting } : null;
    },
    refuseKlacht,
  ),
);

export const decideKlachtAction = action(
  handling(
    'afgedaan',
    (typed, refuse) => {
      const oordeel = readChoice(typed, 'oordeel', OORDELEN, refuse);
      const bevindingen = readText(typed, 'bevindingen', 4_000, refuse);
      const conclusie = readText(typed, 'conclusie', 4_000, refuse);
      if (!oordeel || !bevindingen || !conclusie) return null;
      return { oordeel, kennelijk: typed['kennelijk-ja'] === 'ja', bevindingen, conclusie };
    },
    decideKlacht,
  ),
);

/** Who it is of says so to the office. */
export const recordKlachtintrekkingAction = action(
  handling(
    'vastgelegd',
    (typed, refuse) => {
      const reden = readText(typed, 'reden', TEKST, refuse);
      return reden === null ? null : { reden };
    },
    recordKlachtintrekking,
  ),
);
