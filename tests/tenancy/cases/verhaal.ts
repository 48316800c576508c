import { testId } from '@tests/support/two-tenants';
import { listOverdrachten } from '@/domain/invordering/buitenland.queries';
import type { Opdracht } from '@/domain/invordering/opdracht';
import {
  getAanslagVanFeit,
  listOpdrachtbestand,
  listOpdrachten,
} from '@/domain/invordering/opdracht.queries';
import { prepareVerhaalfeit } from '@/domain/invordering/prepare-verhaalfeit';
import { recordOpdrachtresultaten } from '@/domain/invordering/record-opdrachtresultaten';
import { sendVerhaalbrieven } from '@/domain/invordering/send-verhaalbrief';
import { endTransferAbroad, transferAbroad } from '@/domain/invordering/transfer-abroad';
import type { Verhaalfeit } from '@/domain/invordering/verhaalfeit';
import type { Vorderingbeeld } from '@/domain/invordering/vordering.queries';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { type Case, type Party, reading, writing, writingThere } from './case';

const feit = (of: Party, more: Partial<Verhaalfeit>): Verhaalfeit => ({
  id: testId(`verhaalfeit ${of.gemeente.sleutel}`),
  aanslagId: of.gemeente.aanslagId,
  soort: 'vooraankondiging',
  dag: toLocalDate('2026-10-12'),
  naam: null,
  adres: null,
  centen: null,
  bewijs: 'een bewijs van genoeg tekens',
  overId: null,
  kostenCenten: toCents(0),
  gemaaktDoor: 'proef',
  gemaaktOp: new Date(0),
  ...more,
});
/** As far as these functions look at it before they read anything. */
const beeld = (of: Party): Vorderingbeeld =>
  ({
    persoonId: of.gemeente.persoonId,
    feiten: { laatsteVervaldag: toLocalDate('2026-05-31') },
    stappen: [],
    verhaalfeiten: [],
    opdrachten: [{ id: 'opdracht', soort: 'beslagopdracht', stand: 'aangenomen' } as Opdracht],
  }) as unknown as Vorderingbeeld;

const verhaal = (name: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of: `invordering/${name}`,
  scope: 'gemeente',
  answer,
  ask,
});

export const cases: readonly Case[] = [
  verhaal(
    'send-verhaalbrief.ts sendVerhaalbrieven',
    'not-found',
    writing((write, of) => sendVerhaalbrieven(write, feit(of, {}), beeld(of), null)),
  ),
  verhaal(
    'prepare-verhaalfeit.ts prepareVerhaalfeit',
    'not-found',
    writing((write, of) =>
      prepareVerhaalfeit(
        write,
        { ...feit(of, { soort: 'beslag-gelegd' }), opdrachtId: undefined },
        beeld(of),
      ),
    ),
  ),
  verhaal(
    'record-opdrachtresultaten.ts recordOpdrachtresultaten',
    'not-found',
    writingThere((write) => recordOpdrachtresultaten(write, 'D-00000000;beslag;2026-11-10;')),
  ),
  verhaal(
    'opdracht.queries.ts listOpdrachten',
    'empty',
    reading(async (read, of) => (await listOpdrachten(read, of.gemeente.id)).opdrachten),
  ),
  verhaal(
    'opdracht.queries.ts listOpdrachtbestand',
    'own',
    // No assignment of the seed was given yet.
    reading(async (read, of) => ({ gelezen: true, ...(await listOpdrachtbestand(read, of.gemeente.id)) })),
  ),
  verhaal(
    'opdracht.queries.ts getAanslagVanFeit',
    'empty',
    reading((read, of) =>
      getAanslagVanFeit(read, of.gemeente.id, testId(`verhaalfeit ${of.gemeente.sleutel}`)),
    ),
  ),
  verhaal(
    'transfer-abroad.ts transferAbroad',
    'not-found',
    writing((write, of) =>
      transferAbroad(write, {
        ...{ aanslagId: of.gemeente.aanslagId, omvang: 'deze', dag: toLocalDate('2099-10-12') },
        ...{ land: 'België', autoriteit: 'FOD Financiën', kenmerk: 'NL-1', bewijs: 'formulier' },
      }),
    ),
  ),
  verhaal(
    'transfer-abroad.ts endTransferAbroad',
    'not-found',
    writing((write, of) =>
      endTransferAbroad(write, {
        ...{ id: testId(`overdracht ${of.gemeente.sleutel}`), soort: 'teruggezonden' },
        ...{ dag: toLocalDate('2026-10-12'), bewijs: 'brief van de dienst' },
      }),
    ),
  ),
  verhaal(
    'buitenland.queries.ts listOverdrachten',
    'empty',
    reading((read, of) => listOverdrachten(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
];
