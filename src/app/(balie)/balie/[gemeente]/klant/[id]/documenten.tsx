import { herkomstTekst } from '@/app/brieven/brief-words';
import { bezorgredenBalie } from '@/app/postkeuze/postkeuze-words';
import { showMoment } from '@/app/words';
import type { BriefView } from '@/domain/contacten/brief.queries';
import { briefwoorden as words } from '@/domain/documenten/briefwoorden';
import { isKanaal, isResultaat } from '@/domain/documenten/document';
import type { BezorgingView, DocumentView } from '@/domain/documenten/document.queries';
import brieven from '@/texts/nl/brieven.json';
import formulier from '@/texts/nl/formulier.json';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { documentnaam } from './document-naam';
import { OpnieuwVerzenden } from './opnieuw-verzenden';

interface DocumentenProps {
  documenten: readonly DocumentView[];
  /** Who wrote and signed those that the desk made. */
  brieven: readonly BriefView[];
  /** Sleutel of the gemeente in the path. */
  gemeente: string;
  /** Geheimhouding: where a letter went is not shown. */
  geheim: boolean;
  /** Whether this clerk may send again and print (`document.verzenden`). */
  magVerzenden: boolean;
}

/** What somebody was sent, where it went and what came of it (C-05); and the same letter once more. */
export function Documenten({ documenten, brieven, gemeente, geheim, magVerzenden }: DocumentenProps) {
  if (documenten.length === 0)
    return <EmptyState title={words('documenten.geen')}>{words('documenten.geenUitleg')}</EmptyState>;
  return (
    <ul className="grid gap-4">
      {documenten.map((document) => {
        const naam = documentnaam(document);
        return (
          <li key={document.id} className="grid gap-1 border-b border-line pb-4 last:border-b-0 last:pb-0">
            <Link href={`/balie/${gemeente}/documenten/${document.id}`} reload target="_blank">
              {words('documenten.openen', { soort: naam })}
            </Link>
            <Herkomst brief={brieven.find(({ id }) => id === document.id)} />
            <Bezorgingen bezorgingen={document.bezorgingen} geheim={geheim} />
            {magVerzenden && document.gemaaktOp !== null && (
              <OpnieuwVerzenden
                gemeente={gemeente}
                documentId={document.id}
                waarover={naam}
                teksten={{
                  verzenden: words('documenten.verzenden'),
                  afdrukken: words('documenten.afdrukken'),
                }}
                antwoorden={ANTWOORDEN}
              />
            )}
            {magVerzenden && document.gemaaktOp === null && (
              <p className="text-sm text-ink-muted">{words('documenten.eerstOpenen')}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** "Gemaakt door Saskia Visser, telefoon van 24 november 2026. Ondertekend door ..." */
function Herkomst({ brief }: { brief: BriefView | undefined }) {
  return brief && <p className="text-sm text-ink-muted">{herkomstTekst(brief)}</p>;
}

function Bezorgingen({ bezorgingen, geheim }: { bezorgingen: readonly BezorgingView[]; geheim: boolean }) {
  if (bezorgingen.length === 0)
    return <p className="text-sm text-ink-muted">{words('documenten.nietVerzonden')}</p>;
  return (
    <ol className="text-sm text-ink-muted">
      {bezorgingen.map((bezorging) => (
        <li key={`${bezorging.moment.toISOString()} ${bezorging.kanaal} ${bezorging.resultaat}`}>
          {bezorgtekst(geheim ? { ...bezorging, adres: null } : bezorging)}
        </li>
      ))}
    </ol>
  );
}

/** "post, aangeboden op 28 februari 2026 om 06:10, naar Merelstraat 14 A-2, 7622 FA BORNE". */
function bezorgtekst({ kanaal, resultaat, moment, adres, reden }: BezorgingView): string {
  if (!isKanaal(kanaal) || !isResultaat(resultaat)) return kanaal;
  const regel = words('documenten.bezorgregel', {
    kanaal: words(`documenten.kanaal.${kanaal}`),
    resultaat: words(`documenten.resultaat.${resultaat}`),
    moment: showMoment(moment),
  });
  // The name in the first line stands above on the page.
  const naar = adres ? words('documenten.adres', { adres: adres.slice(1).join(', ') }) : null;
  return [regel, naar, reden && bezorgredenBalie(reden)].filter((deel) => deel).join(', ');
}

const ANTWOORDEN: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(formulier.formulier).map(([naam, tekst]) => [`formulier.${naam}`, tekst]),
  ),
  ...Object.fromEntries(Object.entries(brieven.fout).map(([naam, tekst]) => [`fout.${naam}`, tekst])),
  ...Object.fromEntries(
    Object.entries(brieven.documenten.gelukt).map(([naam, tekst]) => [`documenten.gelukt.${naam}`, tekst]),
  ),
};
