import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { seedAanslagen, type TestAanslag } from '@tests/support/aanslagen';
import { citizenContext, jobContext, staffContext } from '@tests/support/context';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { addBankrekening } from '@/domain/betalingen/add-bankrekening';
import { bankafschriftenFormat } from '@/domain/betalingen/bankafschriften.format';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { decideBatch } from '@/domain/incasso/decide-batch';
import { followIncassos } from '@/domain/incasso/follow-incassos';
import { giveMachtiging } from '@/domain/incasso/give-machtiging';
import { fillBatch, proposeBatch } from '@/domain/incasso/propose-batch';
import { submitBatch } from '@/domain/incasso/submit-batch';
import { importBestand } from '@/domain/runs/import-bestand';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import { writeIn, writeKantoor } from '@/platform/tenant';

export const { kantoor, a, b } = twoTenants;
export const REKENING = 'NL45FAKE0000000902';
export const IBAN = 'NL91ABNA0417164300';

const at = (moment: string) => new Date(moment);
export const burger = (moment = '2026-03-02T09:00:00Z'): Context => ({
  ...citizenContext(kantoor, [a, b]),
  now: at(moment),
});
export const staf = (moment: string): Context => ({
  ...staffContext(kantoor, [a, b], ['medewerker-innen']),
  now: at(moment),
});
export const collega = (moment: string): Context => ({
  ...staf(moment),
  actor: { soort: 'medewerker', medewerkerId: kantoor.collegaId, naam: 'Collega' },
});
export const werk = (moment: string): Context => ({ ...jobContext(kantoor, [a, b]), now: at(moment) });

const INSTELLINGEN = {
  incasso: { aantalTermijnen: 10, dag: 26, aankondigdagen: 14, stoptNaMislukt: 2 },
  incassant: {
    incassantId: 'NL72ZZZ081234560000',
    plaats: 'Proefstad',
    bankdagenVooraf: 1,
    uiterlijkUur: 15,
  },
  belastingrekening: { iban: REKENING, tenaamstelling: 'Proefkantoor' },
};

/** A clean database with a kantoor that collects, and these aanslagen of the first persons of both gemeenten. */
export async function openIncasso(bedragen: readonly (readonly bigint[])[]): Promise<{
  client: pg.Client;
  vanA: TestAanslag[];
  vanB: TestAanslag[];
  map: string;
  close: () => Promise<void>;
}> {
  const walled = await openWalled();
  const client = new pg.Client({ connectionString: walled.database.migratieUrl });
  await client.connect();
  for (const [soort, waarde] of Object.entries(INSTELLINGEN)) {
    await client.query('delete from kantoor_instelling where kantoor_id = $1 and soort = $2', [
      kantoor.id,
      soort,
    ]);
    await client.query(
      `insert into kantoor_instelling (kantoor_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
       values ($1, $2, $3, $4, '2020-01-01', 'proef', 'te-bevestigen', 'proef', '2020-01-01')`,
      [kantoor.id, testId(`${soort} ${kantoor.id}`), soort, JSON.stringify(waarde)],
    );
  }
  await writeKantoor(staf('2026-01-02T09:00:00Z'), (write) =>
    addBankrekening(write, { iban: REKENING, naam: 'Belasting', doel: 'belastinggeld', vanaf: '2026-01-01' }),
  );
  const vanA = await seedAanslagen(client, a, bedragen);
  const vanB = await seedAanslagen(client, b, bedragen);
  const map = fs.mkdtempSync(path.join(os.tmpdir(), 'incasso-'));
  const close = async () => {
    await client.end();
    await walled.close();
    fs.rmSync(map, { recursive: true });
  };
  return { client, vanA, vanB, map, close };
}

export const machtig = (g = a, moment?: string, iban = IBAN): Promise<string> =>
  writeIn(burger(moment), g.id, (write) =>
    giveMachtiging(write, { iban, rekeninghouder: 'H. Müller', aanslagId: null, taal: 'nl' }),
  );

export async function stelVoor(dag: string, moment: string): Promise<string> {
  const id = await writeKantoor(staf(moment), (write) => proposeBatch(write, toLocalDate(dag)));
  await fillBatch(werk(moment), id, 2);
  return id;
}

export async function beslis(
  client: pg.Client,
  ctx: Context,
  id: string,
  besluit: 'akkoord' | 'afwijzen' | 'intrekken' | 'vastzetten',
): Promise<void> {
  const { rows } = await client.query('select versie from incassobatch where id = $1', [id]);
  await writeKantoor(ctx, (write) =>
    decideBatch(write, { id, versie: rows[0].versie, besluit, reden: besluit === 'afwijzen' ? 'nee' : null }),
  );
}

/** A batch from proposal to file. */
export async function dienIn(client: pg.Client, dag: string, moment: string): Promise<string> {
  const id = await stelVoor(dag, moment);
  await beslis(client, collega(moment), id, 'akkoord');
  await beslis(client, staf(moment), id, 'vastzetten');
  await submitBatch(werk(moment), id, 2);
  return id;
}

export type Bankregel = { ref: string; centen: bigint; end?: string; verzameling?: string; retour?: string };

/** A statement of one day of the bank with these entries, read in and booked. */
export async function lees(
  map: string,
  {
    nummer,
    dag,
    regels,
    moment,
    begin = 0n,
  }: { nummer: number; dag: string; regels: readonly Bankregel[]; moment: string; begin?: bigint },
): Promise<string> {
  const euro = (c: bigint) =>
    `${(c < 0n ? -c : c) / 100n}.${String((c < 0n ? -c : c) % 100n).padStart(2, '0')}`;
  const teken = (c: bigint) => (c < 0n ? 'DBIT' : 'CRDT');
  const som = regels.reduce((s, r) => s + r.centen, begin);
  const saldo = (code: string, c: bigint) =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${euro(c)}</Amt><CdtDbtInd>${teken(c)}</CdtDbtInd><Dt><Dt>${dag}</Dt></Dt></Bal>`;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>P${nummer}</MsgId><CreDtTm>${dag}T20:00:00</CreDtTm></GrpHdr>
<Stmt><Id>S${nummer}</Id><ElctrncSeqNb>${nummer}</ElctrncSeqNb><CreDtTm>${dag}T20:00:00</CreDtTm><Acct><Id><IBAN>${REKENING}</IBAN></Id><Ccy>EUR</Ccy></Acct>
${saldo('OPBD', begin)}${saldo('CLBD', som)}
${regels
  .map(
    (
      r,
    ) => `<Ntry><Amt Ccy="EUR">${euro(r.centen)}</Amt><CdtDbtInd>${teken(r.centen)}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
<BookgDt><Dt>${dag}</Dt></BookgDt><ValDt><Dt>${dag}</Dt></ValDt><AcctSvcrRef>${r.ref}</AcctSvcrRef>
<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>IDDT</Cd><SubFmlyCd>ESDD</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls>${
      r.verzameling ? `<Btch><PmtInfId>${r.verzameling}</PmtInfId></Btch>` : ''
    }${
      r.end
        ? `<TxDtls><Refs><EndToEndId>${r.end}</EndToEndId></Refs>${r.retour ? `<RtrInf><Rsn><Cd>${r.retour}</Cd></Rsn></RtrInf>` : ''}</TxDtls>`
        : ''
    }</NtryDtls></Ntry>`,
  )
  .join('\n')}
</Stmt></BkToCstmrStmt></Document>`;
  const pad = path.join(map, `${nummer}-${moment.slice(0, 10)}.xml`);
  fs.writeFileSync(pad, xml);
  const ctx = werk(moment);
  const uit = await importBestand(ctx, {
    pad,
    formaat: bankafschriftenFormat,
    gemeenteId: null,
    klok: () => ctx.now,
  });
  await processOntvangsten(ctx);
  await followIncassos(ctx);
  return uit.soort;
}
