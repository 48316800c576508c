import { decideBeslissing, proposeBeslissing } from '@/domain/administratief-beroep/decide-beslissing';
import { fileAdministratiefBeroep } from '@/domain/administratief-beroep/file-administratief-beroep';
import { takeAdministratiefBeroep } from '@/domain/administratief-beroep/handle-administratief-beroep';
import { stopRendering } from '@/domain/documenten/render-document';
import { askRegelingVoor } from '@/domain/invordering/ask-regeling';
import { decideRegeling } from '@/domain/invordering/decide-regeling';
import { proposeRegeling } from '@/domain/invordering/propose-regeling';
import type { Zaakkanaal } from '@/domain/zaken/zaak';
import { toCents } from '@/platform/cents';
import { localDateOf, now } from '@/platform/clock';
import { persoonSleutel } from '@/platform/identiteit';
import { addDays, type LocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { type Write, writeIn } from '@/platform/tenant';
import { GEMEENTEN } from '../../../prisma/seed/register';
import { readPersonen } from '../oidc-provider/personen';
import { ochtend, staff } from './bezwaren';

type Waar = { gemeenteId: number; kantoorId: number; moment: Date };
type Bestreden = { persoonId: string; tegen: 'kwijtschelding' | 'regeling'; tegenId: string; op: LocalDate };

/** How far one is: waits for the dagelijks bestuur, was decided, or is being handled. */
type Demo = {
  gemeente: string;
  /** Of a request with this outcome, or of a regeling that the demo refuses first. */
  tegen: 'afgewezen' | 'gedeeltelijk' | 'regeling';
  kanaal: Zaakkanaal;
  stand: 'voorgesteld' | 'ongegrond' | 'behandeld';
  gronden: string;
};

export const DEMO_BEROEPEN_TEGEN_BESLUIT: readonly Demo[] = [
  {
    gemeente: 'enschede',
    tegen: 'afgewezen',
    kanaal: 'mijn',
    stand: 'voorgesteld',
    gronden: 'U telde mijn overwerk mee. Dat overwerk is sinds september gestopt.',
  },
  {
    gemeente: 'borne',
    tegen: 'gedeeltelijk',
    kanaal: 'post',
    stand: 'ongegrond',
    gronden: 'Ik kan ook het laatste deel niet betalen, want ik los een lening af.',
  },
  {
    gemeente: 'hengelo',
    tegen: 'regeling',
    kanaal: 'mijn',
    stand: 'behandeld',
    gronden: 'Meer per maand lukt mij echt niet. Ik wil alles betalen, maar langzamer.',
  },
];

/** A demo person who can log in, whose request to pay in parts was refused this week: he can dispute it himself. */
const ZELF = { gemeente: 'hengelo', bsn: '999100555', dagen: 3 } as const;

/** Days after the disputed decision on which each thing happened. */
const NA = { ingediend: 4, genomen: 7, voorgesteld: 14, besloten: 20 } as const;

/**
 * Who does not agree with a decision on kwijtschelding or on paying in parts, one in each stage, through the same use cases as
 * the screens. What is there is left alone, and what was begun is gone on with. Needs the requests.
 */
export async function fillAdministratiefBeroepen(moment = now()): Promise<number> {
  let added = 0;
  for (const [at, demo] of DEMO_BEROEPEN_TEGEN_BESLUIT.entries()) if (await add(demo, at, moment)) added += 1;
  const waar = waarVan(ZELF.gemeente, moment);
  if (waar) await refuseRegeling(waar, { bsn: ZELF.bsn, dagen: ZELF.dagen, sleutel: 'demo-geweigerd-zelf' });
  stopRendering();
  return added;
}

function waarVan(sleutel: string, moment: Date): Waar | null {
  const gemeente = GEMEENTEN.find((g) => g.sleutel === sleutel);
  return gemeente ? { gemeenteId: gemeente.id, kantoorId: gemeente.kantoorId, moment } : null;
}

/** An act of somebody of the kantoor on the morning of a day, or now where that is earlier. */
function onDay<T>(waar: Waar, rol: Rol, dag: LocalDate, fn: (write: Write) => Promise<T>): Promise<T> {
  const { gemeenteId, moment } = waar;
  const toen = new Date(Math.min(ochtend(dag).getTime(), moment.getTime()));
  return writeIn(staff(waar, rol, toen), gemeenteId, fn);
}

async function add(demo: Demo, at: number, moment: Date): Promise<boolean> {
  const waar = waarVan(demo.gemeente, moment);
  const bestreden = waar && (await findBestreden(waar, demo));
  if (!waar || !bestreden) return false;
  const clientSleutel = `demo-beroep-besluit-${at}`;
  const { op, persoonId, tegen, tegenId } = bestreden;
  const { zaakId, nieuw } = await onDay(waar, 'serviceteam', addDays(op, NA.ingediend), async (write) => {
    const { db, gemeenteId } = write;
    const eerder = await db.zaak.findFirst({ where: { gemeenteId, clientSleutel }, select: { id: true } });
    if (eerder) return { zaakId: eerder.id, nieuw: false };
    return fileAdministratiefBeroep(write, {
      ...{ persoonId, tegen, tegenId, clientSleutel },
      kanaal: demo.kanaal,
      ontvangenOp: localDateOf(write.ctx.now),
      gronden: demo.gronden,
      telefoon: '',
    });
  });
  await goOn(waar, demo, zaakId, op);
  return nieuw;
}

/** What the kantoor did with it since, each on its day; what was done is not done again. */
async function goOn(waar: Waar, { stand }: Demo, zaakId: string, op: LocalDate): Promise<void> {
  const faseVan = async ({ db, gemeenteId }: Write) =>
    (await db.zaak.findUniqueOrThrow({ where: { gemeenteId_id: { gemeenteId, id: zaakId } } })).fase;
  await onDay(waar, 'medewerker-innen', addDays(op, NA.genomen), async (write) => {
    if ((await faseVan(write)) === 'ontvangen') await takeAdministratiefBeroep(write, { zaakId });
  });
  if (stand === 'behandeld') return;
  await onDay(waar, 'medewerker-innen', addDays(op, NA.voorgesteld), async (write) => {
    if ((await faseVan(write)) === 'in-behandeling')
      await proposeBeslissing(write, {
        zaakId,
        uitkomst: stand === 'ongegrond' ? 'ongegrond' : 'gegrond',
        motivering:
          stand === 'ongegrond'
            ? 'Het aflossen van een lening telt volgens de regels niet mee. De berekening klopt.'
            : 'Uit de laatste loonstrook blijkt dat het overwerk is gestopt. Er moet opnieuw worden gerekend.',
      });
  });
  if (stand !== 'ongegrond') return;
  await onDay(waar, 'directeur', addDays(op, NA.besloten), async (write) => {
    const voorstel = await write.db.besluit.findFirst({
      where: { gemeenteId: write.gemeenteId, zaakId, stand: 'voorgesteld' },
      select: { id: true, versie: true },
    });
    if (voorstel)
      await decideBeslissing(write, {
        ...voorstel,
        besluit: 'genomen',
        toelichting: null,
        bestuursbesluit: 'DB 2026-114',
      });
  });
}

/** The decision that is disputed: of the first request with that outcome, or a regeling that is refused for it. */
async function findBestreden(waar: Waar, { tegen }: Demo): Promise<Bestreden | null> {
  const vandaag = localDateOf(waar.moment);
  if (tegen === 'regeling') return refuseRegeling(waar, { dagen: 12, sleutel: 'demo-geweigerd' });
  return onDay(waar, 'medewerker-innen', vandaag, async ({ db, gemeenteId }) => {
    const rij = await db.kwijtschelding.findFirst({
      where: { gemeenteId, uitkomst: tegen, zaak: { clientSleutel: { startsWith: 'demo-kwijtschelding-' } } },
      orderBy: { zaak: { zaaknummer: 'asc' } },
      select: { zaakId: true, persoonId: true, besluitOp: true },
    });
    if (!rij?.besluitOp) return null;
    const { zaakId: tegenId, persoonId } = rij;
    return { persoonId, tegen: 'kwijtschelding', tegenId, op: localDateOf(rij.besluitOp) };
  });
}

type Weigering = { bsn?: string; dagen: number; sleutel: string };

/** Somebody asks to pay over more months than the policy allows, and the invorderingsambtenaar refuses; null where nobody owes enough. */
async function refuseRegeling(waar: Waar, { bsn, dagen, sleutel }: Weigering): Promise<Bestreden | null> {
  const dag = addDays(localDateOf(waar.moment), -dagen);
  const voorstel = await onDay(waar, 'medewerker-innen', dag, async (write) => {
    const { db, gemeenteId } = write;
    const eerder = await db.regeling.findFirst({
      where: { gemeenteId, aanvraag: { clientSleutel: sleutel } },
      select: { id: true, persoonId: true, status: true, versie: true },
    });
    if (eerder) return eerder;
    const schuld = await findSchuld(write, bsn);
    if (!schuld) return null;
    const { persoonId, aanslagId, open } = schuld;
    const { id: aanvraagId } = await askRegelingVoor(write, {
      persoonId,
      aanslagIds: [aanslagId],
      wens: { nu: toCents(0), perMaand: toCents(open / 40n + 1n) },
      clientSleutel: sleutel,
    });
    const id = await proposeRegeling(write, { aanvraagId, motivering: 'Kan niet meer per maand missen.' });
    return { id, persoonId, status: 'voorgesteld', versie: 1 };
  });
  if (!voorstel) return null;
  const { id, persoonId, versie } = voorstel;
  if (voorstel.status === 'voorgesteld')
    await onDay(waar, 'invorderingsambtenaar', dag, (write) =>
      decideRegeling(write, { id, versie, besluit: 'afgewezen', toelichting: 'Dit duurt langer dan mag.' }),
    );
  return { persoonId, tegen: 'regeling', tegenId: id, op: dag };
}

/** The first aanslag by number that is open and in no regeling: of this person, or of one of the population of whom nothing is going on. */
async function findSchuld({ db, gemeenteId, ctx }: Write, bsn: string | undefined) {
  const sleutel = bsn === undefined ? null : persoonSleutel(ctx.kantoorId, bsn);
  // Who can log in is left to try it himself.
  const bekend = readPersonen().flatMap((p) => (p.bsn ? [persoonSleutel(ctx.kantoorId, p.bsn)] : []));
  const [rij] = await db.$queryRaw<{ persoonId: string; aanslagId: string; open: bigint }[]>`
    select a.persoon_id as "persoonId", a.id as "aanslagId", s.open
    from aanslag a
    join persoon p on p.gemeente_id = a.gemeente_id and p.id = a.persoon_id and p.soort = 'natuurlijk'
      and p.overlijdensdatum is null and not p.geheimhouding
    cross join lateral (select sum(r.bedrag_centen)::bigint as open from boekingsregel r
      where r.gemeente_id = a.gemeente_id and r.aanslag_id = a.id and r.rekening like 'debiteuren%') s
    where a.gemeente_id = ${gemeenteId} and s.open > 8000
      and (p.sleutel = ${sleutel} or ${sleutel}::text is null and s.open < 60000 and not p.sleutel = any(${bekend})
        and not exists (select from zaak z where z.gemeente_id = a.gemeente_id and z.persoon_id = a.persoon_id)
        and not exists (select from vertegenwoordiging v where v.gemeente_id = a.gemeente_id and v.persoon_id = a.persoon_id)
        and not exists (select from opschorting o where o.gemeente_id = a.gemeente_id and o.aanslag_id = a.id))
      and not exists (select from regeling_aanslag x where x.gemeente_id = a.gemeente_id and x.aanslag_id = a.id and x.actief)
      and exists (select from persoon_adres pa where pa.gemeente_id = p.gemeente_id and pa.persoon_id = p.id)
    order by a.aanslagnummer limit 1`;
  return rij ?? null;
}
