import { deliverDocument } from '@/domain/documenten/deliver-document';
import { DOCUMENTSOORTEN, idVan } from '@/domain/documenten/document';
import { makeDocument } from '@/domain/documenten/make-document';
import { renderDocument } from '@/domain/documenten/render-document';
import { type Verhaalbriefsoort, verhaalbriefSchema } from '@/domain/documenten/verhaalbrief.schema';
import { verhaalbriefdata } from '@/domain/documenten/verhaalbriefdata';
import { getAfzender } from '@/domain/gemeenten/get-afzender';
import { readKosten } from '@/domain/grootboek/read-kosten';
import { readStanden } from '@/domain/grootboek/read-standen';
import { openUit } from '@/domain/grootboek/stand';
import { getGeadresseerde } from '@/domain/personen/get-geadresseerden';
import { bezwaartermijn } from '@/law/heffing/bezwaartermijn';
import { hernieuwdBevelTermijn, vorderingVanaf } from '@/law/invordering/invorderingsstap';
import { sumCents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { loadBriefaanslag, loadWie } from './verhaalbrief.store';
import { adresregels, uitFeiten, type Verhaalfeit } from './verhaalfeit';
import type { Vorderingbeeld } from './vordering.queries';

/** Which letters go out with what was done; the rest is between the office and the deurwaarder. */
const BRIEVEN: Readonly<Partial<Record<Verhaalfeit['soort'], readonly Verhaalbriefsoort[]>>> = {
  vooraankondiging: ['vooraankondiging'],
  vordering: ['vordering-derde', 'vordering-kennisgeving'],
  kennisgeving: ['overheidsvordering-kennisgeving'],
  'hernieuwd-bevel': ['hernieuwd-bevel'],
};

/**
 * Makes the letters of an act after the dwangbevel and posts them: no act without its letter. `over` is the
 * overheidsvordering that a kennisgeving tells of. Answers their ids. Throws Refused with what is missing (sender,
 * address, facts that do not add up), NotFound.
 */
export async function sendVerhaalbrieven(
  write: Write,
  feit: Verhaalfeit,
  beeld: Vorderingbeeld,
  over: Verhaalfeit | null,
): Promise<string[]> {
  const ids: string[] = [];
  for (const soort of BRIEVEN[feit.soort] ?? []) ids.push(await send(write, { soort, feit, beeld, over }));
  return ids;
}

type Vraag = {
  soort: Verhaalbriefsoort;
  feit: Verhaalfeit;
  beeld: Vorderingbeeld;
  over: Verhaalfeit | null;
};

async function send(write: Write, vraag: Vraag): Promise<string> {
  const { soort, feit, beeld } = vraag;
  const { gemeenteId, ctx } = write;
  const { persoonId } = beeld;
  const dagtekening = localDateOf(ctx.now);
  const { kenmerk, ...aanslag } = await openAanslag(write, vraag);
  const { klasse, over: recht } = DOCUMENTSOORTEN[soort];
  const gevonden = await getAfzender(write, gemeenteId, klasse, dagtekening);
  if (!gevonden.ok) throw new Refused(`brief.${gevonden.reden}`);
  const aan = await getGeadresseerde(write, gemeenteId, persoonId, dagtekening, recht);
  if ('wacht' in aan) throw new Refused(`brief.${aan.wacht}`);
  const { rekening, ...afzender } = gevonden.afzender;
  const betaling = { ...rekening, kenmerk };
  const dwangbevel = beeld.stappen.findLast(({ stap, terug }) => stap === 'dwangbevel' && terug === null);
  const bron = uitFeiten(beeld.verhaalfeiten).inkomstenbron;
  const derde = soort === 'vordering-derde' ? [bron?.naam ?? '', ...adresregels(bron?.adres ?? null)] : null;
  const feiten = verhaalbriefSchema.safeParse({
    ...afzender,
    taal: 'nl',
    dagtekening,
    soort,
    geadresseerde: derde ?? aan.regels,
    aanhef: derde === null ? aan.aanhef : 'Geachte heer of mevrouw',
    kenmerk: `V-${feit.id.slice(-8).toUpperCase()}`,
    dwangbevelVan: dwangbevel?.dagtekening ?? '',
    aanslagnummer: beeld.aanslagnummer,
    aanslag: aanslag.openCenten > 0n ? { ...aanslag, betaling } : null,
    ...eigen(vraag, dagtekening),
    betaling,
    ...(await loadWie(write, gemeenteId, persoonId)),
    ondertekening: { naam: ctx.actor.soort === 'medewerker' ? ctx.actor.naam : 'Invorderingsambtenaar' },
  });
  if (!feiten.success) throw new Refused('brief.feiten-kloppen-niet');
  const id = idVan('verhaalbrief', feit.id, soort);
  const gerenderd = await renderDocument(id, {
    sjabloon: 'invorderbrief',
    data: verhaalbriefdata(feiten.data),
  });
  await makeDocument(write, [
    { id, soort, persoonId, aanslagId: feit.aanslagId, runId: null, dagtekening, taal: 'nl', gerenderd },
  ]);
  await deliverDocument(write, [{ documentId: id, kanaal: 'post', adres: feiten.data.geadresseerde }]);
  return id;
}

/** What the letter of this kind says beside what each says. */
function eigen({ soort, feit, beeld, over }: Vraag, dagtekening: LocalDate) {
  const bekend = uitFeiten(beeld.verhaalfeiten);
  switch (soort) {
    case 'vooraankondiging':
      return {
        vanaf: vorderingVanaf(
          { derde: 'werkgever-of-uitkerende-instantie', dwangbevelPerPost: true },
          { vandaag: dagtekening, vooraankondiging: feit.dag },
        ).waarde,
      };
    case 'vordering-derde':
    case 'vordering-kennisgeving':
      return {
        derde: bekend.inkomstenbron?.naam ?? '',
        bedragCenten: feit.centen,
        voetCenten: bekend.beslagvrijeVoet?.centen ?? null,
      };
    case 'overheidsvordering-kennisgeving':
      return { bank: over?.naam ?? '', op: over?.dag ?? '', bedragCenten: over?.centen ?? null };
    case 'hernieuwd-bevel':
      return {
        betekendOp: feit.dag,
        uiterlijk: hernieuwdBevelTermijn(feit.dag).waarde,
        kostenCenten: feit.kostenCenten,
        bezwaarKostenTot: bezwaartermijn({ dagtekening }).waarde.laatsteDag,
      };
  }
}

/** What is open of the aanslag now, with each act that cost apart; what this act cost stands as new. */
async function openAanslag(write: Write, { feit, beeld }: Vraag) {
  const { gemeenteId } = write;
  const { aanslagId } = feit;
  const { betalingskenmerk, ...rij } = await loadBriefaanslag(write, gemeenteId, aanslagId);
  const stand = (await readStanden(write, gemeenteId, [aanslagId])).get(aanslagId);
  if (!stand) throw new NotFound();
  const open = openUit(stand);
  const posten = (await readKosten(write, gemeenteId, [aanslagId])).filter((k) => k.openCenten > 0n);
  const rest = toCents(stand.openKostenCenten - sumCents(posten.map((k) => k.openCenten)));
  const regels = open.regels.filter((regel) => regel.openCenten > 0n);
  const soortVan = (soort: string) =>
    soort === 'aanmaning' || soort === 'dwangbevel' || soort === 'hernieuwd-bevel' ? soort : 'overig';
  return {
    ...rij,
    vervaldag: beeld.feiten.laatsteVervaldag,
    belastingen: regels.map(({ belastingsoort, openCenten }) => ({ belastingsoort, openCenten })),
    kosten: [
      ...posten.map((k) => ({
        soort: soortVan(k.soort),
        openCenten: k.openCenten,
        nieuw: k.handeling.id === feit.id,
      })),
      ...(rest > 0n ? [{ soort: 'overig', openCenten: rest, nieuw: false }] : []),
    ],
    renteCenten: open.renteCenten,
    openCenten: toCents(
      sumCents(regels.map((regel) => regel.openCenten)) + stand.openKostenCenten + open.renteCenten,
    ),
    kenmerk: betalingskenmerk,
  };
}
