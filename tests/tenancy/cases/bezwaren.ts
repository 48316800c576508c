import { citizenContext } from '@tests/support/context';
import { testId } from '@tests/support/two-tenants';
import { bookVermindering } from '@/domain/aanslagen/book-vermindering';
import { readAanslag } from '@/domain/aanslagen/read-aanslag';
import { getAdviesverzoek } from '@/domain/bezwaren/advies.queries';
import { askAdvies, recordAdvies } from '@/domain/bezwaren/ask-advies';
import { askHerstel, endHerstel, recordAanvulling, submitAanvulling } from '@/domain/bezwaren/ask-herstel';
import { askRestNaUitspraak } from '@/domain/bezwaren/ask-rest-na-uitspraak';
import {
  getBezwaar,
  getBezwaarblad,
  getKostenblad,
  listBezwarenVan,
  listIngediend,
} from '@/domain/bezwaren/bezwaar.queries';
import { decideUitspraak } from '@/domain/bezwaren/decide-uitspraak';
import { getDwangsomdossier, listIngebreke } from '@/domain/bezwaren/dwangsom.queries';
import { endBezwaar } from '@/domain/bezwaren/end-bezwaar';
import { fileBezwaar } from '@/domain/bezwaren/file-bezwaar';
import {
  fileKostenbezwaar,
  recordKostenbezwaar,
  submitKostenbezwaar,
} from '@/domain/bezwaren/file-kostenbezwaar';
import { determineDwangsom, fixDwangsom } from '@/domain/bezwaren/fix-dwangsom';
import { guardAdviezen } from '@/domain/bezwaren/guard-adviezen';
import { holdBezwaar } from '@/domain/bezwaren/hold-bezwaar';
import { judgeIngebrekestelling } from '@/domain/bezwaren/judge-ingebrekestelling';
import { judgeTeLaat } from '@/domain/bezwaren/judge-te-laat';
import { openBezwaarzaak } from '@/domain/bezwaren/open-bezwaarzaak';
import { decideUitbetaling, proposeUitbetaling } from '@/domain/bezwaren/pay-dwangsom';
import { planHoorgesprek, recordHoorverslag, waiveHoren } from '@/domain/bezwaren/plan-hoorgesprek';
import { postponeBezwaar } from '@/domain/bezwaren/postpone-bezwaar';
import { gatherUitspraakfeiten, proposeUitspraak } from '@/domain/bezwaren/propose-uitspraak';
import { recordBezwaar } from '@/domain/bezwaren/record-bezwaar';
import { recordGesprek } from '@/domain/bezwaren/record-gesprek';
import { recordIngebrekestelling, submitIngebrekestelling } from '@/domain/bezwaren/record-ingebrekestelling';
import { confirmBezwaar, sendBezwaarbrief } from '@/domain/bezwaren/send-bezwaarbrief';
import { chooseBezwaarregels, explainBezwaar, submitBezwaar } from '@/domain/bezwaren/submit-bezwaar';
import { takeBezwaar } from '@/domain/bezwaren/take-bezwaar';
import { recordIntrekking, withdrawBezwaar } from '@/domain/bezwaren/withdraw-bezwaar';
import { readStanden } from '@/domain/grootboek/read-standen';
import { findTermijnen } from '@/domain/zaken/find-termijnen';
import { holdZaak } from '@/domain/zaken/hold-zaak';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { toLocalMoment } from '@/platform/local-moment';
import { newId, type Read, type Write, writeIn } from '@/platform/tenant';
import { type Case, type Party, reading, writing, writingThere } from './case';

const gemeente = (of: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of: of.includes('/') ? of : `bezwaren/${of}`,
  scope: 'gemeente',
  answer,
  ask,
});
const zaakOf = (of: Party) => testId(`zaak ${of.gemeente.sleutel}`);
const schriftOf = (of: Party) => testId(`bezwaarschrift ${of.gemeente.sleutel}`);
/** An older version than it has: who may reach it is told so. */
const welke = (of: Party) => ({ zaakId: zaakOf(of), versie: 99 });
const dag = toLocalDate('2026-11-30');

/** As the citizen himself in the gemeente of who asks. */
const asCitizen =
  (fn: (write: Write, of: Party) => Promise<unknown>): Case['ask'] =>
  (by, of) =>
    writeIn(citizenContext(by.kantoor, [by.gemeente]), by.gemeente.id, (write) => fn(write, of));

const bezwaarOf = (of: Party) => ({
  zaakId: zaakOf(of),
  soort: 'heffing' as const,
  aanslagId: of.gemeente.aanslagId,
  aanslagnummer: 'x',
  belastingjaar: 2026,
  dagtekening: toLocalDate('2026-02-28'),
  bekendmaking: null,
  opgeschortDagen: 0,
  verdaagd: false,
  herstelGevraagdOp: null,
  herstelTot: null,
  aangevuldOp: null,
  verschoonbaar: null,
  verschoonbaarReden: null,
  hoorstand: 'niet-gevraagd' as const,
  hoorOp: null,
  uitkomst: null,
  oorzaak: null,
  uitspraakOp: null,
  beroepTot: null,
  schrift: {
    id: schriftOf(of),
    persoonId: of.gemeente.persoonId,
    aanslagId: of.gemeente.aanslagId,
    kanaal: 'mijn' as const,
    ontvangenOp: toLocalDate('2026-11-02'),
    terPost: null,
    toelichting: 'x',
    proForma: false,
    teLaatReden: null,
    horen: 'nee' as const,
    telefoon: null,
    uitstel: false,
  },
  regels: [],
  kosten: null,
});
const inzending = (of: Party) => ({
  aanslagId: of.gemeente.aanslagId,
  persoonId: of.gemeente.persoonId,
  kanaal: 'post' as const,
  ontvangenOp: toLocalDate('2026-11-02'),
  terPost: null,
  velden: {},
  clientSleutel: 'proef-tenancy',
});

const kosteninzending = (of: Party) => {
  const { aanslagId: _, ...rest } = inzending(of);
  return { ...rest, kostenId: testId(`kosten ${of.gemeente.sleutel}`) };
};

const reads: readonly Case[] = [
  gemeente(
    'aanslagen/read-aanslag.ts readAanslag',
    'not-found',
    reading((read, of) => readAanslag(read, of.gemeente.id, of.gemeente.aanslagId)),
  ),
  gemeente(
    'grootboek/read-standen.ts readStanden',
    'empty',
    reading(async (read, of) => [
      ...(await readStanden(read, of.gemeente.id, [of.gemeente.aanslagId])).values(),
    ]),
  ),
  gemeente(
    'bezwaar.queries.ts getBezwaar',
    'empty',
    reading((read, of) => getBezwaar(read, of.gemeente.id, zaakOf(of))),
  ),
  gemeente(
    'advies.queries.ts getAdviesverzoek',
    'empty',
    reading((read, of) =>
      getAdviesverzoek(read, of.gemeente.id, testId(`adviesverzoek ${of.gemeente.sleutel}`)),
    ),
  ),
  gemeente(
    'guard-adviezen.ts guardAdviezen',
    'own',
    writing((write) => guardAdviezen(write)),
  ),
  gemeente(
    'bezwaar.queries.ts listBezwarenVan',
    'empty',
    reading((read, of) => listBezwarenVan(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  gemeente(
    'ask-rest-na-uitspraak.ts askRestNaUitspraak',
    'not-found',
    writing((write, of) => askRestNaUitspraak(write, zaakOf(of))),
  ),
  gemeente(
    'bezwaar.queries.ts getBezwaarblad',
    'not-found',
    reading((read, of) => getBezwaarblad(read, of.gemeente.id, of.gemeente.persoonId, of.gemeente.aanslagId)),
  ),
  gemeente(
    'bezwaar.queries.ts getKostenblad',
    'not-found',
    reading((read, of) => getKostenblad(read, of.gemeente.id, of.gemeente.persoonId, of.gemeente.aanslagId)),
  ),
  gemeente(
    'bezwaar.queries.ts listIngediend',
    'empty',
    reading((read, of) => listIngediend(read, of.gemeente.id, of.gemeente.persoonId, schriftOf(of))),
  ),
  gemeente(
    'dwangsom.queries.ts getDwangsomdossier',
    'empty',
    reading((read, of) => getDwangsomdossier(read, of.gemeente.id, zaakOf(of))),
  ),
  gemeente(
    'dwangsom.queries.ts listIngebreke',
    'own',
    reading((read, of) => listIngebreke(read, [...read.gemeenten, of.gemeente.id])),
  ),
  gemeente(
    'propose-uitspraak.ts gatherUitspraakfeiten',
    'empty',
    reading(async (read: Read, of) => {
      const { standen } = await gatherUitspraakfeiten(read, of.gemeente.id, bezwaarOf(of), dag);
      return [...standen.keys()];
    }),
  ),
];

const staff: readonly Case[] = [
  gemeente(
    'zaken/hold-zaak.ts holdZaak',
    'not-found',
    writing((w, of) => holdZaak(w, { id: zaakOf(of), versie: 99 })),
  ),
  gemeente(
    'zaken/find-termijnen.ts findTermijnen',
    'empty',
    writing((w, of) => findTermijnen(w, zaakOf(of), 'beslissen')),
  ),
  gemeente(
    'take-bezwaar.ts takeBezwaar',
    'not-found',
    writing((w, of) => takeBezwaar(w, welke(of))),
  ),
  gemeente(
    'hold-bezwaar.ts holdBezwaar',
    'not-found',
    writing((w, of) => holdBezwaar(w, welke(of))),
  ),
  gemeente(
    'judge-te-laat.ts judgeTeLaat',
    'not-found',
    writing((w, of) => judgeTeLaat(w, { ...welke(of), verschoonbaar: true, reden: 'x' })),
  ),
  gemeente(
    'record-gesprek.ts recordGesprek',
    'not-found',
    writing((w, of) => recordGesprek(w, { ...welke(of), bereikt: true, verslag: 'x' })),
  ),
  gemeente(
    'ask-herstel.ts askHerstel',
    'not-found',
    writing((w, of) => askHerstel(w, { ...welke(of), uiterlijk: dag, wat: 'x' })),
  ),
  gemeente(
    'ask-herstel.ts recordAanvulling',
    'not-found',
    writing((w, of) => recordAanvulling(w, { ...welke(of), tekst: 'x', ontvangenOp: dag })),
  ),
  gemeente(
    'ask-herstel.ts endHerstel',
    'not-found',
    writing((w, of) => endHerstel(w, welke(of))),
  ),
  gemeente(
    'postpone-bezwaar.ts postponeBezwaar',
    'not-found',
    writing((w, of) => postponeBezwaar(w, { ...welke(of), reden: 'x' })),
  ),
  gemeente(
    'plan-hoorgesprek.ts planHoorgesprek',
    'not-found',
    writing((w, of) =>
      planHoorgesprek(w, {
        ...welke(of),
        gesprek: { moment: toLocalMoment('2026-11-30T10:00'), wijze: 'kantoor', door: 'x' },
      }),
    ),
  ),
  gemeente(
    'plan-hoorgesprek.ts recordHoorverslag',
    'not-found',
    writing((w, of) => recordHoorverslag(w, { ...welke(of), verslag: 'x' })),
  ),
  gemeente(
    'plan-hoorgesprek.ts waiveHoren',
    'not-found',
    writing((w, of) => waiveHoren(w, { ...welke(of), reden: 'x' })),
  ),
  gemeente(
    'ask-advies.ts askAdvies',
    'not-found',
    writing((w, of) => askAdvies(w, { ...welke(of), vraag: 'x', uiterlijk: dag })),
  ),
  gemeente(
    'ask-advies.ts recordAdvies',
    'not-found',
    writing((w, of) => recordAdvies(w, { ...welke(of), advies: 'x' })),
  ),
  gemeente(
    'propose-uitspraak.ts proposeUitspraak',
    'not-found',
    writing((w, of) =>
      proposeUitspraak(w, {
        ...welke(of),
        uitkomst: 'ongegrond',
        oorzaak: null,
        nietOntvankelijk: null,
        regels: [],
      }),
    ),
  ),
  gemeente(
    'decide-uitspraak.ts decideUitspraak',
    'not-found',
    writing((w, of) =>
      decideUitspraak(w, {
        id: testId(`besluit ${of.gemeente.sleutel}`),
        versie: 99,
        besluit: 'genomen',
        toelichting: null,
      }),
    ),
  ),
  gemeente(
    'record-ingebrekestelling.ts recordIngebrekestelling',
    'not-found',
    writing((w, of) =>
      recordIngebrekestelling(w, {
        ...welke(of),
        ontvangenOp: dag,
        kanaal: 'post',
        door: 'belanghebbende',
        toelichting: null,
      }),
    ),
  ),
  gemeente(
    'judge-ingebrekestelling.ts judgeIngebrekestelling',
    'not-found',
    writing((w, of) => judgeIngebrekestelling(w, { ...welke(of), onredelijkLaat: true, reden: 'x' })),
  ),
  gemeente(
    'fix-dwangsom.ts determineDwangsom',
    'not-found',
    writing((w, of) => determineDwangsom(w, { ...welke(of), kennelijk: false })),
  ),
  gemeente(
    'fix-dwangsom.ts fixDwangsom',
    'own',
    // Of a case of which the dwangsom stands already there is nothing left to fix: of one without a notice nothing happens.
    writing((w, of) =>
      fixDwangsom(
        w,
        { ...bezwaarOf(of), zaakId: newId() },
        { uitspraakOp: dag, ingetrokkenOp: null, kennelijk: false },
      ),
    ),
  ),
  gemeente(
    'pay-dwangsom.ts proposeUitbetaling',
    'not-found',
    writing((w, of) => proposeUitbetaling(w, { ...welke(of), rekening: 'x', opEigenNaam: true })),
  ),
  gemeente(
    'pay-dwangsom.ts decideUitbetaling',
    'not-found',
    writing((w, of) =>
      decideUitbetaling(w, {
        id: testId(`uitbetaling ${of.gemeente.sleutel}`),
        versie: 99,
        besluit: 'akkoord',
        toelichting: null,
      }),
    ),
  ),
  gemeente(
    'withdraw-bezwaar.ts recordIntrekking',
    'not-found',
    writing((w, of) => recordIntrekking(w, { zaakId: zaakOf(of), versie: 99, reden: 'x' })),
  ),
  gemeente(
    'record-bezwaar.ts recordBezwaar',
    'not-found',
    writing((w, of) => recordBezwaar(w, inzending(of))),
  ),
  gemeente(
    'file-bezwaar.ts fileBezwaar',
    'not-found',
    writing((w, of) => fileBezwaar(w, inzending(of))),
  ),
  gemeente(
    'open-bezwaarzaak.ts openBezwaarzaak',
    'not-found',
    writingThere((w, of) =>
      openBezwaarzaak(
        w,
        {
          persoonId: of.gemeente.persoonId,
          kanaal: 'mijn',
          ontvangenOp: toLocalDate('2026-11-10'),
          onderwerpen: [{ soort: 'aanslag', id: of.gemeente.aanslagId }],
          clientSleutel: 'proef-tenancy-zaak',
          inhoudHash: 'proef',
        },
        {
          soort: 'heffing',
          dagtekening: toLocalDate('2026-11-01'),
          ontvangen: toLocalDate('2026-11-10'),
          terPost: null,
          opgeschortDagen: 0,
          verdaagd: false,
        },
        async () => undefined,
      ),
    ),
  ),
  gemeente(
    'file-kostenbezwaar.ts fileKostenbezwaar',
    'not-found',
    writing((w, of) => fileKostenbezwaar(w, kosteninzending(of))),
  ),
  gemeente(
    'file-kostenbezwaar.ts recordKostenbezwaar',
    'not-found',
    writing((w, of) => recordKostenbezwaar(w, kosteninzending(of))),
  ),
  gemeente(
    'send-bezwaarbrief.ts sendBezwaarbrief',
    'not-found',
    writing((w, of) =>
      sendBezwaarbrief(w, bezwaarOf(of), { soort: 'bezwaar-herstel', uiterlijk: dag, wat: 'x' }),
    ),
  ),
  gemeente(
    'send-bezwaarbrief.ts confirmBezwaar',
    'not-found',
    writing((w, of) => confirmBezwaar(w, schriftOf(of))),
  ),
  gemeente(
    'end-bezwaar.ts endBezwaar',
    'not-found',
    writing((w, of) => endBezwaar(w, { ...welke(of), beslist: false, reden: 'x' })),
  ),
  gemeente(
    'aanslagen/book-vermindering.ts bookVermindering',
    'not-found',
    writing((w, of) =>
      bookVermindering(w, {
        aanslagId: of.gemeente.aanslagId,
        aanslagregelId: of.gemeente.aanslagregelId,
        bedragCenten: toCents(1),
        reden: 'bezwaar',
        toelichting: 'proef',
        voorgesteldDoor: 'proef',
        voorgesteldOp: w.ctx.now,
      }),
    ),
  ),
];

const citizen: readonly Case[] = [
  gemeente(
    'submit-bezwaar.ts chooseBezwaarregels',
    'not-found',
    asCitizen((w, of) => chooseBezwaarregels(w, { aanslagId: of.gemeente.aanslagId, velden: {} })),
  ),
  gemeente(
    'submit-bezwaar.ts explainBezwaar',
    'not-found',
    asCitizen((w, of) => explainBezwaar(w, { aanslagId: of.gemeente.aanslagId, velden: {} })),
  ),
  gemeente(
    'submit-bezwaar.ts submitBezwaar',
    'not-found',
    asCitizen((w, of) =>
      submitBezwaar(w, {
        aanslagId: of.gemeente.aanslagId,
        sleutel: testId(`bezwaarconcept ${of.gemeente.sleutel}`),
      }),
    ),
  ),
  gemeente(
    'file-kostenbezwaar.ts submitKostenbezwaar',
    'not-found',
    asCitizen((w, of) =>
      submitKostenbezwaar(w, { kostenId: kosteninzending(of).kostenId, velden: {}, clientSleutel: 'x' }),
    ),
  ),
  gemeente(
    'withdraw-bezwaar.ts withdrawBezwaar',
    'not-found',
    asCitizen((w, of) => withdrawBezwaar(w, welke(of))),
  ),
  gemeente(
    'record-ingebrekestelling.ts submitIngebrekestelling',
    'not-found',
    asCitizen((w, of) => submitIngebrekestelling(w, { zaakId: zaakOf(of), toelichting: null })),
  ),
  gemeente(
    'ask-herstel.ts submitAanvulling',
    'not-found',
    asCitizen((w, of) => submitAanvulling(w, { zaakId: zaakOf(of), tekst: 'x' })),
  ),
];

/** Objections: filed, handled and decided. */
export const cases: readonly Case[] = [...reads, ...staff, ...citizen];
