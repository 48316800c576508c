import type { Betaalstand } from '@/platform/betaalprovider';

/** A payment as the provider keeps it and answers. */
export type Betaling = {
  id: string;
  status: Betaalstand;
  reference: string;
  amount: { currency: 'EUR'; value: string };
  description: string;
  redirectUrl: string;
  webhookUrl: string;
  checkoutUrl: string | null;
  /** Of which office: its key. */
  sleutel: string;
};
