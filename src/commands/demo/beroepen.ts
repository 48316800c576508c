import { proposeAfronding } from '@/domain/beroepen/end-beroep';
import {
  addGerechtstermijn,
  askUitstel,
  meetGerechtstermijn,
} from '@/domain/beroepen/handle-gerechtstermijn';
import { openBeroep } from '@/domain/beroepen/open-beroep';
import { recordGerechtsuitspraak } from '@/domain/beroepen/record-uitspraak';
import { findTermijnen } from '@/domain/zaken/find-termijnen';
import { toCents } from '@/platform/cents';
import { localDateOf, now } from '@/platform/clock';
import { addDays, daysBetween, type LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { writeIn } from '@/platform/tenant';
import { GEMEENTEN } from '../../../prisma/seed/register';
import { ochtend, staff } from './bezwaren';

/** A case at court of the demo, about the first uitspraak of this kind in a gemeente. */
type DemoBeroep = {
  gemeente: string;
  uitkomst: 'ongegrond' | 'gedeeltelijk-gegrond';
  kenmerk: string;
  /** How far it is: papers are asked for, or the court decided and the next one can still be asked. */
  stand: 'stukken' | 'uitspraak';
};

export const DEMO_BEROEPEN: readonly DemoBeroep[] = [
  { gemeente: 'enschede', uitkomst: 'ongegrond', kenmerk: 'ALM 26/2107', stand: 'stukken' },
  { gemeente: 'borne', uitkomst: 'gedeeltelijk-gegrond', kenmerk: 'ALM 26/1893', stand: 'uitspraak' },
];

type Waar = { gemeenteId: number; kantoorId: number; vandaag: LocalDate };

/**
 * Cases at court of the demo, through the same use cases as the screens, each on its day, seen from `moment`. What is there is
 * left alone. Needs the bezwaren.
 */
export async function fillBeroepen(moment = now()): Promise<number> {
  let added = 0;
  for (const demo of DEMO_BEROEPEN) if (await addBeroep(demo, localDateOf(moment))) added += 1;
  return added;
}

async function addBeroep(demo: DemoBeroep, vandaag: LocalDate): Promise<boolean> {
  const gemeente = GEMEENTEN.find((g) => g.sleutel === demo.gemeente);
  if (!gemeente) return false;
  const waar = { gemeenteId: gemeente.id, kantoorId: gemeente.kantoorId, vandaag };
  const bezwaar = await onDay(waar, vandaag, ({ db, gemeenteId }) =>
    db.bezwaar.findFirst({
      where: { gemeenteId, uitkomst: demo.uitkomst, beroepen: { none: {} } },
      orderBy: { zaak: { zaaknummer: 'asc' } },
      select: { zaakId: true, uitspraakOp: true },
    }),
  );
  if (!bezwaar?.uitspraakOp) return false;
  const uitspraak = localDateOf(bezwaar.uitspraakOp);
  // An early clock has no court yet.
  if (daysBetween(uitspraak, vandaag) < 120) return false;
  const verzonden = addDays(uitspraak, 40);
  const { zaakId } = await onDay(waar, addDays(verzonden, 2), (write) =>
    openBeroep(write, {
      bezwaarId: bezwaar.zaakId,
      gerecht: 'rechtbank',
      gerechtNaam: 'Rechtbank Overijssel',
      kenmerk: demo.kenmerk,
      door: 'belanghebbende',
      rechtspersoon: false,
      ingesteldOp: addDays(uitspraak, 35),
      verzondenOp: verzonden,
      clientSleutel: `demo-beroep-${demo.gemeente}`,
    }),
  );
  await defend(waar, zaakId, verzonden);
  await (demo.stand === 'stukken' ? askStukken(waar, zaakId) : judge(waar, zaakId));
  return true;
}

const onDay = <T>(waar: Waar, dag: LocalDate, fn: (write: Write) => Promise<T>): Promise<T> =>
  writeIn(staff(waar, 'medewerker-heffen', ochtend(dag)), waar.gemeenteId, fn);

/** The verweerschrift, three weeks later than the law says: more time was asked in time. */
async function defend(waar: Waar, zaakId: string, verzonden: LocalDate): Promise<void> {
  await onDay(waar, addDays(verzonden, 20), async (write) => {
    const [termijnId = ''] = await findTermijnen(write, zaakId, 'verweerschrift');
    const gevraagdOp = localDateOf(write.ctx.now);
    await askUitstel(write, {
      zaakId,
      termijnId,
      gevraagdOp,
      gevraagdTot: addDays(gevraagdOp, 29),
      reden: 'De gemeente zoekt de meetgegevens nog op.',
    });
  });
  await onDay(waar, addDays(verzonden, 45), async (write) => {
    const [termijnId = ''] = await findTermijnen(write, zaakId, 'verweerschrift');
    await meetGerechtstermijn(write, { zaakId, termijnId });
  });
}

/** Two terms that come yet, one of them within the week of the alarm. */
async function askStukken(waar: Waar, zaakId: string): Promise<void> {
  const { vandaag } = waar;
  await onDay(waar, addDays(vandaag, -1), (write) =>
    addGerechtstermijn(write, {
      zaakId,
      stuk: 'stukken',
      eigenaar: 'gemeente',
      wie: 'Afdeling reiniging',
      dagtekening: addDays(vandaag, -3),
      weken: 4,
    }),
  );
  await onDay(waar, addDays(vandaag, -1), (write) =>
    addGerechtstermijn(write, {
      zaakId,
      stuk: 'nadere-stukken',
      eigenaar: 'kantoor',
      wie: 'Sanne Koster',
      dagtekening: addDays(vandaag, -10),
      weken: 2,
    }),
  );
}

/** The court said no; whether anybody goes on is not known yet, and the end waits for the heffingsambtenaar. */
async function judge(waar: Waar, zaakId: string): Promise<void> {
  const { vandaag } = waar;
  await onDay(waar, addDays(vandaag, -12), (write) =>
    recordGerechtsuitspraak(write, {
      zaakId,
      oordeel: 'ongegrond',
      uitspraakOp: addDays(vandaag, -14),
      proceskostenCenten: toCents(0),
      griffierechtTerug: false,
      toelichting: 'De rechtbank vindt dat de helft eraf genoeg is. De container stond er echt.',
    }),
  );
  await onDay(waar, addDays(vandaag, -2), (write) =>
    proposeAfronding(write, {
      zaakId,
      vervolg: 'berusten',
      motivering: 'Het beroep is ongegrond. Er is voor ons geen reden om verder te gaan.',
      regels: [],
    }),
  );
}
