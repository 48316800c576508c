import { showDate } from '@/app/words';
import { zaakWords } from '@/app/zaken/zaken-words';
import type { Dossierobject } from '@/domain/contacten/contactobject';
import { briefwoorden } from '@/domain/documenten/briefwoorden';
import { isDocumentsoort } from '@/domain/documenten/document';
import { formatCents } from '@/platform/cents';
import { contactWords as words } from './contact-words';

/** What a contact was about, as the desk calls it: "Aanslag 2026-000123 (2026)", "Betaling van 3 maart 2026: 45,00". */
export function objectnaam(object: Dossierobject): string {
  switch (object.soort) {
    case 'aanslag':
      return words('over.soort.aanslag', { nummer: object.nummer, jaar: String(object.jaar) });
    case 'belastingobject':
      return words(`over.soort.${object.als}`, { naam: object.naam });
    case 'zaak':
      return words('over.soort.zaak', { soort: zaakWords(`soort.${object.als}`), nummer: object.nummer });
    case 'betaling':
      return words('over.soort.betaling', { dag: showDate(object.dag), bedrag: formatCents(object.bedrag) });
    case 'document': {
      const { als, dag } = object;
      const soort = isDocumentsoort(als) ? briefwoorden(`documenten.soort.${als}`) : als;
      return briefwoorden('documenten.naam', { soort, datum: showDate(dag) });
    }
  }
}
