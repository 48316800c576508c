import { decideAanwijzing } from '@/domain/aanwijzingen/decide-aanwijzing';
import { proposeAanwijzing } from '@/domain/aanwijzingen/propose-aanwijzing';
import { stopRendering } from '@/domain/documenten/render-document';
import { decideMandaatbesluit, proposeMandaatbesluit } from '@/domain/mandaatzaken/decide-mandaatzaak';
import { recordMandaatzaak } from '@/domain/mandaatzaken/file-mandaatzaak';
import { askMandaatuitstel } from '@/domain/mandaatzaken/handle-gerechtszaak';
import { takeMandaatzaak } from '@/domain/mandaatzaken/handle-mandaatzaak';
import { MANDAAT_VAN, type Uitkomst, type Verzoek } from '@/domain/mandaatzaken/mandaatzaak';
import { processGevolg } from '@/domain/mandaatzaken/process-gevolg';
import { findTermijnen } from '@/domain/zaken/find-termijnen';
import { toCents } from '@/platform/cents';
import { localDateOf, now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { persoonSleutel } from '@/platform/identiteit';
import { addDays, partsOf, toLocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { type Write, writeIn, writeKantoor } from '@/platform/tenant';
import { GEMEENTEN } from '../../../prisma/seed/register';
import { staffId } from '../../../prisma/seed/staff';
import { readPersonen } from '../oidc-provider/personen';
import { ochtend, staff } from './bezwaren';

type Demo = {
  verzoek: Verzoek;
  belasting: string;
  centen: bigint;
  /** So many days before the demo was filled. */
  dagen: number;
  gronden: string;
  /** At which court it lies; more time for the verweerschrift was asked. */
  gerecht?: { naam: string; kenmerk: string };
  besluit?: { uitkomst: Uitkomst; centen: bigint | null; motivering: string; verwerkt: boolean };
};

/** In one gemeente, of what it levies itself: one that runs, one that it must still do, one that it did, and one at court. */
const DEMO: readonly Demo[] = [
  {
    verzoek: 'bezwaar',
    belasting: 'Toeristenbelasting',
    centen: 48_600n,
    dagen: 60,
    gronden: 'In maart was mijn pension dicht. Toch telt u nachten mee.',
    besluit: {
      uitkomst: 'gedeeltelijk-gegrond',
      centen: 40_500n,
      motivering: 'Uit het nachtregister blijkt dat er in maart geen gasten waren. Die nachten gaan eraf.',
      verwerkt: true,
    },
  },
  {
    verzoek: 'kwijtschelding',
    belasting: 'Precariobelasting',
    centen: 12_400n,
    dagen: 40,
    gronden: 'Ik leef van een uitkering en kan dit niet betalen.',
    besluit: {
      uitkomst: 'volledig',
      centen: null,
      motivering: 'Uit uw papieren blijkt dat u geen ruimte hebt om deze belasting te betalen.',
      verwerkt: false,
    },
  },
  {
    verzoek: 'bezwaar',
    belasting: 'Reclamebelasting',
    centen: 31_500n,
    dagen: 9,
    gronden: 'Het bord hangt er al een jaar niet meer.',
  },
  {
    verzoek: 'beroep',
    belasting: 'Toeristenbelasting',
    centen: 72_900n,
    dagen: 20,
    gronden: 'De gemeente telt gasten mee die er nooit waren. Mijn bezwaar is te snel afgewezen.',
    gerecht: { naam: 'Rechtbank Overijssel', kenmerk: 'ALM 26/3312' },
  },
];

const GEMEENTE = 'hengelo';
/** Who decides for it: each by a mandaat of this gemeente. */
const MANDATEN = [
  { rol: 'heffingsambtenaar', soorten: ['bezwaar-gemeente', 'beroep-gemeente'] },
  { rol: 'invorderingsambtenaar', soorten: ['kwijtschelding-gemeente'] },
] as const;

type Waar = { kantoorId: number; gemeenteId: number };

/**
 * What is asked about aanslagen that a gemeente levies itself, through the same use cases as the screens, with the mandaat that
 * it rests on. What is there is left alone. Last of what asks for people of whom nothing is going on.
 */
export async function fillMandaatzaken(moment = now()): Promise<number> {
  const gemeente = GEMEENTEN.find((g) => g.sleutel === GEMEENTE);
  if (!gemeente) return 0;
  const waar = { kantoorId: gemeente.kantoorId, gemeenteId: gemeente.id };
  for (const mandaat of MANDATEN) await geefMandaat(waar, mandaat);
  let added = 0;
  for (const [at, demo] of DEMO.entries()) if (await add(waar, demo, at, moment)) added += 1;
  stopRendering();
  return added;
}

async function geefMandaat(waar: Waar, { rol, soorten }: (typeof MANDATEN)[number]): Promise<void> {
  const { kantoorId, gemeenteId } = waar;
  const medewerkerId = staffId(kantoorId, `${rol}-gbtwente`);
  const als = (subject: string, dag: string): Context => ({
    ...staff(waar, 'beheerder', ochtend(toLocalDate(dag))),
    actor: { soort: 'medewerker', medewerkerId: staffId(kantoorId, subject), naam: subject },
  });
  const id = await writeKantoor(als('beheerder-gbtwente', '2025-12-16'), async (write) => {
    const where = { kantoorId, medewerkerId, functie: 'gemandateerde', gemeenteId };
    if ((await write.db.aanwijzing.count({ where })) > 0) return null;
    return proposeAanwijzing(write, {
      ...{ medewerkerId, gemeenteId, soorten, functie: 'gemandateerde' },
      grensCenten: null,
      vanaf: toLocalDate('2026-01-01'),
      tot: null,
      besluitNummer: 'Hengelo 2025-318',
      besluitDatum: toLocalDate('2025-12-15'),
    });
  });
  if (id !== null)
    await writeKantoor(als('beheerder-2-gbtwente', '2025-12-17'), (write) =>
      decideAanwijzing(write, { id, versie: 1, besluit: 'bevestigen' }),
    );
}

async function add(waar: Waar, demo: Demo, at: number, moment: Date): Promise<boolean> {
  const clientSleutel = `demo-mandaatzaak-${at}`;
  const ontvangenOp = addDays(localDateOf(moment), -demo.dagen);
  const onDay = <T>(rol: Rol, na: number, fn: (write: Write) => Promise<T>): Promise<T> => {
    const toen = ochtend(addDays(ontvangenOp, na));
    return writeIn(staff(waar, rol, toen < moment ? toen : moment), waar.gemeenteId, fn);
  };
  const zaakId = await onDay('serviceteam', 0, async (write) => {
    const { db, gemeenteId } = write;
    if ((await db.zaak.count({ where: { gemeenteId, clientSleutel } })) > 0) return null;
    const persoonId = await findPersoon(write);
    if (persoonId === null) return null;
    const dagtekening = addDays(ontvangenOp, -14);
    const { year } = partsOf(dagtekening);
    const { zaakId: id } = await recordMandaatzaak(write, {
      ...{ persoonId, clientSleutel, dagtekening, ontvangenOp },
      ...{ verzoek: demo.verzoek, belasting: demo.belasting, gronden: demo.gronden },
      kanaal: 'post',
      aanslagnummer: `HGL-${year}-${String(4_100 + at)}`,
      belastingjaar: year,
      bedragCenten: toCents(demo.centen),
      terPost: null,
      gerecht: demo.gerecht
        ? {
            gerechtNaam: demo.gerecht.naam,
            gerechtKenmerk: demo.gerecht.kenmerk,
            verzondenOp: addDays(ontvangenOp, -2),
          }
        : null,
    });
    return id;
  });
  if (zaakId === null) return false;
  await onDay('serviceteam', 2, (write) => takeMandaatzaak(write, { zaakId }));
  if (demo.gerecht)
    await onDay('serviceteam', 12, async (write) => {
      const [termijnId = ''] = await findTermijnen(write, zaakId, 'verweerschrift');
      const gevraagdOp = localDateOf(write.ctx.now);
      await askMandaatuitstel(write, {
        ...{ zaakId, termijnId, gevraagdOp, gevraagdTot: addDays(gevraagdOp, 42) },
        reden: 'De gemeente zoekt het nachtregister nog op.',
      });
    });
  const { besluit, verzoek } = demo;
  if (!besluit) return true;
  const { uitkomst, centen, motivering } = besluit;
  const id = await onDay('serviceteam', 10, (write) =>
    proposeMandaatbesluit(write, {
      ...{ zaakId, uitkomst, motivering },
      wordtCenten: centen === null ? null : toCents(centen),
    }),
  );
  const rol = MANDATEN.find(({ soorten }) => soorten.some((soort) => soort === MANDAAT_VAN[verzoek]))?.rol;
  await onDay(rol ?? 'heffingsambtenaar', 14, (write) =>
    decideMandaatbesluit(write, { id, versie: 1, besluit: 'genomen', toelichting: null }),
  );
  if (besluit.verwerkt) await verwerk(waar, zaakId, ochtend(addDays(ontvangenOp, 21)));
  return true;
}

/** Somebody of the gemeente writes down that it was done. */
async function verwerk(waar: Waar, zaakId: string, moment: Date): Promise<void> {
  const subject = `bestuurder-${GEMEENTE}`;
  const naam = readPersonen().find((p) => p.subject === subject)?.naam ?? subject;
  const ctx: Context = {
    ...staff(waar, 'bestuurder', moment),
    actor: { soort: 'medewerker', medewerkerId: staffId(waar.kantoorId, subject), naam },
  };
  await writeIn(ctx, waar.gemeenteId, (write) => processGevolg(write, { zaakId }));
}

/** The first human being with an address, by the key that he has everywhere, of whom nothing is going on and who cannot log in. */
async function findPersoon({ db, gemeenteId, ctx }: Write): Promise<string | null> {
  const bekend = readPersonen().flatMap((p) => (p.bsn ? [persoonSleutel(ctx.kantoorId, p.bsn)] : []));
  const rij = await db.persoon.findFirst({
    where: {
      gemeenteId,
      soort: 'natuurlijk',
      overlijdensdatum: null,
      geheimhouding: false,
      sleutel: { notIn: bekend },
      zaken: { none: {} },
      adressen: { some: {} },
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return rij?.id ?? null;
}
