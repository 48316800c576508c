import { decideSamenvoeging } from '@/domain/samenvoegingen/decide-samenvoeging';
import { proposeSamenvoeging } from '@/domain/samenvoegingen/propose-samenvoeging';
import { now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { systemContext } from '@/platform/job';
import type { Rol } from '@/platform/permissions';
import { sha256 } from '@/platform/sha256';
import { readIn, type Write, writeIn } from '@/platform/tenant';
import { KANTOREN } from '../../../prisma/seed/register';
import { seedId } from '../../../prisma/seed/seed-client';
import { asStaff } from './as-staff';

const WAAR = 'borne';
/** How far each double is: merged, waiting for a second person, and found by the list alone. */
const STANDEN = ['samengevoegd', 'wacht', 'vermoed'] as const;
const REDEN = 'Zelfde naam, geboortedatum en adres. De rij zonder BSN is eerder met de hand gemaakt.';

/** Three people of Borne who stand twice, once without BSN: what is there is left alone. Answers how many were added. */
export async function fillDubbelen(moment = now()): Promise<number> {
  const [kantoor] = KANTOREN;
  if (!kantoor) return 0;
  const ctx = await systemContext('demo', 'persoon-samenvoegen', { kantoorId: kantoor.id });
  const gemeente = ctx.gemeenten.find(({ sleutel }) => sleutel === WAAR);
  if (!gemeente) return 0;
  return fillDubbelenIn({ ...ctx, now: moment }, gemeente.gemeenteId, kantoor.sleutel);
}

/** The same in one gemeente. Goes on where it was broken off. */
export async function fillDubbelenIn(ctx: Context, gemeenteId: number, kantoor: string): Promise<number> {
  const als = (rol: Rol) => asStaff(ctx, `${rol}-${kantoor}`, rol);
  const heffen = als('medewerker-heffen');
  let made = 0;
  for (const stand of STANDEN) {
    const dubbelId = seedId('dubbel', gemeenteId, stand);
    const blijftId = await writeIn(heffen, gemeenteId, (write) => addDubbel(write, dubbelId));
    if (blijftId !== null) made += 1;
    const van = blijftId ?? (await findEchte(heffen, gemeenteId, dubbelId));
    if (stand === 'vermoed' || van === null) continue;
    const voorstel = await writeIn(heffen, gemeenteId, async (write) => {
      const bestaand = await write.db.samenvoeging.findFirst({ where: { gemeenteId, dubbelId } });
      if (bestaand) return bestaand;
      const id = await proposeSamenvoeging(write, { een: dubbelId, ander: van, blijft: van, reden: REDEN });
      return { id, status: 'voorgesteld', versie: 1 };
    });
    if (stand === 'samengevoegd' && voorstel.status === 'voorgesteld')
      await writeIn(als('heffingsambtenaar'), gemeenteId, (write) =>
        decideSamenvoeging(write, { ...voorstel, besluit: 'samenvoegen', reden: null }),
      );
  }
  return made;
}

/** Whom this double is of: the one with a number who has his name, birth and address. */
const findEchte = (ctx: Context, gemeenteId: number, dubbelId: string): Promise<string | null> =>
  readIn(ctx, [gemeenteId], async ({ db }) => {
    const [rij] = await db.$queryRaw<{ id: string }[]>`
      select p.id from persoon d join persoon p on p.gemeente_id = d.gemeente_id and p.zoeknaam = d.zoeknaam
        and p.geboortedatum = d.geboortedatum and p.nummer_versleuteld is not null
      where d.gemeente_id = ${gemeenteId} and d.id = ${dubbelId}::uuid order by p.sleutel limit 1`;
    return rij?.id ?? null;
  });

/**
 * Somebody of the gemeente once more, without BSN, with a contact that he had under that row. Answers of whom, or null
 * when this double is there already. Nobody who can log in, and nobody whom a run that waits is about.
 */
async function addDubbel({ db, gemeenteId, ctx }: Write, dubbelId: string): Promise<string | null> {
  const [rij] = await db.$queryRaw<{ id: string }[]>`
    with echt as (
      select p.id from persoon p
      join persoon_adres a on a.gemeente_id = p.gemeente_id and a.persoon_id = p.id and a.soort = 'woon' and a.tot is null
      where p.gemeente_id = ${gemeenteId} and p.soort = 'natuurlijk' and p.nummer_versleuteld is not null
        and p.geboortedatum < '1985-01-01' and p.overlijdensdatum is null and not p.geheimhouding and p.samengevoegd_met is null
        and not exists (select from aanslag x where x.gemeente_id = p.gemeente_id and x.persoon_id = p.id)
        and not exists (select from run_kandidaat k where k.gemeente_id = p.gemeente_id and k.persoon_id = p.id)
        and not exists (select from persoon d where d.gemeente_id = p.gemeente_id and d.zoeknaam = p.zoeknaam and d.id <> p.id)
        and not exists (select from persoon d where d.gemeente_id = p.gemeente_id and d.id = ${dubbelId}::uuid)
      order by p.zoeknaam, p.geboortedatum, p.sleutel limit 1
    ), rij as (
      insert into persoon (gemeente_id, id, sleutel, soort, voornamen, voorletters, voorvoegsel, geslachtsnaam, zoeknaam,
        geboortedatum, bijgewerkt_op)
      select p.gemeente_id, ${dubbelId}::uuid, ${sha256(`zonder nummer ${dubbelId}`)}, p.soort, p.voornamen, p.voorletters, p.voorvoegsel,
        p.geslachtsnaam, p.zoeknaam, p.geboortedatum, ${ctx.now}::timestamptz
      from persoon p join echt on echt.id = p.id where p.gemeente_id = ${gemeenteId} returning id
    )
    select echt.id from echt, rij`;
  if (!rij) return null;
  await db.$executeRaw`
    insert into persoon_adres (gemeente_id, id, persoon_id, adres_id, soort, vanaf)
    select gemeente_id, ${seedId('dubbeladres', dubbelId)}::uuid, ${dubbelId}::uuid, adres_id, soort, vanaf from persoon_adres
    where gemeente_id = ${gemeenteId} and persoon_id = ${rij.id}::uuid and soort = 'woon' and tot is null limit 1`;
  await db.$executeRaw`
    insert into klantcontact (gemeente_id, id, persoon_id, kanaal, richting, status, begonnen_op, afgerond_op, medewerker_id,
      ontvangen_door, verkeerde_ingang, verificatie, verificatie_op, doorverbonden)
    values (${gemeenteId}, ${seedId('dubbelcontact', dubbelId)}::uuid, ${dubbelId}::uuid, 'telefoon', 'in', 'afgerond',
      ${ctx.now}::timestamptz - interval '40 days', ${ctx.now}::timestamptz - interval '40 days' + interval '6 minutes',
      ${ctx.actor.soort === 'medewerker' ? ctx.actor.medewerkerId : null}::uuid, 'kantoor', false, 'zonder-gesprek',
      ${ctx.now}::timestamptz - interval '40 days', 0)`;
  await db.$executeRaw`
    insert into vraag (gemeente_id, id, contact_id, persoon_id, volgnummer, referentie, onderwerp, tekst, ontvangen_op, resultaat,
      stand, antwoord, beantwoord_op, beantwoord_door)
    select gemeente_id, ${seedId('dubbelvraag', dubbelId)}::uuid, id, persoon_id, 1,
      to_char(begonnen_op, '"V-"YYYY-') || upper(left(md5(${dubbelId}), 6)), 'anders',
      'Ik ben verhuisd. Klopt mijn adres bij u?', begonnen_op, 'beantwoord', 'antwoord-gegeven', 'Ja, uw nieuwe adres is bekend.',
      afgerond_op, 'systeem:demo'
    from klantcontact where gemeente_id = ${gemeenteId} and id = ${seedId('dubbelcontact', dubbelId)}::uuid`;
  return rij.id;
}
