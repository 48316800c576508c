import { citizenContext } from '@tests/support/context';
import { testId } from '@tests/support/two-tenants';
import { listOpschortingen } from '@/domain/opschortingen/opschorting.queries';
import { placeOpschorting } from '@/domain/opschortingen/place-opschorting';
import { releaseOpschorting } from '@/domain/opschortingen/release-opschorting';
import { werkgrenzen } from '@/domain/taken/werkgroep';
import { assignZaak } from '@/domain/zaken/assign-zaak';
import { changeTermijn } from '@/domain/zaken/change-termijn';
import { decideBesluit } from '@/domain/zaken/decide-besluit';
import { listBesluiten, listTermijnen, listZaakregels } from '@/domain/zaken/dossier.queries';
import { guardTermijnen } from '@/domain/zaken/guard-termijnen';
import { moveZaak } from '@/domain/zaken/move-zaak';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { openZaak } from '@/domain/zaken/open-zaak';
import { endHoorzitting, planHoorzitting } from '@/domain/zaken/plan-hoorzitting';
import { proposeBesluit } from '@/domain/zaken/propose-besluit';
import { readHoorstand } from '@/domain/zaken/read-hoorstand';
import { settleTermijn, settleTermijnen } from '@/domain/zaken/settle-termijn';
import { startTermijn } from '@/domain/zaken/start-termijn';
import {
  countTermijnenPerPersoon,
  listVolgendeTermijnen,
  type TermijnVraag,
} from '@/domain/zaken/volgende-termijnen.queries';
import { countOpenZaken, listWerkvoorraad, listZaakplaatsen } from '@/domain/zaken/werkvoorraad.queries';
import { holdOwnZaak, withdrawZaak } from '@/domain/zaken/withdraw-zaak';
import { findZaken, getZaak, listZakenVan } from '@/domain/zaken/zaak.queries';
import { findZaakVan } from '@/domain/zaken/zoek-zaak.queries';
import { awb } from '@/law/regelingen';
import { Refused } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import { toLocalMoment } from '@/platform/local-moment';
import { type Read, writeIn } from '@/platform/tenant';
import { type Case, type Party, reading, writing, writingThere } from './case';

const zaken = (name: string, fn: string) => `zaken/${name}.ts ${fn}`;
const opschortingen = (name: string, fn: string) => `opschortingen/${name}.ts ${fn}`;
const zaakOf = (of: Party) => testId(`zaak ${of.gemeente.sleutel}`);
const termijnOf = (of: Party) => testId(`termijn ${of.gemeente.sleutel}`);
const dag = toLocalDate('2026-11-10');
const termijnenVan = (read: Read, of: Party): TermijnVraag => ({
  ik: of.kantoor.medewerkerId,
  zaken: [...read.gemeenten, of.gemeente.id].map((gemeenteId) => ({
    ...{ gemeenteId, soort: 'bezwaar', team: true },
  })),
  taken: [...read.gemeenten, of.gemeente.id].map((gemeenteId) => ({
    ...{ gemeenteId, team: 'serviceteam', soort: 'vraag' },
  })),
});

export const cases: readonly Case[] = [
  {
    of: zaken('zoek-zaak.queries', 'findZaakVan'),
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => findZaakVan(read, of.gemeente.kanarie)),
  },
  {
    of: zaken('zaak.queries', 'getZaak'),
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => getZaak(read, of.gemeente.id, zaakOf(of))),
  },
  {
    of: zaken('zaak.queries', 'listZakenVan'),
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => listZakenVan(read, of.gemeente.id, of.gemeente.persoonId)),
  },
  {
    of: zaken('zaak.queries', 'findZaken'),
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) =>
      findZaken(read, [{ gemeenteId: of.gemeente.id, soort: 'bezwaar' }], of.gemeente.kanarie),
    ),
  },
  {
    of: zaken('dossier.queries', 'listZaakregels'),
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => listZaakregels(read, of.gemeente.id, zaakOf(of))),
  },
  {
    of: zaken('dossier.queries', 'listTermijnen'),
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => listTermijnen(read, of.gemeente.id, zaakOf(of))),
  },
  {
    of: zaken('dossier.queries', 'listBesluiten'),
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => listBesluiten(read, of.gemeente.id, zaakOf(of))),
  },
  {
    of: zaken('werkvoorraad.queries', 'listWerkvoorraad'),
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read, of) =>
      listWerkvoorraad(read, {
        waar: [...read.gemeenten, of.gemeente.id].map((gemeenteId) => ({ gemeenteId, soort: 'bezwaar' })),
      }),
    ),
  },
  {
    of: zaken('werkvoorraad.queries', 'countOpenZaken'),
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read, of, by) =>
      countOpenZaken(
        read,
        { waar: [...read.gemeenten, of.gemeente.id].map((gemeenteId) => ({ gemeenteId, soort: 'bezwaar' })) },
        by.kantoor.medewerkerId,
        werkgrenzen(read.ctx.now),
      ),
    ),
  },
  {
    of: zaken('werkvoorraad.queries', 'listZaakplaatsen'),
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read, of) =>
      listZaakplaatsen(
        read,
        { waar: [...read.gemeenten, of.gemeente.id].map((gemeenteId) => ({ gemeenteId, soort: 'bezwaar' })) },
        null,
      ),
    ),
  },
  {
    of: zaken('volgende-termijnen.queries', 'listVolgendeTermijnen'),
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read, of) => listVolgendeTermijnen(read, termijnenVan(read, of), null)),
  },
  {
    of: zaken('volgende-termijnen.queries', 'countTermijnenPerPersoon'),
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read, of) => countTermijnenPerPersoon(read, termijnenVan(read, of))),
  },
  {
    of: zaken('open-zaak', 'openZaak'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writingThere((write, of) =>
      openZaak(write, {
        soort: 'bezwaar',
        persoonId: of.gemeente.persoonId,
        kanaal: 'mijn',
        ontvangenOp: new Date('2026-11-10T09:00:00Z'),
        onderwerpen: [{ soort: 'aanslag', id: of.gemeente.aanslagId }],
        clientSleutel: 'proef-tenancy',
        inhoudHash: 'proef',
      }),
    ),
  },
  {
    of: zaken('move-zaak', 'moveZaak'),
    scope: 'gemeente',
    answer: 'not-found',
    // An older version than it has: who may reach it is told so.
    ask: writing((write, of) => moveZaak(write, { id: zaakOf(of), versie: 99 }, 'ingetrokken')),
  },
  {
    of: zaken('withdraw-zaak', 'holdOwnZaak'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: (by, of) =>
      writeIn(citizenContext(by.kantoor, [by.gemeente]), by.gemeente.id, (write) =>
        holdOwnZaak(write, { id: zaakOf(of) }),
      ),
  },
  {
    of: zaken('withdraw-zaak', 'withdrawZaak'),
    scope: 'gemeente',
    answer: 'not-found',
    // Something against it: who may reach it is told so, and it stays.
    ask: writing((write, of) =>
      withdrawZaak(write, { zaakId: zaakOf(of), soort: 'bezwaar' }, async () => {
        throw new Refused('proef');
      }),
    ),
  },
  {
    of: zaken('note-in-zaak', 'noteInZaak'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) => noteInZaak(write, zaakOf(of), { soort: 'notitie', voorBurger: false })),
  },
  {
    of: zaken('assign-zaak', 'assignZaak'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) => assignZaak(write, { id: zaakOf(of), versie: 99, medewerkerId: null })),
  },
  {
    of: zaken('start-termijn', 'startTermijn'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      startTermijn(write, {
        zaakId: zaakOf(of),
        soort: 'herstel',
        eigenaar: 'belanghebbende',
        regel: 'proef',
        bron: 'proef',
        feiten: {},
        begin: dag,
        uiterlijk: dag,
      }),
    ),
  },
  {
    of: zaken('change-termijn', 'changeTermijn'),
    scope: 'gemeente',
    answer: 'not-found',
    // Not later than it was: who may reach it is told so.
    ask: writing((write, of) =>
      changeTermijn(write, {
        id: termijnOf(of),
        handeling: 'verlengd',
        uiterlijk: dag,
        reden: 'proef',
        bron: 'proef',
      }),
    ),
  },
  {
    of: zaken('settle-termijn', 'settleTermijn'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) => settleTermijn(write, { id: termijnOf(of), uitkomst: 'vervallen' })),
  },
  {
    of: zaken('settle-termijn', 'settleTermijnen'),
    scope: 'gemeente',
    answer: 'own',
    ask: writing((write, of) =>
      settleTermijnen(write, { zaakId: zaakOf(of), soort: 'komt-niet-voor', uitkomst: 'vervallen' }),
    ),
  },
  {
    of: zaken('plan-hoorzitting', 'planHoorzitting'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      planHoorzitting(write, {
        zaakId: zaakOf(of),
        gesprek: { moment: toLocalMoment('2099-01-05T10:00'), wijze: 'telefoon', door: 'x' },
        bron: awb('7:2'),
      }),
    ),
  },
  // Answers how far it is: of a case of another that is not at all.
  {
    of: zaken('read-hoorstand', 'readHoorstand'),
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read, of) => readHoorstand(read, of.gemeente.id, zaakOf(of))),
  },
  {
    of: zaken('plan-hoorzitting', 'endHoorzitting'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) => endHoorzitting(write, zaakOf(of), { hoe: 'gehoord', tekst: 'x' })),
  },
  {
    of: zaken('guard-termijnen', 'guardTermijnen'),
    scope: 'gemeente',
    answer: 'own',
    ask: writing((write) => guardTermijnen(write)),
  },
  {
    of: zaken('propose-besluit', 'proposeBesluit'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      proposeBesluit(write, {
        zaakId: zaakOf(of),
        zaakVersie: 99,
        soort: 'uitspraak',
        inhoud: {},
        motivering: 'een motivering die lang genoeg is',
      }),
    ),
  },
  {
    of: zaken('decide-besluit', 'decideBesluit'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      decideBesluit(write, {
        id: testId(`besluit ${of.gemeente.sleutel}`),
        versie: 99,
        besluit: 'genomen',
        toelichting: null,
      }),
    ),
  },
  {
    of: opschortingen('opschorting.queries', 'listOpschortingen'),
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) =>
      listOpschortingen(read, of.gemeente.id, { persoonId: of.gemeente.persoonId }, dag),
    ),
  },
  {
    of: opschortingen('place-opschorting', 'placeOpschorting'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writingThere((write, of) =>
      placeOpschorting(write, {
        grond: 'uitstel',
        bron: { soort: 'proef', id: testId('proef') },
        persoonId: of.gemeente.persoonId,
        aanslagId: null,
        aanslagregelId: null,
        bedragCenten: null,
        vanaf: dag,
        tot: null,
      }),
    ),
  },
  {
    of: opschortingen('release-opschorting', 'releaseOpschorting'),
    scope: 'gemeente',
    answer: 'own',
    ask: writing((write, of) =>
      releaseOpschorting(write, {
        bron: { soort: 'komt-niet-voor', id: zaakOf(of) },
        per: dag,
        reden: 'proef',
      }),
    ),
  },
];
