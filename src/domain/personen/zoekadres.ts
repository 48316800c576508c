import { normalizeNaam } from './zoeknaam';

/** An address as somebody says it: by postcode or by street. `erbij`: letter and addition; `over`: what is not used. */
export type Gezegd = { erbij: string; over: string } & (
  | { op: 'adres'; postcode: string; huisnummer: number | null }
  | { op: 'straat'; straat: string; huisnummer: number }
);

const POSTCODE_EERST = /^(\d{4})\s*([a-z]{2})(?:[\s,-]*(\d{1,5})(?!\d)\s*(.*))?$/i;
const POSTCODE_PLAATS = /^(\d{4})\s*([a-z]{2})[\s,]+(\D+)$/i;
const POSTCODE_LAATST = /^(.*?)\b(\d{1,5})\s*([^\s,]{0,6})[\s,]+(\d{4})\s*([a-z]{2})(?:[\s,]+(\D*))?$/i;
const STRAAT = /^(.*\p{L}{2}.*)[\s,]+(\d{1,5})(?!\d)\s*([^,]*?)(?:,\s*(.*))?$/u;

/** Letters and digits in capitals: "a-2" and "A2" are one addition. */
const letters = (text: string): string => text.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** Reads "7622AB14", "7622 AB 14 A-2", "Grotestraat 14a, 7622 AB Borne" and "Grotestraat 14"; null for anything else. */
export function readAdres(vraag: string): Gezegd | null {
  const eerst = POSTCODE_EERST.exec(vraag);
  if (eerst)
    return {
      op: 'adres',
      postcode: letters(`${eerst[1]}${eerst[2]}`),
      huisnummer: eerst[3] === undefined ? null : Number(eerst[3]),
      erbij: letters(eerst[4] ?? ''),
      over: '',
    };
  const plaats = POSTCODE_PLAATS.exec(vraag);
  if (plaats)
    return {
      op: 'adres',
      postcode: letters(`${plaats[1]}${plaats[2]}`),
      huisnummer: null,
      erbij: '',
      over: plaats[3] ?? '',
    };
  const laatst = POSTCODE_LAATST.exec(vraag);
  if (laatst)
    return {
      op: 'adres',
      postcode: letters(`${laatst[4]}${laatst[5]}`),
      huisnummer: Number(laatst[2]),
      erbij: letters(laatst[3] ?? ''),
      // The postcode says the street and the place.
      over: '',
    };
  const straat = STRAAT.exec(vraag);
  const naam = normalizeNaam(straat?.[1] ?? '').replaceAll(' ', '');
  return straat && naam.length > 1
    ? {
        op: 'straat',
        straat: naam,
        huisnummer: Number(straat[2]),
        erbij: letters(straat[3] ?? ''),
        over: straat[4] ?? '',
      }
    : null;
}
