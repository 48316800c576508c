import { readAanslag } from '@/domain/aanslagen/read-aanslag';
import { hoogstens, type RegelStand } from '@/domain/aanslagen/vermindering';
import { type Bezwaarbrieffeiten, bezwaarbriefSchema } from '@/domain/documenten/bezwaarbrief.schema';
import { bezwaarbriefdata } from '@/domain/documenten/bezwaarbriefdata';
import { deliverDocument } from '@/domain/documenten/deliver-document';
import { DOCUMENTSOORTEN } from '@/domain/documenten/document';
import { makeDocument } from '@/domain/documenten/make-document';
import { type Gerenderd, renderDocument } from '@/domain/documenten/render-document';
import { getAfzender } from '@/domain/gemeenten/get-afzender';
import { getGeadresseerde } from '@/domain/personen/get-geadresseerden';
import { holdZaak } from '@/domain/zaken/hold-zaak';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import type { Cents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { LocalMoment } from '@/platform/local-moment';
import { printable } from '@/platform/printable';
import { newId, type Write } from '@/platform/tenant';
import { beslisdagVan, tijdigheidVan } from './beslisdag';
import { type Bezwaar, loadBezwaren, termijnfeitenVan } from './bezwaar.store';
import type { Einde, Uitsluiting } from './dwangsom';
import type { Kostenpost } from './kostenbezwaar';
import type { Kostenuitspraak, Uitspraakvoorstel } from './uitspraak';

/** What a letter says beside the case itself. */
export type Briefinhoud =
  | { soort: 'bezwaar-herstel'; uiterlijk: LocalDate; wat: string }
  | { soort: 'bezwaar-verdaging'; oud: LocalDate; nieuw: LocalDate; reden: string }
  | { soort: 'bezwaar-hoorgesprek'; moment: LocalMoment; wijze: 'telefoon' | 'kantoor'; door: string }
  | {
      soort: 'bezwaar-dwangsom';
      ingebrekestellingOp: LocalDate;
      einde: Einde;
      eindeOp: LocalDate;
      dagen: number;
      bedragCenten: Cents;
      uitgesloten: Uitsluiting | null;
      /** The steps of the sum, as sentences. */
      waarom: string[];
      bezwaarTot: LocalDate | null;
    }
  | {
      soort: 'bezwaar-uitspraak';
      voorstel: Uitspraakvoorstel;
      /** How the lines stood before it was booked. */
      standen: ReadonlyMap<string, RegelStand>;
      beroepTot: LocalDate;
      teVeelCenten: Cents;
    };

/** Costs as a line: chosen, and without an amount that would be right. */
const ALS_REGEL = { gewenst: null, gekozen: true } as const;

type Facts = Record<string, unknown> & { soort: Bezwaarbrieffeiten['soort'] };
type Gezet = { gerenderd: Gerenderd; adres: readonly string[] };

/**
 * Makes a letter about an objection and sends it by post, in the transaction of what it tells of. Throws Refused when it
 * cannot be made: nobody is told of half an act.
 */
export async function sendBezwaarbrief(write: Write, bezwaar: Bezwaar, inhoud: Briefinhoud): Promise<void> {
  const id = newId();
  const { zaaknummer } = await holdZaak(write, { id: bezwaar.zaakId });
  const { regels } = await readAanslag(write, write.gemeenteId, bezwaar.aanslagId);
  const belasting = (aanslagregelId: string) => {
    const regel = regels.find((r) => r.id === aanslagregelId);
    return { belastingsoort: regel?.belastingsoort ?? '', code: regel?.tarief.code ?? '' };
  };
  const besluit = inhoud.soort === 'bezwaar-uitspraak' || inhoud.soort === 'bezwaar-dwangsom';
  const beslisser = bezwaar.soort === 'kosten' ? 'invorderingsambtenaar' : 'heffingsambtenaar';
  const functie = besluit ? beslisser : 'behandelaar';
  const { actor } = write.ctx;
  const gezet = await setLetter(
    write,
    id,
    bezwaar,
    {
      ...(inhoud.soort === 'bezwaar-uitspraak' ? uitspraakFacts(inhoud, bezwaar, belasting) : inhoud),
      kenmerk: zaaknummer,
      ondertekening: { naam: actor.soort === 'medewerker' ? actor.naam : '', functie },
    },
    bezwaar.zaakId,
  );
  if ('reden' in gezet) throw new Refused(gezet.reden);
  await keep(write, id, bezwaar, inhoud.soort, gezet, bezwaar.zaakId);
  await deliverDocument(write, [{ documentId: id, kanaal: 'post', adres: gezet.adres }]);
  await noteInZaak(write, bezwaar.zaakId, {
    soort: inhoud.soort,
    gegevens: { documentId: id },
    voorBurger: true,
  });
}

const uitspraakFacts = (
  { voorstel, standen, beroepTot, teVeelCenten }: Extract<Briefinhoud, { soort: 'bezwaar-uitspraak' }>,
  { kosten }: Bezwaar,
  belasting: (id: string) => { belastingsoort: string; code: string },
): Facts => ({
  soort: 'bezwaar-uitspraak',
  uitkomst: voorstel.uitkomst,
  regels: [
    ...voorstel.regels.map((r) => {
      const stand = standen.get(r.aanslagregelId);
      const was = stand ? hoogstens(stand) : 0n;
      return {
        ...belasting(r.aanslagregelId),
        wasCenten: was,
        wordtCenten: was - r.verminderingCenten,
        nieuweWaardeEuro: r.nieuweWaardeEuro,
        motivering: onPaper(r.motivering),
      };
    }),
    ...(kosten && voorstel.kosten ? [kostenFacts(kosten, voorstel.kosten)] : []),
  ],
  teVeelCenten,
  beroepTot,
});

const kostenFacts = (post: Kostenpost, { terugCenten, motivering }: Kostenuitspraak) => ({
  kostensoort: post.soort,
  // What was taken back since, by something else, is nothing any more.
  wasCenten: post.terug ? 0n : post.bedragCenten,
  wordtCenten: post.terug ? 0n : post.bedragCenten - terugCenten,
  nieuweWaardeEuro: null,
  motivering: onPaper(motivering),
});

/**
 * The ontvangstbevestiging of one letter with all that came out of it, and what was sent as it came. An objection is
 * taken in whatever becomes of this letter: where it cannot be made, the journal says so for who handles it. Answers how
 * many cases it is about. Throws NotFound.
 */
export async function confirmBezwaar(write: Write, schriftId: string): Promise<number> {
  const bezwaren = await loadBezwaren(write, write.gemeenteId, { schriftId });
  const [eerste] = bezwaren;
  if (!eerste) throw new NotFound();
  // A letter about several cases is not of who may act in one of them.
  const zaak = bezwaren.length === 1 ? eerste.zaakId : null;
  const gezet = await setLetter(
    write,
    schriftId,
    eerste,
    await ontvangstFacts(write, bezwaren, eerste),
    zaak,
  );
  const gemaakt = 'gerenderd' in gezet;
  if (gemaakt) {
    await keep(write, schriftId, eerste, 'bezwaar-ontvangst', gezet, zaak);
    const levering =
      eerste.schrift.kanaal === 'mijn'
        ? ({ kanaal: 'mijn', adres: null } as const)
        : ({ kanaal: 'post', adres: gezet.adres } as const);
    await deliverDocument(write, [{ documentId: schriftId, ...levering }]);
  }
  for (const { zaakId } of bezwaren)
    await noteInZaak(
      write,
      zaakId,
      gemaakt
        ? { soort: 'bezwaar-ontvangst', gegevens: { documentId: schriftId }, voorBurger: true }
        : { soort: 'brief-niet-gemaakt', tekst: gezet.reden, voorBurger: false },
    );
  return bezwaren.length;
}

async function ontvangstFacts(write: Write, bezwaren: readonly Bezwaar[], eerste: Bezwaar): Promise<Facts> {
  const { schrift } = eerste;
  const { regels } = await readAanslag(write, write.gemeenteId, eerste.aanslagId);
  const belasting = (id: string) => {
    const regel = regels.find((r) => r.id === id);
    return { belastingsoort: regel?.belastingsoort ?? '', code: regel?.tarief.code ?? '' };
  };
  const zaken = [];
  for (const bezwaar of bezwaren) {
    const { zaaknummer } = await holdZaak(write, { id: bezwaar.zaakId });
    const beslisdag = beslisdagVan(termijnfeitenVan(bezwaar)).waarde.laatsteDag;
    const waarover =
      bezwaar.kosten === null
        ? belasting(bezwaar.regels[0]?.aanslagregelId ?? '')
        : { kostensoort: bezwaar.kosten.soort };
    zaken.push({ zaaknummer, waarover, beslisdag });
  }
  const tijdig = tijdigheidVan(termijnfeitenVan(eerste)).waarde;
  return {
    soort: 'bezwaar-ontvangst',
    kenmerk:
      zaken.length > 3
        ? `${zaken[0]?.zaaknummer} (+${zaken.length - 1})`
        : zaken.map((z) => z.zaaknummer).join(', '),
    ondertekening: null,
    zaken,
    regels: bezwaren.flatMap(({ regels: eigen, kosten }) => [
      ...eigen.map((r) => ({ ...r, ...belasting(r.aanslagregelId) })),
      ...(kosten ? [{ ...ALS_REGEL, ...kosten, soort: 'kosten', kostensoort: kosten.soort }] : []),
    ]),
    toelichting: onPaper(schrift.toelichting),
    teLaatNa: tijdig.tijdig ? null : tijdig.laatsteDag,
    teLaatReden: schrift.teLaatReden && onPaper(schrift.teLaatReden),
    proForma: schrift.proForma,
    horen: schrift.horen,
    bellen: schrift.telefoon !== null,
    uitstel: schrift.uitstel,
  };
}

/** What somebody typed, with a square for each character that the letter font does not have: it stays as it is in the case. */
function onPaper(text: string): string {
  const past = printable(text);
  if (past.ok) return text;
  return past.tekens.reduce((op, teken) => op.replaceAll(teken, '\u25a1'), text);
}

/** A letter in pages, or why it cannot be made. */
async function setLetter(
  write: Write,
  id: string,
  bezwaar: Bezwaar,
  facts: Facts,
  zaakId: string | null,
): Promise<Gezet | { reden: string }> {
  const { gemeenteId, ctx } = write;
  const vandaag = localDateOf(ctx.now);
  const gevonden = await getAfzender(write, gemeenteId, DOCUMENTSOORTEN[facts.soort].klasse, vandaag);
  if (!gevonden.ok) return { reden: 'bezwaar.fout.afzender-onvolledig' };
  const { persoonId } = bezwaar.schrift;
  const aan = await getGeadresseerde(
    write,
    gemeenteId,
    persoonId,
    vandaag,
    DOCUMENTSOORTEN[facts.soort].over,
    zaakId,
  );
  if ('wacht' in aan) return { reden: `bezwaar.fout.${aan.wacht}` };
  const { afzender } = gevonden;
  const feiten = bezwaarbriefSchema.safeParse({
    taal: 'nl',
    dagtekening: vandaag,
    gemeente: afzender.gemeente,
    kantoor: afzender.kantoor,
    huisstijl: afzender.huisstijl,
    contact: afzender.contact,
    retouradres: afzender.retouradres,
    geadresseerde: aan.regels,
    aanhef: aan.aanhef,
    aanslagnummer: bezwaar.aanslagnummer,
    belastingjaar: bezwaar.belastingjaar,
    aanslagVan: bezwaar.dagtekening,
    kosten: bezwaar.kosten && { soort: bezwaar.kosten.soort, dag: bezwaar.kosten.dag },
    ontvangenOp: bezwaar.schrift.ontvangenOp,
    ...facts,
  });
  if (!feiten.success) return { reden: 'bezwaar.fout.brief-niet-te-maken' };
  const data = bezwaarbriefdata(feiten.data);
  try {
    return { gerenderd: await renderDocument(id, { sjabloon: 'standaardbrief', data }), adres: aan.regels };
  } catch {
    // The compiler names the letter in the log of its own; who asked hears that there is none.
    return { reden: 'bezwaar.fout.brief-niet-te-maken' };
  }
}

const keep = (
  write: Write,
  id: string,
  bezwaar: Bezwaar,
  soort: Bezwaarbrieffeiten['soort'],
  { gerenderd }: Gezet,
  zaakId: string | null,
): Promise<string[]> =>
  makeDocument(write, [
    {
      id,
      soort,
      persoonId: bezwaar.schrift.persoonId,
      aanslagId: bezwaar.aanslagId,
      zaakId,
      runId: null,
      dagtekening: localDateOf(write.ctx.now),
      taal: 'nl',
      gerenderd,
    },
  ]);
