import { wordsOfBestuur as words } from '@/app/words';
import { type Periode, periodeKeuzes } from '@/domain/rapportages/periode';
import type { LocalDate } from '@/platform/local-date';
import { Link } from '@/ui/link';
import { periodeKort } from './rapport';

/** Years, quarters and months to choose from, as links: each has an address and works without JavaScript. */
export function PeriodeKeuze({ href, nu, vandaag }: { href: string; nu: Periode; vandaag: LocalDate }) {
  const keuzes = periodeKeuzes(nu, vandaag);
  return (
    <nav aria-label={words('rapport.periode')} className="grid gap-1.5 text-sm print:hidden">
      {(['jaar', 'kwartaal', 'maand'] as const).map((soort) => (
        <div key={soort} className="grid gap-x-4 sm:grid-cols-[5rem_1fr]">
          <p id={`periode-${soort}`} className="py-0.5 text-ink-muted">
            {words(`rapport.soort.${soort}`)}
          </p>
          <ul aria-labelledby={`periode-${soort}`} className="flex flex-wrap gap-x-4 gap-y-1">
            {keuzes[soort].map((periode) => (
              <li key={periode.sleutel} className="py-0.5">
                {periode.sleutel === nu.sleutel ? (
                  <span aria-current="true" className="font-semibold">
                    {periodeKort(periode)}
                  </span>
                ) : (
                  <Link href={`${href}?periode=${periode.sleutel}`}>{periodeKort(periode)}</Link>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
