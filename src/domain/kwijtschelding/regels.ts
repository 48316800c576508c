import type { Waarde } from '@/domain/gemeenten/instelling.schema';
import type { Afspraak } from '@/law/afspraak';
import { valueOn } from '@/law/dated';
import { BELASTINGSOORTEN, type Belastingsoort } from '@/law/heffing/belastingsoort';
import type { Aanvulling } from '@/law/invordering/beslistermijn-verzoek';
import { normpercentages } from '@/law/kwijtschelding/parameters';
import type { Kwijtscheldingsbeleid } from '@/law/kwijtschelding/verzoek';
import type { LocalDate } from '@/platform/local-date';
import type { Vraagregels } from './vragen';

/** The rules of one gemeente about kwijtschelding on a day. */
export type Kwijtscheldingsregels = {
  beleid: Kwijtscheldingsbeleid;
  vraagregels: Vraagregels;
  /** The belastingen for which it is given. */
  voor: readonly Belastingsoort[];
  /** How many weeks the contract gives to decide; null where the Leidraad holds. */
  afspraak: Afspraak | null;
  aanvulling: Aanvulling;
};

/** The setting of a gemeente as the law core, the questions and the terms take it on a day. */
export function regelsVan(
  waarde: Waarde<'kwijtschelding'>,
  dag: LocalDate,
  afspraak: Afspraak | null,
): Kwijtscheldingsregels {
  const { normPercentage, voor, aanvultermijn, woonlastenvolgorde, bijBezwaar, ...keuzes } = waarde;
  // Where the raad chose nothing the rule of the rijk holds: the least that it may choose (URIW 16).
  const procent = normPercentage ?? valueOn(normpercentages, dag).minimum;
  return {
    beleid: {
      ...keuzes,
      normPercentage: String(procent),
      ...(woonlastenvolgorde === undefined ? {} : { woonlastenvolgorde }),
      ...(bijBezwaar === undefined ? {} : { bijBezwaar }),
    },
    vraagregels: { kinderopvang: waarde.kinderopvang },
    voor: BELASTINGSOORTEN.filter((soort) => voor[soort]),
    afspraak,
    aanvulling: aanvultermijn === '2-weken' ? { weken: 2 } : { maanden: 1 },
  };
}
