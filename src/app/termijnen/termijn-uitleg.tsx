import { showDate } from '@/app/words';
import { namedWord, wordsOfZaken } from '@/app/zaken/zaken-words';
import type { TermijnView } from '@/domain/zaken/dossier.queries';
import { parseLocalDate } from '@/platform/local-date';
import type { Taal } from '@/ui/words';

/** Facts from which a last day follows, in the order in which they count. Of what stands beside them nothing follows. */
export const TERMIJNFEITEN = [
  ...['dagtekening', 'terPost', 'ontvangen', 'ontvangenOp', 'gevraagd', 'compleet', 'uitspraakOp'],
  ...['adviesUiterlijk', 'adviesOp', 'weken', 'maanden', 'afspraak', 'opgeschortDagen', 'metCommissie'],
] as const;

/** The facts that a term keeps, as sentences. What was not known is left out, and so is a zero or a no. */
export function feitzinnen({ feiten }: Pick<TermijnView, 'feiten'>, taal: Taal): string[] {
  const zin = (sleutel: string, waarde: string) =>
    namedWord(taal, 'termijnfeit', sleutel).replace('{waarde}', waarde);
  return TERMIJNFEITEN.flatMap((sleutel) => {
    const feit = feiten[sleutel];
    if (typeof feit === 'number' && feit > 0) return [zin(sleutel, String(feit))];
    if (feit === true) return [zin(sleutel, '')];
    const dag = typeof feit === 'string' ? parseLocalDate(feit) : null;
    return dag === null ? [] : [zin(sleutel, showDate(dag, taal))];
  });
}

/** Why the last day of a term is what it is: the rule with its article, from which facts it began, and what moved it. */
export function TermijnUitleg({ termijn, taal }: { termijn: TermijnView; taal: Taal }) {
  const words = wordsOfZaken(taal);
  return (
    <details className="text-sm">
      <summary className="cursor-pointer">{words('mijn.waarom')}</summary>
      <p className="mt-1">
        {namedWord(taal, 'termijnregel', termijn.regel)} <span lang="nl">({termijn.bron})</span>
      </p>
      <ul className="list-disc pl-5">
        <li>{words('mijn.begon', { datum: showDate(termijn.begin, taal) })}</li>
        {feitzinnen(termijn, taal).map((zin) => (
          <li key={zin}>{zin}</li>
        ))}
        {termijn.wijzigingen.map((w) => (
          <li key={`${w.van}${w.naar}`}>
            {words(`mijn.handeling.${w.handeling}`, {
              van: showDate(w.van, taal),
              naar: showDate(w.naar, taal),
            })}{' '}
            {w.reden === 'herstelverzuim' ? words('mijn.herstelverzuim') : <span lang="nl">{w.reden}</span>}{' '}
            <span lang="nl">({w.bron})</span>
          </li>
        ))}
        <li>{words('mijn.laatsteDag', { datum: showDate(termijn.uiterlijk, taal) })}</li>
      </ul>
    </details>
  );
}
