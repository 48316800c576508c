import { citizenContext } from '@tests/support/context';
import { testId } from '@tests/support/two-tenants';
import { readJaarregels } from '@/domain/aanslagen/read-jaarregels';
import { carryOutMelding } from '@/domain/meldingen/carry-out-melding';
import { decideMelding, decideMeldingbesluit } from '@/domain/meldingen/decide-melding';
import { fileMelding } from '@/domain/meldingen/file-melding';
import { gatherFeiten, readVanObject } from '@/domain/meldingen/gather-feiten';
import {
  getMelding,
  getMeldingblad,
  getMeldingdossier,
  listMeldingenVan,
} from '@/domain/meldingen/melding.queries';
import { recordMelding } from '@/domain/meldingen/record-melding';
import { confirmMelding, sendMeldingbesluit } from '@/domain/meldingen/send-meldingbrief';
import { submitMelding } from '@/domain/meldingen/submit-melding';
import { getOntheffing, listOntheffingenVan } from '@/domain/meldingen/uitleg.queries';
import { recordIntrekking, withdrawMelding } from '@/domain/meldingen/withdraw-melding';
import { endHond, readHonden, registerHond } from '@/domain/objecten/change-hond';
import { endBelang, readBelangen, readBelanghebbenden } from '@/domain/objecten/end-belang';
import { readObjectnaam } from '@/domain/objecten/read-objectnaam';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { type Write, writeIn } from '@/platform/tenant';
import { type Case, type Party, reading, writing, writingThere } from './case';

const gemeente = (of: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of: of.includes('/') ? of : `meldingen/${of}`,
  scope: 'gemeente',
  answer,
  ask,
});
const zaakOf = (of: Party) => testId(`meldingzaak ${of.gemeente.sleutel}`);
const hondOf = (of: Party) => testId(`hond ${of.gemeente.sleutel}`);
const dag = toLocalDate('2026-11-01');
const motivering = 'proef van de muren';

/** As the citizen himself in the gemeente of who asks. */
const asCitizen =
  (fn: (write: Write, of: Party) => Promise<unknown>): Case['ask'] =>
  (by, of) =>
    writeIn(citizenContext(by.kantoor, [by.gemeente]), by.gemeente.id, (write) => fn(write, of));

const VELDEN = { soort: 'anders', toelichting: 'x' };
const inzending = (of: Party) => ({
  persoonId: of.gemeente.persoonId,
  kanaal: 'post' as const,
  ontvangenOp: toLocalDate('2026-01-02'),
  velden: VELDEN,
  clientSleutel: 'proef-tenancy',
});

const reads: readonly Case[] = [
  gemeente(
    'aanslagen/read-jaarregels.ts readJaarregels',
    'empty',
    reading((read, of) =>
      readJaarregels(read, of.gemeente.id, { persoonId: of.gemeente.persoonId, belastingjaar: 2026 }),
    ),
  ),
  gemeente(
    'objecten/change-hond.ts readHonden',
    'empty',
    reading((read, of) => readHonden(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  gemeente(
    'objecten/end-belang.ts readBelangen',
    'empty',
    reading((read, of) => readBelangen(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  gemeente(
    'objecten/read-objectnaam.ts readObjectnaam',
    'empty',
    reading((read, of) => readObjectnaam(read, of.gemeente.id, of.gemeente.objectId)),
  ),
  gemeente(
    'melding.queries.ts getMelding',
    'empty',
    reading((read, of) => getMelding(read, of.gemeente.id, zaakOf(of))),
  ),
  gemeente(
    'melding.queries.ts getMeldingdossier',
    'empty',
    reading((read, of) => getMeldingdossier(read, of.gemeente.id, zaakOf(of))),
  ),
  gemeente(
    'melding.queries.ts listMeldingenVan',
    'empty',
    reading((read, of) => listMeldingenVan(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  gemeente(
    'melding.queries.ts getMeldingblad',
    'not-found',
    reading((read, of) => getMeldingblad(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  gemeente(
    'gather-feiten.ts gatherFeiten',
    'not-found',
    reading((read, of) => gatherFeiten(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  gemeente(
    'uitleg.queries.ts getOntheffing',
    'empty',
    reading((read, of) =>
      getOntheffing(read, of.gemeente.id, testId(`ontheffingzaak ${of.gemeente.sleutel}`)),
    ),
  ),
  gemeente(
    'uitleg.queries.ts listOntheffingenVan',
    'empty',
    reading((read, of) =>
      listOntheffingenVan(read, of.gemeente.id, {
        aanslagId: of.gemeente.aanslagId,
        persoonId: of.gemeente.persoonId,
      }),
    ),
  ),
  gemeente(
    'gather-feiten.ts readVanObject',
    'empty',
    reading((read, of) => readVanObject(read, of.gemeente.id, of.gemeente.objectId)),
  ),
  gemeente(
    'objecten/end-belang.ts readBelanghebbenden',
    'empty',
    reading((read, of) => readBelanghebbenden(read, of.gemeente.id, of.gemeente.objectId)),
  ),
];

const staff: readonly Case[] = [
  gemeente(
    'objecten/change-hond.ts registerHond',
    'not-found',
    writingThere((w, of) => registerHond(w, { persoonId: of.gemeente.persoonId, vanaf: dag, naam: 'x' })),
  ),
  gemeente(
    'objecten/change-hond.ts endHond',
    'not-found',
    writing((w, of) => endHond(w, { persoonId: of.gemeente.persoonId, hondId: hondOf(of), tot: dag })),
  ),
  gemeente(
    'objecten/end-belang.ts endBelang',
    'not-found',
    writing((w, of) =>
      endBelang(w, {
        persoonId: of.gemeente.persoonId,
        objectId: of.gemeente.objectId,
        soort: 'gebruiker',
        tot: dag,
      }),
    ),
  ),
  gemeente(
    'file-melding.ts fileMelding',
    'not-found',
    writingThere((w, of) => fileMelding(w, inzending(of))),
  ),
  gemeente(
    'record-melding.ts recordMelding',
    'not-found',
    writingThere((w, of) => recordMelding(w, inzending(of))),
  ),
  gemeente(
    'decide-melding.ts decideMelding',
    'not-found',
    writing((w, of) =>
      decideMelding(w, { zaakId: zaakOf(of), versie: 99, uitkomst: 'overgenomen', dag, motivering }),
    ),
  ),
  gemeente(
    'decide-melding.ts decideMeldingbesluit',
    'not-found',
    writing((w, of) =>
      decideMeldingbesluit(w, {
        id: testId(`meldingbesluit ${of.gemeente.sleutel}`),
        versie: 99,
        besluit: 'genomen',
        toelichting: null,
      }),
    ),
  ),
  gemeente(
    'carry-out-melding.ts carryOutMelding',
    'not-found',
    writing((w, of) =>
      carryOutMelding(w, {
        zaakId: zaakOf(of),
        besluit: { uitkomst: 'niet-overgenomen', dag: null, motivering },
        eraf: [],
        voorstel: null,
      }),
    ),
  ),
  gemeente(
    'send-meldingbrief.ts confirmMelding',
    'not-found',
    writing((w, of) => confirmMelding(w, zaakOf(of))),
  ),
  gemeente(
    'send-meldingbrief.ts sendMeldingbesluit',
    'not-found',
    writing((w, of) =>
      sendMeldingbesluit(w, zaakOf(of), {
        uitkomst: 'niet-overgenomen',
        dag: null,
        motivering,
        eraf: [],
        teVeelCenten: toCents(0),
      }),
    ),
  ),
  gemeente(
    'withdraw-melding.ts recordIntrekking',
    'not-found',
    writing((w, of) => recordIntrekking(w, { zaakId: zaakOf(of), versie: 99, reden: 'x' })),
  ),
];

const citizen: readonly Case[] = [
  gemeente(
    'submit-melding.ts submitMelding',
    'own',
    asCitizen((w) => submitMelding(w, { velden: VELDEN, clientSleutel: 'proef' })),
  ),
  gemeente(
    'withdraw-melding.ts withdrawMelding',
    'not-found',
    asCitizen((w, of) => withdrawMelding(w, { zaakId: zaakOf(of) })),
  ),
];

export const cases: readonly Case[] = [...reads, ...staff, ...citizen];
