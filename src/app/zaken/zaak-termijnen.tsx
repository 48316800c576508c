import { TermijnUitleg } from '@/app/termijnen/termijn-uitleg';
import { termijnWords } from '@/app/termijnen/termijn-words';
import { showDate } from '@/app/words';
import { namedWord, wordsOfZaken } from '@/app/zaken/zaken-words';
import type { TermijnView } from '@/domain/zaken/dossier.queries';
import type { LocalDate } from '@/platform/local-date';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import type { Taal } from '@/ui/words';

type Props = {
  termijnen: readonly TermijnView[];
  taal: Taal;
  vandaag: LocalDate;
  /** For a member of staff: to him the citizen is no "u". */
  voorKantoor?: boolean;
};

/** The last days of a case, soonest first: whose, whether it was met, and why that day. */
export function ZaakTermijnen({ termijnen, taal, vandaag, voorKantoor = false }: Props) {
  const words = wordsOfZaken(taal);
  if (termijnen.length === 0) return null;
  return (
    <section aria-labelledby="termijnen">
      <Heading level={2} looksLike={3} id="termijnen" className="mb-2">
        {words('mijn.termijnen')}
      </Heading>
      <ul className="grid gap-3">
        {termijnen.map((termijn) => (
          <li key={termijn.id} className="grid gap-1 border-l-4 border-line pl-3">
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <strong className="font-semibold">
                {voorKantoor
                  ? termijnWords(`eigenaar.${termijn.eigenaar}`)
                  : words(`eigenaar.${termijn.eigenaar}`)}
                : {namedWord(taal, 'termijn', termijn.soort)}
              </strong>
              <Stand termijn={termijn} taal={taal} vandaag={vandaag} />
            </span>
            <span>{words('mijn.uiterlijk', { datum: showDate(termijn.uiterlijk, taal) })}</span>
            <TermijnUitleg termijn={termijn} taal={taal} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Stand({ termijn, taal, vandaag }: { termijn: TermijnView; taal: Taal; vandaag: LocalDate }) {
  const words = wordsOfZaken(taal);
  if (termijn.stand === 'gehaald') return <Badge tone="goed">{words('mijn.gehaald')}</Badge>;
  if (termijn.stand === 'te-laat') return <Badge tone="letop">{words('mijn.te-laat')}</Badge>;
  if (termijn.stand === 'vervallen') return <Badge tone="rust">{words('mijn.vervallen')}</Badge>;
  return termijn.uiterlijk < vandaag ? <Badge tone="mis">{words('mijn.gemist')}</Badge> : null;
}
