import fs from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

/** What is wrong with a file of direct debits by the schema of ISO 20022; empty when nothing is. */
export function pain008Problems(xml: string): string[] {
  const schema = XmlDocument.fromBuffer(fs.readFileSync('tests/support/xsd/pain.008.001.08.xsd'));
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
