import { decimalCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { escapeXml } from '@/platform/xml-writer';

/** One entry of a made statement; a negative amount went off the account. */
export type Boeking = {
  referentie: string;
  centen: bigint;
  naam: string;
  rekening: string;
  omschrijving: string;
  /** What we sent along with an order of ours. */
  eindkenmerk?: string;
  /** Why it came back. */
  retour?: string;
};
export type Dagafschrift = {
  iban: string;
  nummer: number;
  dag: LocalDate;
  beginsaldoCenten: bigint;
  boekingen: readonly Boeking[];
};

const bedrag = (centen: bigint): string => {
  const abs = centen < 0n ? -centen : centen;
  return `<Amt Ccy="EUR">${decimalCents(abs)}</Amt><CdtDbtInd>${centen < 0n ? 'DBIT' : 'CRDT'}</CdtDbtInd>`;
};
const saldo = (soort: string, centen: bigint, dag: LocalDate): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${soort}</Cd></CdOrPrtry></Tp>${bedrag(centen)}<Dt><Dt>${dag}</Dt></Dt></Bal>`;

function entry(
  { referentie, centen, naam, rekening, omschrijving, eindkenmerk, retour }: Boeking,
  dag: LocalDate,
): string {
  const refs = eindkenmerk === undefined ? '' : `<Refs><EndToEndId>${eindkenmerk}</EndToEndId></Refs>`;
  const terug = retour === undefined ? '' : `<RtrInf><Rsn><Cd>${retour}</Cd></Rsn></RtrInf>`;
  const partij = centen < 0n ? 'Cdtr' : 'Dbtr';
  return `<Ntry>${bedrag(centen)}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${dag}</Dt></BookgDt><ValDt><Dt>${dag}</Dt></ValDt><AcctSvcrRef>${escapeXml(referentie)}</AcctSvcrRef>
<NtryDtls><TxDtls>${refs}<RltdPties><${partij}><Pty><Nm>${escapeXml(naam)}</Nm></Pty></${partij}><${partij}Acct><Id><IBAN>${rekening}</IBAN></Id></${partij}Acct></RltdPties><RmtInf><Ustrd>${escapeXml(omschrijving)}</Ustrd></RmtInf>${terug}</TxDtls></NtryDtls></Ntry>`;
}

function statement({ iban, nummer, dag, beginsaldoCenten, boekingen }: Dagafschrift): string {
  const eind = boekingen.reduce((som, { centen }) => som + centen, beginsaldoCenten);
  return `<Stmt><Id>${iban}-${dag}</Id><ElctrncSeqNb>${nummer}</ElctrncSeqNb><Acct><Id><IBAN>${iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>
${saldo('OPBD', beginsaldoCenten, dag)}${saldo('CLBD', eind, dag)}
${boekingen.map((boeking) => entry(boeking, dag)).join('\n')}</Stmt>`;
}

/** A camt.053.001.08 with these statements, as a bank would make it. */
export const camt053 = (
  afschriften: readonly Dagafschrift[],
): string => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>PROEF</MsgId></GrpHdr>
${afschriften.map(statement).join('\n')}
</BkToCstmrStmt></Document>
`;
