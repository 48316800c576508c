import { controleVerordening } from '@/domain/verordeningen/controle-verordening';
import { enterVerordening } from '@/domain/verordeningen/enter-verordening';
import { recordBekendmaking } from '@/domain/verordeningen/record-bekendmaking';
import { recordVaststelling } from '@/domain/verordeningen/record-vaststelling';
import { recordVoorstel } from '@/domain/verordeningen/record-voorstel';
import type { Keuzes } from '@/domain/verordeningen/verordening.schema';
import { localDateOf } from '@/platform/clock';
import type { LocalDate } from '@/platform/local-date';
import { type Write, writeIn } from '@/platform/tenant';
import { gemeenteId, seedContext } from './seeded';

type Regels = { sleutel: string; keuzes: Keuzes<'kwijtschelding'>; vanaf: LocalDate; now: Date };

/** New kwijtscheldingsregels of a gemeente of Twente up to their publication; the second person is still to come. Answers the id. */
export async function publishRegels({ sleutel, keuzes, vanaf, now }: Regels): Promise<string> {
  const heffer = seedContext('medewerker-heffen-gbtwente', ['medewerker-heffen'], { now });
  const door = <T>(fn: (write: Write) => Promise<T>) => writeIn(heffer, gemeenteId(sleutel), fn);
  const op = localDateOf(now);
  const id = await door((write) =>
    enterVerordening(write, {
      ...{
        belastingsoort: 'kwijtschelding',
        naam: `Verordening kwijtschelding ${sleutel}`,
        vanaf,
        tot: null,
      },
      ...{ keuzes, bron: 'Raadsvoorstel', zekerheid: 'geverifieerd', tarieven: [] },
    }),
  );
  await door((write) => recordVoorstel(write, { id, versie: 1, op }));
  await door((write) => recordVaststelling(write, { id, versie: 2, op }));
  await door((write) => recordBekendmaking(write, { id, versie: 3, op, publicatie: 'Gemeenteblad 2026, 1' }));
  return id;
}

/** The same, held against the published text by a second person: from now on they count. */
export async function adoptRegels(regels: Regels): Promise<string> {
  const id = await publishRegels(regels);
  const ambtenaar = seedContext('heffingsambtenaar-gbtwente', ['heffingsambtenaar'], { now: regels.now });
  await writeIn(ambtenaar, gemeenteId(regels.sleutel), (write) =>
    controleVerordening(write, { id, versie: 4 }),
  );
  return id;
}
