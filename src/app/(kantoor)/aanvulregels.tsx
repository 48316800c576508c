import { Waarom } from '@/app/waarom';
import type { Aanvulregel } from '@/domain/aanslagen/calculate-aanvullend';
import { belastingnaam } from '@/domain/documenten/biljetregel';
import { formatCents } from '@/platform/cents';

interface AanvulregelsProps {
  regels: readonly Aanvulregel[];
  /** One line in words. */
  zin: (regel: { naam: string; bedrag: string }) => string;
}

/** What an aanslag by hand would impose, line by line, with the steps of each amount. */
export const Aanvulregels = ({ regels, zin }: AanvulregelsProps) =>
  regels
    .filter((regel) => regel.reden === null)
    .map((regel) => {
      const naam = belastingnaam(regel);
      return (
        <div key={`${regel.code}-${regel.onderwerpId}`} className="grid gap-1">
          <strong className="font-semibold">{zin({ naam, bedrag: formatCents(regel.centen ?? 0n) })}</strong>
          <Waarom uitleg={regel.uitleg} onderwerp={naam} vraag="bedrag" taal="nl" />
        </div>
      );
    });
