import { BELEMMERINGEN } from '@/domain/toetslijsten/layout';
import { POSTSTATUSSEN, WEGLATREDENEN } from '@/domain/toetslijsten/toetslijst';
import type { LijstView } from '@/domain/toetslijsten/toetslijst.queries';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { words } from '../../../toetslijst-words';

/** How many of a list ended how, what stood in the way, why people were left out, and the lines that were set apart. */
export function Telling({ lijst }: { lijst: LijstView }) {
  const { status, belemmering, reden } = lijst.telling;
  const rijen = [
    ...POSTSTATUSSEN.map((s) => ({ wat: words(`post.${s}`), aantal: status[s] ?? 0 })),
    ...BELEMMERINGEN.map((b) => ({
      wat: words('inDeWeg', { wat: words(`belemmering.${b}`).toLowerCase() }),
      aantal: belemmering[b] ?? 0,
    })),
    ...WEGLATREDENEN.map((r) => ({ wat: words(`redenen.${r}`), aantal: reden[r] ?? 0 })),
  ].filter(({ aantal }) => aantal > 0);
  return (
    <section aria-labelledby="telling">
      <Heading level={2} id="telling" className="mb-3">
        {words('telling')}
      </Heading>
      <Table
        taal="nl"
        caption={words('telling')}
        captionHidden
        rows={rijen}
        rowKey={({ wat }) => wat}
        columns={[
          { key: 'wat', header: words('kolom.uitkomst'), rowHeader: true, cell: ({ wat }) => wat },
          { key: 'aantal', header: words('kolom.aantal'), number: true, cell: ({ aantal }) => aantal },
        ]}
      />
      {lijst.apart.length > 0 && (
        <div className="mt-4">
          <p className="font-semibold">{words('antwoord.apart')}</p>
          <ul className="list-disc pl-5">
            {lijst.apart.map(({ regel, reden: waarom }) => (
              <li key={regel}>
                {words('antwoord.apartRegel', {
                  regel: String(regel),
                  reden: words(`antwoord.apartReden.${waarom}`),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
