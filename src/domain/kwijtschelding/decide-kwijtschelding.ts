import { requireAanslagVan } from '@/domain/aanslagen/require-aanslag-van';
import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { reverseKosten } from '@/domain/grootboek/reverse-kosten';
import { reverseRente } from '@/domain/grootboek/reverse-rente';
import { openUit, type StandVanAanslag } from '@/domain/grootboek/stand';
import { releaseOpschorting } from '@/domain/opschortingen/release-opschorting';
import { decideBesluit } from '@/domain/zaken/decide-besluit';
import { settleTermijnen } from '@/domain/zaken/settle-termijn';
import { explain } from '@/law/explain';
import { administratiefBeroepstermijn } from '@/law/invordering/administratief-beroep';
import { rustNaAfwijzing } from '@/law/invordering/beslistermijn-verzoek';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import { addDays, type LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { determineAanslagdeel, pastNog } from './aanslagdeel';
import { type Besluitinhoud, besluitFromJson, grondenUit } from './besluit';
import { bijkomendVan, openKosten } from './bijkomend';
import { bookKwijtschelding } from './boeking';
import { kwijtscheldingsbriefwoorden as w } from './brieven';
import type { Kwijtschelding } from './kwijtschelding';
import { auditKwijtschelding, faseVan, lockKwijtschelding, saveKwijtschelding } from './kwijtschelding.store';
import { readRegels } from './read-regels';
import { sendKwijtscheldingsbrief } from './send-kwijtscheldingsbrief';

type Besluit = {
  zaakId: string;
  besluitId: string;
  versie: number;
  besluit: 'genomen' | 'teruggegeven';
  toelichting: string | null;
};

/**
 * The second person decides on a request, or gives the proposal back. Decided, all that follows is one transaction: the
 * boeking per line (money due back where it was paid), costs and interest that go with it, collecting that goes on when the law lets it (Leidraad 26.1.7),
 * terms that end, the letter, the audit. Throws NotFound, Stale, or Refused: his own proposal, no aanwijzing that
 * carries it, or the aanslag is no longer what the proposal is about.
 */
export async function decideKwijtschelding(write: Write, input: Besluit): Promise<void> {
  const { zaakId, besluitId, versie, toelichting } = input;
  const kwijtschelding = await lockKwijtschelding(write, zaakId);
  const besluit = await decideBesluit(write, { id: besluitId, versie, besluit: input.besluit, toelichting });
  if (besluit.zaakId !== zaakId) throw new NotFound();
  if (input.besluit === 'teruggegeven') return;
  const inhoud = besluitFromJson(besluit.inhoud);
  const over = { soort: 'zaak', id: zaakId };
  const centen = inhoud.bon.uitkomst.kwijtgescholdenCenten;
  await requireAanwijzing(write, { soort: 'kwijtschelding', over, centen });
  const vandaag = localDateOf(write.ctx.now);
  const { boekingId, na } = await book(write, kwijtschelding, inhoud, vandaag);
  const rust = rustNaAfwijzing(vandaag).waarde;
  const nogOpen = na.openCenten > 0n;
  const beroep = inhoud.uitkomst === 'volledig' ? null : administratiefBeroepstermijn(vandaag).waarde;
  await releaseOpschorting(write, {
    bron: over,
    per: nogOpen ? addDays(rust, 1) : vandaag,
    reden: 'besluit',
  });
  await settleTermijnen(write, { zaakId, uitkomst: 'gehaald' });
  const documentId = await sendKwijtscheldingsbrief(write, kwijtschelding, 'besluit', {
    kenmerk: (await faseVan(write, zaakId)).zaaknummer,
    ...(await letterFacts(write, kwijtschelding, inhoud, na)),
    motivering: besluit.motivering,
    rustTot: nogOpen ? rust : null,
    rechtsmiddel: beroep && { regime: beroep.rechtsmiddel, uiterlijk: beroep.laatsteDag },
    ondertekenaar: write.ctx.actor.soort === 'medewerker' ? write.ctx.actor.naam : '',
  });
  const { kwijtgescholdenCenten } = inhoud.bon.uitkomst;
  await saveKwijtschelding(write, zaakId, {
    loopt: false,
    uitkomst: inhoud.uitkomst,
    kwijtCenten: kwijtgescholdenCenten,
    besluitOp: vandaag,
    ...(beroep ? { beroepTot: beroep.laatsteDag } : {}),
    boekingId,
    documentId,
  });
  await auditKwijtschelding(write, 'besloten', zaakId, {
    besluitId,
    uitkomst: inhoud.uitkomst,
    kwijtgescholdenCenten,
    kostenCenten: inhoud.bon.bijkomend?.kostenCenten ?? 0n,
    renteCenten: inhoud.bon.bijkomend?.renteCenten ?? 0n,
    boekingId,
    documentId,
  });
}

/** Books what is waived on the aanslag as it stands now, held; nothing to book where nothing is waived. */
async function book(
  write: Write,
  { aanslagId, gevraagdOp }: Kwijtschelding,
  { posten, bon }: Besluitinhoud,
  vandaag: LocalDate,
): Promise<{ boekingId: string | null; na: StandVanAanslag }> {
  const standNu = async () => (await lockStanden(write, [aanslagId])).get(aanslagId);
  const stand = await standNu();
  if (!stand) throw new Refused('kwijtschelding.stand-veranderd');
  if (bon.uitkomst.kwijtgescholdenCenten === 0n) return { boekingId: null, na: stand };
  const { voor } = await readRegels(write, write.gemeenteId, gevraagdOp);
  const gevonden = determineAanslagdeel(stand, voor);
  if (!gevonden.ok || !pastNog(posten, gevonden.deel)) throw new Refused('kwijtschelding.stand-veranderd');
  const boekingId = await postBoeking(
    write,
    bookKwijtschelding(openUit(stand), posten, vandaag, 'kwijtschelding'),
  );
  await waiveBijkomend(write, stand, bon, posten, vandaag);
  return { boekingId, na: (await standNu()) ?? stand };
}

/** Takes back the costs and interest that go with the tax (Leidraad 28.6, 75.10): those that the proposal named, or nothing. */
async function waiveBijkomend(
  write: Write,
  stand: StandVanAanslag,
  { bijkomend, uitkomst }: Besluitinhoud['bon'],
  posten: Besluitinhoud['posten'],
  dag: LocalDate,
): Promise<void> {
  if (!bijkomend) return;
  const nu = bijkomendVan(stand, uitkomst, posten);
  if (nu.kostenCenten !== bijkomend.kostenCenten || nu.renteCenten !== bijkomend.renteCenten)
    throw new Refused('kwijtschelding.stand-veranderd');
  if (nu.kostenCenten > 0n)
    for (const { kostenId } of openKosten(stand))
      await reverseKosten(write, { kostenId, reden: 'kwijtschelding', dag });
  if (nu.renteCenten > 0n)
    await reverseRente(write, { aanslagId: stand.aanslagId, reden: 'kwijtschelding', dag });
}

const isBelasting = (soort: string) =>
  soort === 'ozb' ||
  soort === 'afvalstoffenheffing' ||
  soort === 'rioolheffing' ||
  soort === 'hondenbelasting';

/** What the letter says of aanslag and grounds: each belasting with what is waived and what is left. */
async function letterFacts(
  write: Write,
  { persoonId, aanslagId, gevraagdOp }: Kwijtschelding,
  { uitkomst, bon, posten }: Besluitinhoud,
  na: StandVanAanslag,
) {
  const aanslag = await requireAanslagVan(write, write.gemeenteId, { persoonId, aanslagId });
  const kwijt = new Map(posten.map(({ aanslagregelId, centen }) => [aanslagregelId, centen]));
  const kosten = na.openKostenCenten + na.openRenteCenten;
  const kostenKwijt = bon.bijkomend ? bon.bijkomend.kostenCenten + bon.bijkomend.renteCenten : 0n;
  const gronden = explain(grondenUit(bon));
  return {
    aanslag: { nummer: aanslag.aanslagnummer, jaar: aanslag.belastingjaar },
    gevraagdOp,
    uitkomst,
    kwijtCenten: bon.uitkomst.kwijtgescholdenCenten,
    teVeelCenten: na.teVeelOntvangenCenten,
    regels: [
      ...na.regels.map(({ aanslagregelId, belastingsoort, openCenten }) => ({
        belasting: isBelasting(belastingsoort) ? w(`belasting.${belastingsoort}`) : belastingsoort,
        kwijtCenten: kwijt.get(aanslagregelId) ?? 0n,
        blijftCenten: openCenten,
      })),
      ...(kosten + kostenKwijt > 0n
        ? [{ belasting: w('belasting.kosten'), kwijtCenten: kostenKwijt, blijftCenten: kosten }]
        : []),
    ],
    bijkomend: explain(bon.bijkomend?.uitleg ?? []).map(({ tekst, bron }) => `${tekst} (${bron})`),
    gronden: gronden.map(({ tekst, bron }) => `${tekst} (${bron})`),
  };
}
