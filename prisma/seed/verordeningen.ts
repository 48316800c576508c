import type { Stand } from '@/domain/verordeningen/verordening';
import { BELASTINGSOORTEN, type Belastingsoort } from '@/law/heffing/belastingsoort';
import { GEMEENTEN, KANTOREN, type SeedGemeente } from './register';
import { asOwner, type SeedClient, seedId } from './seed-client';
import { staffId } from './staff';
import { AANVULLING, GEPUBLICEERD, type Tariefregel, VERZONNEN } from './verordeningen.tarieven';

/** Belastingjaren of the demo, for which every gemeente gets verordeningen. */
const DEMOJAREN = [2026, 2027] as const;

/**
 * How far the verordeningen of 2027 are, where not all is done: what a kantoor has to chase, and a year on which no run
 * may go. The other gemeenten have published theirs.
 */
const STAND_2027: Readonly<Record<string, Partial<Record<Belastingsoort, Stand>>>> = {
  losser: { ozb: 'vastgesteld' },
  haaksbergen: { afvalstoffenheffing: 'te-controleren' },
  oldenzaal: {
    ozb: 'voorstel',
    afvalstoffenheffing: 'voorstel',
    rioolheffing: 'voorstel',
    hondenbelasting: 'voorstel',
  },
  twenterand: { ozb: 'concept', afvalstoffenheffing: 'concept', rioolheffing: 'vastgesteld' },
};

const NAAM: Readonly<Record<Belastingsoort, string>> = {
  ozb: 'Verordening onroerendezaakbelastingen',
  afvalstoffenheffing: 'Verordening afvalstoffenheffing',
  rioolheffing: 'Verordening rioolheffing',
  hondenbelasting: 'Verordening hondenbelasting',
};

type SeedVerordening = Tariefregel & { stand: Stand; publicatie: string };

/** What the raad chose; no text of these verordeningen was found, so this is a choice of the demo. */
function keuzesVan({ belastingsoort, tarieven }: Tariefregel, gemeente: SeedGemeente): object {
  const betaalschema = gemeente.sleutel === 'haarlem' ? 'zes-weken' : 'twee-termijnen';
  if (belastingsoort === 'ozb') return { betaalschema, afronding: 'cent', tienEuroPerBiljet: true };
  const tijdsgelang = 'volle-maanden';
  if (belastingsoort !== 'afvalstoffenheffing') return { betaalschema, tijdsgelang };
  const telt = Object.keys(tarieven).some((code) => code.startsWith('lediging-'));
  return { betaalschema, tijdsgelang, variabel: telt ? 'vorig-jaar' : 'geen' };
}

/** The newest real row of each tax that is still levied, or a made-up one, as the tariffs of a demo year. */
function demoVan(gemeente: SeedGemeente, jaar: number): SeedVerordening[] {
  const echt = GEPUBLICEERD[gemeente.sleutel] ?? [];
  const verzonnen = VERZONNEN[gemeente.sleutel] ?? [];
  return BELASTINGSOORTEN.flatMap((belastingsoort): SeedVerordening[] => {
    // Almelo stopped with the hondenbelasting.
    if (gemeente.sleutel === 'almelo' && belastingsoort === 'hondenbelasting') return [];
    const rij =
      echt.filter((r) => r.belastingsoort === belastingsoort).sort((a, b) => b.jaar - a.jaar)[0] ??
      verzonnen.find((r) => r.belastingsoort === belastingsoort);
    if (!rij) return [];
    const meer = belastingsoort === 'afvalstoffenheffing' ? AANVULLING[gemeente.sleutel] : undefined;
    const naar = rij.jaar === 0 ? 'Demotarief, verzonnen' : `Demotarief naar ${rij.jaar}: ${rij.bron}`;
    return [
      {
        ...rij,
        jaar,
        tarieven: { ...rij.tarieven, ...meer?.tarieven },
        bron: meer ? `${naar}; ${meer.bron}` : naar,
        zekerheid: 'te-bevestigen',
        stand:
          (jaar === 2027 ? STAND_2027[gemeente.sleutel]?.[belastingsoort] : undefined) ?? 'bekendgemaakt',
        publicatie: `Demonstratie: Gemeenteblad van ${gemeente.naam}, nummer verzonnen`,
      },
    ];
  });
}

const historie = (gemeente: SeedGemeente): SeedVerordening[] =>
  (GEPUBLICEERD[gemeente.sleutel] ?? []).map((rij) => ({
    ...rij,
    stand: 'bekendgemaakt',
    publicatie: 'Niet nagezocht; de tarieven komen van de genoemde bron',
  }));

/** Days of the road in the year before; the raad of Twenterand was late, as was the publication of Borne for 2027. */
export function wegVan({ jaar, stand }: { jaar: number; stand: Stand }, gemeente: SeedGemeente) {
  const ervoor = jaar - 1;
  const laatConcept = jaar === 2027 && gemeente.sleutel === 'twenterand';
  const laatBekend = jaar === 2027 && gemeente.sleutel === 'borne';
  const tot = (stap: Stand) => STAPPEN.indexOf(stand) >= STAPPEN.indexOf(stap);
  return {
    ingevoerdOp: laatConcept ? `${ervoor}-09-03T09:15:00Z` : `${ervoor}-08-06T09:15:00Z`,
    voorstelOp: tot('voorstel') ? `${ervoor}-09-23` : null,
    vastgesteldOp: tot('vastgesteld') ? (laatBekend ? `${ervoor}-10-27` : `${ervoor}-11-10`) : null,
    bekendgemaaktOp: tot('te-controleren') ? `${ervoor}-11-17` : null,
    gecontroleerdOp: tot('bekendgemaakt') ? `${ervoor}-11-19T10:40:00Z` : null,
  };
}
const STAPPEN: readonly Stand[] = ['concept', 'voorstel', 'vastgesteld', 'te-controleren', 'bekendgemaakt'];

/**
 * Verordeningen with their tariffs: what was really published, and for the demo years a copy of the newest of it or a
 * made-up one, marked as such. Run again it adds what is missing. Needs `seedRegister` and `seedStaff`.
 */
export async function seedVerordeningen(client: SeedClient): Promise<void> {
  for (const gemeente of GEMEENTEN) {
    const rijen = [...historie(gemeente), ...DEMOJAREN.flatMap((jaar) => demoVan(gemeente, jaar))];
    await asOwner(client, { kantoorId: gemeente.kantoorId, gemeenteId: gemeente.id }, async () => {
      for (const rij of rijen) await insertVerordening(client, gemeente, rij);
    });
  }
}

type SeedRij = {
  id: string;
  belastingsoort: string;
  naam: string;
  vanaf: string;
  tot: string | null;
  keuzes: object;
  bron: string;
  zekerheid: string;
  stand: Stand;
  publicatie: string;
};

/** Adds one row of the register with the days of its road. Answers whether it was not there yet. */
export async function insertRegisterrij(
  client: SeedClient,
  gemeente: SeedGemeente,
  rij: SeedRij,
  weg: ReturnType<typeof wegVan>,
): Promise<boolean> {
  const kantoor = KANTOREN.find((k) => k.id === gemeente.kantoorId)?.sleutel ?? '';
  const wie = (rol: string) => `medewerker:${staffId(gemeente.kantoorId, `${rol}-${kantoor}`)}`;
  // Without a target: a row that somebody entered for the same days since (the exclusion constraint) is left alone.
  const { rowCount } = await client.query(
    `insert into verordening (gemeente_id, id, belastingsoort, naam, vanaf, tot, keuzes, bron, zekerheid, status,
       voorstel_op, vastgesteld_op, bekendgemaakt_op, publicatie, ingevoerd_door, ingevoerd_op, gecontroleerd_door,
       gecontroleerd_op)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) on conflict do nothing`,
    [
      ...[gemeente.id, rij.id, rij.belastingsoort, rij.naam, rij.vanaf, rij.tot, JSON.stringify(rij.keuzes)],
      ...[rij.bron, rij.zekerheid, rij.stand === 'te-controleren' ? 'vastgesteld' : rij.stand],
      ...[weg.voorstelOp, weg.vastgesteldOp, weg.bekendgemaaktOp],
      weg.bekendgemaaktOp === null ? null : rij.publicatie,
      wie('medewerker-heffen'),
      weg.ingevoerdOp,
      weg.gecontroleerdOp === null ? null : wie('heffingsambtenaar'),
      weg.gecontroleerdOp,
    ],
  );
  return rowCount === 1;
}

async function insertVerordening(
  client: SeedClient,
  gemeente: SeedGemeente,
  rij: SeedVerordening,
): Promise<void> {
  const id = seedId('verordening', gemeente.id, rij.belastingsoort, rij.jaar);
  const nieuw = await insertRegisterrij(
    client,
    gemeente,
    {
      ...rij,
      id,
      naam: `${NAAM[rij.belastingsoort]} ${gemeente.naam} ${rij.jaar}`,
      vanaf: `${rij.jaar}-01-01`,
      tot: `${rij.jaar + 1}-01-01`,
      keuzes: keuzesVan(rij, gemeente),
    },
    wegVan(rij, gemeente),
  );
  if (!nieuw) return;
  const codes = Object.entries(rij.tarieven);
  await client.query(
    `insert into tarief (gemeente_id, id, verordening_id, belastingsoort, code, vanaf, percentage, bedrag_centen)
     select $1, t.id, $2, $3, t.code, $4, t.percentage, round(t.bedrag * 100)
     from unnest($5::uuid[], $6::text[], $7::numeric[], $8::numeric[]) as t (id, code, percentage, bedrag)`,
    [
      gemeente.id,
      id,
      rij.belastingsoort,
      `${rij.jaar}-01-01`,
      codes.map(([code]) => seedId('tarief', gemeente.id, rij.belastingsoort, rij.jaar, code)),
      codes.map(([code]) => code),
      codes.map(([, waarde]) => (rij.belastingsoort === 'ozb' ? waarde : null)),
      codes.map(([, waarde]) => (rij.belastingsoort === 'ozb' ? null : waarde)),
    ],
  );
}
