import { asOwner, type SeedClient } from './seed-client';

/**
 * The kantoren of the sources and the gemeenten that they serve. Ids are small numbers of our own, never CBS
 * codes (those are attributes: CBS, Gemeentelijke indeling 2024).
 */
export const KANTOREN = [
  // Seat: GR GBTwente art. 2.
  { id: 1, sleutel: 'gbtwente', naam: 'GBTwente', zetel: 'Hengelo', website: 'https://www.gbtwente.nl' },
  // Seat: its own entry in the register of gemeenschappelijke regelingen (Heemskerk; the DVO Haarlem 2015 was
  // still signed in Hoofddorp). To be confirmed.
  { id: 2, sleutel: 'cocensus', naam: 'Cocensus', zetel: 'Heemskerk', website: 'https://www.cocensus.nl' },
] as const;

export type SeedGemeente = {
  id: number;
  sleutel: string;
  naam: string;
  cbsCode: string;
  kantoorId: number;
  /** First day of the deelname, with the publication that says so. */
  deelnameVanaf: string;
  besluit: string;
};

const GR_2016 = 'GR Gemeentelijk Belastingkantoor Twente art. 38';
const twents = { kantoorId: 1, deelnameVanaf: '2016-01-01', besluit: GR_2016 };

export const GEMEENTEN: readonly SeedGemeente[] = [
  { id: 1, sleutel: 'almelo', naam: 'Almelo', cbsCode: '0141', ...twents },
  { id: 2, sleutel: 'borne', naam: 'Borne', cbsCode: '0147', ...twents },
  { id: 3, sleutel: 'enschede', naam: 'Enschede', cbsCode: '0153', ...twents },
  { id: 4, sleutel: 'haaksbergen', naam: 'Haaksbergen', cbsCode: '0158', ...twents },
  { id: 5, sleutel: 'hengelo', naam: 'Hengelo', cbsCode: '0164', ...twents },
  { id: 6, sleutel: 'losser', naam: 'Losser', cbsCode: '0168', ...twents },
  { id: 7, sleutel: 'oldenzaal', naam: 'Oldenzaal', cbsCode: '0173', ...twents },
  {
    id: 8,
    sleutel: 'twenterand',
    naam: 'Twenterand',
    cbsCode: '1700',
    kantoorId: 1,
    deelnameVanaf: '2017-01-01',
    besluit: 'Toetreding per 1 januari 2017, Stcrt. 2016, 71767',
  },
  {
    id: 9,
    sleutel: 'haarlem',
    naam: 'Haarlem',
    cbsCode: '0392',
    kantoorId: 2,
    // The oldest day that the sources name; Haarlem took part before it.
    deelnameVanaf: '2015-01-01',
    besluit: 'DVO Haarlem 2015 art. 1.1; eerdere deelname te bevestigen',
  },
];

/** Kantoren, gemeenten and deelnames. Run again it adds what is missing and changes nothing. */
export async function seedRegister(client: SeedClient): Promise<void> {
  await asOwner(client, {}, async () => {
    for (const k of KANTOREN) {
      await client.query(
        'insert into kantoor (id, sleutel, naam, zetel, website) values ($1, $2, $3, $4, $5) on conflict do nothing',
        [k.id, k.sleutel, k.naam, k.zetel, k.website],
      );
    }
    for (const g of GEMEENTEN) {
      await client.query(
        'insert into gemeente (id, sleutel, naam, cbs_code) values ($1, $2, $3, $4) on conflict do nothing',
        [g.id, g.sleutel, g.naam, g.cbsCode],
      );
      await client.query(
        `insert into deelname (kantoor_id, gemeente_id, vanaf, soort, besluit_referentie)
         values ($1, $2, $3, 'deelnemer', $4) on conflict do nothing`,
        [g.kantoorId, g.id, g.deelnameVanaf, g.besluit],
      );
    }
  });
}
