import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import { bookAfgeschreven } from '@/domain/grootboek/boeking';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { reverseKosten } from '@/domain/grootboek/reverse-kosten';
import { openUit } from '@/domain/grootboek/stand';
import { divideNaarRato } from '@/law/afboeking';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import {
  type Lijstbesluit,
  type Namens,
  type Oninbaarvoorstel,
  planBoeking,
  planLijstbesluit,
} from './oninbaar';
import {
  auditOninbaar,
  loadClaim,
  loadLijst,
  loadMandaat,
  loadVoorstellen,
  saveLijst,
  saveVoorstel,
} from './oninbaar.store';

export type Lijstuitkomst = { geboekt: number; overgeslagen: number };

/**
 * The directeur decides on a checked list, or writes down what the dagelijks bestuur decided: each claim is judged again
 * and booked, costs apart, or passed over with its reason; all in one go. Refusing leaves every claim as it was. Throws
 * NotFound, Stale, or Refused: his own, over the mandate, another month, nothing on it.
 */
export async function decideOninbaarlijst(
  write: Write,
  input: {
    id: string;
    versie: number;
    besluit: Lijstbesluit;
    namens: Namens;
    kenmerk: string | null;
    reden: string | null;
  },
): Promise<Lijstuitkomst> {
  await lockStanden(write, []);
  const { ctx, gemeenteId } = write;
  const vandaag = localDateOf(ctx.now);
  const lijst = await loadLijst(write, input.id, input.versie);
  const voorstellen = (await loadVoorstellen(write, gemeenteId, lijst.id)).filter(
    ({ status }) => status === 'op-lijst',
  );
  const wie = actorText(ctx.actor);
  const plan = planLijstbesluit(
    lijst,
    { wat: input.besluit, namens: input.namens, kenmerk: input.kenmerk },
    { wie, voorstellers: voorstellen.map((v) => v.voorgesteldDoor) },
    {
      vandaag,
      bedragen: voorstellen.map((v) => v.bedragCenten),
      mandaat: await loadMandaat(write, gemeenteId, vandaag),
    },
  );
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  // What the dagelijks bestuur decided itself needs nobody's aanwijzing.
  if (input.besluit !== 'afwijzen' && input.namens === 'directeur')
    await requireAanwijzing(write, {
      soort: 'oninbaar',
      over: { soort: 'oninbaarlijst', id: lijst.id },
      centen: sumCents(voorstellen.map((v) => v.bedragCenten)),
    });
  const geboekt: Cents[] = [];
  for (const voorstel of voorstellen) {
    if (input.besluit === 'afwijzen')
      await saveVoorstel(write, voorstel, { status: 'afgewezen', uitkomstReden: input.reden });
    else {
      const bedrag = await writeOff(write, voorstel, vandaag);
      if (bedrag !== null) geboekt.push(bedrag);
    }
  }
  const na = await saveLijst(write, lijst, {
    status: input.besluit === 'afwijzen' ? 'afgewezen' : 'besloten',
    beslotenDoor: wie,
    beslotenOp: ctx.now,
    namens: input.namens,
    besluitKenmerk: input.kenmerk,
    besluitReden: input.reden,
    geboektCenten: sumCents(geboekt),
  });
  await auditOninbaar(write, `lijst-${input.besluit}`, { soort: 'oninbaarlijst', id: lijst.id }, lijst, na);
  return { geboekt: geboekt.length, overgeslagen: voorstellen.length - geboekt.length };
}

/** Books one proposal as it stands by now; null where it is passed over. Costs of a whole claim go first, and apart. */
async function writeOff(write: Write, voorstel: Oninbaarvoorstel, dag: LocalDate): Promise<Cents | null> {
  const { gemeenteId } = write;
  const { aanslagId } = voorstel;
  const voor = planBoeking(voorstel, await loadClaim(write, gemeenteId, aanslagId, dag));
  if (!voor.ok) {
    await saveVoorstel(write, voorstel, { status: 'overgeslagen', uitkomstReden: voor.reden });
    return null;
  }
  const kostenCenten = voorstel.omvang === 'geheel' ? await takeCostsBack(write, aanslagId, dag) : toCents(0);
  // What was paid on costs that go back is paid on the belasting now.
  const na = planBoeking(voorstel, await loadClaim(write, gemeenteId, aanslagId, dag));
  const stand = (await lockStanden(write, [aanslagId])).get(aanslagId);
  if (!na.ok || !stand) {
    await saveVoorstel(write, voorstel, { status: 'overgeslagen', uitkomstReden: 'betaald', kostenCenten });
    return null;
  }
  const { regels } = openUit(stand);
  const deel = new Map(
    divideNaarRato(
      na.bedragCenten,
      regels.map((r) => ({ id: r.aanslagregelId, openCenten: r.openCenten })),
    ).map(({ id, centen }) => [id, centen]),
  );
  const boekingId = await postBoeking(
    write,
    bookAfgeschreven(
      'oninbaar',
      { boekdatum: dag, reden: voorstel.redencode },
      regels.map(({ aanslagregelId, belastingsoort, belastingjaar }) => ({
        ...{ aanslagId, aanslagregelId, belastingsoort, belastingjaar },
        centen: deel.get(aanslagregelId) ?? toCents(0),
      })),
    ),
  );
  const geboektCenten = na.bedragCenten;
  await saveVoorstel(write, voorstel, { status: 'oninbaar', boekingId, geboektCenten, kostenCenten });
  return geboektCenten;
}

/** Costs of acts that are still open go back with the claim: they are the kantoor's, and no loss of the gemeente. */
async function takeCostsBack(write: Write, aanslagId: string, dag: LocalDate): Promise<Cents> {
  const stand = (await lockStanden(write, [aanslagId])).get(aanslagId);
  const open = (stand?.kosten ?? []).filter((k) => k.kostenId !== null && k.openCenten > 0n);
  for (const { kostenId } of open)
    if (kostenId !== null) await reverseKosten(write, { kostenId, reden: 'oninbaar', dag });
  return sumCents(open.map((k) => k.openCenten));
}
