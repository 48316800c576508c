import { showDate } from '@/app/words';
import { briefwoorden as words } from '@/domain/documenten/briefwoorden';
import { isDocumentsoort } from '@/domain/documenten/document';
import type { DocumentView } from '@/domain/documenten/document.queries';

/** "Aanslagbiljet van 28 februari 2026". */
export function documentnaam({ soort, dagtekening }: Pick<DocumentView, 'soort' | 'dagtekening'>): string {
  const naam = isDocumentsoort(soort) ? words(`documenten.soort.${soort}`) : soort;
  return words('documenten.naam', { soort: naam, datum: showDate(dagtekening) });
}
