import fs from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

/** What is wrong with a file for the bank by the schema of ISO 20022; empty when nothing is. */
export function painProblems(
  xml: string,
  soort: 'pain.001.001.09' | 'pain.002.001.03' | 'pain.008.001.08',
): string[] {
  const schema = XmlDocument.fromBuffer(fs.readFileSync(`tests/support/xsd/${soort}.xsd`));
  const validator = XsdValidator.fromDoc(schema);
  const doc = XmlDocument.fromString(xml);
  try {
    validator.validate(doc);
    return [];
  } catch (error) {
    return [(error as Error).message];
  } finally {
    doc.dispose();
    validator.dispose();
    schema.dispose();
  }
}

type Status = { status: string; code?: string };
const redenIn = ({ code }: Status): string =>
  code === undefined ? '' : `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn></StsRsnInf>`;

/** What a bank answers to a file of ours (pain.002.001.03): of all of it, and of single payments by our reference. */
export function pain002(
  bericht: string,
  { groep, los = {} }: { groep?: Status; los?: Readonly<Record<string, Status>> },
): string {
  const enkele = Object.entries(los).map(
    ([end, een]) =>
      `<TxInfAndSts><OrgnlEndToEndId>${end}</OrgnlEndToEndId><TxSts>${een.status}</TxSts>${redenIn(een)}</TxInfAndSts>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"><CstmrPmtStsRpt>',
    '<GrpHdr><MsgId>BANK-1</MsgId><CreDtTm>2026-04-11T08:00:00Z</CreDtTm></GrpHdr>',
    `<OrgnlGrpInfAndSts><OrgnlMsgId>${bericht}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>`,
    groep === undefined ? '' : `<GrpSts>${groep.status}</GrpSts>${redenIn(groep)}`,
    '</OrgnlGrpInfAndSts>',
    enkele.length === 0
      ? ''
      : `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${bericht}</OrgnlPmtInfId>${enkele.join('')}</OrgnlPmtInfAndSts>`,
    '</CstmrPmtStsRpt></Document>',
  ].join('');
}
