import { readSaldo } from '@/domain/aanslagen/read-saldo';
import { DOCUMENTSOORTEN } from '@/domain/documenten/document';
import { briefdefinitie } from '@/domain/documenten/standaardbrief';
import { standaardbriefSchema } from '@/domain/documenten/standaardbrief.schema';
import { type Standaardbriefdata, standaardbriefdata } from '@/domain/documenten/standaardbriefdata';
import { functietekst } from '@/domain/documenten/standaardbriefwoorden';
import { type Afzender, getAfzender } from '@/domain/gemeenten/get-afzender';
import { getGeadresseerde } from '@/domain/personen/get-geadresseerden';
import { readTakenOver } from '@/domain/taken/read-taken';
import { localDateOf } from '@/platform/clock';
import { parseLocalDate } from '@/platform/local-date';
import { sha256 } from '@/platform/sha256';
import type { Read } from '@/platform/tenant';
import type { Brief } from './brief';

export type Ondertekening = { naam: string; rol: string };

export type Opgemaakt = {
  data: Standaardbriefdata;
  adres: readonly string[];
  /** Over every word of it: another one means that it is not the letter that somebody looked at. */
  vingerafdruk: string;
};

export type Briefopmaak = { ok: true; brief: Opgemaakt } | { ok: false; reden: string };

/**
 * A letter of the desk as it would go out today: sender and contact block by its class, addressee, question, what is
 * open. Or the sentence that says what is missing; such a letter is not made. Throws NotFound outside the read.
 */
export async function gatherBrief(
  read: Read,
  gemeenteId: number,
  brief: Brief,
  ondertekening: Ondertekening | null = null,
): Promise<Briefopmaak> {
  const vandaag = localDateOf(read.ctx.now);
  const { soort, klasse, persoonId, velden } = brief;
  const gevonden = await getAfzender(read, gemeenteId, klasse, vandaag);
  if (!gevonden.ok) return { ok: false, reden: 'weigering.brief-afzender-onvolledig' };
  const aan = await getGeadresseerde(read, gemeenteId, persoonId, vandaag, DOCUMENTSOORTEN[soort].over);
  if ('wacht' in aan) return { ok: false, reden: `weigering.brief-${aan.wacht}` };
  const vraag = brief.vraagId === null ? null : await vraagOf(read, gemeenteId, brief.vraagId);
  if (vraag === null && briefdefinitie(soort).vraag === 'nodig')
    return { ok: false, reden: 'weigering.brief-geen-vraag' };
  const { afzender } = gevonden;
  const feiten = standaardbriefSchema.safeParse({
    taal: 'nl',
    dagtekening: vandaag,
    gemeente: afzender.gemeente,
    kantoor: afzender.kantoor,
    huisstijl: afzender.huisstijl,
    contact: afzender.contact,
    retouradres: afzender.retouradres,
    geadresseerde: aan.regels,
    aanhef: aan.aanhef,
    soort,
    kenmerk: vraag?.referentie ?? `B-${brief.id.slice(-8).toUpperCase()}`,
    velden,
    vraag,
    saldo: briefdefinitie(soort).saldo ? await saldoOf(read, gemeenteId, persoonId, afzender) : [],
    ondertekening: ondertekening && { naam: ondertekening.naam, functie: functietekst(ondertekening.rol) },
  });
  if (!feiten.success) return { ok: false, reden: 'weigering.brief-niet-te-maken' };
  const data = standaardbriefdata(feiten.data);
  const vingerafdruk = sha256(JSON.stringify(data));
  return { ok: true, brief: { data, adres: aan.regels, vingerafdruk } };
}

/** The question with its subject in words and the day that was promised, or null. */
async function vraagOf(read: Read, gemeenteId: number, id: string) {
  const vraag = await read.db.vraag.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!vraag) return null;
  const onderwerp = await read.db.onderwerp.findUnique({
    where: { kantoorId_sleutel: { kantoorId: read.ctx.kantoorId, sleutel: vraag.onderwerp } },
    select: { naam: true },
  });
  const belofte = (await readTakenOver(read, gemeenteId, 'vraag', [id]))[0]?.belofte ?? null;
  return {
    referentie: vraag.referentie,
    onderwerp: onderwerp?.naam ?? vraag.onderwerp,
    gesteldOp: localDateOf(vraag.ontvangenOp),
    uiterlijk: belofte?.status === 'open' ? parseLocalDate(belofte.beloofd.slice(0, 10)) : null,
  };
}

/** The aanslagen with what is open, each with how it is paid. */
async function saldoOf(read: Read, gemeenteId: number, persoonId: string, { rekening }: Afzender) {
  const regels = await readSaldo(read, gemeenteId, persoonId);
  return regels.map(({ aanslagnummer, belastingjaar, betalingskenmerk, bedrag, open, ...regel }) => ({
    aanslagnummer,
    belastingjaar,
    bedragCenten: bedrag,
    openCenten: open > 0n ? open : 0n,
    betaling: { ...rekening, kenmerk: betalingskenmerk },
    termijnen: regel.termijnen.map((t) => ({
      bedragCenten: t.open,
      vervaldag: t.vervaldag,
      teLaat: t.stand === 'te-laat',
    })),
    kostenCenten: regel.kosten,
    teVeelCenten: regel.teVeel,
  }));
}
