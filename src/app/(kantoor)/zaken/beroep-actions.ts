'use server';

import {
  formInput,
  type Refuse,
  readChoice,
  readDate,
  readFormKey,
  readOptionalDate,
  readOptionalText,
  readRecord,
  readText,
  type Typed,
} from '@/app/action-form/form-input';
import { GERECHTEN, INSTELLERS, OORDELEN, VERVOLGEN } from '@/domain/beroepen/beroep';
import { decideAfronding, proposeAfronding, withdrawBeroep } from '@/domain/beroepen/end-beroep';
import {
  addGerechtstermijn,
  answerUitstel,
  askUitstel,
  meetGerechtstermijn,
} from '@/domain/beroepen/handle-gerechtstermijn';
import { openBeroep } from '@/domain/beroepen/open-beroep';
import { recordGerechtsuitspraak } from '@/domain/beroepen/record-uitspraak';
import { readEuros } from '@/domain/bezwaren/bezwaarvelden';
import { action } from '@/platform/action';
import { toCents } from '@/platform/cents';
import { readGerechtstermijn, readTermijn, readUitstel, readUitstelantwoord } from './gerechtstermijn-input';
import { readZaak } from './read-zaak';
import { zaakHandling } from './zaak-handling';
import { zaakPath } from './zaak-path';

const doel = 'zaken-behandelen';
const toegang = { wie: 'medewerker', verb: 'beroep.behandelen', bereik: 'gemeente' } as const;
const TEKST = 2_000;
const JA_NEE = ['ja', 'nee'] as const;

const dossier = (gemeente: string, id: string, gelukt: string) =>
  zaakPath(gemeente, { soort: 'beroep', id }, gelukt);

const handling = zaakHandling<string>('beroep', 'beroep.behandelen');

/** An amount that may be left empty: nothing then. Null and a refusal for what is none. */
function readBedrag(typed: Typed, naam: string, refuse: Refuse) {
  const text = (typed[naam] ?? '').trim();
  const centen = text === '' ? 0n : readEuros(text);
  if (centen === null) refuse(naam, 'beroep.fout.bedrag');
  return centen === null ? null : toCents(centen);
}

/** Opens the case at court about an uitspraak op bezwaar. */
export const openBeroepAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const bezwaar = readZaak(typed, refuse);
    const clientSleutel = readFormKey(typed, refuse);
    const gerecht = readChoice(typed, 'gerecht', GERECHTEN, refuse);
    const gerechtNaam = readText(typed, 'gerechtNaam', 120, refuse);
    const kenmerk = readText(typed, 'kenmerk', 60, refuse);
    const door = readChoice(typed, 'door', INSTELLERS, refuse);
    const rechtspersoon = readChoice(typed, 'rechtspersoon', JA_NEE, refuse);
    const ingesteldOp = readDate(typed, 'ingesteldOp', refuse);
    const verzondenOp = readOptionalDate(typed, 'verzondenOp', refuse);
    if (!bezwaar || !clientSleutel || !gerecht || !gerechtNaam || !kenmerk) return null;
    if (!door || !rechtspersoon || !ingesteldOp) return null;
    return {
      gemeente: typed.gemeente ?? '',
      invoer: {
        bezwaarId: bezwaar.id,
        gerecht,
        gerechtNaam,
        kenmerk,
        door,
        rechtspersoon: rechtspersoon === 'ja',
        ingesteldOp,
        verzondenOp,
        clientSleutel,
      },
    };
  }),
  run: async (write, { gemeente, invoer }) => {
    const { zaakId } = await openBeroep(write, invoer);
    return { naar: dossier(gemeente, zaakId, 'geopend') };
  },
});

export const addGerechtstermijnAction = action(
  handling('vastgelegd', readGerechtstermijn, addGerechtstermijn),
);
export const meetGerechtstermijnAction = action(handling('vastgelegd', readTermijn, meetGerechtstermijn));
export const askUitstelAction = action(handling('vastgelegd', readUitstel, askUitstel));
export const answerUitstelAction = action(handling('vastgelegd', readUitstelantwoord, answerUitstel));

export const recordGerechtsuitspraakAction = action(
  handling(
    'vastgelegd',
    (typed, refuse) => {
      const oordeel = readChoice(typed, 'oordeel', OORDELEN, refuse);
      const uitspraakOp = readDate(typed, 'uitspraakOp', refuse);
      const proceskostenCenten = readBedrag(typed, 'proceskosten', refuse);
      const griffierecht = readChoice(typed, 'griffierechtTerug', JA_NEE, refuse);
      const toelichting = readText(typed, 'toelichting', TEKST, refuse);
      if (!oordeel || !uitspraakOp || proceskostenCenten === null || !griffierecht || !toelichting)
        return null;
      const griffierechtTerug = griffierecht === 'ja';
      return { oordeel, uitspraakOp, proceskostenCenten, griffierechtTerug, toelichting };
    },
    recordGerechtsuitspraak,
  ),
);

/** Puts the end before the heffingsambtenaar. */
export const proposeAfrondingAction = action(
  handling(
    'voorgesteld',
    (typed, refuse) => {
      const vervolg = readChoice(typed, 'vervolg', VERVOLGEN, refuse);
      const motivering = readText(typed, 'motivering', TEKST, refuse);
      const regels = Object.keys(typed)
        .filter((naam) => naam.startsWith('gevolg-'))
        .map((naam) => ({
          aanslagregelId: naam.slice('gevolg-'.length),
          verminderingCenten: readBedrag(typed, naam, refuse) ?? toCents(0),
        }));
      return vervolg && motivering ? { vervolg, motivering, regels } : null;
    },
    proposeAfronding,
  ),
);

export const withdrawBeroepAction = action(
  handling(
    'vastgelegd',
    (typed, refuse) => {
      const reden = readText(typed, 'reden', TEKST, refuse);
      return reden === null ? null : { reden };
    },
    withdrawBeroep,
  ),
);

/** The second person takes it, or gives it back. */
export const decideAfrondingAction = action({
  toegang: { wie: 'medewerker', verb: 'beroep.besluiten', bereik: 'gemeente' },
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const besluit = readChoice(typed, 'besluit', ['genomen', 'teruggegeven'] as const, refuse);
    const toelichting = readOptionalText(typed, 'toelichting', 1_000, refuse);
    return record && besluit ? { gemeente: typed.gemeente ?? '', ...record, besluit, toelichting } : null;
  }),
  run: async (write, { gemeente, ...input }) => {
    const { zaakId } = await decideAfronding(write, input);
    return { naar: dossier(gemeente, zaakId, input.besluit === 'genomen' ? 'besloten' : 'terug') };
  },
});
