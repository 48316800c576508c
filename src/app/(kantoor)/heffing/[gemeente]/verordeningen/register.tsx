import type { RegisterView } from '@/domain/verordeningen/verordening.queries';
import { isVerwacht } from '@/domain/verordeningen/verordeningstermijn';
import { Alert } from '@/ui/alert';
import { probleemTekst, words } from '../../words';

/** Whether the year can be levied, or every reason why not. */
export function Oordeel({ jaar, register }: { jaar: number; register: RegisterView }) {
  const waarden = { jaar: String(jaar) };
  if (!register.regels.some(isVerwacht)) return null;
  if (register.problemen.length === 0)
    return (
      <Alert tone="goed" taal="nl" title={words('register.klaar', waarden)}>
        {words('register.klaarUitleg')}
      </Alert>
    );
  return (
    <Alert tone="letop" taal="nl" title={words('register.nietKlaar', waarden)}>
      <ul className="list-disc pl-5">
        {register.problemen.map((probleem) => (
          <li key={`${probleem.soort}/${probleem.belastingsoort}/${probleem.code}/${probleem.vanaf}`}>
            {probleemTekst(probleem)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** Where the last days come from. */
export function Norm({ uitleg }: { uitleg: RegisterView['uitleg'] }) {
  return (
    <details className="max-w-text">
      <summary className="cursor-pointer font-semibold">{words('register.norm')}</summary>
      <ul className="mt-2 grid list-disc gap-1 pl-5">
        {uitleg.map(({ tekst, bron }) => (
          <li key={tekst}>
            {tekst} <span className="text-sm text-ink-muted">({bron})</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-ink-muted">{words('register.normAndere')}</p>
    </details>
  );
}
