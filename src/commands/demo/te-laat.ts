import { loadBezwaren } from '@/domain/bezwaren/bezwaar.store';
import { decideUitspraak } from '@/domain/bezwaren/decide-uitspraak';
import { fileBezwaar } from '@/domain/bezwaren/file-bezwaar';
import { judgeIngebrekestelling } from '@/domain/bezwaren/judge-ingebrekestelling';
import { proposeUitbetaling } from '@/domain/bezwaren/pay-dwangsom';
import { proposeUitspraak } from '@/domain/bezwaren/propose-uitspraak';
import { recordIngebrekestelling } from '@/domain/bezwaren/record-ingebrekestelling';
import { takeBezwaar } from '@/domain/bezwaren/take-bezwaar';
import { makeBoeking } from '@/domain/grootboek/boeking';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { makeBetalingskenmerk } from '@/law/identifiers';
import { toCents } from '@/platform/cents';
import { localDateOf, now } from '@/platform/clock';
import { toDatabaseDate } from '@/platform/database-date';
import { persoonSleutel } from '@/platform/identiteit';
import { addDays, type LocalDate, toLocalDate } from '@/platform/local-date';
import { newId, type Write, writeIn } from '@/platform/tenant';
import { GEMEENTEN } from '../../../prisma/seed/register';
import { readPersonen } from '../oidc-provider/personen';
import { ochtend, staff } from './bezwaren';

/** How far a bezwaar is of which the last day to decide went by at the end of last year. */
type DemoTeLaat = {
  /** Which natural person of the gemeente, by number of his aanslag. */
  persoon: number;
  ontvangen: string;
  /** Days ago that the office was put in default; null while nobody did. */
  ingebreke: number | null;
  stand: 'open' | 'besloten';
};

/** The only gemeente of the demo of which a tariff of 2025 is known. */
const GEMEENTE = 'haarlem';
const JAAR = 2025;
const DAGTEKENING = toLocalDate('2025-02-28');

/** One in its two weeks, one of which the dwangsom runs, one decided and fixed, and one that nobody complained about. */
export const DEMO_TE_LAAT: readonly DemoTeLaat[] = [
  { persoon: 14, ontvangen: '2025-05-06', ingebreke: 5, stand: 'open' },
  { persoon: 15, ontvangen: '2025-04-10', ingebreke: 26, stand: 'open' },
  { persoon: 16, ontvangen: '2025-03-27', ingebreke: 45, stand: 'besloten' },
  { persoon: 17, ontvangen: '2025-06-03', ingebreke: null, stand: 'open' },
];

type Verder = { gemeenteId: number; kantoorId: number; moment: Date };

/**
 * Bezwaren against aanslagen of last year that were not decided in time, seen from `moment`, through the same use cases as
 * the screens. What is there is left alone. Needs the aanslagen.
 */
export async function fillTeLaat(moment = now()): Promise<number> {
  const gemeente = GEMEENTEN.find((g) => g.sleutel === GEMEENTE);
  if (!gemeente) return 0;
  const waar = { gemeenteId: gemeente.id, kantoorId: gemeente.kantoorId, moment };
  let added = 0;
  for (const [at, demo] of DEMO_TE_LAAT.entries()) if (await addTeLaat(demo, at, waar)) added += 1;
  return added;
}

async function addTeLaat(demo: DemoTeLaat, at: number, waar: Verder): Promise<boolean> {
  const { gemeenteId, moment } = waar;
  const ontvangenOp = toLocalDate(demo.ontvangen);
  const als = (dag: LocalDate) => staff(waar, 'medewerker-heffen', ochtend(dag));
  const zaakId = await writeIn(als(ontvangenOp), gemeenteId, async (write) => {
    const doel = await imposeVorigJaar(write, demo.persoon, at);
    if (!doel) return null;
    const { schriftId } = await fileBezwaar(write, {
      aanslagId: doel.aanslagId,
      persoonId: doel.persoonId,
      kanaal: 'post',
      ontvangenOp,
      terPost: null,
      velden: {
        [`regel-${doel.regelId}`]: 'ja',
        [`grond-${doel.regelId}`]: 'geldt-niet-voor-mij',
        toelichting: 'Mijn woning is niet aangesloten op het riool.',
        horen: 'nee',
        bellen: 'nee',
        uitstel: 'ja',
      },
      clientSleutel: `demo-te-laat-${at}`,
    });
    const [bezwaar] = await loadBezwaren(write, gemeenteId, { schriftId });
    return bezwaar?.zaakId ?? null;
  });
  if (zaakId === null) return false;
  await writeIn(als(addDays(ontvangenOp, 8)), gemeenteId, (write) => takeBezwaar(write, { zaakId }));
  await followUp(demo, zaakId, { ...waar, moment });
  return true;
}

async function followUp({ ingebreke, stand }: DemoTeLaat, zaakId: string, waar: Verder): Promise<void> {
  const { gemeenteId, moment } = waar;
  if (ingebreke === null) return;
  const vandaag = localDateOf(moment);
  const dag = addDays(vandaag, -ingebreke);
  const als = (rol: 'medewerker-heffen' | 'heffingsambtenaar', op: LocalDate) =>
    staff(waar, rol, ochtend(op));
  await writeIn(als('medewerker-heffen', dag), gemeenteId, async (write) => {
    await recordIngebrekestelling(write, {
      zaakId,
      ontvangenOp: dag,
      kanaal: 'post',
      door: 'belanghebbende',
      toelichting: 'Ik wacht al meer dan een jaar op uw antwoord.',
    });
    await judgeIngebrekestelling(write, {
      zaakId,
      onredelijkLaat: false,
      reden: 'Het bezwaar lag bij ons. De indiener mocht op antwoord wachten.',
    });
  });
  if (stand === 'open') return;
  const besloten = addDays(vandaag, -4);
  const id = await writeIn(als('medewerker-heffen', besloten), gemeenteId, (write) => propose(write, zaakId));
  await writeIn(als('heffingsambtenaar', besloten), gemeenteId, (write) =>
    decideUitspraak(write, { id, versie: 1, besluit: 'genomen', toelichting: null }),
  );
  await writeIn(als('medewerker-heffen', addDays(vandaag, -2)), gemeenteId, (write) =>
    // The example account that the banks themselves publish.
    proposeUitbetaling(write, { zaakId, rekening: 'NL91ABNA0417164300', opEigenNaam: true }),
  );
}

async function propose(write: Write, zaakId: string): Promise<string> {
  const [bezwaar] = await loadBezwaren(write, write.gemeenteId, { zaakIds: [zaakId] });
  return proposeUitspraak(write, {
    zaakId,
    uitkomst: 'ongegrond',
    oorzaak: null,
    nietOntvankelijk: null,
    regels: (bezwaar?.regels ?? []).map(({ aanslagregelId }) => ({
      aanslagregelId,
      nieuweWaardeEuro: null,
      verminderingCenten: null,
      motivering:
        'Uw woning is sinds 1998 aangesloten op het riool. Dat staat in de tekening van de gemeente.',
    })),
  });
}

/** Whose aanslag of this year it follows, nobody who logs in, with the tariff of last year. */
async function findVorigJaar({ db, gemeenteId, ctx }: Write, persoon: number) {
  const bekend = readPersonen().flatMap(({ bsn }) => (bsn ? [persoonSleutel(ctx.kantoorId, bsn)] : []));
  const van = await db.aanslag.findFirst({
    where: {
      gemeenteId,
      belastingjaar: JAAR + 1,
      persoon: {
        ...{ soort: 'natuurlijk', overlijdensdatum: null, geheimhouding: false },
        sleutel: { notIn: bekend },
      },
    },
    orderBy: { aanslagnummer: 'asc' },
    skip: persoon,
    select: { persoonId: true, regels: { take: 1, select: { objectId: true } } },
  });
  const tarief = await db.tarief.findFirst({
    where: {
      gemeenteId,
      belastingsoort: 'rioolheffing',
      code: 'gebruiker',
      verordening: { vanaf: toDatabaseDate(toLocalDate(`${JAAR}-01-01`)) },
    },
    select: { id: true, bedragCenten: true },
  });
  return { van, tarief };
}

/** An aanslag of last year as the program before this one imposed it: one line, in the books. Null where nobody fits, or it is there. */
async function imposeVorigJaar(write: Write, persoon: number, at: number) {
  const { db, gemeenteId, ctx } = write;
  const nummer = `${JAAR}-${String(9_000_001 + at)}`;
  if (await db.aanslag.findFirst({ where: { gemeenteId, aanslagnummer: nummer } })) return null;
  const { van, tarief } = await findVorigJaar(write, persoon);
  if (!van || !tarief?.bedragCenten) return null;
  const bedragCenten = toCents(tarief.bedragCenten);
  const [aanslagId, regelId] = [newId(), newId()];
  const kenmerk = makeBetalingskenmerk(`${gemeenteId}${JAAR}${String(9_000_001 + at)}`);
  await db.aanslag.create({
    data: {
      gemeenteId,
      id: aanslagId,
      aanslagnummer: nummer,
      persoonId: van.persoonId,
      belastingjaar: JAAR,
      soort: 'gecombineerd',
      dagtekening: toDatabaseDate(DAGTEKENING),
      betaalschema: 'zes-weken',
      laatsteVervaldag: toDatabaseDate(toLocalDate('2025-04-11')),
      betalingskenmerk: kenmerk,
      bedragCenten,
      opgelegdOp: ctx.now,
    },
  });
  await db.aanslagregel.create({
    data: {
      gemeenteId,
      id: regelId,
      aanslagId,
      volgnummer: 1,
      belastingsoort: 'rioolheffing',
      tariefId: tarief.id,
      objectId: van.regels[0]?.objectId ?? null,
      aantal: 1n,
      deelTeller: 12,
      deelNoemer: 12,
      bedragCenten,
    },
  });
  await db.betalingskenmerk.create({ data: { kantoorId: ctx.kantoorId, kenmerk, gemeenteId, aanslagId } });
  const gelijk = {
    belastingsoort: 'rioolheffing',
    belastingjaar: JAAR,
    aanslagId,
    aanslagregelId: regelId,
  } as const;
  await postBoeking(
    write,
    makeBoeking('oplegging', { boekdatum: DAGTEKENING }, [
      { ...gelijk, rekening: 'debiteuren', centen: bedragCenten },
      { ...gelijk, rekening: 'opbrengst', centen: toCents(-bedragCenten) },
    ]),
  );
  return { aanslagId, regelId, persoonId: van.persoonId };
}
