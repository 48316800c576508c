import fs from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

/** What is wrong with a file for the bank by the schema of ISO 20022; empty when nothing is. */
export function painProblems(xml: string, soort: 'pain.001.001.09' | 'pain.008.001.08'): string[] {
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
