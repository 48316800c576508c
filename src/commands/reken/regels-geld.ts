import { z } from 'zod';
import { bookAf } from '@/law/afboeking';
import { checkBetalingskenmerk, checkBsn, checkIban } from '@/law/identifiers';
import {
  calculateAanmaningskosten,
  calculateDwangbevelkosten,
  calculateVervolgingskosten,
} from '@/law/kosten';
import { VERVOLGINGSKOSTEN } from '@/law/kosten.parameters';
import { calculateInvorderingsrente, calculateRenteTeVergoeden } from '@/law/rente';
import { divideInTermijnen } from '@/law/termijnbedragen';
import { alsVeld } from './als-veld';
import { centen, datum, positieveCenten } from './invoer';
import { defineRegel, type Regel } from './regel';
import { regelsHeffing } from './regels-geld-heffing';
import { regelsProcedure } from './regels-geld-procedure';

const waarde = z.strictObject({ waarde: z.string() });

const KOSTEN = { kostenCenten: 'de kosten in centen' };
const GELDIG = { geldig: 'of het nummer klopt (true of false)' };

const regelsKosten: Regel[] = [
  defineRegel({
    naam: 'aanmaningskosten',
    omschrijving: 'De kosten van een aanmaning op een dag.',
    invoer: z.strictObject({ datum, bedragCenten: positieveCenten }),
    uitkomst: KOSTEN,
    beantwoord: ({ datum, bedragCenten }) =>
      alsVeld('kostenCenten', calculateAanmaningskosten(datum, bedragCenten)),
  }),
  defineRegel({
    naam: 'dwangbevelkosten',
    omschrijving: 'De kosten van betekening van een dwangbevel op een dag.',
    invoer: z.strictObject({ datum, bedragCenten: positieveCenten }),
    uitkomst: KOSTEN,
    beantwoord: ({ datum, bedragCenten }) =>
      alsVeld('kostenCenten', calculateDwangbevelkosten(datum, bedragCenten)),
  }),
  defineRegel({
    naam: 'vervolgingskosten',
    omschrijving: 'De kosten van verdere vervolging, zoals een hernieuwd bevel of beslag.',
    invoer: z.strictObject({ datum, soort: z.enum(VERVOLGINGSKOSTEN), aantal: z.int().min(1).optional() }),
    uitkomst: KOSTEN,
    beantwoord: ({ datum, soort, aantal }) =>
      alsVeld('kostenCenten', calculateVervolgingskosten(datum, soort, aantal)),
  }),
];

const regelsRente: Regel[] = [
  defineRegel({
    naam: 'invorderingsrente',
    omschrijving: 'De rente over een betaling na de vervaldag (de laatste, bij betalen in termijnen).',
    invoer: z.strictObject({
      bedragCenten: centen,
      vervaldag: datum,
      betaaldOp: datum,
      drempelCenten: centen.optional(),
    }),
    uitkomst: {
      berekendCenten: 'de rente na afronding op hele euro, in centen',
      inRekeningCenten: 'wat in rekening komt, in centen (0 als de rente niet boven de drempel komt)',
      dagen: 'het aantal rentedagen',
    },
    beantwoord: calculateInvorderingsrente,
  }),
  defineRegel({
    naam: 'rente-te-vergoeden',
    omschrijving: 'De rente die de inwoner krijgt als een teruggaaf te laat is uitbetaald.',
    invoer: z.strictObject({ bedragCenten: centen, dagtekening: datum, uitbetaaldOp: datum }),
    uitkomst: { renteCenten: 'de rente in centen' },
    beantwoord: (vraag) => alsVeld('renteCenten', calculateRenteTeVergoeden(vraag)),
  }),
];

const regelsBetaling: Regel[] = [
  defineRegel({
    naam: 'termijnbedragen',
    omschrijving: 'Een bedrag verdeeld over termijnen; de hogere termijnen eerst.',
    invoer: z.strictObject({ bedragCenten: centen, aantal: z.int().min(1).max(120) }),
    uitkomst: { termijnen: 'de bedragen in centen; samen precies het bedrag' },
    beantwoord: ({ bedragCenten, aantal }) => alsVeld('termijnen', divideInTermijnen(bedragCenten, aantal)),
  }),
  defineRegel({
    naam: 'afboeking',
    omschrijving: 'Een betaling op een aanslagbiljet: eerst kosten, dan rente, dan belasting naar rato.',
    invoer: z.strictObject({
      betalingCenten: centen,
      kostenCenten: centen,
      renteCenten: centen,
      regels: z.array(z.strictObject({ id: z.string(), openCenten: centen })),
    }),
    uitkomst: {
      kostenCenten: 'wat naar de kosten gaat, in centen',
      renteCenten: 'wat naar de rente gaat, in centen',
      regels: 'per regel het id en wat erheen gaat, in centen',
      overschotCenten: 'wat overblijft, in centen',
    },
    beantwoord: bookAf,
  }),
];

const regelsNummers: Regel[] = [
  defineRegel({
    naam: 'iban',
    omschrijving: 'Of een rekeningnummer (IBAN) klopt.',
    invoer: waarde,
    uitkomst: GELDIG,
    beantwoord: (vraag) => alsVeld('geldig', checkIban(vraag.waarde)),
  }),
  defineRegel({
    naam: 'bsn',
    omschrijving: 'Of een burgerservicenummer of RSIN de elfproef doorstaat.',
    invoer: waarde,
    uitkomst: GELDIG,
    beantwoord: (vraag) => alsVeld('geldig', checkBsn(vraag.waarde)),
  }),
  defineRegel({
    naam: 'betalingskenmerk',
    omschrijving: 'Of een betalingskenmerk van 16 cijfers klopt.',
    invoer: waarde,
    uitkomst: GELDIG,
    beantwoord: (vraag) => alsVeld('geldig', checkBetalingskenmerk(vraag.waarde)),
  }),
];

/** Rules about money: costs, interest, payments, what a tax amounts to, and numbers with a check digit. */
export const regelsGeld: Regel[] = [
  ...regelsKosten,
  ...regelsRente,
  ...regelsBetaling,
  ...regelsHeffing,
  ...regelsProcedure,
  ...regelsNummers,
];
