import { testId } from '@tests/support/two-tenants';
import { loadWachtendeOntvangst } from '@/domain/betalingen/wachtende-ontvangst';
import { addKas } from '@/domain/kas/add-kas';
import { countKasdag } from '@/domain/kas/count-kasdag';
import { endKas } from '@/domain/kas/end-kas';
import { explainVerschil } from '@/domain/kas/explain-verschil';
import { getKasdag, listKassen } from '@/domain/kas/kas.queries';
import { listBankvermoedens, listDagmeldingen, listMaandmeldingen } from '@/domain/kas/kasoverzicht.queries';
import { getBetaler, getKwitantie } from '@/domain/kas/kwitantie.queries';
import { lockKasdag } from '@/domain/kas/lock-kasdag';
import { getMaand } from '@/domain/kas/maand.queries';
import { moveKasgeld } from '@/domain/kas/move-kasgeld';
import { openDag } from '@/domain/kas/open-dag';
import { placeOverboeking } from '@/domain/kas/place-overboeking';
import { recountKasdag } from '@/domain/kas/recount-kasdag';
import { remitMaand } from '@/domain/kas/remit-maand';
import { reverseKwitantie } from '@/domain/kas/reverse-kwitantie';
import { signKasdag } from '@/domain/kas/sign-kasdag';
import { takeBetaling } from '@/domain/kas/take-betaling';
import { undoOverboeking } from '@/domain/kas/undo-overboeking';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { type Case, type Party, reading, writing, writingThere } from './case';

const id = (soort: string, of: Party) => testId(`${soort} ${of.gemeente.sleutel}`);
const ontvangstOf = (of: Party) => testId(`ontvangst ${of.kantoor.kanarie}`);
const maand = toLocalDate('2026-09-01');

const kas = (name: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  ...{ of: `kas/${name}`, scope: 'gemeente', answer, ask },
});

export const cases: readonly Case[] = [
  // Before anybody places the one receipt of the seed.
  {
    of: 'kas/kasoverzicht.queries.ts listBankvermoedens',
    scope: 'kantoor',
    answer: 'own',
    ask: reading((read) => listBankvermoedens(read, { kenmerk: 'KAS', bedragCenten: toCents(12_500) })),
  },
  {
    of: 'betalingen/wachtende-ontvangst.ts loadWachtendeOntvangst',
    scope: 'kantoor',
    answer: 'empty',
    ask: writing((write, of) => loadWachtendeOntvangst(write, ontvangstOf(of))),
  },
  kas(
    'kas.queries.ts listKassen',
    'empty',
    reading((read, of) => listKassen(read, of.gemeente.id)),
  ),
  kas(
    'kas.queries.ts getKasdag',
    'not-found',
    reading((read, of) => getKasdag(read, of.gemeente.id, id('kasdag gesloten', of))),
  ),
  kas(
    'kasoverzicht.queries.ts listDagmeldingen',
    'own',
    reading((read) => listDagmeldingen(read)),
  ),
  kas(
    'kasoverzicht.queries.ts listMaandmeldingen',
    'own',
    reading((read) => listMaandmeldingen(read)),
  ),
  kas(
    'kwitantie.queries.ts getBetaler',
    'not-found',
    reading((read, of) => getBetaler(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  kas(
    'kwitantie.queries.ts getKwitantie',
    'not-found',
    reading((read, of) => getKwitantie(read, of.gemeente.id, id('kwitantie', of))),
  ),
  kas(
    'maand.queries.ts getMaand',
    'not-found',
    reading((read, of) => getMaand(read, of.gemeente.id, maand)),
  ),
  kas(
    'take-betaling.ts takeBetaling',
    'not-found',
    // More than is open: who may is told so, and the books of the seed stay as they are.
    writing((write, of) =>
      takeBetaling(write, {
        ...{ kasId: id('kas', of), persoonId: of.gemeente.persoonId, aanslagIds: [of.gemeente.aanslagId] },
        ...{ wijze: 'contant', bedragCenten: toCents(9_999_999), gegevenCenten: null, sleutel: 'proef' },
      }),
    ),
  ),
  kas(
    'reverse-kwitantie.ts reverseKwitantie',
    'not-found',
    writing((write, of) =>
      reverseKwitantie(write, {
        kwitantieId: id('kwitantie', of),
        reden: 'een proef',
        sleutel: 'proef terug',
      }),
    ),
  ),
  kas(
    'move-kasgeld.ts moveKasgeld',
    'not-found',
    writing((write, of) =>
      moveKasgeld(write, {
        ...{ kasId: id('kas', of), soort: 'bijstorting', bedragCenten: toCents(1) },
        ...{ omschrijving: 'proef', sleutel: 'proef' },
      }),
    ),
  ),
  kas(
    'open-dag.ts openDag',
    'not-found',
    writing((write, of) => openDag(write, id('kas', of))),
  ),
  kas(
    'lock-kasdag.ts lockKasdag',
    'not-found',
    writing((write, of) => lockKasdag(write, id('kasdag geteld', of))),
  ),
  kas(
    'count-kasdag.ts countKasdag',
    'not-found',
    writing((write, of) =>
      countKasdag(write, {
        ...{
          kasdagId: id('kasdag geteld', of),
          stukken: null,
          geteldCenten: toCents(1),
          pinCenten: toCents(0),
        },
      }),
    ),
  ),
  kas(
    'explain-verschil.ts explainVerschil',
    'not-found',
    writing((write, of) => explainVerschil(write, { kasdagId: id('kasdag geteld', of), reden: 'een proef' })),
  ),
  kas(
    'sign-kasdag.ts signKasdag',
    'not-found',
    writing((write, of) => signKasdag(write, id('kasdag geteld', of))),
  ),
  kas(
    'recount-kasdag.ts recountKasdag',
    'not-found',
    writing((write, of) => recountKasdag(write, id('kasdag geteld', of))),
  ),
  kas(
    'remit-maand.ts remitMaand',
    'not-found',
    writingThere((write) => remitMaand(write, maand)),
  ),
  kas(
    'place-overboeking.ts placeOverboeking',
    'not-found',
    // Another amount without a reason: who may is told so.
    writing((write, of) =>
      placeOverboeking(write, {
        afdrachtId: id('kasafdracht', of),
        ontvangstId: ontvangstOf(of),
        reden: null,
      }),
    ),
  ),
  kas(
    'undo-overboeking.ts undoOverboeking',
    'not-found',
    writing((write, of) =>
      undoOverboeking(write, { overboekingId: id('kasoverboeking', of), reden: 'een proef' }),
    ),
  ),
  kas(
    'add-kas.ts addKas',
    'not-found',
    writingThere((write) =>
      addKas(write, {
        naam: 'Proef',
        code: 'P1',
        wisselgeldCenten: toCents(0),
        vanaf: toLocalDate('2026-01-01'),
      }),
    ),
  ),
  kas(
    'end-kas.ts endKas',
    'not-found',
    writing((write, of) => endKas(write, { kasId: id('kas', of), tot: toLocalDate('2026-02-01') })),
  ),
];
