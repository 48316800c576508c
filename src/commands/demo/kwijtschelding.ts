import { stopRendering } from '@/domain/documenten/render-document';
import { askAanvulling } from '@/domain/kwijtschelding/ask-aanvulling';
import { decideKwijtschelding } from '@/domain/kwijtschelding/decide-kwijtschelding';
import { nodigePapieren } from '@/domain/kwijtschelding/papieren';
import { proposeKwijtschelding } from '@/domain/kwijtschelding/propose-kwijtschelding';
import { saveAntwoord } from '@/domain/kwijtschelding/save-antwoord';
import { seePapier } from '@/domain/kwijtschelding/see-papier';
import { startConcept } from '@/domain/kwijtschelding/start-concept';
import { submitKwijtschelding } from '@/domain/kwijtschelding/submit-kwijtschelding';
import { vraagVan } from '@/domain/kwijtschelding/vragen';
import { withdrawKwijtschelding } from '@/domain/kwijtschelding/withdraw-kwijtschelding';
import { now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { persoonSleutel } from '@/platform/identiteit';
import type { Rol } from '@/platform/permissions';
import { readIn, type Write, writeIn } from '@/platform/tenant';
import { GEMEENTEN, KANTOREN } from '../../../prisma/seed/register';
import { staffId } from '../../../prisma/seed/staff';
import { readPersonen } from '../oidc-provider/personen';
import { DEMO_AANVRAGEN, type DemoAanvraag, HUISHOUDEN } from './kwijtschelding.data';

const DAY = 86_400_000;
/** Days after the request on which each thing happened. */
const NA = { gevraagd: 4, gezien: 7, voorgesteld: 12, besloten: 14 } as const;

type Waar = { gemeenteId: number; kantoorId: number; kantoor: string; persoonId: string; aanslagId: string };

function context(
  { gemeenteId, kantoorId }: Waar,
  actor: Context['actor'],
  rol: Rol | null,
  moment: Date,
): Context {
  const rollen = rol === null ? [] : [rol];
  const eigen = rol === null && actor.soort === 'inwoner' ? { persoonId: actor.persoonSleutel } : {};
  return {
    kantoorId,
    kantoorNaam: KANTOREN.find((k) => k.id === kantoorId)?.naam ?? '',
    actor,
    gemeenten: GEMEENTEN.filter((g) => g.id === gemeenteId).map((g) => ({
      gemeenteId: g.id,
      sleutel: g.sleutel,
      naam: g.naam,
      rollen,
      ...eigen,
    })),
    kantoorRollen: rollen,
    doel: 'demo',
    requestId: 'demo',
    now: moment,
  };
}

const burger = (waar: Waar, moment: Date) =>
  context(waar, { soort: 'inwoner', persoonSleutel: waar.persoonId, naam: null }, null, moment);
const staf = (waar: Waar, rol: 'medewerker-innen' | 'invorderingsambtenaar', moment: Date) => {
  const naam = `${rol}-${waar.kantoor}`;
  const actor = { soort: 'medewerker', medewerkerId: staffId(waar.kantoorId, naam), naam } as const;
  return context(waar, actor, rol, moment);
};

/**
 * A handful of requests for kwijtschelding in different stages, through the same use cases as the screens. What is
 * there is left alone. Needs the aanslagen.
 */
export async function fillKwijtschelding(): Promise<number> {
  const vandaag = now();
  let added = 0;
  for (const [at, aanvraag] of DEMO_AANVRAGEN.entries())
    if (await addAanvraag(aanvraag, `demo-kwijtschelding-${at}`, vandaag)) added += 1;
  stopRendering();
  return added;
}

/** One request up to where it is in the demo. Answers false where it was there, or nobody can ask it. */
export async function addAanvraag(aanvraag: DemoAanvraag, sleutel: string, vandaag: Date): Promise<boolean> {
  const gemeente = GEMEENTEN.find((g) => g.sleutel === aanvraag.gemeente);
  if (!gemeente) throw new Error(`No gemeente ${aanvraag.gemeente}`);
  const kantoor = KANTOREN.find((k) => k.id === gemeente.kantoorId)?.sleutel ?? '';
  const leeg = {
    gemeenteId: gemeente.id,
    kantoorId: gemeente.kantoorId,
    kantoor,
    persoonId: '',
    aanslagId: '',
  };
  const wie = await findWie(leeg, sleutel, vandaag, aanvraag.wie);
  if (!wie) return false;
  const waar = { ...leeg, ...wie };
  const op = (na: number) => new Date(vandaag.getTime() + (na - aanvraag.dagen) * DAY);
  const zaakId = await ask(waar, aanvraag, sleutel, op(0));
  await goOn(waar, aanvraag, zaakId, op);
  return true;
}

/** Somebody who can log in is left to try it himself, unless he is named; who asked already is not asked again. */
async function findWie(waar: Waar, clientSleutel: string, moment: Date, wie?: string) {
  const { gemeenteId, kantoorId } = waar;
  const bekend = readPersonen().flatMap(({ bsn, subject }) =>
    bsn && subject !== wie ? [persoonSleutel(kantoorId, bsn)] : [],
  );
  const bsn = readPersonen().find(({ subject }) => subject === wie)?.bsn;
  const genoemd = bsn === undefined ? null : persoonSleutel(kantoorId, bsn);
  return readIn(staf(waar, 'medewerker-innen', moment), [gemeenteId], async ({ db }) => {
    if ((await db.zaak.count({ where: { gemeenteId, clientSleutel } })) > 0) return null;
    const [rij] = await db.$queryRaw<{ persoonId: string; aanslagId: string }[]>`
      select a.persoon_id as "persoonId", a.id as "aanslagId" from aanslag a
      join persoon p on p.gemeente_id = a.gemeente_id and p.id = a.persoon_id and p.soort = 'natuurlijk'
        and not p.sleutel = any(${bekend}) and (${genoemd}::text is null or p.sleutel = ${genoemd})
      where a.gemeente_id = ${gemeenteId}
        and not exists (select from kwijtschelding k where k.gemeente_id = a.gemeente_id and k.persoon_id = a.persoon_id)
        and exists (select from persoon_adres pa where pa.gemeente_id = p.gemeente_id and pa.persoon_id = p.id)
        and not exists (select from boekingsregel b where b.gemeente_id = a.gemeente_id and b.aanslag_id = a.id
          and b.rekening in ('te-veel-ontvangen', 'debiteuren-kosten'))
        and (select coalesce(sum(b.bedrag_centen), 0) from boekingsregel b where b.gemeente_id = a.gemeente_id
          and b.aanslag_id = a.id and b.rekening = 'debiteuren'
          and b.belastingsoort in ('afvalstoffenheffing', 'rioolheffing')) > 10000
      order by a.persoon_id, a.aanslagnummer limit 1`;
    return rij ?? null;
  });
}

async function ask(waar: Waar, aanvraag: DemoAanvraag, clientSleutel: string, moment: Date): Promise<string> {
  const { gemeenteId, persoonId, aanslagId } = waar;
  const wie = { persoonId, voor: 'burger' as const };
  const antwoorden = { ...HUISHOUDEN, ...aanvraag.anders };
  return writeIn(burger(waar, moment), gemeenteId, async (write) => {
    let volgende = await startConcept(write, { ...wie, aanslagId });
    while (volgende !== null) {
      const vraag = vraagVan(volgende);
      const getypt = antwoorden[volgende];
      if (!vraag || !getypt) throw new Error(`No answer to ${volgende}`);
      volgende = await saveAntwoord(write, { ...wie, vraag, getypt });
    }
    const toestemming = aanvraag.toestemming === true;
    const stand = moment.toISOString();
    const invoer = { ...wie, kanaal: 'mijn' as const, aanslagId, stand, toestemming, clientSleutel };
    return (await submitKwijtschelding(write, invoer)).zaakId;
  });
}

async function goOn(
  waar: Waar,
  { stand, anders }: DemoAanvraag,
  zaakId: string,
  op: (na: number) => Date,
): Promise<void> {
  const { gemeenteId, persoonId } = waar;
  const als = (
    rol: 'medewerker-innen' | 'invorderingsambtenaar',
    na: number,
    fn: (write: Write) => Promise<unknown>,
  ) => writeIn(staf(waar, rol, op(na)), gemeenteId, fn);
  if (stand === 'verstuurd') return;
  if (stand === 'ingetrokken') {
    await writeIn(burger(waar, op(NA.gevraagd)), gemeenteId, (write) =>
      withdrawKwijtschelding(write, { zaakId, persoonId }),
    );
    return;
  }
  if (stand === 'gevraagd') {
    await als('medewerker-innen', NA.gevraagd, (write) => askAanvulling(write, { zaakId, toelichting: '' }));
    return;
  }
  const gekozen = Object.fromEntries(
    Object.entries({ ...HUISHOUDEN, ...anders }).map(([vraag, getypt]) => [vraag, ticked(getypt)]),
  );
  await als('medewerker-innen', NA.gezien, async (write) => {
    for (const { sleutel } of nodigePapieren(gekozen, { kinderopvang: false }))
      await seePapier(write, { zaakId, vraag: sleutel, papier: 'kopie, ontvangen per post' });
  });
  if (stand === 'volledig') return;
  const besluitId = await als('medewerker-innen', NA.voorgesteld, (write) => propose(write, zaakId)).catch(
    (error: unknown) => {
      // A year of which the norms were not published yet: the request waits, as it would at an office.
      if (error instanceof Refused && error.sleutel === 'kwijtschelding.geen-normen') return null;
      throw error;
    },
  );
  if (stand === 'voorgesteld' || typeof besluitId !== 'string') return;
  await als('invorderingsambtenaar', NA.besloten, (write) =>
    decideKwijtschelding(write, { zaakId, besluitId, versie: 1, besluit: 'genomen', toelichting: null }),
  );
}

/** Ticks as an answer holds them: the choices with a space between. */
function ticked(getypt: Readonly<Record<string, string>>): Record<string, string> {
  const answer: Record<string, string> = {};
  for (const [naam, waarde] of Object.entries(getypt)) {
    const [veld = naam, keuze] = naam.split(/-(.*)/);
    if (keuze === undefined || waarde !== 'ja') answer[naam] = waarde;
    else answer[veld] = `${answer[veld] ?? ''} ${keuze}`.trim();
  }
  return answer;
}

const MOTIVERING =
  'Wij rekenden met de papieren die u stuurde en met de normen van de dag van uw aanvraag.\n' +
  'Wat u per maand overhoudt en wat u bezit, bepaalt hoeveel u zelf kunt betalen.';

async function propose(write: Write, zaakId: string): Promise<string> {
  const { gemeenteId, db } = write;
  const { versie } = await db.zaak.findUniqueOrThrow({
    where: { gemeenteId_id: { gemeenteId, id: zaakId } },
  });
  return proposeKwijtschelding(write, { zaakId, zaakVersie: versie, motivering: MOTIVERING });
}
