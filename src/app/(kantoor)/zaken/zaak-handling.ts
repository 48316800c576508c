import { formInput, type Refuse, type Typed } from '@/app/action-form/form-input';
import type { Zaaksoort } from '@/domain/zaken/zaak';
import type { Verb } from '@/platform/permissions';
import type { Write } from '@/platform/tenant';
import { readZaak } from './read-zaak';
import { zaakPath } from './zaak-path';

type Welke = { zaakId: string; versie: number };

/**
 * How an act of who handles cases of one kind is made: which case and version, what was typed, and back to the dossier with
 * the sentence of `gelukt`.
 */
export const zaakHandling =
  <G extends string>(soort: Zaaksoort, verb: Verb) =>
  <T extends object>(
    gelukt: G,
    read: (typed: Typed, refuse: Refuse) => T | null,
    run: (write: Write, input: T & Welke) => Promise<unknown>,
  ) => ({
    toegang: { wie: 'medewerker', verb, bereik: 'gemeente' } as const,
    doel: 'zaken-behandelen',
    input: formInput((typed, refuse) => {
      const zaak = readZaak(typed, refuse);
      const rest = read(typed, refuse);
      if (!zaak || !rest) return null;
      return { gemeente: typed.gemeente ?? '', rest: { ...rest, zaakId: zaak.id, versie: zaak.versie } };
    }),
    run: async (write: Write, { gemeente, rest }: { gemeente: string; rest: T & Welke }) => {
      await run(write, rest);
      return { naar: zaakPath(gemeente, { soort, id: rest.zaakId }, gelukt) };
    },
  });
