import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { askJson, DienstWeg } from './ask-json';
import { type Cents, decimalCents, toCents } from './cents';
import { env } from './env';

/**
 * The payment provider that the office chose. It makes a payment, has the payer pay it at his bank, tells us that something
 * happened, and answers how a payment stands. What it tells is never believed: we ask. The protocol is written out in
 * `src/domain/online-betalingen/README.md`.
 */

/** The provider does not answer, or not as agreed: again later. `code` says nothing of the content. */
export class BetaalproviderWeg extends Error {
  override readonly name = 'BetaalproviderWeg';
  constructor(readonly code: string) {
    super(code);
  }
}

/** How a payment stands at the provider. */
export const STANDEN = ['open', 'paid', 'canceled', 'expired', 'failed'] as const;
export type Betaalstand = (typeof STANDEN)[number];

export type Providerbetaling = {
  id: string;
  stand: Betaalstand;
  bedragCenten: Cents;
  /** Our own reference, as we gave it. */
  kenmerk: string;
  /** Where the payer pays; null when that is over. */
  betaaladres: string | null;
};

export type Betaalverzoek = {
  kenmerk: string;
  bedragCenten: Cents;
  /** What stands beside it at the bank: the betalingskenmerk, and nothing of a person. */
  omschrijving: string;
  /** Where the payer comes back, and where we are told. */
  terug: string;
  melding: string;
};

const SECONDS = 1_000;
/** Somebody waits for it. */
const TIMEOUT_MS = 8 * SECONDS;

const ANSWER = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,100}$/),
  status: z.enum(STANDEN),
  amount: z.object({ currency: z.literal('EUR'), value: z.string().regex(/^\d{1,9}\.\d\d$/) }),
  reference: z.string().max(100),
  checkoutUrl: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .nullish(),
});

/** Whether citizens of this kantoor can pay online here. */
export const kanOnlineBetalen = (kantoorId: number): boolean => keyOf(kantoorId) !== null;

const keyOf = (kantoorId: number): string | null => {
  const { BETAALPROVIDER_URL, BETAALPROVIDER_TOEGANG } = env();
  return BETAALPROVIDER_URL === undefined ? null : (BETAALPROVIDER_TOEGANG?.get(kantoorId) ?? null);
};

async function ask(kantoorId: number, path: string, init: RequestInit): Promise<Providerbetaling | null> {
  const key = keyOf(kantoorId);
  if (key === null) throw new BetaalproviderWeg('NIET-INGESTELD');
  const headers = { ...init.headers, Authorization: `Bearer ${key}` };
  const raw = await askJson(`${env().BETAALPROVIDER_URL}${path}`, { ...init, headers }, TIMEOUT_MS).catch(
    (error) => {
      throw error instanceof DienstWeg ? new BetaalproviderWeg(error.code) : error;
    },
  );
  return raw === null ? null : readAnswer(raw);
}

function readAnswer(raw: unknown): Providerbetaling {
  const parsed = ANSWER.safeParse(raw);
  if (!parsed.success) throw new BetaalproviderWeg('ANTWOORD');
  const { id, status, amount, reference, checkoutUrl } = parsed.data;
  // A payer is never sent over an open line where real people are served.
  if (checkoutUrl && env().production && !checkoutUrl.startsWith('https://'))
    throw new BetaalproviderWeg('ADRES');
  return {
    id,
    stand: status,
    bedragCenten: toCents(BigInt(amount.value.replace('.', ''))),
    kenmerk: reference,
    betaaladres: checkoutUrl ?? null,
  };
}

/**
 * Makes a payment. The same kenmerk again is the same payment, also when our first question got lost. Throws
 * BetaalproviderWeg.
 */
export async function createBetaling(kantoorId: number, verzoek: Betaalverzoek): Promise<Providerbetaling> {
  const made = await ask(kantoorId, '/payments', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': verzoek.kenmerk },
    body: JSON.stringify({
      reference: verzoek.kenmerk,
      amount: { currency: 'EUR', value: decimalCents(verzoek.bedragCenten) },
      description: verzoek.omschrijving,
      redirectUrl: verzoek.terug,
      webhookUrl: verzoek.melding,
    }),
  });
  if (made === null) throw new BetaalproviderWeg('404');
  return made;
}

/** How a payment stands; null when the provider does not know it. Throws BetaalproviderWeg. */
export const askBetaling = (kantoorId: number, id: string): Promise<Providerbetaling | null> =>
  ask(kantoorId, `/payments/${encodeURIComponent(id)}`, { method: 'GET' });

/** What the provider puts in the header `X-Signature` over a message for this kantoor. */
export const signMelding = (geheim: string, body: Uint8Array): string =>
  createHmac('sha256', geheim).update(body).digest('hex');

/** Whether a message was signed with the secret of this kantoor; takes as long whatever is wrong with it. */
export function isOndertekend(kantoorId: number, body: Uint8Array, signature: string | null): boolean {
  const geheim = env().BETAALPROVIDER_GEHEIM?.get(kantoorId);
  // Without a secret there is nothing that could be right; the work is done all the same.
  const right = Buffer.from(signMelding(geheim ?? '', body));
  const given = Buffer.from((signature ?? '').slice(0, 64).padEnd(64, ' '));
  return given.length === right.length && timingSafeEqual(right, given) && geheim !== undefined;
}
