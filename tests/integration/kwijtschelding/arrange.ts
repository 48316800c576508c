import type { TestDatabase } from '@tests/support/database';
import { gemeenteId, seedContext } from '@tests/support/seeded';
import { withClient } from '@/commands/postgres/roles';
import { bookOpleggingRegels } from '@/domain/grootboek/boeking';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { saveAntwoord } from '@/domain/kwijtschelding/save-antwoord';
import { startConcept } from '@/domain/kwijtschelding/start-concept';
import { submitKwijtschelding } from '@/domain/kwijtschelding/submit-kwijtschelding';
import { VRAGEN } from '@/domain/kwijtschelding/vragen';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import { type Read, readIn, type Write, writeIn } from '@/platform/tenant';
import { arrangeAanslagen, type Opgelegd } from '../documenten/arrange';

/** A Monday morning in September 2026: norms of July hold. */
export const MAANDAG = new Date('2026-09-07T08:00:00.000Z');
export const later = (dagen: number) => new Date(MAANDAG.getTime() + dagen * 86_400_000);

export const write = <T>(ctx: Context, fn: (w: Write) => Promise<T>): Promise<T> =>
  writeIn(ctx, gemeenteId('borne'), fn);
export const read = <T>(ctx: Context, fn: (r: Read) => Promise<T>): Promise<T> =>
  readIn(ctx, [gemeenteId('borne')], fn);

/** Aanslagen of Borne, each of another person, imposed and booked: riool, ozb and afval. */
export async function arrange(database: TestDatabase, aantal: number): Promise<Opgelegd> {
  const opgelegd = await withClient(database.migratieUrl, (client) =>
    arrangeAanslagen(client, 'borne', aantal),
  );
  const systeem = seedContext('x', [], { actor: { soort: 'systeem', taak: 'proef' } });
  await write(systeem, async (w) => {
    for (const aanslagId of opgelegd.aanslagIds) {
      const regels = await w.db.aanslagregel.findMany({ where: { gemeenteId: w.gemeenteId, aanslagId } });
      await postBoeking(
        w,
        bookOpleggingRegels(
          { boekdatum: toLocalDate('2026-02-28') },
          regels.map((regel) => ({
            aanslagId,
            aanslagregelId: regel.id,
            belastingsoort: regel.belastingsoort,
            belastingjaar: 2026,
            centen: toCents(regel.bedragCenten),
          })),
        ),
      );
    }
  });
  return opgelegd;
}

const als = (subject: string, rol: Parameters<typeof seedContext>[1], now = MAANDAG) =>
  seedContext(subject, rol, { now });
export const tom = (now?: Date) => als('serviceteam-gbtwente', ['serviceteam'], now);
export const innen = (now?: Date) => als('innen-gbtwente', ['medewerker-innen'], now);
export const ambtenaar = (now?: Date) =>
  als('invorderingsambtenaar-gbtwente', ['invorderingsambtenaar'], now);

export function burger(persoonId: string, now = MAANDAG): Context {
  const ctx = seedContext('x', [], { now });
  return {
    ...ctx,
    actor: { soort: 'inwoner', persoonSleutel: persoonId, naam: 'J. van der Veen' },
    gemeenten: ctx.gemeenten.map((g) => ({ ...g, rollen: [], persoonId })),
  };
}

/** What a single person with bijstand types at each question; another household by what is put over it. */
export const ALLEEN: Readonly<Record<string, Record<string, string>>> = {
  huishouden: { soort: 'alleenstaand' },
  medebewoners: { anderen: 'nee' },
  inkomen: { 'waarvan-bijstand': 'ja' },
  'inkomen-bijstand': { bedrag: '1.419,46', per: 'maand', vakantiegeld: 'met' },
  wonen: { hoe: 'huur' },
  huur: { huur: '620', toeslag: '345' },
  zorg: { premie: '160', toeslag: '131' },
  bank: { saldo: '900' },
  bezit: {},
  uitgaven: {},
  bijzonder: {},
};

/** Fills a request in from beginning to end. Answers how many questions it took. */
export async function fill(
  ctx: Context,
  wie: { persoonId: string; aanslagId: string; voor?: 'burger' | 'kantoor' },
  antwoorden = ALLEEN,
): Promise<number> {
  const voor = wie.voor ?? 'burger';
  let volgende = await write(ctx, (w) => startConcept(w, { ...wie, voor }));
  let gevraagd = 0;
  while (volgende !== null) {
    const vraag = VRAGEN.find(({ sleutel }) => sleutel === volgende);
    if (!vraag || gevraagd > 60) throw new Error(`no end at ${volgende}`);
    const getypt = antwoorden[vraag.sleutel];
    if (!getypt) throw new Error(`nothing to say to ${vraag.sleutel}`);
    volgende = await write(ctx, (w) => saveAntwoord(w, { persoonId: wie.persoonId, voor, vraag, getypt }));
    gevraagd += 1;
  }
  return gevraagd;
}

export const standVan = async (ctx: Context, persoonId: string, voor = 'burger'): Promise<string> => {
  const concept = await read(ctx, (r) =>
    r.db.kwijtscheldingconcept.findFirst({ where: { persoonId, voor }, select: { bewaardOp: true } }),
  );
  return concept?.bewaardOp.toISOString() ?? '';
};

/** Sends what was filled in. */
export async function send(
  ctx: Context,
  wie: { persoonId: string; aanslagId: string },
  more: Partial<Parameters<typeof submitKwijtschelding>[1]> = {},
): Promise<{ zaakId: string; nieuw: boolean }> {
  const voor = more.voor ?? 'burger';
  const stand = more.stand ?? (await standVan(ctx, wie.persoonId, voor));
  return write(ctx, (w) =>
    submitKwijtschelding(w, {
      ...wie,
      voor,
      kanaal: 'mijn',
      toestemming: false,
      clientSleutel: `sleutel ${wie.aanslagId}`,
      stand,
      ...more,
    }),
  );
}
